import { join } from 'node:path'
import type { InRecovery, OpenedFolder } from '#main/journal/openFolder'
import { at, dexieInMemory, entry, folderPath, organisation, settingsRow, type World } from '../faults/world'

export const november = join(folderPath, 'journal', '2026-11.ndjson')
export const december = join(folderPath, 'journal', '2026-12.ndjson')
export const deskFile = join(folderPath, 'desk.json')

/** A folder that was closed as it should be: settings, three records in November and one in December, all in the working copy. */
export async function closedFolder(here: World): Promise<void> {
  const store = dexieInMemory(here.factory)
  const { journal } = await here.openForWork({ store })
  for (let n = 1; n <= 5; n += 1) {
    const change = n === 1 ? settingsRow(true) : organisation(n, `기관 ${n}`)
    const head = await journal.append([entry([change], at(n === 5 ? '2026-12-01T00:00:00.000Z' : '2026-11-03T05:00:00.000Z'))])
    await store.apply([{ n, changes: [change] }], head)
  }
  await journal.close()
  await store.close()
}

/** Appends one more record behind the back of the working copy, and ends without closing. */
export async function oneMore(here: World): Promise<void> {
  const processes = here.host.start()
  const { journal } = await here.openForWork({ processes })
  await journal.append([entry([organisation(6, '기관 6')], at('2026-12-02T00:00:00.000Z'))])
  here.memory.crash()
  processes.end()
}

export function inRecovery(folder: OpenedFolder): InRecovery {
  if (folder.kind !== 'recovery') throw new Error(`not in recovery but ${folder.kind}`)
  return folder
}

/** The whole folder, so that a test can say that nothing was written; the lock comes and goes. */
export function contents(here: World): string {
  const paths = here.memory.paths().filter((path) => !path.endsWith('/lock'))
  return JSON.stringify(paths.map((path) => [path, here.memory.bytesOf(path).toString('base64')]))
}
