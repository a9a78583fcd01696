import type { ImportPreview } from '#core/body/exchange/importShape'
import { previewImport } from '#core/body/exchange/previewImport'
import { importMembers } from '#core/body/exchange/importMembers'
import type { ImportTable } from '#core/body/exchange/readTable'
import { establishBody } from '#core/body/setUp/establishBody'
import { openTerm } from '#core/body/setUp/openTerm'
import type { BodyId, TermId } from '#core/desk/rows/identifiers'
import type { SmallDesk } from '../body/smallDesk'

export interface Place {
  readonly bodyId: BodyId
  readonly termId: TermId | null
}

/** A committee under Directive 790 whose third term has no seats yet. */
export async function emptyCommittee(desk: SmallDesk): Promise<{ bodyId: BodyId; termId: TermId }> {
  const { bodyId } = await desk.does(establishBody, {
    name: { ko: '위원회', en: 'Committee' },
    code: 'TEST',
    ruleFamily: 'open-government-korea',
    predecessorId: null,
    from: '2021-08-02',
    until: null,
  })
  const { termId } = await desk.does(openTerm, { bodyId, number: 3, from: '2021-08-02', until: '2023-08-01' })
  return { bodyId, termId }
}

/** A table from lines with | between the cells. */
export function tableOf(...lines: readonly string[]): ImportTable {
  const [header = [], ...rows] = lines.map((line) => line.split('|'))
  return { header, rows, brokenRows: [] }
}

export const asked = (place: Place, table: ImportTable, asOf = '2021-08-02') => ({
  bodyId: place.bodyId,
  termId: place.termId,
  table,
  mapping: null,
  asOf,
  reason: '위원 명부 불러오기',
})

export async function preview(desk: SmallDesk, place: Place, table: ImportTable, asOf = '2021-08-02'): Promise<ImportPreview> {
  const answered = await desk.asks(previewImport, asked(place, table, asOf))
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.reply
}

/** Imports what the preview showed. */
export async function load(desk: SmallDesk, place: Place, table: ImportTable, asOf = '2021-08-02') {
  const { fingerprint } = await preview(desk, place, table, asOf)
  return desk.does(importMembers, { ...asked(place, table, asOf), seenFingerprint: fingerprint })
}

/** Problems as `row column code`. */
export const places = (shown: ImportPreview): string[] =>
  shown.problems.map(({ row, column, code }) => `${row.toString()} ${column} ${code}`)
