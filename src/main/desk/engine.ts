import type { Actor } from '#core/desk/actor'
import type { Change } from '#core/desk/rows/change'
import type { Command } from '#core/desk/command'
import type { Ids } from '#core/desk/rows/identifiers'
import { limits } from '#core/desk/limits'
import type { Query } from '#core/desk/query'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { AppliedRecord, Head, Store } from '#core/desk/rows/store'
import type { TableName } from '#core/desk/rows/tables'
import type { Clock } from '#core/desk/rows/time'
import type { RuleBooks } from '#core/rules/ruleBooks'
import type { Changed, Desk, Outcome } from './desk'
import { parseInput, permitted } from './gatekeeping'
import { RulesOfFolder } from './rulesOfFolder'
import { EntryRefused, type Journal, type JournalEntry } from './ports'
import { rowSchemaOf, WorkingSet } from './workingSet'

export interface EngineOptions {
  readonly journal: Journal
  readonly store: Store
  /** Brings the store level with the journal again after the store failed (its page died, for instance). */
  readonly catchUp: () => Promise<void>
  readonly clock: Clock
  readonly ids: Ids
  /** The books under the rules that the office types itself. */
  readonly rules: RuleBooks
  readonly commands: ReadonlyMap<string, Command>
  readonly queries: ReadonlyMap<string, Query>
  /** Told of what was written, before anybody is answered: what depends on it must be true by then. */
  readonly onWritten: (changes: readonly Change[]) => void
  /** Why nothing may be written, or null. */
  readonly readOnlyReason: string | null
  /** Told of every fault of the program, for the diagnostic log. */
  readonly onFault: (error: unknown) => void
}

interface Waiting {
  readonly actor: Actor
  readonly name: string
  readonly input: unknown
  readonly settle: (outcome: Outcome) => void
}

interface Decided {
  readonly waiting: Waiting
  readonly outcome: Outcome
  /** The changes to write; null when there are none. */
  readonly entry: (JournalEntry & { readonly changes: readonly Change[] }) | null
}

/**
 * One queue for all commands. What waits is taken together: each command is checked, loaded and decided on top of the one before
 * it, then all are appended with one fsync and applied in one transaction, and only then answered (design, sections 3 and 4).
 */
export function createDesk(options: EngineOptions): Desk {
  return new Engine(options)
}

class Engine implements Desk {
  readonly #options: EngineOptions
  readonly #rows: WorkingSet
  /** What questions are answered from: the rows that are on disk, and never one that is only decided. */
  readonly #written: WorkingSet
  readonly #rules: RulesOfFolder
  readonly #queue: Waiting[] = []
  readonly #listeners = new Set<(change: Changed) => void>()
  #running: Promise<void> | null = null
  /** The record that the store holds: what a question is answered from, and what its answer names as the head. */
  #inStore: Head
  /** True from the moment on at which closing was asked for: what was given before is still done, nothing new is taken. */
  #closing = false
  /** Why no command is taken any more; null while the desk works. */
  #stopped: string | null = null

  constructor(options: EngineOptions) {
    this.#options = options
    this.#rows = new WorkingSet(options.store)
    this.#written = new WorkingSet(options.store)
    this.#rules = new RulesOfFolder(options.rules)
    this.#inStore = options.journal.head
  }

  get head() {
    return this.#options.journal.head
  }

