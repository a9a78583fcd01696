import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vocabulary } from '#core/desk/refusals/vocabulary'
import { Dispatches } from '#core/resolution/dispatch/dispatches'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { practicePassphrase } from '#main/wiring/sampleForum'
import { desk as commandLine } from '../desk/cli'
import { mailOf } from '../unit/incoming/sheets'
import { accessibilityFaults } from './accessibility'
import { done } from './bridge'
import { launch, newProfile, type RunningApp } from './launch'
import { FirstRunPage } from './pages/firstRun'
import { ShellPage } from './pages/shell'
import { OpenDialog } from './screens/dialogs'
import { DispatchPage } from './screens/dispatchPage'
import { DocumentsPage } from './screens/documents'
import { IncomingPage } from './screens/incoming'
import { NewVotePage } from './screens/newVote'
import { setPracticeClock } from './screens/practiceClock'
import { sentencesIn } from './screens/sentences'
import { SignoffPage } from './screens/signoff'
import { TodayPage } from './screens/today'
import { VoteDeskPage } from './screens/voteDesk'

/**
 * One written vote from the call to its papers, as the secretariat and both co-chairs run it: twenty members, every kind of reply and
 * every way in which it comes. The tests follow each other.
 */
const t = sentencesIn('ko')
const { way } = vocabulary
const secretariat = newProfile()
const coChair = newProfile()
const ownPassphrase = '나만 아는 긴 문장 하나'
const stick = mkdtempSync(path.join(tmpdir(), 'whole-vote-'))
const carried = (name: string): string => path.join(stick, name)

let app: RunningApp
let shell: ShellPage
let desk: VoteDeskPage
let resolutionId = ''
/** The members who vote, in the order of the matrix. */
let seats: readonly string[] = []
let folder = ''

async function openSecretariat(): Promise<void> {
  app = await launch({ profile: secretariat, args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
  desk = new VoteDeskPage(app.window, t)
}

/** The next file dialogs are answered so. */
async function choose(file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, file)
}

const press = (name: string) => app.window.getByRole('button', { name }).click()
const seat = (at: number): string => seats[at] ?? ''
const shown = async (): Promise<VoteDesk> => VoteDesk.parse(await done(app.window, 'query', 'resolution.desk', { resolutionId }))

async function bothSignCall(): Promise<void> {
  await desk.goToSignoff('signCall')
  const signoff = new SignoffPage(app.window, t)
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(1)
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(2)
  await signoff.back.click()
}

/** Sends the packs that are needed now and writes down that they went out. */
async function dispatch(button: 'dispatch.makePacks' | 'dispatch.makeAgain'): Promise<Dispatches> {
  await app.window
    .getByRole('main')
    .getByRole('button', { name: t('dispatch.open') })
    .click()
  const page = new DispatchPage(app.window, t)
  await page.button(t(button)).click()
  await page.notes.first().waitFor()
  await page.button(t('dispatch.record')).click()
  const dialog = new OpenDialog(app.window)
  await dialog.box.getByRole('button', { name: new RegExp(`${t('dispatch.way')}$`, 'u') }).click()
  await app.window.getByRole('option', { name: way.hand.ko, exact: true }).click()
  await dialog.field(t('dispatch.proofField')).fill('인편 수령')
  await dialog.act()
  return Dispatches.parse(await done(app.window, 'query', 'resolution.dispatches', { resolutionId }))
}

async function backToDesk(): Promise<void> {
  await shell.goTo('votes')
  await press(t('votes.name', { ordinal: '제8차' }))
  await desk.matrix.waitFor()
}

/** Types one reply to the three items and records it. */
async function reply(at: number, how: keyof typeof way, arrived: string, ...keys: readonly string[]): Promise<void> {
  await desk.came(seat(at), way[how].ko, arrived)
  await desk.press(...keys)
  await desk.saveRow(seat(at))
}

/** The sheet of the member's newest pack, filled as a member does it in a PDF program. */
async function filledSheetOf(at: number, marks: Readonly<Record<string, string>>, opinions: Readonly<Record<string, string>>) {
  const list = Dispatches.parse(await done(app.window, 'query', 'resolution.dispatches', { resolutionId }))
  const files = list.seats.find(({ label }) => label.ko === seat(at))?.packs.at(-1)?.files ?? []
  // An annex is no paper of ours: it goes with the mail and lies with the evidence.
  const papers = files.map(({ fileName }) => path.join(folder, 'documents', fileName)).filter((file) => existsSync(file))
  for (const file of papers.filter((each) => each.endsWith('.pdf'))) {
    const document = await PDFDocument.load(readFileSync(file))
    const form = document.getForm()
    if (form.getFieldMaybe('code') === undefined) continue
    for (const [field, value] of Object.entries(marks)) form.getRadioGroup(field).select(value)
    for (const [field, value] of Object.entries(opinions)) form.getTextField(field).setText(value)
    return document.save({ updateFieldAppearances: false })
  }
  throw new Error(`${seat(at)} has no sheet with fields among ${files.map(({ fileName }) => fileName).join(', ')}`)
}

beforeAll(async () => {
  app = await launch({ profile: coChair, args: [] })
  await new FirstRunPage(app.window, 'ko').title.waitFor()
  await press(t('signFile.copy.entry'))
  await press(t('signFile.copy.make'))
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('signFile.copy.owner')).fill('민간 공동위원장'.normalize('NFD'))
  await dialog.field(t('makeKey.device')).fill('위원장 노트북')
  await app.window.getByLabel(t('makeKey.passphrase'), { exact: false }).first().fill(ownPassphrase)
  await app.window.getByLabel(t('makeKey.again'), { exact: false }).fill(ownPassphrase)
  await dialog.act()
  await choose(carried('key.json'))
  await press(t('signFile.copy.saveKey'))
  await app.window.getByText(t('signFile.copy.saved', { file: 'key.json' })).waitFor()
  await app.close()
  await openSecretariat()
})
afterAll(async () => {
  await app.close()
})

