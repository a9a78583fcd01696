import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JournalChange } from '#core/desk/rows/change'
import { evidencePath } from '#main/journal/folderFiles'
import { journalSettings } from '#main/journal/settings'
import { verifyFolder, type VerifyReport } from '#main/journal/verify'
import { at, contact, entry, folderPath, idOf, organisation, settingsRow, start, world, type World } from '../faults/world'

const november = join(folderPath, 'journal', '2026-11.ndjson')
const december = join(folderPath, 'journal', '2026-12.ndjson')
const keyFile = join(folderPath, 'keys', 'people.ndjson')
const snapshot = join(folderPath, 'snapshots', '0000000005.ndjson.gz')

function evidence(number: number, sha256: string): JournalChange {
  const row = { id: idOf(number), sha256, fileName: '회신.pdf', mediaType: 'application/pdf', sizeBytes: 3, keptAt: start }
  return { op: 'put', table: 'evidence', row }
}

/** Five records in two months, with private fields, evidence and a snapshot, closed as it should be. */
async function folder(): Promise<{ here: World; sha256: string }> {
  const here = world()
  const { journal, files } = await here.openForWork()
  const sha256 = await files.keepEvidence(Buffer.from('회신'))
  const entries = [
    [settingsRow(true)],
    [organisation(2, '행정안전부'), contact(2, 'a@b.kr')],
    [evidence(3, sha256)],
    [organisation(4, '둘')],
  ]
  await journal.append(entries.map((changes) => entry(changes)))
  await journal.append([entry([organisation(5, '셋')], at('2026-12-01T00:00:00.000Z'))])
  await journal.snapshotNow()
  await journal.close()
  return { here, sha256 }
}

function verify(here: World): Promise<VerifyReport> {
  return verifyFolder(here.memory.connect(), folderPath, journalSettings)
}

describe('verifying a folder', () => {
  it('finds nothing wrong where nothing is, and writes nothing', async () => {
    const { here } = await folder()
    const before = here.memory.paths()
    expect(await verify(here)).toMatchObject({ ok: true, records: 5, problems: [], strangeFiles: [] })
    expect(here.memory.paths()).toEqual(before)
  })

  it('finds any flipped byte of the journal and says which record, file and line it is in', async () => {
    const { here } = await folder()
    let before = 0
    for (const file of [november, december]) {
      const bytes = here.memory.bytesOf(file)
      const lines = bytes.toString('latin1').split('\n').slice(0, -1)
      let offset = 0
      for (const [index, line] of lines.entries()) {
        // Every byte of the line and its line feed; the bit changes from byte to byte.
        for (let position = 0; position <= line.length; position += 1) {
          const mask = 1 << ((offset + position) % 8)
          here.memory.flip(file, offset + position, mask)
          const { ok, records, problems } = await verify(here)
          const record = problems.find(({ kind }) => kind === 'record')
          const newer = problems.find(({ kind }) => kind === 'newerVersion')
          const place = `${file} byte ${offset + position}`
          expect([place, ok, records, newer]).toEqual([place, false, before + index, undefined])
          expect(record, place).toMatchObject({
            broken: { n: before + index + 1, file: file.slice(file.lastIndexOf('/') + 1), line: index + 1 },
          })
          here.memory.flip(file, offset + position, mask)
        }
        offset += line.length + 1
      }
      before += lines.length
    }
    expect((await verify(here)).ok).toBe(true)
  }, 60_000)

  it('tells a lost month in the middle, and one at the end', async () => {
    const first = (await folder()).here
    first.memory.lose(november)
    expect((await verify(first)).problems).toContainEqual({
      kind: 'record',
      broken: { n: 1, file: '2026-12.ndjson', line: 1, why: 'number' },
    })
    const last = (await folder()).here
    last.memory.lose(december)
    expect((await verify(last)).problems).toContainEqual(expect.objectContaining({ kind: 'recordsLost', journalEndsAt: 4 }))
  })

  it('tells evidence that is missing, and evidence that was changed', async () => {
    const { here, sha256 } = await folder()
    here.memory.flip(evidencePath(folderPath, sha256), 0, 1)
    expect((await verify(here)).problems).toEqual([{ kind: 'evidence', sha256, fileName: '회신.pdf', why: 'changed' }])
    here.memory.lose(evidencePath(folderPath, sha256))
    expect((await verify(here)).problems).toEqual([{ kind: 'evidence', sha256, fileName: '회신.pdf', why: 'missing' }])
  })

  it('tells a snapshot that was changed, and one without its fingerprint', async () => {
    const { here } = await folder()
    here.memory.flip(snapshot, 40, 1)
    expect((await verify(here)).problems).toEqual([{ kind: 'snapshot', file: '0000000005.ndjson.gz', why: 'changed' }])
    here.memory.flip(snapshot, 40, 1)
    here.memory.lose(`${snapshot}.sha256`)
    expect((await verify(here)).problems).toEqual([{ kind: 'snapshot', file: '0000000005.ndjson.gz', why: 'unfinished' }])
  })

  it('tells keys that are missing, but not those of people who were erased', async () => {
    const { here } = await folder()
    const { journal } = await here.openForWork()
    await journal.parts.keys.erase(idOf(2), start)
    await journal.close()
    expect((await verify(here)).ok).toBe(true)
    here.memory.lose(keyFile)
    expect((await verify(here)).problems).toEqual([{ kind: 'keys', damagedLines: 0, people: 1 }])
  })

  it('tells a torn last line, a newer version, a damaged desk.json, and a folder that is none', async () => {
    const { here } = await folder()
    const deskFile = join(folderPath, 'desk.json')
    const whole = here.memory.bytesOf(december)
    here.memory.put(december, Buffer.concat([whole, Buffer.from('{"n":6')]))
    expect((await verify(here)).problems).toEqual([
      { kind: 'record', broken: { n: 6, file: '2026-12.ndjson', line: 2, why: 'unfinished' } },
    ])
    here.memory.put(december, whole)
    here.memory.put(deskFile, Buffer.from('{}'))
    expect((await verify(here)).problems).toEqual([{ kind: 'deskFile', why: 'damaged' }])
    const older = { ...journalSettings, schema: 0 }
    expect((await verifyFolder(here.memory.connect(), folderPath, older)).problems).toContainEqual({
      kind: 'newerVersion',
      schema: journalSettings.schema,
    })
    expect((await verify(world())).problems).toEqual([{ kind: 'notADeskFolder' }])
  })
})