  onChanged(listener: (change: Changed) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  execute(actor: Actor, name: string, input: unknown): Promise<Outcome> {
    if (this.#closing) return Promise.resolve(refuse('window.closing'))
    if (this.#queue.length >= limits.queueCommandsMax) {
      return Promise.resolve(refuse('desk.busy', { waiting: this.#queue.length }))
    }
    return new Promise((settle) => {
      this.#queue.push({ actor, name, input, settle })
      this.#running ??= this.#run()
    })
  }

  async query(actor: Actor, name: string, input: unknown): Promise<Outcome> {
    const query = this.#options.queries.get(name)
    if (!query) return refuse('desk.unknownQuery', { name })
    const allowed = permitted(actor, query.roles)
    if (!allowed.ok) return allowed
    const parsed = parseInput(query.input, input)
    if (!parsed.ok) return parsed
    try {
      const read = this.#written
      const answered = await query.answer({
        read,
        input: parsed.value,
        now: this.#options.clock.now(),
        rules: await this.#rules.read(read),
        actor,
        folderId: this.#options.journal.folder.id,
        head: this.#inStore,
      })
      return answered.ok ? { ok: true, reply: query.reply.parse(answered.reply) } : answered
    } catch (error) {
      this.#options.onFault(error)
      return refuse('desk.fault', { name })
    } finally {
      this.#written.trim()
    }
  }

  async close(): Promise<void> {
    this.#closing = true
    await this.#running
    await this.#options.journal.close()
    await this.#options.store.close()
  }

  async #run(): Promise<void> {
    // A turn of the event loop, so that commands given together share one fsync.
    await Promise.resolve()
    while (this.#queue.length > 0) {
      await this.#runBatch(this.#queue.splice(0, limits.batchCommandsMax))
    }
    this.#running = null
  }

  async #runBatch(batch: readonly Waiting[]): Promise<void> {
    const decided: Decided[] = []
    let n = this.head.n
    for (const waiting of batch) {
      const decision = await this.#decide(waiting)
      if (decision.entry) {
        n += 1
        this.#rows.stage(decision.entry.changes, n)
      }
      decided.push(decision)
    }
    const entries = decided.flatMap((decision) => (decision.entry ? [decision.entry] : []))
    const failure = entries.length === 0 ? null : await this.#write(entries)
    if (failure?.refusal.code === 'desk.tooLarge' && batch.length > 1) {
      // One record was too large and nothing was written. Those after it may rest on it, so each is decided again alone.
      for (const waiting of batch) await this.#runBatch([waiting])
      return
    }
    if (failure === null) for (const entry of entries) this.#options.onWritten(entry.changes)
    for (const { waiting, outcome } of decided) {
      // After a failed write even a refusal may rest on a change that is not there, so all are told the same.
      waiting.settle(failure ?? outcome)
    }
    if (failure === null && entries.length > 0) this.#tell(entries)
    this.#rows.trim()
  }

  async #decide(waiting: Waiting): Promise<Decided> {
    const { actor, name, input } = waiting
    const refused = (refusal: Refused): Decided => ({ waiting, outcome: refusal, entry: null })
    if (this.#stopped !== null) return refused(refuse('desk.stopped', { reason: this.#stopped }))
    if (this.#options.readOnlyReason !== null) return refused(refuse('desk.readOnly', { reason: this.#options.readOnlyReason }))
    const command = this.#options.commands.get(name)
    if (!command) return refused(refuse('desk.unknownCommand', { name }))
    const allowed = permitted(actor, command.roles)
    if (!allowed.ok) return refused(allowed)
    const parsed = parseInput(command.input, input, command.inputBytesMax)
    if (!parsed.ok) return refused(parsed)
    try {
      const known = await command.load(this.#rows, parsed.value)
      const rules = await this.#rules.read(this.#rows)
      const now = this.#options.clock.now()
      const decision = command.decide({
        known,
        input: parsed.value,
        now,
        rules,
        ids: this.#options.ids,
        actor,
        folderId: this.#options.journal.folder.id,
      })
      if (!decision.ok) return refused(decision)
      // What is written was checked by its table's schema; a row that does not fit is a fault of the command.
      for (const change of decision.changes) if (change.op === 'put') rowSchemaOf(change.table).parse(change.row)
      const outcome: Outcome = { ok: true, reply: command.reply.parse(decision.reply) }
      if (decision.changes.length === 0) return { waiting, outcome, entry: null }
      return { waiting, outcome, entry: { at: now, actor, command: name, changes: decision.changes } }
    } catch (error) {
      this.#options.onFault(error)
      return refused(refuse('desk.fault', { name }))
    }
  }

  /** Null when everything is on disk; the refusal for all when the journal could not take it. */
  async #write(entries: readonly (JournalEntry & { readonly changes: readonly Change[] })[]): Promise<Refused | null> {
    const { journal, store } = this.#options
    const from = journal.head.n
    try {
      await journal.append(entries)
    } catch (error) {
      if (error instanceof EntryRefused && error.reason === 'tooLarge') {
        this.#rows.clear()
        return refuse('desk.tooLarge', error.facts)
      }
      this.#options.onFault(error)
      this.#stopped = error instanceof Error ? error.message : String(error)
      this.#rows.clear()
      return refuse('desk.stopped', { reason: this.#stopped })
    }
    const records: AppliedRecord[] = entries.map((entry, index) => ({ n: from + 1 + index, changes: [...entry.changes] }))
    try {
      await store.apply(records, journal.head)
      this.#inStore = journal.head
      for (const [index, { changes }] of entries.entries()) this.#written.stage(changes, from + 1 + index)
    } catch (error) {
      // The journal has it, so it is done; only the copy has to be mended.
      this.#options.onFault(error)
      this.#rows.clear()
      this.#written.clear()
      try {
        await this.#options.catchUp()
        this.#inStore = journal.head
        // A question may have been answered while the store was behind.
        this.#written.clear()
      } catch (again) {
        this.#options.onFault(again)
        this.#stopped = again instanceof Error ? again.message : String(again)
      }
    }
    return null
  }

  #tell(entries: readonly { readonly changes: readonly Change[] }[]): void {
    const tables = new Set<TableName>(entries.flatMap((entry) => entry.changes.map((change) => change.table)))
    const change: Changed = { tables: [...tables], head: this.head }
    for (const listener of this.#listeners) {
      try {
        listener(change)
      } catch (error) {
        // A listener that fails must not stop the queue: the change is written.
        this.#options.onFault(error)
      }
    }
  }
}