test('a vote of three items is drafted with an annex, and both co-chairs sign the call', async () => {
  await new TodayPage(app.window, t).newVote.click()
  const sheet = new NewVotePage(app.window, t)
  await sheet.fill('title', '운영세칙과 누리집')
  await sheet.fill('opensAt', '0709 1030')
  await sheet.fill('closesAt', '0716 1800')
  await sheet.chooseGround('경미한 사안')
  await sheet.fill('reason', '자구를 고치는 일이어서 서면으로 묻는다')
  await sheet.create.click()
  await sheet.addItem.first().waitFor()
  await sheet.add('운영세칙을 고치는 건', '운영세칙을 원안대로 고친다.')
  await sheet.add('누리집 이름을 정하는 건', '누리집 이름을 원안대로 정한다.')
  await sheet.add('실행과제를 정하는 건', '실행과제를 원안대로 정한다.')
  const annex = carried('실행과제 목록.pdf'.normalize('NFD'))
  writeFileSync(annex, '%PDF-1.7 list')
  await choose(annex)
  await sheet.annex()
  await app.picture('whole-1-draft')
  await bothSignCall()
})

test('it opens, the packs are made, and what went out is recorded', async () => {
  await setPracticeClock(app.window, t, '0709 1031')
  await desk.take('open')
  await desk.matrix.waitFor()
  const { votes } = (await done(app.window, 'query', 'resolution.list', {})) as {
    votes: { resolutionId: string; number: number }[]
  } // its reply
  resolutionId = votes.find(({ number }) => number === 8)?.resolutionId ?? ''
  folder = ((await done(app.window, 'action', 'state', {})) as { path: string }).path // an open folder says where it lies
  seats = (await shown()).roster.filter(({ counted }) => counted).map(({ label }) => label.ko)
  expect(seats).toHaveLength(20)
  const list = await dispatch('dispatch.makePacks')
  const counted = list.seats.filter((each) => each.counted)
  expect(counted.every(({ packs, sent }) => packs.length === 1 && sent.length === 1)).toBe(true)
  await app.picture('whole-2-dispatch')
})

