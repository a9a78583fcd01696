import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DeskState } from '#core/desk/wire/wire'
import { accessibilityFaults } from '../accessibility'
import { done } from '../bridge'
import { launch, newProfile, type RunningApp } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { AppointingPage } from './appointing'
import { OpenDialog } from './dialogs'
import { sentencesIn } from './sentences'

const t = sentencesIn('ko')
const seat = '시민사회 위원 3'
let app: RunningApp
let shell: ShellPage
let members: AppointingPage

/** The steps follow each other: first in the committee, whose members are persons, then in the forum, whose members are organisations. */
beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
  await shell.goTo('members')
  members = new AppointingPage(app, t)
  await members.seat(seat).waitFor()
  await members.body('대한민국 열린정부위원회')
  await members.asOf('2022-04-01')
  await members.totals.filter({ hasText: '30' }).waitFor()
})
afterAll(async () => {
  await app.close()
})

async function records(): Promise<number> {
  const state = DeskState.parse(await done(app.window, 'action', 'state', {}))
  if (state.state !== 'open') throw new Error(`the folder is ${state.state}`)
  return state.head.n
}

test('a dismissal names its ground by the clause, and takes the paper that proves it', async () => {
  const dialog = await members.choose(seat, 'end')
  await dialog.box.getByRole('button', { name: t('members.acts.how') }).click()
  await app.window.getByRole('option', { name: '해촉' }).click()
  await expect.poll(() => dialog.box.textContent()).toContain('제6조')
  expect(await dialog.box.textContent()).not.toContain('조문에서 추론')
  await dialog.field(t('members.acts.lastDay')).fill('2022-03-31')
  await dialog.field(t('members.acts.why')).fill('본인 희망')
  await members.attach(dialog, '해촉 건의.pdf'.normalize('NFD'), '해촉')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('appointing-end-ko')
  await dialog.act()
  await expect.poll(() => members.seat(seat).textContent()).toContain(t('members.standing.vacant'))
  await expect.poll(() => members.side.textContent()).toContain('해촉 건의.pdf')
})

test('N proposes the vacant seat, the remainder of the term and its clause; what is missing is told at the field', async () => {
  const dialog = await members.byKey()
  await expect.poll(() => dialog.field(t('members.acts.until')).inputValue()).toBe('2023. 8. 1.')
  expect(await dialog.field(t('members.acts.from')).inputValue()).toBe('2022. 4. 1.')
  await expect.poll(() => dialog.box.textContent()).toContain('제5조제2항')
  await dialog.send()
  expect(await dialog.box.textContent()).toContain(t('appointments.needsPerson'))
  await app.picture('appointing-empty-ko')
  await members.mode('new').click()
  await dialog.send()
  expect(await dialog.box.textContent()).toContain(t('members.acts.needsName'))
  await dialog.field(t('members.acts.until')).fill('2024-01-01')
  await dialog.field(t('members.acts.name')).fill('시험 위원'.normalize('NFD'))
  const before = await records()
  await dialog.send()
  await dialog.refusal.filter({ hasText: '전임자' }).waitFor()
  expect(await records()).toBe(before)
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('appointing-refused-ko')
  await dialog.field(t('members.acts.until')).fill('2023-08-01')
  await members.attach(dialog, '위촉장.pdf', '위촉장')
  const withPaper = await records()
  await dialog.act()
  // The person and the appointment are one record.
  expect(await records()).toBe(withPaper + 1)
  await expect.poll(() => members.seat(seat).textContent()).toContain('시험 위원')
  const sha256 = createHash('sha256').update('위촉장').digest('hex')
  await expect
    .poll(() => members.history.first().textContent())
    .toContain(`위촉장.pdf${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`)
})

test('what was typed wrongly is put right with the reason, after a look at what changes', async () => {
  await members.history.first().getByRole('button').click()
  const dialog = new OpenDialog(app.window)
  await dialog.box.waitFor()
  expect(await dialog.box.textContent()).toContain(t('appointments.nothingChanges'))
  await dialog.field(t('members.acts.from')).fill('2022-04-11')
  await expect.poll(() => dialog.box.textContent()).toContain('2022. 4. 1. → 2022. 4. 11.')
  await dialog.send()
  expect(await dialog.box.textContent()).toContain(t('appointments.needsCorrectWhy'))
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('appointing-correct-ko')
  await dialog.field(t('appointments.correctWhy')).fill('위촉장의 날짜와 다름')
  await dialog.act()
  await members.asOf('2022-04-11')
  await expect.poll(() => members.history.first().textContent()).toContain('위촉장의 날짜와 다름')
  await app.picture('appointing-history-ko')
})

