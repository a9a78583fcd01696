import { z } from 'zod'
import { refuse, type Refused } from '../../../desk/refusals/refusal'
import { fingerprintOf } from '../../fingerprint'
import { Fingerprint } from '../../rows'

/**
 * The files that are carried between a desk and a co-chair's own copy: JSON in one exact form, with the fingerprint of all before it as the
 * last field. None is secret. A file whose bytes are not exactly what this program would write again is not read.
 */
export type CarriedKind = 'request' | 'answer' | 'key'

/** The last field of every such file. */
export const check = { check: Fingerprint }

/** Larger than the largest vote that the desk takes. */
export const carriedBytesMax = 20_000_000

const withoutCheck = (value: object): object => Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'check'))

export const checkOf = (value: object): Fingerprint => fingerprintOf('carried-file/1', withoutCheck(value))

/** The text of the file. The schema puts the fields into their order, so the same values give the same bytes. */
export function writeCarried<Schema extends z.ZodObject>(schema: Schema, value: Omit<z.infer<Schema>, 'check'>): string {
  return textOf(schema.parse({ ...value, check: checkOf(value) }))
}

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Reads a file by its schema; a refusal says whether it is another file, one of a newer version, or ours and changed. */
export function readCarried<Schema extends z.ZodObject>(
  kind: CarriedKind,
  schema: Schema,
  file: { readonly fileName: string; readonly text: string },
): { readonly ok: true; readonly value: z.infer<Schema> } | Refused {
  const { text, fileName } = file
  const value = parseJson(text)
  const ours = z.looseObject({ format: z.string() }).safeParse(value)
  const format = ours.success ? ours.data.format : ''
  const family = families[kind]
  if (!format.startsWith(family)) {
    // A changed byte may have broken the file itself; then its beginning still says whose it is.
    const broken = value === undefined && text.includes(family)
    return broken
      ? refuse('signing.fileChanged', { file: fileName })
      : refuse('signing.notOurFile', { file: fileName, wanted: `file-${kind}` })
  }
  const version = Number(format.slice(family.length))
  if (Number.isInteger(version) && version > 1) return refuse('signing.newerFile', { file: fileName })
  const parsed = schema.safeParse(value)
  if (!parsed.success || parsed.data['check'] !== checkOf(parsed.data) || textOf(parsed.data) !== text) {
    return refuse('signing.fileChanged', { file: fileName })
  }
  return { ok: true, value: parsed.data }
}

const families: Readonly<Record<CarriedKind, string>> = {
  request: 'forum-desk-signing-request/',
  answer: 'forum-desk-signing-answer/',
  key: 'forum-desk-signing-key/',
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