test('the first five reply by five ways', async () => {
  await backToDesk()
  await setPracticeClock(app.window, t, '0712 1800')
  await reply(0, 'email', '0710 0900', 'KeyA', 'KeyN')
  await reply(1, 'scan', '0710 0910', 'KeyA')
  await desk.came(seat(2), way.fax.ko, '0710 0920')
  await desk.press('Digit1', 'Digit2', 'Digit1', 'ArrowLeft')
  await desk.words('opinion', '이름이 길다'.normalize('NFD'))
  await desk.saveRow(seat(2))
  await reply(3, 'hand', '0710 0930', 'Digit1', 'Digit3', 'Digit1')
  await reply(4, 'telephone', '0710 0940', 'KeyA')
  expect(await desk.says(seat(4), 2)).toContain(t('desk.cell.sealed', { way: way.telephone.ko }))
})

test('a changed text is signed and sent again, and those who had answered are asked again', async () => {
  await desk.goTo(seat(0), 3)
  await desk.panel.getByRole('button', { name: t('revise.label', { item: 3 }) }).click()
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('revise.changeReason')).fill('의견을 반영')
  await dialog.field(t('draft.item.motion')).fill('실행과제를 수정하여 정한다.')
  await dialog.act()
  for (const at of [0, 1, 2, 3, 4]) {
    await expect.poll(() => desk.says(seat(at), 3)).toContain(t('desk.cell.askAgain', { version: 1 }))
    expect(await desk.says(seat(at), 1)).toContain(t('desk.cell.sealed', { way: '' }).trim())
  }
  await app.picture('whole-3-asked-again')
  await bothSignCall()
  const list = await dispatch('dispatch.makeAgain')
  expect(list.seats.filter(({ counted, packs }) => counted && packs.at(-1)?.current === true)).toHaveLength(20)
  await backToDesk()
  for (const at of [0, 1, 2, 3, 4]) {
    await desk.goTo(seat(at), 3)
    await desk.press(at === 3 ? 'Digit2' : 'Digit1', 'Enter')
    await expect.poll(() => desk.says(seat(at), 3)).toContain(t('desk.cell.sealed', { way: way.telephone.ko }))
  }
})

test('replies of all kinds are entered by keys', async () => {
  await setPracticeClock(app.window, t, '0714 1800')
  await desk.came(seat(5), way.email.ko, '0713 0900')
  await desk.press('Digit1', 'Digit4')
  await desk.words('condition', '쉬운 우리말로 할 것')
  await desk.press('ArrowRight', 'Digit1')
  await desk.saveRow(seat(5))
  await reply(6, 'scan', '0713 0910', 'Digit1', 'Digit1', 'Digit5')
  await desk.came(seat(7), way.fax.ko, '0713 0920')
  await desk.press('Digit1', 'KeyV')
  await desk.words('invalid', '두 칸에 표시함')
  await desk.press('ArrowRight', 'Digit1')
  await app.picture('whole-4-typing')
  await desk.saveRow(seat(7))
  for (const at of [11, 12, 13, 14, 15]) {
    const ways = ['email', 'scan', 'telephone', 'hand', 'fax'] as const
    await reply(at, ways[at - 11] ?? 'email', '0713 1000', 'KeyA')
  }
  await reply(16, 'email', '0713 1010', 'Digit2', 'Digit2', 'Digit2')
  await reply(17, 'email', '0713 1020', 'Digit3', 'Digit3', 'Digit3')
})

test('a member steps aside from one item and votes on the others', async () => {
  await desk.goTo(seat(8), 2)
  await desk.press('KeyX')
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('recusal.ground')).fill('수탁 기관의 임원')
  await dialog.act()
  await expect.poll(() => desk.says(seat(8), 2)).toContain(t('desk.cell.recused'))
  await reply(8, 'hand', '0713 0930', 'KeyA')
})

