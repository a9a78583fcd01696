import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import { ExportedTable, exportMembers } from '#core/body/exchange/exportMembers'
import { writeCsv } from '#core/body/exchange/writeCsv'
import { limits } from '#core/desk/limits'
import { importMembers } from '#core/body/exchange/importMembers'
import { establishBody } from '#core/body/setUp/establishBody'
import { openTerm } from '#core/body/setUp/openTerm'
import type { Actor } from '#core/desk/actor'
import { Instant } from '#core/desk/rows/time'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { StoreReader } from '#main/desk/storeReader'
import { previewFile, readCsvFile } from '#main/exchange/previewFile'
import { writeTable } from '#main/exchange/writeTable'
import { nodeDisk } from '#main/journal/nodeDisk'
import { must } from '#main/wiring/must'
import { openDesk } from '#main/wiring/openDesk'
import { createDexieStore } from '#store/dexieStore'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const watched = (onProgress: (share: number) => void) => ({ onProgress, signal: new AbortController().signal })
const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }

async function committeeDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'forum-desk-exchange-'))
  folders.push(folder)
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const opened = await openDesk({
    path: join(folder, 'office'),
    disk: nodeDisk,
    store,
    random: seededRandom('exchange'),
    rules: standardRuleBooks,
    clock: createScriptClock(Instant.parse('2021-08-02T00:00:00.000Z')),
    create: { practice: true },
    practiceOnly: false,
    onNotice: () => undefined,
    onFault: (error) => {
      throw error
    },
  })
  if (opened.kind !== 'open') throw new Error(`the folder is ${opened.kind}`)
  const { desk, files } = opened
  const { bodyId } = await must(desk, officer, establishBody, {
    name: { ko: '위원회', en: 'Committee' },
    code: 'TEST',
    ruleFamily: 'open-government-korea',
    predecessorId: null,
    from: '2021-08-02',
    until: null,
  })
  const { termId } = await must(desk, officer, openTerm, { bodyId, number: 3, from: '2021-08-02', until: '2023-08-01' })
  return { folder, desk, files, read: new StoreReader(store), bodyId, termId }
}

/** 좌석,성명,구분,좌석 이름,임기 시작,임기 끝 and one member with a name that only CP949 beyond KS X 1001 has (똠), in CP949. */
const cp949 = Uint8Array.of(
  ...[0xc1, 0xc2, 0xbc, 0xae, 0x2c, 0xbc, 0xba, 0xb8, 0xed, 0x2c, 0xb1, 0xb8, 0xba, 0xd0, 0x2c],
  ...[0xc1, 0xc2, 0xbc, 0xae, 0x20, 0xc0, 0xcc, 0xb8, 0xa7, 0x2c, 0xc0, 0xd3, 0xb1, 0xe2, 0x20, 0xbd, 0xc3, 0xc0, 0xdb, 0x2c],
  ...[0xc0, 0xd3, 0xb1, 0xe2, 0x20, 0xb3, 0xa1, 0x0d, 0x0a],
  ...[0x31, 0x2c, 0x8c, 0x63, 0xb0, 0xa1, 0x2c, 0xc0, 0xa7, 0xc3, 0xcb, 0x2c, 0xc0, 0xa7, 0xbf, 0xf8, 0x2c],
  ...Buffer.from('2021-08-02,2023-08-01\r\n', 'ascii'),
)