test('somebody who left is found by initial consonants and appointed to another seat, by the keyboard alone', async () => {
  const other = '시민사회 위원 4'
  for (const [label, lastDay] of [
    [seat, '2022-06-30'],
    [other, '2022-07-31'],
  ] as const) {
    const end = await members.choose(label, 'end')
    await end.field(t('members.acts.lastDay')).fill(lastDay)
    await end.field(t('members.acts.why')).fill('본인 희망')
    await end.act()
  }
  await members.asOf('2022-08-01')
  await expect.poll(() => members.seat(other).textContent()).toContain(t('members.standing.vacant'))
  await members.seat(other).click()
  const dialog = await members.byKey()
  const picker = dialog.box.getByRole('combobox')
  await picker.focus()
  await app.window.keyboard.type('ㅅㅎ ㅇㅇ')
  await app.window.getByRole('option', { name: '시험 위원' }).waitFor()
  await app.picture('appointing-picker-ko')
  // Escape closes the list, not the dialog with what was typed.
  await app.window.keyboard.press('Escape')
  await app.window.getByRole('option').first().waitFor({ state: 'detached' })
  expect(await dialog.box.count()).toBe(1)
  await picker.fill('시험')
  await app.window.keyboard.press('ArrowDown')
  await app.window.keyboard.press('Enter')
  await expect.poll(() => picker.inputValue()).toContain('시험 위원')
  await dialog.box.getByText(t('appointments.goOn')).click()
  await dialog.send()
  // The next vacant seat is offered in the same dialog.
  await expect.poll(() => dialog.box.textContent()).toContain(t('appointments.madeSoFar', { seats: other }))
  await expect.poll(() => dialog.box.textContent()).toContain(seat)
  await app.picture('appointing-next-ko')
  await app.window.keyboard.press('Escape')
  await dialog.box.waitFor({ state: 'detached' })
  await expect.poll(() => members.seat(other).textContent()).toContain('시험 위원')
})

test('a term without seats says so at the button', async () => {
  await members.asOf('2024-03-01')
  await expect.poll(() => members.record.getAttribute('title')).toBe(t('appointments.noSeats', { term: 4 }))
  await members.asOf('2022-09-01')
})

test('a renewal into a time without a term says what has to be done first, and where', async () => {
  const dialog = await members.choose('시민사회 위원 5', 'renew')
  await expect.poll(() => dialog.refusal.textContent()).toContain(t('appointments.openTermFirst'))
  await app.picture('appointing-no-term-ko')
  await app.window.keyboard.press('Escape')
  await dialog.box.waitFor({ state: 'detached' })
})

test('where members are organisations, the dialog asks for the organisation and who acts for it', async () => {
  await members.body('대한민국 열린정부 포럼')
  await members.asOf('2021-07-08')
  await members.seat(seat).waitFor()
  const end = await members.choose(seat, 'end')
  await end.box.getByRole('button', { name: t('members.acts.how') }).click()
  await app.window.getByRole('option', { name: '해촉' }).click()
  // Directive 83 has the article; that the grounds are those of the next directive is our reading, and is marked so.
  await expect.poll(() => end.box.textContent()).toContain('제5조 (조문에서 추론)')
  await app.picture('appointing-forum-end-ko')
  await end.field(t('members.acts.lastDay')).fill('2021-07-07')
  await end.field(t('members.acts.why')).fill('본인 희망')
  await end.act()
  const dialog = await members.byKey()
  await expect.poll(() => dialog.box.textContent()).toContain(t('appointments.memberIsOrganisation'))
  await members.mode('new').click()
  await dialog.field(t('members.acts.name')).fill('시험 대표')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('appointing-forum-ko')
  await dialog.act()
  await expect.poll(() => members.seat(seat).textContent()).toContain('시험 대표')
})

test('the dialogs in English and on a dark screen', async () => {
  shell = await shell.inOtherLanguage()
  await app.window.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
  })
  const english = new AppointingPage(app, sentencesIn('en'))
  const dialog = await english.byKey()
  // Every seat is held to the last day of the forum: the next free day lies after it.
  await expect.poll(() => dialog.refusal.textContent()).toContain('ends on 1 August 2021')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('appointing-en-dark')
  await app.window.keyboard.press('Escape')
  await dialog.box.waitFor({ state: 'detached' })
  await english.history.first().getByRole('button').click()
  await dialog.box.waitFor()
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('appointing-correct-en-dark')
  await app.window.keyboard.press('Escape')
  await dialog.box.waitFor({ state: 'detached' })
  await app.picture('appointing-screen-en-dark')
  expect(app.complaints).toEqual([])
})