test('filled sheets of the pack are dropped, in a mail and alone, read, and confirmed', async () => {
  const incoming = new IncomingPage(app.window, t)
  const inMail = await filledSheetOf(
    9,
    { vote_1: 'yes', vote_2: 'no', vote_3: 'yes', coi: 'none' },
    { opinion_2: '짧은 이름이 낫다' },
  )
  const mail = mailOf({
    text: '회신드립니다.',
    received: 'Tue, 13 Jul 2021 09:40:00 +0900',
    attachments: [{ name: 'reply.pdf', type: 'application/pdf', bytes: inMail }],
  })
  await incoming.drop([{ name: '회신.eml', bytes: mail }])
  await incoming.confirm.waitFor()
  await app.picture('whole-5-mail')
  await incoming.confirm.press('Enter')
  await app.window.getByText(t('desk.rowSaved', { seat: seat(9) })).waitFor()
  const alone = await filledSheetOf(10, { vote_1: 'yes', vote_2: 'yes', vote_3: 'abstain', coi: 'none' }, {})
  await incoming.drop([{ name: '의결서.pdf', bytes: alone }])
  await incoming.confirm.waitFor()
  await incoming.confirm.press('Enter')
  await app.window.getByText(t('desk.rowSaved', { seat: seat(10) })).waitFor()
})

test('the later of two replies counts; one that arrives after the end is kept and does not', async () => {
  await reply(19, 'email', '0713 1100', 'Digit2', 'Digit2', 'Digit2')
  await desk.came(seat(19), way.email.ko, '0714 1100')
  await desk.press('KeyA', 'Enter')
  await expect.poll(async () => (await shown()).ballots.filter(({ state }) => state === 'replaced').length).toBe(3)
  await setPracticeClock(app.window, t, '0716 1830')
  await reply(18, 'email', '0716 1805', 'KeyA')
  expect(await desk.says(seat(18), 1)).toContain(t('desk.cell.late'))
  const english = await shell.inOtherLanguage()
  await app.window.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
  })
  await app.picture('whole-6-late.en.dark')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.window.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light'
  })
  shell = await english.inOtherLanguage()
})

test('closed, every item has the figures that its replies give', async () => {
  await desk.take('close')
  await expect.poll(() => desk.state.textContent()).toContain('마감됨')
  const { items } = await shown()
  const figures = items.map(({ result }) => {
    const { count } = result ?? {}
    return { outcome: result?.outcome, ...count }
  })
  const none = { yes: 0, no: 0, abstain: 0, conditional: 0, blank: 0, invalid: 0, recused: 0, incomplete: 0, superseded: 0 }
  const each = { ...none, outcome: 'passed', inOffice: 20, absent: 1, late: 1, replaced: 1 }
  expect(figures).toEqual([
    { ...each, present: 19, yes: 17, no: 1, abstain: 1 },
    { ...each, present: 18, yes: 11, no: 3, abstain: 2, conditional: 1, invalid: 1, recused: 1 },
    { ...each, present: 19, yes: 14, no: 2, abstain: 2, blank: 1, superseded: 5 },
  ])
  // The sign of a reply with earlier ones behind it stands in its own cell.
  const [cell, sign] = await Promise.all([
    desk.cell(seat(0), 3).boundingBox(),
    desk.cell(seat(0), 3).locator('svg').boundingBox(),
  ])
  if (!cell || !sign) throw new Error('the cell or its sign is not drawn')
  expect(sign.y).toBeGreaterThanOrEqual(cell.y)
  expect(sign.y + sign.height).toBeLessThanOrEqual(cell.y + cell.height)
  await desk.goTo(seat(0), 2)
  await app.picture('whole-7-result')
})

