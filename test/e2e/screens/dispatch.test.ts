import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Dispatches } from '#core/resolution/dispatch/dispatches'
import { accessibilityFaults } from '../accessibility'
import { ask, done } from '../bridge'
import { launch, newProfile, type RunningApp } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { OpenDialog } from './dialogs'
import { DispatchPage } from './dispatchPage'
import { NewVotePage } from './newVote'
import { sentencesIn } from './sentences'
import { TodayPage } from './today'

/** Dispatch in the window: packs with their mails, what was sent, reminders, and annexes of a draft. */

const t = sentencesIn('ko')
let app: RunningApp
let shell: ShellPage
let page: DispatchPage
let resolutionId = ''

const listed = async (): Promise<Dispatches> =>
  Dispatches.parse(await done(app.window, 'query', 'resolution.dispatches', { resolutionId }))
const folder = async (): Promise<string> => {
  const state = (await done(app.window, 'action', 'state', {})) as { path: string } // an open folder says where it lies
  return state.path
}

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
  // What the system is asked to open or show is written down instead.
  await app.electron.evaluate(({ shell: system }) => {
    const seen: string[] = []
    Reflect.set(globalThis, 'openedOutside', seen)
    system.openPath = (file) => {
      seen.push(file)
      return Promise.resolve('')
    }
    system.showItemInFolder = (file) => {
      seen.push(file)
    }
  })
  const { votes } = (await done(app.window, 'query', 'resolution.list', {})) as { votes: { resolutionId: string }[] } // its reply
  resolutionId = votes[0]?.resolutionId ?? ''
  const { seats } = await listed()
  // In the sample only posts of ministries have a known person; they have answered.
  for (const [index, { personId }] of seats
    .filter((seat) => seat.personId !== null)
    .slice(0, 2)
    .entries()) {
    const email = `member${index.toString()}@example.org`
    await done(app.window, 'execute', 'contact.save', {
      personId,
      telephone: null,
      email,
      birthDate: null,
      account: null,
      seenRev: null,
    })
  }
})
afterAll(async () => {
  await app.close()
})

const openedOutside = (): Promise<string[]> => app.electron.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[]) // put there above

test('the list says of every member what is next, and nothing of what anybody replied', async () => {
  await shell.goTo('votes')
  await app.window.locator('.votes__open').first().click()
  await app.window
    .getByRole('main')
    .getByRole('button', { name: t('dispatch.open') })
    .click()
  page = new DispatchPage(app.window, t)
  await page.list.waitFor()
  const { seats } = await listed()
  expect(await page.list.locator('tbody tr').count()).toBe(seats.length)
  expect(await page.list.textContent()).not.toMatch(/찬성|반대|기권|조건부/u)
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('dispatch-1-before')
})

test('packs are made with progress while replies are still taken; who has no address is named', async () => {
  const { seats } = await listed()
  const needing = seats.filter(({ next }) => next === 'makePack')
  await page.button(t('dispatch.makePacks')).click()
  await page.bar.getByRole('progressbar').waitFor()
  // The desk answers and writes meanwhile.
  const other = seats.filter(({ personId }) => personId !== null).at(-1)
  await done(app.window, 'execute', 'contact.save', {
    personId: other?.personId,
    telephone: '02-000-0000',
    email: null,
    birthDate: null,
    account: null,
    seenRev: null,
  })
  expect(await page.bar.getByRole('progressbar').count()).toBe(1)
  await app.picture('dispatch-2-progress')
  await page.notes.first().waitFor()
  const told = (await page.notes.allTextContents()).join(' ')
  expect(told).toContain(t('dispatch.madePacks', { count: needing.length }))
  for (const { label } of needing) expect(told).toContain(label.ko)
  for (const { label } of seats.filter(({ next }) => next !== 'makePack')) expect(told).not.toContain(`${label.ko},`)
  await app.picture('dispatch-3-made')
})

test('members who are chosen get a pack all the same, and a mail where they have an address', async () => {
  const known = (await listed()).seats.filter(({ hasEmail }) => hasEmail === true)
  for (const { label } of known) await page.choose(label.ko)
  await app.window.getByText(t('dispatch.chosen', { count: 2 })).waitFor()
  await page.button(t('dispatch.makePacks')).click()
  await page.notes.filter({ hasText: t('dispatch.madeMails', { count: 2 }) }).waitFor()
  await app.picture('dispatch-3-mails')
  await page.button(t('dispatch.clear')).click()
})

test('a mail is opened by the office’s own mail program, and is a draft to one member', async () => {
  const mails = page.list.getByRole('button', { name: /메일 열기$/u })
  expect(await mails.count()).toBe(2)
  await mails.first().click()
  await expect.poll(async () => (await openedOutside()).length).toBe(1)
  const [opened = ''] = await openedOutside()
  expect(path.dirname(opened)).toBe(path.join(await folder(), 'documents'))
  const mail = await PostalMime.parse(readFileSync(opened))
  expect(mail.to?.map(({ address }) => address)).toEqual(['member0@example.org'])
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  await page.button(t('dispatch.openFolder')).click()
  await expect.poll(async () => (await openedOutside()).length).toBe(2)
})

