import { afterAll, beforeAll, expect, test } from 'vitest'
import { IncomingReading } from '#core/resolution/ballots/reading/readingShape'
import { Intake } from '#core/resolution/views/intake'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { codeOf, filledSheet, mailOf, plainPdf } from '../../unit/incoming/sheets'
import { accessibilityFaults } from '../accessibility'
import { ask, done } from '../bridge'
import { launch, newProfile, type RunningApp, windowOf } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { OpenDialog } from './dialogs'
import { IncomingPage } from './incoming'
import { sentencesIn } from './sentences'
import { TodayPage } from './today'
import { VoteDeskPage } from './voteDesk'

const t = sentencesIn('ko')
let app: RunningApp
let desk: VoteDeskPage
let incoming: IncomingPage
let resolutionId: string
let shown: VoteDesk
let scan: Uint8Array

const numberOf = (label: string): number => {
  const seat = shown.roster.find((each) => each.label.ko === label)
  if (!seat) throw new Error(`${label} is not on the roster`)
  return seat.number
}
const code = (label: string): string => codeOf('KOGF', 2021, 7, numberOf(label), 1)
const all = (value: 'yes' | 'no') => Object.fromEntries(Array.from({ length: 14 }, (_, at) => [at + 1, value]))
const intake = async (): Promise<Intake> => Intake.parse(await done(app.window, 'query', 'resolution.intake', { resolutionId }))

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  await new ShellPage(app.window, 'ko').menu.waitFor()
  await new TodayPage(app.window, t).openDesk.waitFor()
  await app.window.keyboard.press('Enter')
  desk = new VoteDeskPage(app.window, t)
  incoming = new IncomingPage(app.window, t)
  await desk.matrix.waitFor()
  const listed = (await done(app.window, 'query', 'resolution.list', {})) as { votes: { resolutionId: string; state: string }[] } // the list's own shape
  scan = await plainPdf()
  resolutionId = listed.votes.find(({ state }) => state === 'open')?.resolutionId ?? ''
  shown = VoteDesk.parse(await done(app.window, 'query', 'resolution.desk', { resolutionId }))
})
afterAll(async () => {
  await app.close()
})

/** The steps follow each other on the sample vote, on its fourth day. */
test('a mail dropped on the desk is kept and proposes what its sheet says, and nothing is recorded by it', async () => {
  const sheet = await filledSheet({
    code: code('시민사회 위원 5'),
    votes: { ...all('yes'), 3: 'no', 6: null },
    opinions: { 3: 'budget' },
    coi: 'declared',
    coiItems: '6',
    coiReason: 'board member',
    signer: 'S',
  })
  const mail = mailOf({
    text: '회신드립니다.',
    received: 'Thu, 08 Jul 2021 17:52:00 +0900',
    attachments: [{ name: 'reply.pdf', type: 'application/pdf', bytes: sheet }],
  })
  await incoming.drop([{ name: '회신_시민사회위원5.eml'.normalize('NFD'), bytes: mail }])
  await incoming.confirm.waitFor()
  await app.picture('incoming-1-proposal.ko')
  expect(await accessibilityFaults(app.window)).toEqual([])
  expect(await desk.says('시민사회 위원 5', 3)).toContain(t('desk.cell.empty'))
  expect((await intake()).files).toMatchObject([{ file: { name: '회신_시민사회위원5.eml' }, handling: { kind: 'waiting' } }])
})

test('while a file waits the vote does not close', async () => {
  expect(await ask(app.window, 'execute', 'resolution.close', { resolutionId })).toMatchObject({ ok: false })
})

test('Enter confirms it: the reply is recorded with its interest and when the office’s server took the mail', async () => {
  await expect.poll(() => incoming.confirm.evaluate((button) => button === document.activeElement)).toBe(true)
  await app.window.keyboard.press('Enter')
  await app.window.getByText(t('desk.rowSaved', { seat: '시민사회 위원 5' })).waitFor()
  await expect.poll(() => desk.says('시민사회 위원 5', 6)).toContain(t('desk.cell.recused'))
  await expect.poll(() => desk.says('시민사회 위원 5', 1)).not.toContain(t('desk.cell.empty'))
  const { files, entries } = await intake()
  expect(files).toMatchObject([{ handling: { kind: 'entered' } }])
  const seat = shown.roster.find(({ label }) => label.ko === '시민사회 위원 5')
  expect(new Set(entries.filter(({ seatId }) => seatId === seat?.seatId).map(({ arrivedAt }) => arrivedAt))).toEqual(
    new Set(['2021-07-08T08:52:00.000Z']),
  )
})