test('one co-chair signs the result at the desk, and the request for the other is made', async () => {
  await desk.goToSignoff('signResult')
  const signoff = new SignoffPage(app.window, t)
  await signoff.slots.first().waitFor()
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(1)
  await press(t('signFile.ways.keys'))
  const dialog = new OpenDialog(app.window)
  await choose(carried('key.json'))
  await dialog.send()
  await dialog.box.getByText(t('signFile.keys.compare')).waitFor()
  await dialog.box.getByRole('checkbox').check({ force: true })
  await dialog.send()
  await expect.poll(() => dialog.box.locator('.ownkeys li').count()).toBe(2)
  await app.window.keyboard.press('Escape')
  await press(t('signFile.ways.request'))
  await dialog.send()
  const file = await dialog.box.locator('dd[title]').getAttribute('title')
  writeFileSync(carried('request.json'), readFileSync(file ?? ''))
  await app.window.keyboard.press('Escape')
  expect(app.complaints).toEqual([])
  await app.close()
})

test('the other reads it on a copy of their own and signs by file', async () => {
  app = await launch({ profile: coChair, args: [] })
  await new FirstRunPage(app.window, 'ko').title.waitFor()
  await press(t('signFile.copy.entry'))
  await choose(carried('request.json'))
  await press(t('signFile.copy.open'))
  await app.window.getByText(t('signFile.copy.verified')).waitFor()
  expect(await app.window.locator('.so__item').count()).toBe(3)
  await choose(carried('answer.json'))
  await press(t('signFile.copy.sign'))
  const dialog = new OpenDialog(app.window)
  await dialog.box.getByLabel(t('sign.passphrase'), { exact: false }).fill(ownPassphrase)
  await dialog.act()
  expect(existsSync(carried('answer.json'))).toBe(true)
  expect(app.complaints).toEqual([])
  await app.close()
})

test('the desk takes the answer, announces the result, and its papers lie in the folder', async () => {
  await openSecretariat()
  await backToDesk()
  await desk.goToSignoff('signResult')
  const signoff = new SignoffPage(app.window, t)
  await signoff.slots.first().waitFor()
  await press(t('signFile.ways.answer'))
  await choose(carried('answer.json'))
  await new OpenDialog(app.window).act()
  await expect.poll(() => signoff.signed.count()).toBe(2)
  await signoff.back.click()
  await desk.take('announce')
  await app.window.getByText(t('desk.locked')).waitFor()
  await app.picture('whole-8-announced')
  await desk.goToDocuments()
  const papers = new DocumentsPage(app.window, t)
  // The report on the result comes with the notice of the result.
  for (const [form, files] of [
    ['D08', ['docx', 'docx', 'pdf', 'pdf']],
    ['D09', ['docx', 'pdf']],
    ['D10', ['docx', 'pdf']],
  ] as const) {
    await papers.write(form, (await shown()).documents.length + files.length)
    const written = (await shown()).documents.filter((paper) => paper.form === form)
    expect(written.map(({ format }) => format).sort()).toEqual(files)
    for (const { fileName, sha256 } of written) {
      const onDisk = readFileSync(path.join(folder, 'documents', fileName))
      expect([fileName, createHash('sha256').update(onDisk).digest('hex')]).toEqual([fileName, sha256])
    }
  }
  await app.picture('whole-9-papers')
  expect(app.complaints).toEqual([])
})

test('a stranger counts the proof again and gets the same; the journal and all signatures hold', async () => {
  await app.close()
  const proof = carried('proof.json')
  expect(await commandLine(['--folder', folder, 'export', 'proof', '--resolution', resolutionId, '--out', proof])).toMatchObject({
    code: 0,
  })
  const script = path.resolve(import.meta.dirname, '../../scripts/recount.mjs')
  const { status, stdout } = spawnSync(process.execPath, [script, proof, '--language', 'en'], { encoding: 'utf8' })
  expect(stdout).toContain('The same as the proof.')
  expect(stdout.match(/signature holds/gu)).toHaveLength(4)
  expect(status).toBe(0)
  expect(await commandLine(['--folder', folder, 'verify'])).toMatchObject({ code: 0 })
})
