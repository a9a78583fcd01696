import { afterAll, beforeAll, expect, test } from 'vitest'
import { practicePassphrase } from '#main/wiring/sampleForum'
import { Intake } from '#core/resolution/views/intake'
import { accessibilityFaults } from '../accessibility'
import { ask, done } from '../bridge'
import { launch, newProfile, type RunningApp } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { NewVotePage } from './newVote'
import { setPracticeClock } from './practiceClock'
import { sentencesIn } from './sentences'
import { SignoffPage } from './signoff'
import { TodayPage } from './today'
import { VoteDeskPage } from './voteDesk'

const t = sentencesIn('ko')
let app: RunningApp
let desk: VoteDeskPage
let resolutionId: string

const intake = async (): Promise<Intake> => Intake.parse(await done(app.window, 'query', 'resolution.intake', { resolutionId }))
const seat = '기관 위원 1'

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  await new ShellPage(app.window, 'ko').menu.waitFor()
})
afterAll(async () => {
  await app.close()
})

/** The steps follow each other: a sealed vote of which every entry is checked by a second person. */
test('a vote asks for a second person in its sheet', async () => {
  await new TodayPage(app.window, t).newVote.click()
  const sheet = new NewVotePage(app.window, t)
  await sheet.fill('title', '운영세칙 개정')
  await sheet.fill('opensAt', '0709 1030')
  await sheet.fill('closesAt', '0716 24:00')
  await sheet.chooseGround('경미한 사안')
  await sheet.fill('reason', '자구를 고치는 일이어서 서면으로 묻는다')
  await app.window.getByRole('checkbox', { name: new RegExp(`^${t('call.secondCheck')}`, 'u') }).click({ force: true })
  await app.picture('check-1-sheet.ko')
  await sheet.create.click()
  await sheet.addItem.waitFor()
  await sheet.add('운영세칙을 고치는 건', '운영세칙을 원안대로 고친다.')
  await sheet.add('누리집 이름을 정하는 건', '누리집 이름을 원안대로 정한다.')
  desk = new VoteDeskPage(app.window, t)
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
  const listed = (await done(app.window, 'query', 'resolution.list', {})) as {
    votes: { resolutionId: string; title: string }[]
  } // the list's own shape
  resolutionId = listed.votes.find(({ title }) => title === '운영세칙 개정')?.resolutionId ?? ''
})

test('what is entered waits for the check, and says neither choice nor what it lacks while sealed', async () => {
  await desk.goTo(seat, 1)
  await desk.press('Digit2', 'Digit1')
  await desk.saveRow(seat)
  await expect.poll(() => desk.says(seat, 1)).toContain('확인 대기')
  expect(await desk.says(seat, 1)).not.toContain('반대')
  const { entries } = await intake()
  expect(entries).toHaveLength(2)
  expect(entries.map(({ check }) => check.kind)).toEqual(['waiting', 'waiting'])
  expect(entries.flatMap(({ missing }) => missing)).not.toContain('opinion')
})

test('who entered it cannot check it', async () => {
  await desk.panel.getByRole('radio', { name: t('incoming.checkTabCount', { count: 1 }) }).click()
  await desk.panel.getByText(t('incoming.check.own')).waitFor()
  const { entries } = await intake()
  const own = entries.map(({ ballotId }) => ({ ballotId, choice: 'no' }))
  expect(await ask(app.window, 'execute', 'ballot.confirm', { resolutionId, entries: own })).toMatchObject({
    refusal: { code: 'ballot.sameChecker' },
  })
})

test('the second person marks what the original says; a difference is named by item, not by choice', async () => {
  const actor = { profile: '둘째 담당자', role: 'officer', personId: null }
  await done(app.window, 'action', 'chooseProfile', { actor })
  const group = (item: number) => desk.panel.getByRole('radiogroup', { name: t('incoming.check.item', { item }) })
  await group(1).getByRole('radio').first().focus()
  await desk.press('Digit1', 'Digit1')
  await app.picture('check-2-marked.ko')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await desk.panel.getByRole('button', { name: t('incoming.check.act'), exact: true }).click()
  const refused = desk.panel.getByRole('alert')
  await refused.waitFor()
  expect(await refused.textContent()).toContain('안건 1의')
  expect(await refused.textContent()).not.toContain('반대')
  await app.picture('check-3-differs.ko')
  await group(1).getByRole('radio').first().focus()
  await desk.press('Digit2')
  await desk.panel.getByRole('button', { name: t('incoming.check.act'), exact: true }).click()
  await app.window.getByText(t('incoming.check.done', { seat })).waitFor()
  expect((await intake()).entries.map(({ check }) => check.kind)).toEqual(['confirmed', 'confirmed'])
})

test('the close is refused while one entry waits, and names whose it is', async () => {
  await desk.goTo('기관 위원 2', 1)
  await desk.press('KeyA', 'Enter')
  await app.window.getByText(t('desk.rowSaved', { seat: '기관 위원 2' })).waitFor()
  await setPracticeClock(app.window, t, '0717 0900')
  expect(await ask(app.window, 'execute', 'resolution.close', { resolutionId })).toMatchObject({
    refusal: { code: 'resolution.unconfirmedEntries', facts: { entries: 2, files: 0, which: '기관 위원 2 1·2' } },
  })
  expect(app.complaints).toEqual([])
})
