import { afterEach, describe, expect, it } from 'vitest'
import { writeCsv } from '#core/body/exchange/writeCsv'
import { limits } from '#core/desk/limits'
import { importMembers } from '#core/body/exchange/importMembers'
import { openTerm } from '#core/body/setUp/openTerm'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { previewFile } from '#main/exchange/previewFile'
import { must } from '#main/wiring/must'

import { committeeDesk, officer, removeFolders, watched } from './exchangeDesk'

afterEach(removeFolders)

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
      if (share > 0.2)
        setImmediate(() => {
          stop.abort()
        })
    }
    const desks = { read, rules: standardRuleBooks }
    const stopped = await previewFile(largeTable(5000), asked, desks, { onProgress, signal: stop.signal })
    expect(stopped).toMatchObject({ ok: false, refusal: { code: 'csv.cancelled' } })
    expect(Math.max(...shares)).toBeLessThan(0.5)
    await desk.close()
  })
})
