import { afterAll, beforeAll, expect, test } from 'vitest'
import { practicePassphrase } from '#main/wiring/sampleForum'
import { accessibilityFaults } from '../accessibility'
import { launch, newProfile, windowOf, type RunningApp } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { OpenDialog } from './dialogs'
import { NewVotePage } from './newVote'
import { setPracticeClock } from './practiceClock'
import { sentencesIn } from './sentences'
import { SignoffPage } from './signoff'
import { TodayPage } from './today'
import { VoteDeskPage } from './voteDesk'

const t = sentencesIn('ko')
let app: RunningApp
let shell: ShellPage
let desk: VoteDeskPage

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
  desk = new VoteDeskPage(app.window, t)
})
afterAll(async () => {
  await app.close()
})

const main = () => app.window.getByRole('main')
const checks = () => main().locator('.call-checks li')

/** Chooses one of the list under a label. */
async function choose(label: string, option: RegExp): Promise<void> {
  await main()
    .getByRole('button', { name: new RegExp(label, 'u') })
    .click()
  await app.window.getByRole('option', { name: option }).click()
}

/** The same screen at the smallest size, in the dark and in English, and then as it was. */
async function otherwise(name: string): Promise<void> {
  const window = await windowOf(app.electron, app.window)
  const [width, height] = await window.evaluate((it) => it.getContentSize())
  await window.evaluate((it) => {
    it.setContentSize(1366, 768)
  })
  const theme = app.window.getByRole('button', { name: /밝기|theme|brightness/iu })
  const english = await shell.inOtherLanguage()
  await theme.click()
  await expect.poll(() => app.window.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  await app.picture(name)
  expect(await accessibilityFaults(app.window)).toEqual([])
  await theme.click()
  await theme.click()
  await english.inOtherLanguage()
  await window.evaluate(
    (it, size) => {
      it.setContentSize(...size)
    },
    [width ?? 1440, height ?? 900] as [number, number],
  )
}

async function signBoth(): Promise<void> {
  const signoff = new SignoffPage(app.window, t)
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(1)
  await signoff.sign(practicePassphrase)
}

test('a new vote begins with an earlier one: its sheet and the chosen items, and no reply', async () => {
  await new TodayPage(app.window, t).newVote.click()
  await choose(t('call.take.label'), /제7차/u)
  const items = main().getByRole('checkbox', { name: /^\d+\. /u })
  await expect.poll(() => items.count()).toBe(14)
  // Two of the fourteen are enough for this vote.
  await app.picture('end-1-from-earlier')
  await main()
    .getByRole('button', { name: t('call.take.nothing') })
    .click()
  for (const at of [0, 1]) await items.nth(at).press('Space')
  const sheet = new NewVotePage(app.window, t)
  await sheet.fill('title', '실행과제 두 건')
  await sheet.fill('opensAt', '0709 1030')
  await sheet.fill('closesAt', '0716 1800')
  await app.picture('end-1-sheet')
  await sheet.create.click()
  await main()
    .getByText(t('draft.itemLine', { kind: '의결안건', version: 1 }))
    .first()
    .waitFor()
  expect(await main().locator('.draft__item').count()).toBe(2)
})

test('before it opens a check list says what stops it and what to look at, with the clauses', async () => {
  await checks().first().waitFor()
  expect(await checks().first().textContent()).toContain('소집 서명이 빠졌습니다')
  await main()
    .getByText(t('call.checks.stopping', { count: 1 }))
    .waitFor()
  expect(await main().locator('.call-checks .basis').count()).toBeGreaterThan(3)
  await app.picture('end-2-checks')
  await otherwise('end-2-checks-en-dark')
  expect(await accessibilityFaults(app.window)).toEqual([])
})

test('both sign the call, and it opens', async () => {
  await desk.goToSignoff('signCall')
  await signBoth()
  await new SignoffPage(app.window, t).back.click()
  await setPracticeClock(app.window, t, '0709 1031')
  await main().getByText(t('call.checks.ready')).waitFor()
  await desk.take('open')
  await desk.matrix.waitFor()
  await desk.goTo('시민사회 위원 3', 1)
  await desk.press('KeyA')
  await desk.saveRow('시민사회 위원 3')
})

test('a changed text is shown side by side before it is saved, with whom it concerns, and afterwards', async () => {
  await desk.goTo('시민사회 위원 3', 1)
  await desk.panel.getByRole('button', { name: t('revise.label', { item: 1 }) }).click()
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('revise.changeReason')).fill('의견을 반영')
  const motion = dialog.box.getByRole('textbox', { name: new RegExp(`^${t('draft.item.motion')}`, 'u') })
  await motion.fill((await motion.inputValue()).replace('원안대로', '수정하여'))
  await dialog.box.locator('.difference ins').first().waitFor()
  expect(await dialog.box.locator('.difference del').first().textContent()).toContain('원안대로')
  expect(await dialog.box.locator('.concerned').textContent()).toContain(
    t('call.change.packs', { count: 20, seats: '1' }).slice(0, 16),
  )
  await dialog.box.locator('.what-changes').scrollIntoViewIfNeeded()
  await app.picture('end-3-revise')
  await dialog.act()
  await desk.panel.getByRole('button', { name: t('call.change.show', { version: 1 }) }).click()
  await desk.panel.locator('.difference ins').first().waitFor()
  await app.picture('end-4-changed')
})

