import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility'
import { openSample } from './bridge'
import { launch, newProfile, type RunningApp } from './launch'
import { FirstRunPage } from './pages/firstRun'
import { ShellPage } from './pages/shell'
import { DeadlinesPage } from './screens/deadlines'
import { OpenDialog } from './screens/dialogs'
import { RulesPage } from './screens/rules'
import { sentencesIn } from './screens/sentences'

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

describe('the rule book', () => {
  let rules: RulesPage
  beforeAll(async () => {
    await shell.goTo('rules')
    rules = new RulesPage(app.window, t)
  })

  test('shows the value and clause in force on the day, and the rule over time', async () => {
    await expect.poll(() => rules.rule('body.sizeMax').textContent()).toContain('20곳')
    await rules.asOf('2021-09-01')
    await expect.poll(() => rules.rule('body.sizeMax').textContent()).toContain('30명')
    await expect.poll(() => rules.panel.textContent()).toContain('국무총리훈령 제790호')
    await rules.rule('body.sizeMax').click()
    await app.window.keyboard.press('BracketLeft')
    await expect.poll(() => rules.day.inputValue()).toContain('2021. 8. 2.')
  })

  test('a day before the first book is refused plainly, and the way back stays', async () => {
    await rules.asOf('2018-01-01')
    await app.window.getByRole('alert').waitFor()
    await rules.asOf('2021-07-09')
    await rules.rule('written.recused').waitFor()
  })

  test('a rule that stands in the text is not changed by operating rules, and what was typed stays', async () => {
    const dialog = await rules.beginTyping('body.sizeMax')
    await fillBasis(dialog)
    await dialog.field('새 값').fill('25')
    await dialog.send()
    await expect.poll(() => dialog.refusal.first().textContent()).toContain('조문에 적혀 있어')
    expect(await dialog.field('새 값').inputValue()).toBe('25')
    expect(await accessibilityFaults(app.window)).toEqual([])
    await app.picture('rules-refused')
    await app.window.keyboard.press('Escape')
  })

  test('a rule of the office may not touch a vote that was opened; from a later day it holds, and only from then', async () => {
    const dialog = await rules.beginTyping('written.recused')
    await dialog.box.getByRole('button', { name: t('rules.value') }).click()
    await app.window.getByRole('option', { name: '재적에서 뺌' }).click()
    await fillBasis(dialog)
    await dialog.field(t('rules.begins')).fill('2021-07-01')
    await dialog.send()
    await expect.poll(() => dialog.refusal.first().textContent()).toContain('제7차 서면의결에 미칩니다')
    await dialog.field(t('rules.begins')).fill('2021-07-20')
    await dialog.act()
    await expect.poll(() => rules.rule('written.recused').textContent()).toContain('조문에서 추론')
    await app.window.keyboard.press('BracketRight')
    await expect.poll(() => rules.day.inputValue()).toContain('2021. 7. 20.')
    await expect.poll(() => rules.rule('written.recused').textContent()).toContain('재적에서 뺌')
    expect(await rules.rule('written.recused').textContent()).toContain('사무국 입력')
    await app.picture('rules-own')
  })

  test('withdrawn, the book holds again and the rule stays on record', async () => {
    await rules.panel.getByRole('button', { name: t('rules.withdraw') }).click()
    const dialog = new OpenDialog(app.window)
    await dialog.field(t('rules.lastDay')).fill('2021-07-19')
    await dialog.field(t('rules.reason')).fill('위원회가 정하기로 함')
    await dialog.act()
    await expect.poll(() => rules.rule('written.recused').textContent()).toContain('재적에 넣음')
    await expect.poll(() => rules.panel.textContent()).toContain('위원회가 정하기로 함')
    expect(app.complaints).toEqual([])
  })
})

