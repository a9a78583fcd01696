import { readFile, stat } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { loadImportFacts } from '#core/body/exchange/importFacts'
import { planInSteps } from '#core/body/exchange/planImport'
import type { ImportInput, ImportPreview } from '#core/body/exchange/importShape'
import { missingFacts, previewOf, provisionalIds } from '#core/body/exchange/previewImport'
import type { ImportTable } from '#core/body/exchange/readTable'
import type { Reader } from '#core/desk/rows/reader'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { RuleBooks } from '#core/rules/ruleBooks'
import type { z } from 'zod'
import type { DecodedText } from './decodeText'
import { bytesMax, readCsv } from './readCsv'

/** What the preview depends on beside the file; why the import is made changes nothing that is shown. */
export type PreviewAsked = Omit<z.infer<typeof ImportInput>, 'table' | 'reason'>

export interface PreviewedFile {
  readonly ok: true
  readonly encoding: DecodedText['encoding']
  /** What the import has to be given, beside what was asked and the fingerprint of the preview. */
  readonly table: ImportTable
  readonly preview: ImportPreview
}

/** The bytes of a CSV file of any size up to the limit; a file that cannot be read is refused, not thrown. */
export async function readCsvFile(path: string): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refused> {
  try {
    const { size } = await stat(path)
    if (size > bytesMax) return refuse('csv.tooLarge', { sizeBytes: size, maxBytes: bytesMax })
    return { ok: true, bytes: await readFile(path) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refuse('csv.unreadable', { reason: code })
  }
}

export interface PreviewWork {
  /** Told shares from 0 to 1. */
  readonly onProgress: (share: number) => void
  /** Aborted when nobody wants the preview any more: it stops at its next rest and is refused as `csv.cancelled`. */
  readonly signal: AbortSignal
}

/**
 * What a CSV file would add, change and leave, from its bytes: decoding, reading and planning. It rests between the steps, so that the
 * process stays awake for everything else, a cancel above all. The same preview as the query gives for the table, without sending the
 * table twice.
 */
export async function previewFile(
  bytes: Uint8Array,
  asked: PreviewAsked,
  desk: { readonly read: Reader; readonly rules: RuleBooks },
  { onProgress, signal }: PreviewWork,
): Promise<PreviewedFile | Refused> {
  // Asked each time anew: it changes while others work.
  const isStopped = (): boolean => signal.aborted
  onProgress(0)
  await setImmediate()
  if (isStopped()) return refuse('csv.cancelled')
  const csv = readCsv(bytes)
  if (!csv.ok) return csv
  const facts = await loadImportFacts(desk.read, asked)
  const missing = missingFacts(facts, asked)
  if (missing !== null) return missing
  const steps = planInSteps(facts, { ...asked, table: csv.table, reason: '' }, desk.rules, provisionalIds())
  let step = steps.next()
  while (step.done !== true) {
    onProgress(step.value)
    await setImmediate()
    if (isStopped()) return refuse('csv.cancelled')
    step = steps.next()
  }
  return { ok: true, encoding: csv.encoding, table: csv.table, preview: previewOf(step.value, csv.table.header, asked.asOf) }
}
