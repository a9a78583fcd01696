import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DeskState } from '#core/desk/wire/wire'
import { ask, done, openSample } from './bridge'
import { launch, newProfile, type RunningApp } from './launch'

const projectFolder = path.resolve(import.meta.dirname, '../..')

let app: RunningApp
let room: string

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
})
afterAll(async () => {
  await app.close()
})
beforeEach(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'folders-'))
  await openSample(app.window)
})

/** The next dialog is answered so; null for a person who thinks better of it. */
async function answerDialog(chosen: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: folder === null, filePaths: folder === null ? [] : [folder] })
  }, chosen)
}

function officeFolder(): string {
  const folder = path.join(room, 'office')
  execFileSync(process.execPath, [path.join(projectFolder, 'out/main/cli.js'), '--folder', folder, 'create'], { stdio: 'ignore' })
  return folder
}

const contents = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${readFileSync(path.join(entry.parentPath, entry.name), 'base64')}`)
    .sort()

async function stateNow(): Promise<DeskState> {
  return DeskState.parse(await done(app.window, 'action', 'state', {}))
}

test('the test runtime refuses an office’s folder and leaves it as it is; the real one opens it', async () => {
  const before = await stateNow()
  const folder = officeFolder()
  const found = contents(folder)
  await answerDialog(folder)
  const reply = await ask(app.window, 'action', 'openFolder', {})
  if (!before.runtimeIsStandIn) {
    expect(reply).toMatchObject({ ok: true, value: { state: 'open', practice: false } })
    return
  }
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'folder.practiceOnly' } })
  expect(contents(folder)).toEqual(found)
  expect(await stateNow()).toEqual(before)
  expect(await ask(app.window, 'query', 'today.overview', {})).toMatchObject({ ok: true })
  expect(await ask(app.window, 'action', 'createFolder', {})).toMatchObject({
    ok: false,
    refusal: { code: 'folder.practiceOnly' },
  })
})

test('a dialog that is closed without a choice changes nothing', async () => {
  const before = await stateNow()
  await answerDialog(null)
  expect(await done(app.window, 'action', 'openFolder', {})).toEqual(before)
  expect(await done(app.window, 'action', 'keepEvidence', {})).toBeNull()
})

test('a folder that is not ours is refused by name, nothing is written into it, and the open one stays open', async () => {
  const before = await stateNow()
  const strange = path.join(room, 'strange')
  mkdirSync(path.join(strange, 'photos'), { recursive: true })
  for (const [chosen, code] of [
    [strange, 'folder.notADeskFolder'],
    [path.join(room, 'nowhere'), 'folder.missing'],
  ] as const) {
    await answerDialog(chosen)
    expect(await ask(app.window, 'action', 'openFolder', {})).toMatchObject({ ok: false, refusal: { code } })
  }
  expect(readdirSync(strange)).toEqual(['photos'])
  expect(await stateNow()).toEqual(before)
})

test('a damaged folder shows which record, hands out what is intact, and is left as it is', async () => {
  const folder = path.join(room, 'damaged')
  execFileSync(process.execPath, [path.join(projectFolder, 'out/main/cli.js'), '--folder', folder, 'sample'], { stdio: 'ignore' })
  const journal = path.join(folder, 'journal')
  const [month] = readdirSync(journal)
  if (month === undefined) throw new Error('the sample has no journal')
  const file = path.join(journal, month)
  const lines = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, lines.map((line, index) => (index === 4 ? line.replace('"at"', '"aT"') : line)).join('\n'))
  const found = contents(folder)

  await answerDialog(folder)
  expect(await done(app.window, 'action', 'openFolder', {})).toMatchObject({
    state: 'recovery',
    row: 'C',
    refusal: { code: 'folder.recordDamaged', facts: { n: 5, file: month, line: 5 } },
    intactRecords: 4,
    canExport: { intactRecords: true, storeRows: false },
    canRebuild: false,
  })
  await app.window.getByText('온전한 기록 내보내기').waitFor()
  const intact = path.join(room, 'intact.ndjson')
  await app.electron.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to })
  }, intact)
  expect(await done(app.window, 'action', 'exportRecovered', { what: 'intactRecords' })).toEqual({ path: intact, count: 4 })
  expect(readFileSync(intact, 'utf8')).toBe(`${lines.slice(0, 4).join('\n')}\n`)
  expect(await ask(app.window, 'action', 'agreeToRebuild', {})).toMatchObject({ ok: false })
  expect(await ask(app.window, 'execute', 'evidence.record', {})).toMatchObject({
    ok: false,
    refusal: { code: 'window.noFolder' },
  })
  await app.window.screenshot({ path: path.join(projectFolder, 'test-results', 'screenshots', 'recovery-ko.png') })
  await openSample(app.window)
  expect(contents(folder).filter((line) => !line.startsWith('lock '))).toEqual(found)
})

test('a file that a person chose is kept by its hash and recorded once', async () => {
  const file = path.join(room, '회신서 스캔.pdf')
  execFileSync(process.execPath, ['-e', `require('fs').writeFileSync(process.argv[1], '%PDF-1.7 a reply sheet')`, file])
  await answerDialog(file)
  const kept = await done(app.window, 'action', 'keepEvidence', {})
  expect(kept).toMatchObject({ fileName: '회신서 스캔.pdf'.normalize('NFC') })
  expect(await done(app.window, 'action', 'keepEvidence', {})).toEqual(kept)
})

test('a profile that may only read is refused to write, with the roles that may', async () => {
  await done(app.window, 'action', 'chooseProfile', { actor: { profile: '열람자', role: 'auditor', personId: null } })
  const reply = await ask(app.window, 'execute', 'evidence.record', {
    sha256: '0'.repeat(64),
    fileName: 'a',
    mediaType: 'b',
    sizeBytes: 0,
  })
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'desk.notPermitted', facts: { role: 'auditor' } } })
  await done(app.window, 'action', 'chooseProfile', { actor: { profile: '사무국 담당자', role: 'officer', personId: null } })
})

test('a practice folder that cannot be written is opened for reading only, and says so', async () => {
  const { path: folder } = await openSample(app.window)
  await app.close()
  const copy = path.join(room, 'copy')
  execFileSync('cp', ['-r', folder, copy])
  const all = readdirSync(copy, { recursive: true, withFileTypes: true })
  for (const entry of all) chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444)
  chmodSync(copy, 0o555)
  app = await launch({ profile: newProfile(), args: [] })
  await answerDialog(copy)
  const state = DeskState.parse(await done(app.window, 'action', 'openFolder', {}))
  expect(state).toMatchObject({ state: 'open', readOnlyReason: 'folder.readOnly' })
  const input = { sha256: '0'.repeat(64), fileName: 'a', mediaType: 'b', sizeBytes: 0 }
  expect(await ask(app.window, 'execute', 'evidence.record', input)).toMatchObject({
    ok: false,
    refusal: { code: 'desk.readOnly' },
  })
  expect(await ask(app.window, 'query', 'today.overview', {})).toMatchObject({ ok: true })
  // So that what removes the room can do so.
  for (const entry of all) if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), 0o755)
  chmodSync(copy, 0o755)
})
