import { afterAll, beforeAll, expect, test } from 'vitest'
import { practicePassphrase } from '#main/wiring/sampleForum'
import { accessibilityFaults } from '../accessibility'
import { launch, newProfile, type RunningApp } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { OpenDialog } from './dialogs'
import { DispatchPage } from './dispatchPage'
import { DocumentsPage } from './documents'
import { setPracticeClock } from './practiceClock'
import { sentencesIn } from './sentences'
import { SignoffPage } from './signoff'
import { TodayPage } from './today'
import { VoteDeskPage } from './voteDesk'

const t = sentencesIn('ko')
let app: RunningApp
let desk: VoteDeskPage

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  await new ShellPage(app.window, 'ko').menu.waitFor()
})
afterAll(async () => {
  await app.close()
})

/** The steps follow each other: one vote, from its fourth day to its announced result. */
test('today says what the vote needs, in a sentence and by Enter', async () => {
  const today = new TodayPage(app.window, t)
  await today.openDesk.waitFor()
  expect(await today.meters.first().getAttribute('aria-label')).toBe(
    t('votes.meterReached', { inOffice: 20, answered: 11, waiting: 9, needed: 11, missing: 0 }),
  )
  await app.window.keyboard.press('Enter')
  desk = new VoteDeskPage(app.window, t)
  await desk.matrix.waitFor()
  expect(await desk.says('기관 위원 5', 5)).toBe(
    t('desk.cell.name', { seat: '기관 위원 5', item: 5, what: t('desk.cell.empty') }),
  )
})

test('a whole reply is entered with two keys', async () => {
  await desk.goTo('기관 위원 5', 1)
  await desk.press('KeyA')
  await app.picture('journey-1-row')
  await desk.saveRow('기관 위원 5')
  expect(await desk.says('기관 위원 5', 14)).toContain('찬성')
})

test('a conditional yes asks for its condition, and what was typed stays', async () => {
  await desk.goTo('기관 위원 6', 1)
  await desk.press('Digit1', 'Digit2', 'Digit4', 'Enter')
  const condition = desk.panel.getByRole('textbox', { name: new RegExp(`^${t('panel.condition')}`, 'u') })
  await condition.waitFor()
  await expect.poll(() => condition.evaluate((field) => field === document.activeElement)).toBe(true)
  await condition.fill('예산이 확보되면 찬성한다')
  await app.window.keyboard.press('Control+Enter')
  await desk.saveRow('기관 위원 6')
  expect(await desk.says('기관 위원 6', 3)).toContain('조건부')
})

test('keys of the matrix write nothing while someone types in a field', async () => {
  await desk.goTo('시민사회 위원 5', 1)
  await desk.panel.getByLabel(t('panel.arrived')).fill('1234')
  expect(await desk.says('시민사회 위원 5', 1)).toContain(t('desk.cell.empty'))
  await desk.panel.getByLabel(t('panel.arrived')).fill('')
})

test('a reply dated in the future is refused with the next step, and stays typed', async () => {
  await desk.goTo('시민사회 위원 5', 1)
  await desk.press('KeyA')
  await desk.panel.getByLabel(t('panel.arrived')).fill('0711 0900')
  await desk.panel.getByLabel(t('panel.arrived')).press('Enter')
  await desk.refusal.waitFor()
  await app.picture('journey-2-refused')
  expect(await desk.says('시민사회 위원 5', 1)).toContain('입력 중')
})

test('after the deadline the vote is closed by one named act', async () => {
  await setPracticeClock(app.window, t, '0712 1830')
  await desk.take('close')
  await expect.poll(() => desk.state.textContent()).toContain('마감됨')
  await app.picture('journey-3-closed')
  expect(await accessibilityFaults(app.window)).toEqual([])
})

test('a wrong passphrase signs nothing; both co-chairs then sign exactly what they see', async () => {
  await desk.goToSignoff('signResult')
  const signoff = new SignoffPage(app.window, t)
  await signoff.text.getByText('의결서').first().waitFor()
  await app.picture('journey-4-signoff')
  expect(await accessibilityFaults(app.window)).toEqual([])
  const dialog = await signoff.beginSigning()
  await dialog.field(t('sign.passphrase')).fill('아무도 모르는 암호문')
  await dialog.send()
  await dialog.refusal.waitFor()
  await app.window.keyboard.press('Escape')
  await new OpenDialog(app.window).box.waitFor({ state: 'detached' })
  expect(await signoff.signed.count()).toBe(0)
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(1)
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(2)
  await app.picture('journey-5-signed')
  await signoff.back.click()
})

test('the result is announced, and nothing can be entered any more', async () => {
  await desk.take('announce')
  await expect.poll(() => desk.state.textContent()).toContain('결과 확정')
  await app.window.getByText(t('desk.locked')).waitFor()
  await app.picture('journey-6-announced')
})

test('dispatch then offers the notice of the result', async () => {
  await app.window
    .getByRole('main')
    .getByRole('button', { name: t('dispatch.open') })
    .click()
  const dispatch = new DispatchPage(app.window, t)
  await dispatch.list.waitFor()
  await dispatch.button(t('dispatch.letter.result')).click()
  // Nobody of the sample has an address: the papers are written, and the members without a mail are named.
  await dispatch.notes.filter({ hasText: '주소가 없어' }).waitFor()
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('journey-7-notice')
  await app.window.getByRole('main').getByRole('button', { name: /제7차/u }).first().click()
})

test('the record and the resolution are previewed, and the resolution is written as DOCX and PDF', async () => {
  await desk.goToDocuments()
  const documents = new DocumentsPage(app.window, t)
  await documents.choose('D07')
  await documents.paper.getByText('발언 요지(서면 의견)').first().waitFor()
  await app.picture('journey-8-record')
  await documents.choose('D09')
  await documents.paper.getByText('의결서').first().waitFor()
  const names = await documents.writeThis()
  expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'pdf'])
  // Beside the notice of the result and the resolution that went with it.
  await expect.poll(() => documents.issued.count()).toBe(4)
  await app.picture('journey-9-documents')
  expect(app.complaints).toEqual([])
})