describe('the calendar of deadlines', () => {
  let deadlines: DeadlinesPage
  beforeAll(async () => {
    await shell.goTo('deadlines')
    deadlines = new DeadlinesPage(app.window, t)
  })

  test('lists each deadline with the days left and how it was counted', async () => {
    const closes = deadlines.lines.filter({ hasText: '서면의결 마감' })
    await expect.poll(() => closes.textContent()).toContain('D-3')
    const notice = deadlines.lines.filter({ hasText: '서면의결 통보' })
    expect(await notice.textContent()).toContain('온전한 7일')
    await notice.click()
    await expect.poll(() => deadlines.side.textContent()).toContain(t('deadlines.otherReadings'))
    expect(await accessibilityFaults(app.window)).toEqual([])
    await app.picture('deadlines')
  })

  test('says what a move would break before anything is moved', async () => {
    await deadlines.show('move')
    await deadlines.field(t('deadlines.newDay')).fill('0714')
    await expect.poll(() => deadlines.side.textContent()).toContain(t('deadlines.moveBreaks'))
    const broken = deadlines.side.locator('.move__lines li').filter({ hasText: t('deadlines.verdict.breaks') })
    // The clause of the deadline that breaks stands with it.
    expect(await broken.first().locator('.basis').textContent()).toMatch(/제\d+조/u)
    await app.picture('deadlines-move')
    await deadlines.field(t('deadlines.newDay')).fill('0730')
    await expect.poll(() => deadlines.side.textContent()).toContain(t('deadlines.moveHolds'))
  })

  test('a day off that the office adds is in the calendar; the same day twice is refused', async () => {
    await deadlines.show('calendar')
    const dialog = await addDay(deadlines)
    await dialog.act()
    await expect.poll(() => deadlines.side.textContent()).toContain('2021. 7. 15.(목)시험 공휴일')
    const again = await addDay(deadlines)
    await again.send()
    await expect.poll(() => again.refusal.first().textContent()).toContain('이미')
    await app.window.keyboard.press('Escape')
  })

  test('a year that the calendar does not hold is said plainly', async () => {
    await deadlines.from.fill('2036-03-01')
    await deadlines.from.press('Enter')
    await app.window.locator('.dead__notes').getByText('2036년의 공휴일은 달력에 없습니다').waitFor()
    await app.picture('deadlines-not-covered')
    await deadlines.from.fill('2021-07-01')
    await deadlines.from.press('Enter')
  })

  test('the deadlines are written as a calendar file into the folder', async () => {
    const { path: folder } = await openSample(app.window)
    await shell.menu.waitFor()
    await shell.goTo('deadlines')
    await app.window.getByRole('button', { name: t('deadlines.save') }).click()
    const dialog = new OpenDialog(app.window)
    // Nothing of the sample was withdrawn: a cancellation says so and writes nothing.
    await dialog.box.getByText(t('deadlines.method.cancel.name'), { exact: true }).click()
    expect(await accessibilityFaults(app.window)).toEqual([])
    await app.picture('deadlines-save')
    await dialog.send()
    await expect.poll(() => dialog.refusal.first().textContent()).toContain('거둔 기한이 없어')
    await dialog.box.getByText(t('deadlines.method.publish.name'), { exact: true }).click()
    await dialog.act()
    const saved = app.window.locator('.dead__saved')
    await saved.waitFor()
    const fileName = /[\w.-]+\.ics/u.exec((await saved.textContent()) ?? '')?.[0] ?? ''
    const file = path.join(folder, 'documents', fileName)
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/u)
    expect(app.complaints).toEqual([])
  })
})

async function fillBasis(dialog: OpenDialog): Promise<void> {
  await dialog.field(t('rules.source')).fill('시험용 운영세칙')
  await dialog.field(t('rules.article')).fill('제3조')
  await dialog.field(t('rules.why')).fill('시험')
}

async function addDay(deadlines: DeadlinesPage): Promise<OpenDialog> {
  await deadlines.side.getByRole('button', { name: t('deadlines.addDay') }).click()
  const dialog = new OpenDialog(deadlines.window)
  await dialog.field(t('deadlines.add.day')).fill('2021-07-15')
  await dialog.field(t('deadlines.add.basis')).fill('시험용 고시')
  await dialog.field(t('deadlines.add.ko')).fill('시험 공휴일')
  await dialog.field(t('deadlines.add.en')).fill('Test holiday')
  await dialog.field(t('deadlines.add.reason')).fill('시험')
  return dialog
}
