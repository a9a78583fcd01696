import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../accessibility'
import { done, openSample } from '../bridge'
import { launch, newProfile, type RunningApp } from '../launch'
import { BodySetUpPage } from '../pages/bodySetUp'
import { ShellPage } from '../pages/shell'
import { OpenDialog } from './dialogs'
import { MembersThroughTimePage } from './membersThroughTime'
import { sentencesIn } from './sentences'

const t = sentencesIn('ko')
const projectFolder = path.resolve(import.meta.dirname, '../../..')
let app: RunningApp
let members: MembersThroughTimePage
let setUp: BodySetUpPage

/** An empty practice folder: the test runtime opens no other kind. */
beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  const folder = path.join(app.profile, 'empty')
  const cli = path.join(projectFolder, 'out/main/cli.js')
  execFileSync(process.execPath, [cli, '--folder', folder, 'create', '--practice'], { stdio: 'ignore' })
  await answerOpenDialog(folder)
  await done(app.window, 'action', 'openFolder', {})
  const shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
  await shell.entry('members').click()
  members = new MembersThroughTimePage(app.window, t)
  setUp = new BodySetUpPage(app.window, t)
})
afterAll(async () => {
  await app.close()
})

test('an empty folder begins with the body; what is missing or not in force is told at its place', async () => {
  const begin = app.window.getByRole('button', { name: t('setUp.item.body') })
  await begin.waitFor()
  await app.picture('setUp-1-nothing')
  await begin.press('Enter')
  const dialog = await setUp.opened()
  await dialog.send()
  expect(await dialog.box.textContent()).toContain(t('setUp.body.needsCode'))
  await dialog.field(t('setUp.body.name')).fill('시험 위원회'.normalize('NFD'))
  await dialog.field(t('setUp.body.code')).fill('test')
  await dialog.field(t('setUp.body.from')).fill('2019-04-29')
  await expect.poll(() => dialog.box.textContent()).toContain(t('setUp.body.noRules', { day: '2019. 4. 29.' }))
  await dialog.send()
  await dialog.refusal.first().waitFor()
  await app.picture('setUp-2-body-refused')
  await dialog.field(t('setUp.body.from')).fill('2023-05-02')
  await expect.poll(() => dialog.box.textContent()).toContain('제841호')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('setUp-2-body')
  await dialog.act()
  await app.window.getByText(t('setUp.none.termHow')).waitFor()
  await app.picture('setUp-3-no-term')
})

test('organisations are registered several at once', async () => {
  const dialog = await setUp.choose('organisations')
  await dialog.field('1. 약호').fill('MOIS')
  await dialog.field('1. 기관 이름').fill('행정안전부')
  await dialog.box.getByRole('button', { name: t('setUp.organisations.add') }).click()
  await dialog.field('2. 약호').fill('MOIS')
  await dialog.field('2. 기관 이름').fill('국세청')
  await dialog.send()
  await dialog.refusal.first().waitFor()
  await dialog.field('2. 약호').fill('NTS')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('setUp-4-organisations')
  await dialog.act()
})

test('the first term is opened with its seats; a number that comes twice is told in its line', async () => {
  const dialog = await setUp.choose('term')
  expect(await dialog.field(t('setUp.term.from')).inputValue()).toBe('2023. 5. 2.')
  await expect.poll(() => dialog.field(t('setUp.term.until')).inputValue()).toBe('2025. 5. 1.')
  expect(await dialog.box.textContent()).toContain('제5조제1항')
  await setUp.addSeats(2, '당연직')
  await setUp.addSeats(1, '기관')
  await setUp.addSeats(5, '위촉')
  expect(await setUp.seats.count()).toBe(8)
  await setUp.pick(t('setUp.seats.field', { number: 1, column: t('setUp.seats.organisation') }), '행정안전부 MOIS')
  await dialog.field('8번 번호').fill('7')
  await dialog.send()
  await expect.poll(() => dialog.box.textContent()).toContain(t('setUp.seats.twice'))
  await app.picture('setUp-5-term')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await dialog.box.locator('tbody tr').nth(7).getByRole('textbox').first().fill('9')
  await dialog.act()
  await expect.poll(() => members.lines.count()).toBe(8)
})

test('people come from a table', async () => {
  const file = path.join(app.profile, 'first.csv')
  const lines = ['좌석,성명,임기 시작,임기 끝', ...[1, 2, 3].map((n) => `${String(n)},시험 공무원 ${String(n)},2023-05-02,`)]
  for (const n of [4, 5, 6, 7, 9]) lines.push(`${String(n)},시험 위원 ${String(n)},2023-05-02,2025-05-01`)
  writeFileSync(file, `${lines.join('\r\n')}\r\n`)
  await answerOpenDialog(file)
  await members.asOf('2023-06-01')
  await app.window.getByRole('button', { name: t('members.import.open') }).click()
  const dialog = await setUp.opened()
  await dialog.send()
  await dialog.box.getByRole('table', { name: t('exchange.rowTable') }).waitFor()
  await dialog.field(t('exchange.reason')).fill('첫 명부')
  await dialog.act()
  await expect.poll(() => members.totals.textContent()).toContain(t('members.totals', { counted: 8, vacant: 0 }))
})

