import { shell } from 'electron'
import { lstat } from 'node:fs/promises'
import path from 'node:path'

/** Why nothing was opened. */
export type NotOpened = 'elsewhere' | 'missing' | 'system'

/**
 * The one owner of “open outside”: hands a file to the program of the system that is meant for it. Only a mail (`.eml`) that lies as a plain file
 * directly in the folder's `documents/` goes out; no other kind, no link to another place, no address. Null when it was handed over.
 */
export async function openMailOutside(folder: string, fileName: string): Promise<NotOpened | null> {
  const file = mailIn(folder, fileName)
  if (file === null) return 'elsewhere'
  try {
    const found = await lstat(file)
    if (!found.isFile()) return 'elsewhere'
  } catch {
    return 'missing' // not there, or not to be looked at: the same to whoever asked
  }
  return (await shell.openPath(file)) === '' ? null : 'system'
}

/** Where a mail of that name would lie; null for a name that is no mail's or leads elsewhere. */
export function mailIn(folder: string, fileName: string): string | null {
  const isName = path.basename(fileName) === fileName && !/[\\/:\u0000]/u.test(fileName)
  return isName && fileName.toLowerCase().endsWith('.eml') ? path.join(folder, 'documents', fileName) : null
}
