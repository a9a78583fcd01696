import { join } from 'node:path'
import { z } from 'zod'
import { FolderId } from '#core/desk/rows/identifiers'
import { Head } from '#core/desk/rows/store'
import { Instant } from '#core/desk/rows/time'
import type { FolderIdentity } from '#main/desk/ports'
import type { Disk } from './files'

/**
 * `desk.json`: what the folder is, and the floor: number and hash of a record that was on disk when this file was written. A
 * journal without that record has lost something. It is written when the folder is opened and closed, at a snapshot and when a
 * month begins, never per record.
 */
const DeskFile = z.strictObject({
  id: FolderId,
  schema: z.int().min(1),
  createdAt: Instant,
  practice: z.boolean(),
  n: Head.shape.n,
  hash: Head.shape.hash,
})

export type DeskFileFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'found'; readonly identity: FolderIdentity; readonly floor: Head }

const pathIn = (folder: string): string => join(folder, 'desk.json')

export async function readDeskFile(disk: Disk, folder: string, schema: number): Promise<DeskFileFound> {
  const bytes = await disk.read(pathIn(folder))
  if (bytes === null) return { kind: 'none' }
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return { kind: 'damaged' }
  }
  const newer = z.looseObject({ schema: z.int().min(schema + 1) }).safeParse(value)
  if (newer.success) return { kind: 'newer', schema: newer.data.schema }
  const parsed = DeskFile.safeParse(value)
  if (!parsed.success) return { kind: 'damaged' }
  const { n, hash, ...identity } = parsed.data
  return { kind: 'found', identity, floor: { n, hash } }
}

export async function writeDeskFile(disk: Disk, folder: string, identity: FolderIdentity, floor: Head): Promise<void> {
  const { id, schema, createdAt, practice } = identity
  const text = JSON.stringify({ id, schema, createdAt, practice, n: floor.n, hash: floor.hash }, null, 2)
  await disk.writeWhole(pathIn(folder), Buffer.from(`${text}\n`, 'utf8'))
}
