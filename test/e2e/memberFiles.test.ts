import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listBodies } from '#core/body/roster/listBodies'
import { WireEvent } from '#core/desk/wire/wire'
import { windowActions } from '#core/desk/wire/windowActions'
import { limits } from '#core/desk/limits'
import { issuedDocuments } from '#core/resolution/views/issuedDocuments'
import { ask, done, openSample } from './bridge'
import { launch, newProfile, type RunningApp } from './launch'

let app: RunningApp
let folder: string
let bodyId: string
const room = mkdtempSync(path.join(tmpdir(), 'member-files-'))

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  folder = (await openSample(app.window)).path
  const { bodies } = listBodies.reply.parse(await done(app.window, 'query', 'bodies.list', {}))
  // The forum; the committee that succeeds it begins later.
  bodyId = bodies.at(-1)?.id ?? ''
})
afterAll(async () => {
  await app.close()
})

/** The next dialog is answered so; null for a person who thinks better of it. */
async function choose(file: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, file)
}

function file(name: string, bytes: Uint8Array): string {
  const made = path.join(room, name)
  writeFileSync(made, bytes)
  return made
}

const asked = (fields: object) => ({ token: null, bodyId, termId: null, mapping: null, asOf: '2021-07-09', job: 7, ...fields })
const preview = async (fields: object = {}) =>
  windowActions.previewMembersCsv.reply.parse(await done(app.window, 'action', 'previewMembersCsv', asked(fields)))

/** 성명,직위 and 똠가,교수 in CP949. */
const cp949 = Uint8Array.of(
  ...[0xbc, 0xba, 0xb8, 0xed, 0x2c, 0xc1, 0xf7, 0xc0, 0xa7, 0x0d, 0x0a],
  ...[0x8c, 0x63, 0xb0, 0xa1, 0x2c, 0xb1, 0xb3, 0xbc, 0xf6, 0x0d, 0x0a],
)

test('a CSV file is previewed with progress, read again by other columns, and imported once as it was previewed', async () => {
  await app.window.evaluate(() => {
    const bridge = Reflect.get(window, 'forumDesk') as { onEvent(listener: (event: unknown) => void): void } // put there by the preload
    const heard: unknown[] = []
    Reflect.set(window, 'heard', heard)
    bridge.onEvent((event) => heard.push(event))
  })
  await choose(file('사람.csv'.normalize('NFD'), cp949))
  const first = await preview()
  expect(first).toMatchObject({ fileName: '사람.csv', encoding: 'CP949' })
  expect(first?.preview).toMatchObject({ rows: [{ row: 2, name: '똠가', outcome: 'added' }], problemCount: 0 })
  const events = z.array(WireEvent).parse(await app.window.evaluate(() => Reflect.get(window, 'heard') as unknown)) // set above
  const shares = events.flatMap((event) => (event.topic === 'progress' && event.job === 7 ? [event.done] : []))
  expect(shares.at(-1)).toBe(1)

  const token = first?.token ?? ''
  const byOtherColumns = await preview({ token, mapping: ['name', null] })
  expect(byOtherColumns?.preview.columns).toEqual([
    { heading: '성명', column: 'name' },
    { heading: '직위', column: null },
  ])
  // Another day gives another fingerprint, and what was shown first is not what would be imported now.
  await preview({ token, asOf: '2021-07-08' })
  const reason = '사무국 자료'
  const stale = { token, seenFingerprint: first?.preview.fingerprint, reason }
  expect(await ask(app.window, 'action', 'importMembersCsv', stale)).toMatchObject({
    ok: false,
    refusal: { code: 'import.notAsPreviewed' },
  })
  const last = await preview({ token })
  const imported = { token, seenFingerprint: last?.preview.fingerprint, reason }
  expect(await done(app.window, 'action', 'importMembersCsv', imported)).toEqual({ added: 1, changed: 0, left: 0 })
  expect(await ask(app.window, 'action', 'importMembersCsv', imported)).toMatchObject({
    ok: false,
    refusal: { code: 'csv.notKept' },
  })
})

