import type { Change } from '#core/desk/rows/change'
import { FolderId, type Ids } from '#core/desk/rows/identifiers'
import { officeSettings } from '#core/desk/office'
import type { Reader } from '#core/desk/rows/reader'
import { refuse, type Refusal } from '#core/desk/refusals/refusal'
import { commands, queries } from '#core/desk/registry'
import type { Store } from '#core/desk/rows/store'
import type { Clock, Instant } from '#core/desk/rows/time'
import type { RuleBooks } from '#core/rules/ruleBooks'
import type { Desk } from '#main/desk/desk'
import { createPracticeClock, systemClock, type PracticeClock } from '#main/desk/clocks'
import { createDesk } from '#main/desk/engine'
import { createIds } from '#main/desk/ids'
import type { FolderFiles, FolderIdentity, Journal, Random } from '#main/desk/ports'
import { RulesOfFolder } from '#main/desk/rulesOfFolder'
import type { SigningTools } from '#main/desk/signing'
import { StoreReader } from '#main/desk/storeReader'
import type { Disk } from '#main/journal/files'
import { openFolder, type InRecovery, type OpenedFolder, type OpenForReading } from '#main/journal/openFolder'
import { systemProcesses } from '#main/journal/open/lock'
import { catchUp } from '#main/journal/rebuild'
import { journalSettings } from '#main/journal/settings'
import { noticeAsRefusal, readOnlyRefusal, recoveryRefusal, unavailableRefusal } from './folderWords'

export interface OpenDeskOptions {
  readonly path: string
  readonly disk: Disk
  readonly store: Store
  readonly random: Random
  readonly rules: RuleBooks
  /** The clock of a script; null for the machine's, or in a practice folder the one that was set there. */
  readonly clock: Clock | null
  /** Makes the folder where there is none or an empty one. */
  readonly create: { readonly practice: boolean } | null
  /** Whether only a practice folder may be opened (the test runtime). */
  readonly practiceOnly: boolean
  readonly onNotice: (notice: Refusal) => void
  readonly onFault: (error: unknown) => void
}

/** An open folder with all that the entries need of it. */
export interface OpenDesk {
  readonly kind: 'open'
  readonly path: string
  readonly folder: FolderIdentity
  readonly desk: Desk
  readonly files: FolderFiles
  /** What is on disk, past what is still being decided; and the rules of the folder as they are there. */
  readonly read: Reader
  readonly rules: () => Promise<RuleBooks>
  readonly signing: SigningTools
  /** Why it may only be read, or null. */
  readonly readOnly: Refusal | null
  readonly notices: readonly Refusal[]
  /** Moves the clock of a practice folder; null in an office's folder, and where the caller brought a clock of its own. */
  readonly moveClock: ((moment: Instant) => void) | null
  /** Brings the store level again after its page was made anew; `store` is the same one, reached past whoever waits for it. */
  catchUp(store: Store): Promise<void>
}

export type OpenedDesk =
  | OpenDesk
  | {
      readonly kind: 'recovery'
      readonly path: string
      readonly refusal: Refusal
      readonly found: InRecovery
      /** Throws the working copy away and opens the folder from its journal, once a person has agreed; null where that is no way out. */
      readonly agreeToRebuild: (() => Promise<OpenedDesk>) | null
    }
  | { readonly kind: 'unavailable'; readonly refusal: Refusal }

/** Opens a data folder through the recovery table and puts a desk on it: the same for the window and the command line. */
export async function openDesk(options: OpenDeskOptions): Promise<OpenedDesk> {
  const { path, disk, store, random, create } = options
  const practiceClock = createPracticeClock(null)
  const clock = options.clock ?? practiceClock
  const ids = createIds(clock, random)
  const opened = await openFolder({
    path,
    disk,
    store,
    clock,
    random,
    processes: await systemProcesses(),
    settings: journalSettings,
    create: create && { id: ids.next(FolderId), practice: create.practice },
    onNotice: (notice) => {
      options.onNotice(noticeAsRefusal(notice))
    },
  })
  return deskOver(options, opened, practiceClock, ids)
}

async function deskOver(
  options: OpenDeskOptions,
  opened: OpenedFolder,
  practiceClock: PracticeClock,
  ids: Ids,
): Promise<OpenedDesk> {
  const { path, store, random, rules } = options
  if (opened.kind === 'unavailable') return { kind: 'unavailable', refusal: unavailableRefusal(opened.reason) }
  if (opened.kind === 'recovery') {
    const agree = opened.agreeToRebuild
    return {
      kind: 'recovery',
      path,
      refusal: recoveryRefusal(opened.reason),
      found: opened,
      agreeToRebuild: agree && (async () => deskOver(options, await agree(), practiceClock, ids)),
    }
  }
  if (options.practiceOnly && !opened.folder.practice) {
    if (opened.kind === 'open') await opened.journal.close()
    return { kind: 'unavailable', refusal: refuse('folder.practiceOnly').refusal }
  }
  const journal = opened.kind === 'open' ? opened.journal : readOnlyJournal(opened)
  const readOnly = opened.kind === 'open' ? null : readOnlyRefusal(opened.reason)
  const level = async (reached: Store) => {
    const result = await catchUp(reached, opened.journal)
    if (result === 'ahead' || result === 'differs') throw new Error(`the store is ${result} after it was opened again`)
  }
  const followsPractice = opened.folder.practice && options.clock === null
  const clock = options.clock ?? (opened.folder.practice ? practiceClock : systemClock)
  const onWritten = followsPractice ? await followPracticeClock(store, journal, practiceClock) : () => undefined
  const desk = createDesk({
    journal,
    store,
    catchUp: () => level(store),
    clock,
    ids,
    rules,
    commands,
    queries,
    readOnlyReason: readOnly && readOnly.code,
    onWritten,
    onFault: options.onFault,
  })
  const files = opened.files
  const read = new StoreReader(store)
  const rulesOfFolder = new RulesOfFolder(rules)
  return {
    kind: 'open',
    path,
    folder: opened.folder,
    desk,
    files,
    read,
    rules: () => rulesOfFolder.read(read),
    signing: { desk, files, clock, ids, random },
    readOnly,
    notices: opened.notices.map(noticeAsRefusal),
    moveClock: followsPractice ? practiceClock.set : null,
    catchUp: level,
  }
}

/**
 * A practice folder says itself what time it pretends to be. When it is opened again the time goes on from its last record, so that
 * what was recorded never lies in the future. Gives what moves the clock when the setting is changed, and only then.
 */
async function followPracticeClock(
  store: Store,
  journal: Journal,
  clock: PracticeClock,
): Promise<(changes: readonly Change[]) => void> {
  let setTo = (await officeSettings(new StoreReader(store)))?.practiceNow ?? null
  let start = setTo
  if (start !== null && journal.head.n > 0) {
    for await (const { at } of journal.read(journal.head.n)) if (at > start) start = at
  }
  clock.set(start)
  return (changes) => {
    for (const change of changes) {
      if (change.op !== 'put' || change.table !== 'settings' || change.row.practiceNow === setTo) continue
      setTo = change.row.practiceNow
      clock.set(setTo)
    }
  }
}

/** The engine refuses every command of a folder that may only be read; that it never appends is kept here as well. */
function readOnlyJournal({ journal, folder }: OpenForReading): Journal {
  return {
    folder,
    get head() {
      return journal.head
    },
    append: () => Promise.reject(new Error('the folder is open for reading only')),
    read: (from) => journal.read(from),
    close: () => Promise.resolve(),
  }
}
