import Papa from 'papaparse'
import type { ImportTable } from '#core/body/exchange/readTable'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { decodeText, type DecodedText } from './decodeText'

/** A file of five thousand members is below one million bytes; above this it is something else. */
export const bytesMax = 20_000_000

export interface CsvTable {
  readonly ok: true
  readonly encoding: DecodedText['encoding']
  readonly table: ImportTable
}

/**
 * The table of a CSV file, its cells as they were written. Commas, semicolons and tabs are told apart by the row of headings.
 * A row whose quotes are broken is marked, not mended.
 */
export function readCsv(bytes: Uint8Array): CsvTable | Refused {
  if (bytes.length > bytesMax) return refuse('csv.tooLarge', { sizeBytes: bytes.length, maxBytes: bytesMax })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { data, errors } = Papa.parse<string[]>(decoded.text, { delimiter: delimiterOf(decoded.text), skipEmptyLines: false })
  const [header, ...rows] = data
  const last = rows.at(-1)
  if (last?.length === 1 && last[0] === '') rows.pop()
  const brokenRows = [...new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row + 1] : [])))]
  return { ok: true, encoding: decoded.encoding, table: { header: header ?? [], rows, brokenRows } }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r\n|\r|\n/u, 1)
  const count = (sign: string): number => line.split(sign).length
  const [best] = [',', ';', '\t'].sort((a, b) => count(b) - count(a))
  return best ?? ','
}
