import { tableNames } from '#core/desk/rows/tables'
import type { Speaker } from '../terminal'
import { type ExitCode, exitCodes } from '../exitCodes'
import { existing, withFolder } from '../openFolder'
import { sayWord } from '../words'

/**
 * Makes the working copy anew from the journal and says what is in it. On the command line the copy lives in memory, so this shows that the
 * journal alone is enough; the app's own copy is rebuilt by the app when it is missing or behind.
 */
export function rebuildDesk(request: { readonly folder: string }, speaker: Speaker): Promise<ExitCode> {
  return withFolder(existing(request.folder), speaker, async ({ opened, store }) => {
    for (const table of tableNames) {
      const rows = await store.all(table)
      if (rows.length > 0) speaker.terminal.print(JSON.stringify({ table, rows: rows.length }))
    }
    const { n, hash } = opened.desk.head
    speaker.terminal.print(sayWord('rebuilt', { n, hash }, speaker.language))
    return exitCodes.done
  })
}