test('short of the quorum an extension is offered; it counts once both have signed it in time', async () => {
  const section = main()
    .locator('section')
    .filter({ hasText: t('call.end.extend') })
  await section.scrollIntoViewIfNeeded()
  await main()
    .getByText(t('call.end.short', { count: 11 }))
    .waitFor()
  await app.picture('end-5-short')
  await main()
    .getByRole('button', { name: t('call.end.extend') })
    .click()
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('call.end.to')).fill('0716 1700')
  await dialog.field(t('call.end.reason')).fill('회신이 부족함')
  await dialog.send()
  await dialog.refusal.waitFor()
  await dialog.field(t('call.end.to')).fill('0720 1800')
  await app.picture('end-6-propose')
  await dialog.act()
  await main().locator('.vbanner').filter({ hasText: '늘리는 제안' }).waitFor()
  await app.picture('end-7-proposed')
  await otherwise('end-7-proposed-en-dark')
  await main()
    .getByRole('button', { name: t('call.end.sign') })
    .click()
  await signBoth()
  await app.window.getByRole('button', { name: t('signoff.back'), exact: true }).click()
  await desk.matrix.waitFor()
  await expect.poll(() => main().locator('.band').textContent()).toContain('7. 20.')
  await app.picture('end-8-extended')
})

test('closed below the quorum nothing is decided, and the desk offers to vote again or to meet', async () => {
  // The text was changed, so the call is signed again first.
  await desk.goToSignoff('signCall')
  await signBoth()
  await new SignoffPage(app.window, t).back.click()
  await setPracticeClock(app.window, t, '0720 1801')
  await main()
    .getByRole('button', { name: t('votes.next.close.act') })
    .click()
  const dialog = new OpenDialog(app.window)
  await dialog.box.getByText(t('call.end.closeShort', { count: 2, items: '1, 2' })).waitFor()
  await app.picture('end-9-closing')
  await dialog.act()
  await main()
    .getByRole('heading', { name: t('call.again.title') })
    .waitFor()
  await main().getByText(t('call.after.undecided'), { exact: true }).waitFor()
  await app.picture('end-10-not-constituted')
  await otherwise('end-10-not-constituted-en-dark')
  await main()
    .getByRole('button', { name: t('call.again.vote') })
    .click()
  const items = main().getByRole('checkbox', { name: /^\d+\. /u })
  await expect.poll(() => items.count()).toBe(2)
  expect(
    await main()
      .getByRole('checkbox', { name: new RegExp(`^${t('call.take.follow')}`, 'u') })
      .isChecked(),
  ).toBe(true)
  await app.picture('end-11-again')
})

test('the vote that takes it up says so, and what was undecided waits no longer', async () => {
  await shell.goTo('today')
  await main().getByText(t('call.after.undecided'), { exact: true }).waitFor()
  await app.picture('end-12-today')
  await otherwise('end-12-today-en-dark')
  await main()
    .locator('.item')
    .filter({ hasText: t('call.after.undecided') })
    .getByRole('button')
    .click()
  await main()
    .getByRole('button', { name: t('call.again.vote') })
    .click()
  const sheet = new NewVotePage(app.window, t)
  await sheet.fill('opensAt', '0721 0900')
  await sheet.fill('closesAt', '0728 1800')
  await sheet.create.click()
  await main().getByText('이어받습니다').first().waitFor()
  await app.picture('end-13-follows')
  await otherwise('end-13-follows-en-dark')
  await shell.goTo('today')
  await expect.poll(() => main().getByText(t('call.after.undecided'), { exact: true }).count()).toBe(0)
})

test('a tie is rejected', async () => {
  await setPracticeClock(app.window, t, '0721 0901')
  await main()
    .getByRole('button', { name: t('today.openDesk') })
    .first()
    .waitFor()
  await shell.goTo('votes')
  await main()
    .getByRole('button', { name: t('votes.name', { ordinal: '제9차' }) })
    .click()
  await desk.goToSignoff('signCall')
  await signBoth()
  await new SignoffPage(app.window, t).back.click()
  await desk.take('open')
  await desk.matrix.waitFor()
  for (let n = 1; n <= 12; n += 1) {
    const seat = `시민사회 위원 ${n.toString()}`
    await desk.goTo(seat, 1)
    await desk.press(n <= 6 ? 'Digit1' : 'Digit2', n <= 6 ? 'Digit1' : 'Digit2')
    await desk.saveRow(seat)
  }
  await setPracticeClock(app.window, t, '0728 1801')
  await desk.take('close')
  await main().getByText('부결').first().waitFor()
  await app.picture('end-14-tie')
  await otherwise('end-14-tie-en-dark')
  expect(await main().locator('.result .out').textContent()).toContain('부결')
  expect(app.complaints).toEqual([])
})