/** 500 seats, each held by one person after the other, in twelve columns; the titles are long, so that the table is large. */
function largeTable(count: number): Uint8Array {
  const header = '좌석,좌석 이름,구분,부문,성명,성명(영문),직위,지역,위촉 구분,임기 시작,임기 끝,마지막 재임일'.split(',')
  const perSeat = Math.ceil(count / 500)
  const length = Math.floor(700 / perSeat)
  const dayOf = (days: number): string => new Date(Date.UTC(2021, 7, 2 + days)).toJSON().slice(0, 10)
  const rows = Array.from({ length: count }, (_, index) => {
    const [seat, turn] = [((index % 500) + 1).toString(), Math.floor(index / 500)]
    const ended = turn === perSeat - 1 ? '' : dayOf((turn + 1) * length - 1)
    const who = [`위원${index.toString()}`, `Member ${index.toString()}`, '연구위원'.repeat(70), '서울']
    return [
      seat,
      `위원 ${seat}`,
      '위촉',
      '시민사회',
      ...who,
      turn === 0 ? '신규' : '보궐',
      dayOf(turn * length),
      '2023-08-01',
      ended,
    ]
  })
  return new Uint8Array(Buffer.from(writeCsv([header, ...rows]), 'utf8'))
}

describe('a CSV file of members', () => {
  it('in CP949 is previewed from the file and loaded as one record of the journal', async () => {
    const { folder, desk, read, bodyId, termId } = await committeeDesk()
    const path = join(folder, '위원.csv')
    await writeFile(path, cp949)
    const file = await readCsvFile(path)
    if (!file.ok) throw new Error(file.refusal.code)
    const asked = {
      bodyId,
      termId,
      mapping: null,
      asOf: importMembers.input.shape.asOf.parse('2021-08-02'),
      reason: '명부 불러오기',
    }
    const shares: number[] = []
    const shown = await previewFile(
      file.bytes,
      asked,
      { read, rules: standardRuleBooks },
      watched((share) => shares.push(share)),
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    expect(shown.encoding).toBe('CP949')
    expect(shown.preview.rows).toMatchObject([
      { row: 2, name: '똠가', outcome: 'added', added: ['seat', 'person', 'appointment'] },
    ])
    expect([shares.at(0), shares.at(-1)]).toEqual([0, 1])
    const before = desk.head.n
    const { fingerprint } = shown.preview
    await must(desk, officer, importMembers, { ...asked, table: shown.table, seenFingerprint: fingerprint })
    expect(desk.head.n).toBe(before + 1)
    expect((await read.all('people')).map(({ name }) => name.ko)).toEqual(['똠가'])
    await desk.close()
  })

  it('with one wrong row writes nothing at all', async () => {
    const { desk, read, bodyId, termId } = await committeeDesk()
    const before = desk.head
    const table = {
      header: ['좌석', '좌석 이름', '구분', '성명', '임기 시작', '임기 끝'],
      brokenRows: [],
      rows: [] as string[][],
    }
    for (let seat = 1; seat <= 20; seat += 1) {
      table.rows.push([
        seat.toString(),
        '위원',
        '위촉',
        `위원${seat.toString()}`,
        '2021-08-02',
        seat === 17 ? '2023. 2. 29.' : '2023-08-01',
      ])
    }
    const outcome = await desk.execute(officer, 'members.import', {
      ...{ bodyId, termId, table, mapping: null, asOf: '2021-08-02', reason: '명부 불러오기', seenFingerprint: '' },
    })
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'import.problem', facts: { row: 18, column: '임기 끝', count: 1 } },
    })
    expect(desk.head).toEqual(before)
    expect(await read.all('people')).toEqual([])
    await desk.close()
  })

  it('that goes out lies in the folder with its mark and its description beside it, twice without overwriting', async () => {
    const { desk, files, read, bodyId, termId } = await committeeDesk()
    const asked = {
      bodyId,
      termId,
      mapping: null,
      asOf: importMembers.input.shape.asOf.parse('2021-08-02'),
      reason: '명부 불러오기',
    }
    const shown = await previewFile(
      cp949,
      asked,
      { read, rules: standardRuleBooks },
      watched(() => undefined),
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    const write = async () => {
      const answered = await desk.query(officer, 'members.exportTable', {
        bodyId,
        termId,
        day: '2021-08-02',
        audience: 'public',
        language: 'ko',
      })
      if (!answered.ok) throw new Error(answered.refusal.code)
      return writeTable(files, ExportedTable.parse(answered.reply))
    }
    const empty = await write()
    await must(desk, officer, importMembers, { ...asked, table: shown.table, seenFingerprint: shown.preview.fingerprint })
    const full = await write()
    expect(full.csv).not.toBe(empty.csv)
    for (const { csv, metadata } of [empty, full]) {
      expect([...(await readFile(csv)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect([dirname(metadata), basename(metadata)]).toEqual([dirname(csv), `${basename(csv)}-metadata.json`])
      expect(JSON.parse(await readFile(metadata, 'utf8'))).toMatchObject({ url: basename(csv) })
    }
    expect(exportMembers.roles).not.toContain('coChair')
    await desk.close()
  })

  it('of five thousand rows and twelve columns, more than a window may send at once, is loaded as one record', async () => {
    const { desk, read, bodyId, termId } = await committeeDesk()
    const bytes = largeTable(5000)
    const asked = { bodyId, termId, mapping: null, asOf: importMembers.input.shape.asOf.parse('2021-08-02') }
    const shares: number[] = []
    const watch = watched((share) => shares.push(share))
    const shown = await previewFile(bytes, asked, { read, rules: standardRuleBooks }, watch)
    if (!shown.ok) throw new Error(shown.refusal.code)
    expect(Buffer.byteLength(JSON.stringify(shown.table))).toBeGreaterThan(limits.requestBytesMax)
    expect(shown.table.header).toHaveLength(12)
    expect(shares.length).toBeGreaterThan(20)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    const input = { ...asked, table: shown.table, reason: '명부 불러오기', seenFingerprint: shown.preview.fingerprint }
    const before = desk.head.n
    expect(await must(desk, officer, importMembers, input)).toEqual({ added: 5000, changed: 0, left: 0 })
    expect(desk.head.n).toBe(before + 1)
    expect(await read.all('appointments')).toHaveLength(5000)
    await desk.close()
  })

  it('beyond the limit of its command is refused by its size, and nothing is written', async () => {
    const { desk, bodyId, termId } = await committeeDesk()
    const before = desk.head
    const table = { header: ['성명'], rows: [['가'.repeat(limits.importBytesMax / 3)]], brokenRows: [] }
    const input = { bodyId, termId, table, mapping: null, asOf: '2021-08-02', reason: '불러오기', seenFingerprint: '' }
    expect(await desk.execute(officer, 'members.import', input)).toMatchObject({
      refusal: { code: 'desk.tooLarge', facts: { maxBytes: limits.importBytesMax } },
    })
    // Every other command keeps the limit of a window's request.
    const long = { bodyId, number: 4, from: '2023-08-02', until: '가'.repeat(limits.requestBytesMax / 3) }
    expect(await desk.execute(officer, openTerm.name, long)).toMatchObject({
      refusal: { code: 'desk.tooLarge', facts: { maxBytes: limits.requestBytesMax } },
    })
    expect(desk.head).toEqual(before)
    await desk.close()
  })

  it('that a person stops is read no further: the planning rests often enough to hear it', async () => {
    const { desk, read, bodyId, termId } = await committeeDesk()
    const asked = { bodyId, termId, mapping: null, asOf: importMembers.input.shape.asOf.parse('2021-08-02') }
    const stop = new AbortController()
    const shares: number[] = []
    const onProgress = (share: number): void => {
      shares.push(share)
      // From outside, as a message of the window comes in: between two steps and not from within one.
      if (share > 0.2) setImmediate(() => stop.abort())
    }
    const desks = { read, rules: standardRuleBooks }
    const stopped = await previewFile(largeTable(5000), asked, desks, { onProgress, signal: stop.signal })
    expect(stopped).toMatchObject({ ok: false, refusal: { code: 'csv.cancelled' } })
    expect(Math.max(...shares)).toBeLessThan(0.5)
    await desk.close()
  })

  it('that is not there, or far too large, is refused and not thrown', async () => {
    expect(await readCsvFile(join(tmpdir(), 'no such file.csv'))).toMatchObject({
      refusal: { code: 'csv.unreadable', facts: { reason: 'ENOENT' } },
    })
  })
})