test('offices are assigned; only those that the member can hold are offered, and a place that is taken is refused', async () => {
  await assign('당연직 위원 1', null)
  await assign('위촉위원 1', null)
  await assign('위촉위원 2', '민간 공동위원장 직무대행')
  const dialog = await beginAssigning('위촉위원 3')
  await setUp.pick(t('members.column.office'), optionOf('민간 공동위원장 직무대행', 'actingCivilCoChair'))
  const order = dialog.field(t('setUp.office.order'))
  expect(await order.inputValue()).toBe('2')
  await order.fill('1')
  await dialog.send()
  await dialog.refusal.first().waitFor()
  await app.picture('setUp-6-office')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await order.fill('2')
  await dialog.act()
  await expect.poll(() => members.side.textContent()).toContain('직무대행 2순위')
  await app.picture('setUp-7-offices')
})

test('the acting order of a day: the first one acts once the co-chair’s office has ended', async () => {
  await members.seat('위촉위원 1').click()
  const office = t('members.officeTitle', { office: '민간 공동위원장', title: '위촉위원' })
  await members.side.getByRole('button', { name: t('setUp.office.endOf', { office }) }).click()
  const dialog = await setUp.opened()
  await dialog.field(t('setUp.office.lastDay')).fill('2023-06-30')
  await app.picture('setUp-8-end-office')
  await dialog.act()
  const list = app.window.getByRole('dialog', { name: t('setUp.acting.title', { day: '2023. 7. 1.' }) })
  await members.asOf('2023-07-01')
  await app.window.getByRole('button', { name: t('setUp.acting.open') }).click()
  await list.waitFor()
  expect(await list.getByRole('listitem').first().textContent()).toContain(t('setUp.acting.now'))
  expect(await list.textContent()).toContain('제7조제2항')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('setUp-9-acting')
  await app.window.keyboard.press('Escape')
})

test('the next term is proposed as a copy, a line is left out, and its first day is shown', async () => {
  const dialog = await setUp.choose('term')
  expect(await dialog.field(t('setUp.term.number')).inputValue()).toBe('2')
  expect(await dialog.field(t('setUp.term.from')).inputValue()).toBe('2025. 5. 2.')
  expect(await setUp.seats.count()).toBe(8)
  await dialog.box.getByRole('button', { name: t('setUp.seats.leaveOut', { number: 9 }) }).click()
  await app.picture('setUp-10-next-term')
  await dialog.act()
  await expect.poll(() => members.day.inputValue()).toContain('2025. 5. 2.')
  await expect.poll(() => members.totals.textContent()).toContain(t('members.totals', { counted: 0, vacant: 7 }))
})

test('a seat is added to the term of the day', async () => {
  await setUp.choose('seats')
  await setUp.addSeats(1, '기관')
  await app.picture('setUp-11-add-seats')
  const dialog = new OpenDialog(app.window)
  await dialog.act()
  await members.seat('기관 위원 2').waitFor()
  await expect.poll(() => members.lines.count()).toBe(8)
})

test('in the sample a term without a last day is ended by the next one, and says so beforehand', async () => {
  await openSample(app.window)
  await new ShellPage(app.window, 'ko').goTo('members')
  await app.window.getByRole('button', { name: new RegExp(`${t('draft.body')}$`, 'u') }).click()
  await app.window.getByRole('option', { name: '대한민국 열린정부위원회', exact: true }).click()
  const dialog = await setUp.choose('term')
  expect(await dialog.field(t('setUp.term.from')).inputValue()).toBe('2028. 2. 3.')
  const says = t('setUp.term.endsOther', { number: 5, day: '2028. 2. 2.' })
  await expect.poll(() => dialog.box.textContent()).toContain(says)
  expect(await setUp.seats.count()).toBe(30)
  await app.picture('setUp-12-open-term')
  await dialog.act()
  await expect.poll(() => members.lines.count()).toBe(30)
  expect(app.complaints).toEqual([])
})

async function beginAssigning(seat: string): Promise<OpenDialog> {
  await members.seat(seat).click()
  await members.side.getByRole('button', { name: t('setUp.office.assign'), exact: true }).click()
  return setUp.opened()
}

async function assign(seat: string, kind: '민간 공동위원장 직무대행' | null): Promise<void> {
  const dialog = await beginAssigning(seat)
  if (kind !== null) await setUp.pick(t('members.column.office'), optionOf(kind, 'actingCivilCoChair'))
  await dialog.act()
}

/** An option is named by its word and the note below it. */
function optionOf(word: string, kind: 'actingCivilCoChair'): string {
  return `${word} ${t(`setUp.office.what.${kind}`)}`
}

async function answerOpenDialog(chosen: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, chosen)
}
