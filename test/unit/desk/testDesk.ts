import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { z } from 'zod'
import { accept, defineCommand, type Command } from '#core/desk/command'
import { put } from '#core/desk/rows/change'
import { FolderId, OrganisationId } from '#core/desk/rows/identifiers'
import { answer, defineQuery, type Query } from '#core/desk/query'
import { refuse } from '#core/desk/refusals/refusal'
import { emptyHead, type Head, type Store } from '#core/desk/rows/store'
import { schemaVersion } from '#core/desk/rows/tables'
import { Instant } from '#core/desk/rows/time'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { createDesk } from '#main/desk/engine'
import { createIds } from '#main/desk/ids'
import { EntryRefused, type Journal, type JournalEntry, type JournalRecord } from '#main/desk/ports'
import { seededRandom } from '#main/desk/random'
import { createDexieStore } from '#store/dexieStore'

export const officer = { profile: '사무국', role: 'officer', personId: null } as const
export const auditor = { profile: '열람', role: 'auditor', personId: null } as const
export const folderId = FolderId.parse('00000000-0000-7000-8000-0000000000ff')

/** A journal in memory that can be made to fail, and that counts its writes. */
export class MemoryJournal implements Journal {
  readonly folder = { id: folderId, schema: schemaVersion, createdAt: Instant.parse('2021-07-06T00:00:00.000Z'), practice: true }
  readonly records: JournalRecord[] = []
  appends = 0
  failNext: Error | null = null
  /** Changes above this many characters of JSON are refused as a record that is too large. */
  recordCharactersMax = Number.POSITIVE_INFINITY
  /** Resolves when the append may go on; for tests that look at the desk in between. */
  hold: Promise<void> | null = null
  closed = false

  get head(): Head {
    const last = this.records.at(-1)
    return last ? { n: last.n, hash: last.hash } : emptyHead
  }

  async append(entries: readonly JournalEntry[]): Promise<Head> {
    this.appends += 1
    if (this.hold) await this.hold
    if (this.failNext) throw this.failNext
    for (const [index, entry] of entries.entries()) {
      const sizeBytes = JSON.stringify(entry.changes).length
      if (sizeBytes > this.recordCharactersMax) {
        throw new EntryRefused('tooLarge', index, { sizeBytes, maxBytes: this.recordCharactersMax })
      }
    }
    for (const entry of entries) {
      const n = this.records.length + 1
      this.records.push({ ...entry, n, schema: schemaVersion, prev: this.head.hash, hash: n.toString(16).padStart(64, '0') })
    }
    return this.head
  }

  async *read(from: number): AsyncGenerator<JournalRecord> {
    for (const record of this.records.slice(from - 1)) yield await Promise.resolve(record)
  }

  close(): Promise<void> {
    this.closed = true
    return Promise.resolve()
  }
}

/** Registers one organisation by its code, unless the code is taken. */
export const register = defineCommand({
  name: 'test.register',
  title: { ko: '등록', en: 'Register' },
  roles: ['officer'],
  input: z.strictObject({ code: z.string().min(1).max(20) }),
  reply: z.strictObject({ id: OrganisationId, before: z.int() }),
  refusals: ['organisation.codeTaken'],
  load: (read) => read.all('organisations'),
  decide({ known, input, ids }) {
    if (known.some((row) => row.code === input.code)) return refuse('organisation.codeTaken', { code: input.code })
    const id = ids.next(OrganisationId)
    return accept([put('organisations', { id, code: input.code, name: { ko: input.code, en: '' } })], {
      id,
      before: known.length,
    })
  },
})

/** Three ways in which a command can be wrong itself. */
const faulty = defineCommand({
  name: 'test.faulty',
  title: { ko: '결함', en: 'Faulty' },
  roles: ['officer'],
  input: z.strictObject({ how: z.enum(['throws', 'badRow', 'badReply']) }),
  reply: z.strictObject({ fine: z.literal(true) }),
  refusals: [],
  load: () => Promise.resolve(null),
  decide({ input, ids }) {
    if (input.how === 'throws') throw new Error('a fault of the command')
    const code = input.how === 'badRow' ? 'a code that is far too long for its column' : 'OK'
    const fine = (input.how !== 'badReply') as true // the fault that the engine must find
    return accept([put('organisations', { id: ids.next(OrganisationId), code, name: { ko: '', en: '' } })], { fine })
  },
})

const nothing = defineCommand({
  name: 'test.nothing',
  title: { ko: '그대로', en: 'Nothing' },
  roles: ['officer'],
  input: z.strictObject({}),
  reply: z.strictObject({}),
  refusals: [],
  load: () => Promise.resolve(null),
  decide: () => accept([], {}),
})

const codes = defineQuery({
  name: 'test.codes',
  title: { ko: '목록', en: 'Codes' },
  roles: ['officer', 'auditor'],
  input: z.strictObject({}),
  reply: z.strictObject({ codes: z.array(z.string()), n: z.int() }),
  async answer({ read, head }) {
    return answer({ codes: (await read.all('organisations')).map((row) => row.code), n: head.n })
  },
})

// The engine hands each definition only what its own schema has parsed, as in the registry.
const commands = new Map([register, faulty, nothing].map((one) => [one.name, one as unknown as Command]))
const queries = new Map<string, Query>([[codes.name, codes]])

export async function memoryStore(): Promise<Store> {
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  await store.open(folderId, schemaVersion)
  await store.beginRebuild()
  await store.finishRebuild(emptyHead)
  return store
}

export interface TestDeskParts {
  readonly store?: Store
  readonly catchUp?: () => Promise<void>
  readonly readOnlyReason?: string
}

export async function testDesk(parts: TestDeskParts = {}) {
  const journal = new MemoryJournal()
  const store = parts.store ?? (await memoryStore())
  const clock = createScriptClock(Instant.parse('2021-07-06T00:00:00.000Z'))
  const faults: unknown[] = []
  const written: string[] = []
  const desk = createDesk({
    journal,
    store,
    catchUp: parts.catchUp ?? (() => Promise.reject(new Error('nothing to catch up with'))),
    clock,
    ids: createIds(clock, seededRandom('test')),
    rules: standardRuleBooks,
    commands,
    queries,
    readOnlyReason: parts.readOnlyReason ?? null,
    onWritten: (changes) => written.push(...changes.map((change) => change.table)),
    onFault: (error) => faults.push(error),
  })
  return { desk, journal, store, clock, faults, written }
}