test('a table larger than a request of the window is imported: only its token and fingerprint travel', async () => {
  const header = '성명,성명(영문),직위,직위(영문),성별,지역,전화,전자우편'
  const rows = Array.from({ length: 5000 }, (_, index) => {
    const n = index.toString()
    return `대량 위원 ${n},Member ${n},${'연구위원'.repeat(70)},Fellow,여,서울,+82-2-0000-0000,member${n}@example.org`
  })
  const bytes = Buffer.from([header, ...rows].join('\r\n'), 'utf8')
  expect(bytes.length).toBeGreaterThan(limits.requestBytesMax)
  await choose(file('대량.csv', bytes))
  const shown = await preview()
  expect(shown?.preview).toMatchObject({ problemCount: 0, totals: { rows: 5000, people: 5000 } })
  const imported = { token: shown?.token, seenFingerprint: shown?.preview.fingerprint, reason: '사무국 자료' }
  expect(await done(app.window, 'action', 'importMembersCsv', imported)).toEqual({ added: 5000, changed: 0, left: 0 })
})

test('a file that cannot be read is refused by name, and choosing none changes nothing', async () => {
  await choose(file('utf16.csv', Uint8Array.of(0xff, 0xfe, 0x31, 0)))
  expect(await ask(app.window, 'action', 'previewMembersCsv', asked({}))).toMatchObject({
    ok: false,
    refusal: { code: 'csv.utf16' },
  })
  await choose(null)
  expect(await preview()).toBeNull()
  const nobody = asked({ token: 'guessed' })
  expect(await ask(app.window, 'action', 'previewMembersCsv', nobody)).toMatchObject({ refusal: { code: 'csv.notKept' } })
})

test('the preview is for who may import', async () => {
  const actor = (role: string) => ({ actor: { profile: '담당', role, personId: null } })
  await choose(file('people.csv', cp949))
  await done(app.window, 'action', 'chooseProfile', actor('publisher'))
  expect(await ask(app.window, 'action', 'previewMembersCsv', asked({}))).toMatchObject({
    refusal: { code: 'desk.notPermitted' },
  })
  await done(app.window, 'action', 'chooseProfile', actor('officer'))
})

test('members and deadlines are written into the documents of the folder', async () => {
  const wanted = { bodyId, termId: null, day: '2021-07-06', audience: 'public', language: 'ko' }
  const { exportMembers, saveDeadlines } = windowActions
  const table = exportMembers.reply.parse(await done(app.window, 'action', 'exportMembers', { ...wanted, format: 'csv' }))
  const popolo = exportMembers.reply.parse(await done(app.window, 'action', 'exportMembers', { ...wanted, format: 'popolo' }))
  const time = { from: '2021-07-01', until: '2021-12-31', bodyId: null, language: 'en', method: 'publish' }
  const calendar = saveDeadlines.reply.parse(await done(app.window, 'action', 'saveDeadlines', time))
  const cancelled = await ask(app.window, 'action', 'saveDeadlines', { ...time, method: 'cancel' })
  expect(cancelled).toMatchObject({ ok: false, refusal: { code: 'deadlines.noneWithdrawn' } })
  const written = [...table.files, ...popolo.files, calendar]
  expect(written.map(({ fileName }) => path.extname(fileName))).toEqual(['.csv', '.json', '.json', '.ics'])
  for (const one of written) expect(one.path).toBe(path.join(folder, 'documents', one.fileName))
  expect(readFileSync(calendar.path, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
})

test('the roster is previewed, written and recorded as a paper about its body', async () => {
  const paper = { form: 'D11', bodyId, day: '2021-07-06', copy: 'public', language: 'ko' }
  const { previewMemberPaper } = windowActions
  const shown = previewMemberPaper.reply.parse(await done(app.window, 'action', 'previewMemberPaper', { paper }))
  expect(shown.url).toMatch(/^app:\/\/preview\/[0-9a-f]{32}$/)
  const request = { papers: [paper], formats: ['docx', 'pdf'], job: 8 }
  const { files } = windowActions.exportMemberPapers.reply.parse(await done(app.window, 'action', 'exportMemberPapers', request))
  const listed = issuedDocuments.reply.parse(await done(app.window, 'query', 'document.listIssued', { subjectId: bodyId }))
  expect(listed.documents.map(({ sha256 }) => sha256).sort()).toEqual(files.map(({ sha256 }) => sha256).sort())
})
