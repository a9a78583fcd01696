import { emptyHead, type Head, type Store } from '#core/desk/rows/store'
import type { Disk } from '../files'
import type { FolderReader } from '../reader'

/** What the recovery screen can hand out. Both write one file where the person chose, whole or not at all. */
export interface RecoveryExports {
  /**
   * The intact records from the first on, each line exactly as it stands in the journal, so that the chain can be checked in the
   * copy. Gives how many. Null where no record is intact.
   */
  readonly intactRecords: ((toPath: string) => Promise<number>) | null
  /**
   * Rows that the working copy holds and the journal does not, one `{"table","row"}` a line, private fields in clear. Gives how
   * many. Null where the working copy knows nothing more.
   */
  readonly storeRows: ((toPath: string) => Promise<number>) | null
}

export function recoveryExports(
  disk: Disk,
  reader: FolderReader | null,
  store: Store,
  copy: Head | null,
  copyKnowsMore: 'ahead' | 'differs' | null,
): RecoveryExports {
  const head = reader?.head ?? emptyHead
  return {
    intactRecords:
      reader === null || head.n === 0
        ? null
        : async (toPath) => {
            await disk.writeWhole(toPath, reader.intactLines())
            return head.n
          },
    storeRows:
      copy === null || copyKnowsMore === null
        ? null
        : async (toPath) => {
            // Where the copy followed another journal, nobody can say which rows both have: then all of them.
            const rows = await store.rowsAfter(copyKnowsMore === 'ahead' ? head.n : 0)
            await disk.writeWhole(toPath, Buffer.from(rows.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8'))
            return rows.length
          },
  }
}
