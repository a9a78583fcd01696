import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ExportedTable, exportMembers } from '#core/body/exchange/exportMembers'
import { importMembers } from '#core/body/exchange/importMembers'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { previewFile, readCsvFile } from '#main/exchange/previewFile'
import { writeTable } from '#main/exchange/writeTable'
import { must } from '#main/wiring/must'

import { committeeDesk, officer, removeFolders, watched } from './exchangeDesk'

afterEach(removeFolders)

/** 좌석,성명,구분,좌석 이름,임기 시작,임기 끝 and one member with a name that only CP949 beyond KS X 1001 has (똠), in CP949. */
const cp949 = Uint8Array.of(
  ...[0xc1, 0xc2, 0xbc, 0xae, 0x2c, 0xbc, 0xba, 0xb8, 0xed, 0x2c, 0xb1, 0xb8, 0xba, 0xd0, 0x2c],
  ...[0xc1, 0xc2, 0xbc, 0xae, 0x20, 0xc0, 0xcc, 0xb8, 0xa7, 0x2c, 0xc0, 0xd3, 0xb1, 0xe2, 0x20, 0xbd, 0xc3, 0xc0, 0xdb, 0x2c],
  ...[0xc0, 0xd3, 0xb1, 0xe2, 0x20, 0xb3, 0xa1, 0x0d, 0x0a],
  ...[0x31, 0x2c, 0x8c, 0x63, 0xb0, 0xa1, 0x2c, 0xc0, 0xa7, 0xc3, 0xcb, 0x2c, 0xc0, 0xa7, 0xbf, 0xf8, 0x2c],
  ...Buffer.from('2021-08-02,2023-08-01\r\n', 'ascii'),
)

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

  it('that is not there, or far too large, is refused and not thrown', async () => {
    expect(await readCsvFile(join(tmpdir(), 'no such file.csv'))).toMatchObject({
      refusal: { code: 'csv.unreadable', facts: { reason: 'ENOENT' } },
    })
  })
})