test('files that cannot be read are kept, say why, and propose nothing', async () => {
  const one = await filledSheet({ code: code('시민사회 위원 8'), votes: all('yes'), coi: 'none' })
  const two = await filledSheet({ code: code('시민사회 위원 8'), votes: all('no'), coi: 'none' })
  const pdf = (name: string, bytes: Uint8Array) => ({ name, type: 'application/pdf', bytes })
  await incoming.drop([
    { name: '두_회신.eml', bytes: mailOf({ text: '', attachments: [pdf('a.pdf', one), pdf('b.pdf', two)] }) },
    { name: '큰_메일.eml', bytes: Buffer.alloc(40_000_000, 65) },
    { name: '스캔.pdf', bytes: scan },
    { name: '다른_표결.pdf', bytes: await filledSheet({ code: codeOf('KOGF', 2021, 6, 1, 1), votes: all('yes') }) },
    { name: '손상.pdf', bytes: (await plainPdf()).subarray(0, 300) },
  ])
  await app.window.getByText(t('incoming.taken', { count: 5 })).waitFor()
  const { files } = await intake()
  const waiting = files.filter(({ handling }) => handling.kind === 'waiting')
  expect(waiting).toHaveLength(5)
  const found: Record<string, readonly string[]> = {}
  for (const { incomingId } of waiting) {
    const reading = IncomingReading.parse(await done(app.window, 'action', 'readIncoming', { incomingId }))
    expect(reading.proposal).toBeNull()
    found[reading.fileName] = reading.findings.map(({ code: why }) => why)
  }
  expect(found).toEqual({
    '두_회신.eml': ['twoReplies'],
    '큰_메일.eml': ['tooLarge'],
    '스캔.pdf': ['noFields'],
    '다른_표결.pdf': ['otherVote'],
    '손상.pdf': ['damaged'],
  })
  await incoming.choose('두_회신.eml')
  await incoming.panel.getByText(t('incoming.finding.twoReplies', { sheets: 2 })).waitFor()
  await app.picture('incoming-2-two-replies.ko')
  expect(await accessibilityFaults(app.window)).toEqual([])
})

test('the same file a second time is refused with its reason, and stands once', async () => {
  await incoming.drop([{ name: '스캔.pdf', bytes: scan }])
  await incoming.panel.getByText(t('incoming.notTaken')).waitFor()
  await app.picture('incoming-3-not-taken.ko')
  expect((await intake()).files).toHaveLength(6)
})

test('what is no reply is set aside with a reason', async () => {
  await incoming.choose('다른_표결.pdf')
  await incoming.panel.getByRole('button', { name: t('incoming.aside') }).click()
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('incoming.asideReason')).fill('지난 회차 의결서를 다시 보냄')
  await dialog.send()
  await app.window.getByText(t('incoming.asideDone')).waitFor()
  expect((await intake()).files.filter(({ handling }) => handling.kind === 'setAside')).toHaveLength(1)
})

test('a scan is entered in the table, with signature and interest by keys', async () => {
  await incoming.choose('스캔.pdf')
  await incoming.chooseSeat('시민사회 위원 8')
  await incoming.panel.getByRole('button', { name: t('incoming.byHand') }).click()
  await desk.press('KeyA', 'KeyN')
  await desk.press('ArrowRight', 'KeyV', 'Enter')
  const reason = desk.panel.getByRole('textbox', { name: new RegExp(`^${t('incoming.invalidReason')}`, 'u') })
  await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
  await reason.fill('두 칸에 표시함')
  await app.picture('incoming-4-by-hand.ko')
  await app.window.keyboard.press('Control+Enter')
  await desk.saveRow('시민사회 위원 8')
  expect((await intake()).files.filter(({ handling }) => handling.kind === 'entered')).toHaveLength(2)
})

test('a whole row takes one key an item and one to record it', async () => {
  const before = (await intake()).entries.length
  await desk.goTo('시민사회 위원 10', 1)
  const keys = [...Array.from({ length: 14 }, (_, at) => (at % 3 === 0 ? 'Digit2' : 'Digit1')), 'Enter']
  await desk.press(...keys)
  await app.window.getByText(t('desk.rowSaved', { seat: '시민사회 위원 10' })).waitFor()
  expect((await intake()).entries.length - before).toBe(14)
  // Twenty-three rows of five: 23 × (5 + 1) keys, little more than one a second in two minutes.
  expect(23 * (5 + 1)).toBeLessThan(140)
  await app.picture('incoming-5-lacking.ko')
})

test('it reads in English too, in the dark', async () => {
  await desk.press('KeyI')
  await incoming.choose('두_회신.eml')
  const window = await windowOf(app.electron, app.window)
  await window.evaluate((it) => {
    it.setContentSize(1366, 768)
  })
  await new ShellPage(app.window, 'ko').inOtherLanguage()
  await app.window.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
  })
  const english = new IncomingPage(app.window, sentencesIn('en'))
  await english.panel.getByText(sentencesIn('en')('incoming.finding.twoReplies', { sheets: 2 })).waitFor()
  await app.picture('incoming-6.en.dark')
  expect(await accessibilityFaults(app.window)).toEqual([])
})

test('the pages complain of nothing', () => {
  expect(app.complaints).toEqual([])
})
