import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { officeZone } from '#core/desk/office'
import type { Refusal } from '#core/desk/refusals/refusal'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import type { Store } from '#core/desk/rows/store'
import type { Clock } from '#core/desk/rows/time'
import type { RuleBooks } from '#core/rules/ruleBooks'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import type { Random } from '#main/desk/ports'
import { systemRandom } from '#main/desk/random'
import { StoreReader } from '#main/desk/storeReader'
import { nodeDisk } from '#main/journal/nodeDisk'
import { type OpenDesk, openDesk } from '#main/wiring/openDesk'
import { createDexieStore } from '#store/dexieStore'
import { type ExitCode, exitCodes } from './exitCodes'
import type { Speaker } from './terminal'
import { complain } from './words'

export interface FolderOptions {
  readonly path: string
  /** Makes the folder where there is none or an empty one; null opens only what exists. */
  readonly create: { readonly practice: boolean } | null
  /** The clock and randomness of a folder that has to come out the same twice; null for the machine's. */
  readonly seeded: { readonly clock: Clock; readonly random: Random } | null
  readonly rules: RuleBooks
}

/** An open folder as the command line has it: with its working copy in memory, which is always rebuilt from the journal. */
export interface CliFolder {
  readonly opened: OpenDesk
  readonly store: Store
  /** The office's zone when it was opened. */
  readonly zone: string
}

export const existing = (path: string): FolderOptions => ({ path, create: null, seeded: null, rules: standardRuleBooks })

/**
 * Opens the folder, says what opening found, does the work and closes the folder again whatever happened. A folder that cannot be
 * opened ends with 1, a damaged one with 3; nothing was written into it.
 */
export async function withFolder(
  options: FolderOptions,
  speaker: Speaker,
  work: (folder: CliFolder) => Promise<ExitCode>,
): Promise<ExitCode> {
  // IndexedDB in memory: the copy lives as long as this process, and Dexie is the same as in the app.
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const opened = await openDesk({
    path: options.path,
    disk: nodeDisk,
    store,
    random: options.seeded?.random ?? systemRandom,
    rules: options.rules,
    clock: options.seeded?.clock ?? null,
    create: options.create,
    practiceOnly: false,
    onNotice: (notice) => {
      sayNotice(notice, speaker)
    },
    onFault: (error) => {
      complain(speaker, 'fault', { message: error instanceof Error ? error.message : String(error) })
    },
  })
  switch (opened.kind) {
    case 'unavailable':
      complainRefusal(opened.refusal, speaker)
      return exitCodes.refused
    case 'recovery':
      complainRefusal(opened.refusal, speaker)
      complain(speaker, 'damaged', { row: opened.found.row, intact: opened.found.intactRecords })
      await opened.found.close()
      return exitCodes.damaged
    case 'open':
      try {
        for (const notice of opened.notices) sayNotice(notice, speaker)
        if (opened.readOnly) complainRefusal(opened.readOnly, speaker)
        return await work({ opened, store, zone: await officeZone(new StoreReader(store)) })
      } finally {
        await opened.desk.close()
      }
  }
}

/** Refusals are said in full: what, by which clause, what to do next. Before a folder is open its zone is not known; facts then stand in Seoul time. */
export function complainRefusal(refusal: Refusal, speaker: Speaker): void {
  const { what, clause, next } = sayRefusal(refusal, speaker.language, 'Asia/Seoul')
  speaker.terminal.complain([what, clause === '' ? '' : `(${clause})`, next].filter((part) => part !== '').join(' '))
}

function sayNotice(notice: Refusal, speaker: Speaker): void {
  const { what, next } = sayRefusal(notice, speaker.language, 'Asia/Seoul')
  complain(speaker, 'notice', { what: `${what} ${next}` })
}