test.each([
  '../desk.json',
  '..\\desk.json',
  'desk.json',
  '/etc/passwd',
  'https://example.org/a.eml',
  'a.eml/../../desk.json',
  'nothing.eml',
])('nothing but a mail of the folder can be opened: %s', async (fileName) => {
  const before = (await openedOutside()).length
  const reply = await ask(app.window, 'action', 'openMail', { fileName })
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'desk.notFound' } })
  expect((await openedOutside()).length).toBe(before)
})

test('what was sent is recorded for all whose pack is waiting, with way and proof', async () => {
  await page.button(t('dispatch.record')).click()
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('dispatch.proofField')).fill('전자우편 발송함'.normalize('NFD'))
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('dispatch-4-record')
  await dialog.act()
  const { seats } = await listed()
  const sent = seats.filter(({ packs }) => packs.length > 0)
  expect(sent.every((seat) => seat.sent.length === 1 && seat.sent[0]?.proof === '전자우편 발송함')).toBe(true)
  expect(sent).toHaveLength(11)
  expect(sent.filter(({ answered }) => !answered).every(({ next }) => next === 'remind')).toBe(true)
})

test('after a change of text the packs are of an old text, and nothing goes out before both co-chairs have signed again', async () => {
  const desk = (await done(app.window, 'query', 'resolution.desk', { resolutionId })) as {
    items: { itemId: string; motion: string; reason: string; content: string; version: number }[]
  } // its reply
  const [item] = desk.items
  if (!item) throw new Error('no item')
  const { itemId, reason, content, version } = item
  const motion = `${item.motion} (자구를 고침)`
  await done(app.window, 'execute', 'resolution.reviseText', {
    itemId,
    motion,
    reason,
    content,
    changeReason: '자구를 고침',
    seenVersion: version,
  })
  await page.list.getByText(t('dispatch.packOld')).first().waitFor()
  const again = page.button(t('dispatch.makeAgain'))
  expect(await again.getAttribute('aria-description')).toBe(t('dispatch.callUnsigned'))
  await app.picture('dispatch-5-changed')
})

test('a reminder is written only for those who have not answered, and its count and date are seen', async () => {
  const [one] = (await listed()).seats.filter(({ answered, hasEmail }) => !answered && hasEmail === true)
  if (!one) throw new Error('nobody waits')
  await page.choose(one.label.ko)
  await page.button(t('dispatch.letter.reminder')).click()
  await page.notes.filter({ hasText: t('dispatch.madeMails', { count: 1 }) }).waitFor()
  await page.button(t('dispatch.record')).click()
  const dialog = new OpenDialog(app.window)
  await dialog.box.getByRole('button', { name: new RegExp(t('dispatch.purpose'), 'u') }).click()
  await app.window.getByRole('option', { name: t('dispatch.purposeName.reminder') }).click()
  await dialog.act()
  await expect.poll(async () => page.line(one.label.ko).textContent()).toContain(t('dispatch.reminderCount', { count: 1 }))
  const { seats } = await listed()
  expect(seats.flatMap(({ reminders }) => reminders.dates)).toHaveLength(1)
  await app.picture('dispatch-5-reminded')
  expect(existsSync(path.join(await folder(), 'documents'))).toBe(true)
})

test('in English and in the dark it is the same list', async () => {
  const theme = (name: string) =>
    app.window.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted
    }, name)
  shell = await shell.inOtherLanguage()
  await app.picture('dispatch-6-en')
  await theme('dark')
  await app.picture('dispatch-7-en-dark')
  expect(await accessibilityFaults(app.window)).toEqual([])
  shell = await shell.inOtherLanguage()
  await app.picture('dispatch-8-dark')
  await theme('light')
})

test('an annex of a draft is added by file, listed and taken off', async () => {
  const file = path.join(app.profile, '실행과제 목록.pdf'.normalize('NFD'))
  writeFileSync(file, '%PDF-1.7 list')
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  await shell.goTo('today')
  await new TodayPage(app.window, t).newVote.click()
  const sheet = new NewVotePage(app.window, t)
  await sheet.fill('title', '운영세칙 개정')
  await sheet.fill('opensAt', '0709 1030')
  await sheet.fill('closesAt', '0716 24:00')
  await sheet.chooseGround('경미한 사안')
  await sheet.fill('reason', '자구를 고치는 일이어서 서면으로 묻는다')
  await sheet.create.click()
  await sheet.addItem.first().waitFor()
  await app.window
    .getByRole('main')
    .getByRole('button', { name: t('annex.add') })
    .click()
  const dialog = new OpenDialog(app.window)
  await dialog.box.getByRole('button', { name: t('annex.file') }).click()
  await expect.poll(() => dialog.field(t('annex.name')).inputValue()).toBe('실행과제 목록')
  await app.picture('annex-1-dialog')
  await dialog.act()
  const annexes = app.window.locator('.draft__annexes li')
  await annexes.first().waitFor()
  expect(await annexes.first().textContent()).toContain('실행과제 목록.pdf')
  await app.picture('annex-2-listed')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await annexes.first().getByRole('button').click()
  await annexes.first().waitFor({ state: 'detached' })
  expect(app.complaints).toEqual([])
})
