import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility'
import { launch, newProfile, type RunningApp } from './launch'
import { FirstRunPage } from './pages/firstRun'
import { ShellPage } from './pages/shell'
import { OpenDialog } from './screens/dialogs'
import { MembersThroughTimePage } from './screens/membersThroughTime'
import { sentencesIn } from './screens/sentences'

const t = sentencesIn('ko')
const seat = '시민사회 위원 3'
let app: RunningApp
let members: MembersThroughTimePage

/** The steps follow each other on one roster. */
beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  const shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
  await shell.goTo('members')
  members = new MembersThroughTimePage(app.window, t)
  await members.seat(seat).waitFor()
})
afterAll(async () => {
  await app.close()
})

test('the roster draws every term of a seat and warns of the terms that end at once', async () => {
  expect(await members.seat(seat).getByRole('img').getAttribute('aria-label')).toContain('2019. 4. 30.')
  const warning = app.window.getByRole('note').filter({ hasText: '한꺼번에 끝납니다' })
  expect(await warning.textContent()).toContain('2021. 8. 1.')
  await warning.getByRole('button').click()
  await expect.poll(() => members.side.textContent()).toContain(t('members.forecast.title'))
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('members-forecast')
})

test('two days are compared', async () => {
  await members.show('compare')
  await expect.poll(() => members.side.textContent()).toContain(t('members.compare.changes', { count: 12 }))
  expect(await accessibilityFaults(app.window)).toEqual([])
})

test('an end before the member began is refused, and what was typed stays; a right one leaves the seat vacant from then on', async () => {
  await members.show('seat')
  const dialog = await members.choose(seat, 'end')
  await dialog.field(t('members.acts.why')).fill('본인 희망')
  await dialog.field(t('members.acts.lastDay')).fill('2018-01-01')
  await dialog.send()
  await dialog.refusal.first().waitFor()
  expect(await dialog.field(t('members.acts.why')).inputValue()).toBe('본인 희망')
  await app.picture('members-end-refused')
  await dialog.field(t('members.acts.lastDay')).fill('2021-07-08')
  await dialog.act()
  await expect.poll(() => members.seat(seat).textContent()).toContain(t('members.standing.vacant'))
  await members.asOf('2021-07-08')
  await expect.poll(() => members.seat(seat).textContent()).not.toContain(t('members.standing.vacant'))
  await members.asOf('2021-07-09')
  await expect.poll(() => members.seat(seat).textContent()).toContain(t('members.standing.vacant'))
})

test('a successor serves what remains of the term', async () => {
  const dialog = await members.choose(seat, 'replace')
  expect(await dialog.box.textContent()).toContain('2021. 8. 1.')
  await dialog.field(t('members.acts.name')).fill('시험 위원')
  await dialog.act()
  await expect.poll(() => members.seat(seat).textContent()).toContain('시험 위원')
  await expect.poll(() => members.side.textContent()).toContain(t('members.kind.replacement'))
  await app.picture('members-successor')
})

test('a renewal into a time without a term says so', async () => {
  const dialog = await members.choose(seat, 'renew')
  await expect.poll(() => dialog.box.textContent()).toContain('열린 기수가 없습니다')
  await app.window.keyboard.press('Escape')
})

test('a table with a mistake names row and column and imports nothing', async () => {
  const dialog = await beginImport(['좌석,성명,임기 시작,임기 끝', '11,시험 사람,2021-02-30,'])
  const problems = dialog.box.getByRole('table', { name: t('exchange.problemTable') })
  await problems.waitFor()
  expect(await problems.locator('tbody tr').first().textContent()).toContain('2임기 시작')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('members-import-problem')
  await app.window.keyboard.press('Escape')
  await dialog.box.waitFor({ state: 'detached' })
})

test('a sound table is previewed, then imported as a whole', async () => {
  const dialog = await beginImport(['좌석,좌석 이름', '12,시험 자리'])
  await dialog.box.getByRole('table', { name: t('exchange.rowTable') }).waitFor()
  await app.picture('members-import-preview')
  await dialog.field(t('exchange.reason')).fill('시험 불러오기')
  await dialog.act()
  await members.seat('시험 자리').waitFor()
})

