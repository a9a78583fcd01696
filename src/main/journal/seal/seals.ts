import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { z } from 'zod'
import type { JournalChange } from '#core/desk/rows/change'
import type { Random } from '#main/desk/ports'
import type { RawChange } from '../record'
import type { JournalSettings } from '../settings'
import type { PersonKey, PersonKeys } from './personKeys'

/**
 * The private fields of a row are sealed together, in one box with the key of the person they belong to:
 *
 *   {"id":"…","$sealed":{"person":"<id>","key":"<16 hex>","fields":["telephone",…],"box":"<base64>"}}
 *
 * The box is nonce (12 bytes), AES-256-GCM ciphertext of the fields as JSON, tag (16 bytes); table and row id are authenticated
 * with it, so that a box cannot be moved to another row. It names its fields, so that a row of an erased person can be read for
 * ever: they are null. A row whose private fields are all null has no box, and its person needs no key.
 */
const Sealed = z.strictObject({
  person: z.string(),
  key: z.string(),
  fields: z.array(z.string()),
  box: z.string(),
})
const sealedField = '$sealed'
const nonceBytes = 12
const tagBytes = 16

type Row = Readonly<Record<string, unknown>>

interface PrivateRow {
  readonly person: string
  readonly fields: readonly string[]
}

/** Whose key seals which fields of this row; null where there is nothing to seal. */
function privateOf(table: JournalChange['table'], row: Row, settings: JournalSettings): PrivateRow | null {
  const { private: fields, personOf } = settings.tables[table]
  if (personOf === null || fields.every((field) => row[field] === null || row[field] === undefined)) return null
  const person = row[personOf]
  if (typeof person !== 'string') throw new Error(`${table}.${personOf} does not name a person`)
  return { person, fields }
}

/** The people whose keys are needed before these changes can be sealed. */
export function peopleOf(changes: readonly JournalChange[], settings: JournalSettings): string[] {
  const people: string[] = []
  for (const change of changes) {
    if (change.op === 'delete') continue
    const sealing = privateOf(change.table, change.row, settings)
    if (sealing !== null) people.push(sealing.person)
  }
  return people
}

/** Seals what a journal line may not show. The keys are there already (`PersonKeys.make`). */
export function sealChange(change: JournalChange, keys: PersonKeys, random: Random, settings: JournalSettings): unknown {
  if (change.op === 'delete') return change
  const row = sealRow(change.table, change.row, keys, settings, () => Buffer.from(random.bytes(nonceBytes)))
  return row === change.row ? change : { op: change.op, table: change.table, row }
}

/**
 * Seals a row of a snapshot. Its nonce comes from the key and the content instead of from the Random port: a snapshot is written
 * beside the work, and must not take numbers from a seeded port at a moment that nobody can foresee. The same row then gives the
 * same box, and no nonce serves two contents.
 */
export function sealSnapshotRow(table: JournalChange['table'], row: Row, keys: PersonKeys, settings: JournalSettings): Row {
  return sealRow(table, row, keys, settings, (key, place, clear) =>
    createHmac('sha256', key.secret).update('snapshot').update(place).update(clear).digest().subarray(0, nonceBytes),
  )
}

function sealRow(
  table: JournalChange['table'],
  row: Row,
  keys: PersonKeys,
  settings: JournalSettings,
  nonceFor: (key: PersonKey, place: Buffer, clear: Buffer) => Buffer,
): Row {
  const sealing = privateOf(table, row, settings)
  if (sealing === null) return row
  const key = keys.current(sealing.person)
  if (key === null) throw new Error(`no key for person ${sealing.person}`)
  const open: Record<string, unknown> = {}
  const hidden: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(row)) {
    if (sealing.fields.includes(field)) hidden[field] = value
    else open[field] = value
  }
  const place = placeOf(table, row)
  const clear = Buffer.from(JSON.stringify(hidden), 'utf8')
  const nonce = nonceFor(key, place, clear)
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(place)
  const box = Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]).toString('base64')
  open[sealedField] = { person: sealing.person, key: key.id, fields: Object.keys(hidden), box }
  return open
}

function placeOf(table: string, row: Row): Buffer {
  return Buffer.from(JSON.stringify([table, row['id']]), 'utf8')
}

/** Opens the box of a row. `unreadable` tells of a key that is missing or wrong though nobody erased it. */
export function openRow(table: string, row: Row, keys: PersonKeys, unreadable: (person: string) => void): Row | null {
  const box = row[sealedField]
  if (box === undefined) return row
  const parsed = Sealed.safeParse(box)
  if (!parsed.success) return null
  const { [sealedField]: _box, ...open } = row
  const secret = keys.secretOf(parsed.data.key)
  const hidden = secret === null ? null : unlock(Buffer.from(parsed.data.box, 'base64'), secret, placeOf(table, row))
  if (hidden !== null) return { ...open, ...hidden }
  if (!keys.wasErased(parsed.data.key)) unreadable(parsed.data.person)
  return { ...open, ...Object.fromEntries(parsed.data.fields.map((field) => [field, null])) }
}

function unlock(box: Buffer, secret: Buffer, place: Buffer): Row | null {
  if (box.length < nonceBytes + tagBytes) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, box.subarray(0, nonceBytes))
    decipher.setAAD(place).setAuthTag(box.subarray(box.length - tagBytes))
    const clear = Buffer.concat([decipher.update(box.subarray(nonceBytes, box.length - tagBytes)), decipher.final()])
    return z.record(z.string(), z.unknown()).parse(JSON.parse(clear.toString('utf8')))
  } catch {
    return null // the wrong key, or bytes that were not sealed for this row: the caller tells whose
  }
}

/** Opens the boxes of the changes of one line; null where a box has no valid form. */
export function openChanges(
  changes: readonly RawChange[],
  keys: PersonKeys,
  unreadable: (person: string) => void,
): RawChange[] | null {
  const opened: RawChange[] = []
  for (const change of changes) {
    const { row, table } = change
    if (typeof row !== 'object' || row === null || typeof table !== 'string' || !(sealedField in row)) {
      opened.push(change)
      continue
    }
    const clear = openRow(table, { ...row }, keys, unreadable)
    if (clear === null) return null
    opened.push({ ...change, row: clear })
  }
  return opened
}
