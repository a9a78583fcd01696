import { afterAll, beforeAll, expect, test } from 'vitest'
import { practicePassphrase } from '#main/wiring/sampleForum'
import { done } from '../bridge'
import { launch, newProfile, type RunningApp } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { OpenDialog } from './dialogs'
import { MembersPage } from './members'
import { NewVotePage } from './newVote'
import { setPracticeClock } from './practiceClock'
import { sentencesIn } from './sentences'
import { SignoffPage } from './signoff'
import { TodayPage } from './today'
import { VoteDeskPage } from './voteDesk'

const t = sentencesIn('ko')
let app: RunningApp
let shell: ShellPage

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
})
afterAll(async () => {
  await app.close()
})

test('the status bar says where the journal stands, also after the next record', async () => {
  const records = async (): Promise<number> => {
    const said = await app.window.locator('.statusbar').textContent()
    return Number(/([\d,]+)건/u.exec(said ?? '')?.[1]?.replaceAll(',', ''))
  }
  const before = await records()
  expect(before).toBeGreaterThan(0)
  await done(app.window, 'execute', 'organisation.register', {
    organisations: [{ code: 'STATUS', name: { ko: '시험 기관', en: '' } }],
  })
  await expect.poll(records).toBe(before + 1)
})

test('a vote without a legal ground is refused with its clause, and what was typed stays', async () => {
  const today = new TodayPage(app.window, t)
  await today.newVote.click()
  const sheet = new NewVotePage(app.window, t)
  await sheet.fill('title', '운영세칙 개정')
  await sheet.fill('opensAt', '0709 1030')
  await sheet.fill('closesAt', '0716 24:00')
  await sheet.create.click()
  await sheet.refusal.waitFor()
  expect(await sheet.refusal.textContent()).toContain('제5조제2항')
  await app.picture('own-1-refused')
  await sheet.chooseGround('경미한 사안')
  await sheet.fill('reason', '자구를 고치는 일이어서 서면으로 묻는다')
  await sheet.create.click()
  await sheet.addItem.waitFor()
  await sheet.add('운영세칙을 고치는 건', '운영세칙을 원안대로 고친다.')
  await sheet.add('누리집 이름을 정하는 건', '누리집 이름을 원안대로 정한다.')
  await app.picture('own-2-draft')
})

test('both co-chairs sign the call; the opening freezes the roster', async () => {
  const desk = new VoteDeskPage(app.window, t)
  await desk.goToSignoff('signCall')
  const signoff = new SignoffPage(app.window, t)
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(1)
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(2)
  await signoff.back.click()
  await setPracticeClock(app.window, t, '0709 1031')
  await desk.take('open')
  await desk.matrix.waitFor()
  expect(await desk.says('시민사회 위원 3', 2)).toContain(t('desk.cell.empty'))
})

test('a sealed vote shows that a reply came, not what it says', async () => {
  const desk = new VoteDeskPage(app.window, t)
  await desk.goTo('시민사회 위원 3', 1)
  await desk.press('Digit2', 'Digit2')
  expect(await desk.says('시민사회 위원 3', 1)).toContain('반대')
  await desk.saveRow('시민사회 위원 3')
  expect(await desk.says('시민사회 위원 3', 1)).toBe(
    t('desk.cell.name', { seat: '시민사회 위원 3', item: 1, what: t('desk.cell.sealed', { way: '전자우편' }) }),
  )
  await app.picture('own-3-sealed')
})

test('a changed text asks the member again and voids the call', async () => {
  const desk = new VoteDeskPage(app.window, t)
  await desk.goTo('시민사회 위원 3', 1)
  await desk.panel.getByRole('button', { name: t('revise.label', { item: 1 }) }).click()
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('revise.changeReason')).fill('오탈자를 고침')
  await dialog.box
    .getByRole('textbox', { name: new RegExp(`^${t('draft.item.motion')}`, 'u') })
    .fill('운영세칙을 다음과 같이 고친다.')
  await dialog.act()
  await expect.poll(() => desk.says('시민사회 위원 3', 1)).toContain(t('desk.cell.askAgain', { version: 1 }))
  await app.window.getByText(t('desk.callVoided')).waitFor()
  await app.picture('own-4-revised')
})

test('the roster of another day is one typed date away', async () => {
  await shell.goTo('members')
  const members = new MembersPage(app.window, t)
  await members.asOf('20210501')
  await expect.poll(() => members.lines.count()).toBe(20)
  expect(await members.totals.textContent()).toContain('20')
  expect(app.complaints).toEqual([])
})