test('a file with headings of its own is read by the columns that are chosen', async () => {
  const dialog = await beginImport(['자리 번호표,자리 부르는 말', '13,시험 자리 열셋'])
  await expect.poll(() => dialog.box.textContent()).toContain(t('exchange.needed', { title: '좌석' }))
  await app.picture('members-import-columns')
  await chooseColumn(dialog, '자리 번호표', '좌석')
  await chooseColumn(dialog, '자리 부르는 말', '좌석 이름')
  const rows = dialog.box.getByRole('table', { name: t('exchange.rowTable') })
  await rows.waitFor()
  expect(await rows.locator('tbody tr').first().textContent()).toContain('2')
  await dialog.field(t('exchange.reason')).fill('시험 불러오기')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await dialog.act()
  await members.seat('시험 자리 열셋').waitFor()
})

test('five thousand rows are shown by their first hundred, and reading them can be stopped', async () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `${((index % 400) + 100).toString()},자리,2021-02-30`)
  const dialog = await beginImport(['좌석,좌석 이름,임기 시작', ...lines])
  const problems = dialog.box.getByRole('table', { name: t('exchange.problemTable') })
  await problems.waitFor()
  expect(await problems.locator('tbody tr').count()).toBe(100)
  expect(await dialog.box.textContent()).toContain(t('exchange.moreProblems', { count: 4900, shown: 100 }))
  await app.picture('members-import-large')
  // The window presses the button the moment it stands there: the reading takes less than a second.
  await app.window.evaluate((stop) => {
    new MutationObserver((_, observer) => {
      const button = [...document.querySelectorAll<HTMLElement>('.reading button')].find((each) => each.textContent === stop)
      if (!button) return
      observer.disconnect()
      button.focus()
      button.click()
    }).observe(document.body, { childList: true, subtree: true })
  }, t('exchange.stop'))
  await dialog.box.getByRole('button', { name: t('exchange.other') }).click()
  await expect.poll(() => dialog.box.textContent()).toContain(t('exchange.stopped'))
  // What was shown before stands as it was.
  expect(await problems.locator('tbody tr').count()).toBe(100)
  await app.window.keyboard.press('Escape')
  await dialog.box.waitFor({ state: 'detached' })
})

test('Escape closes a dialog from which the focus was taken away', async () => {
  const dialog = await beginImport(['좌석,좌석 이름', '12,시험 자리'])
  await dialog.box.getByRole('table', { name: t('exchange.rowTable') }).waitFor()
  // In one turn, as on a busy machine: before anything can put the focus back.
  const nowhere = await app.window.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const isNowhere = document.activeElement === document.body
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    return isNowhere
  })
  expect(nowhere).toBe(true)
  await dialog.box.waitFor({ state: 'detached' })
})

test('the members are written as a public table and as Popolo', async () => {
  for (const way of ['publicCsv', 'popolo'] as const) {
    await app.window.getByRole('button', { name: t('members.export.menu') }).click()
    await app.window.getByRole('menuitem', { name: t(`members.export.${way}`) }).click()
    await app.window
      .locator('.mem__notes li')
      .filter({ hasText: way === 'popolo' ? '.json' : '.csv' })
      .first()
      .waitFor()
  }
  await app.picture('members-exported')
  expect(app.complaints).toEqual([])
})

async function chooseColumn(dialog: OpenDialog, heading: string, column: string): Promise<void> {
  await dialog.box.locator('.match .field').filter({ hasText: heading }).getByRole('button').click()
  await app.window.getByRole('option', { name: column, exact: true }).click()
}

async function beginImport(lines: readonly string[]): Promise<OpenDialog> {
  const file = path.join(app.profile, 'members.csv')
  writeFileSync(file, `${lines.join('\r\n')}\r\n`)
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  await app.window.getByRole('button', { name: t('members.import.open') }).click()
  const dialog = new OpenDialog(app.window)
  await dialog.box.waitFor()
  await dialog.send()
  return dialog
}
