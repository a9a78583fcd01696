import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '#core/desk/limits'
import type { Store } from '#core/desk/rows/store'
import type { Outcome } from '#main/desk/desk'
import { auditor, memoryStore, officer, testDesk } from './testDesk'

const codeOf = (outcome: Outcome): string => (outcome.ok ? 'done' : outcome.refusal.code)
const rowsOf = async (store: Store): Promise<string[]> => (await store.all('organisations')).map((row) => String(row['code']))

describe('the queue', () => {
  it('decides each command on top of the one before it, in whatever batches they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ code: fc.constantFrom('A', 'B', 'C', 'D'), wait: fc.boolean() }), { maxLength: 20 }),
        async (asked) => {
          const { desk, journal, store } = await testDesk()
          const given: Promise<Outcome>[] = []
          for (const { code, wait } of asked) {
            const outcome = desk.execute(officer, 'test.register', { code })
            given.push(outcome)
            if (wait) await outcome
          }
          const outcomes = await Promise.all(given)
          const taken: string[] = []
          const expected = asked.map(({ code }) => {
            if (taken.includes(code)) return 'organisation.codeTaken'
            taken.push(code)
            return 'done'
          })
          expect(outcomes.map(codeOf)).toEqual(expected)
          expect(journal.records).toHaveLength(taken.length)
          expect((await rowsOf(store)).sort()).toEqual([...taken].sort())
          await desk.close()
        },
      ),
      { numRuns: 30 },
    )
  })

  it('commands that wait together share one append, and all are in it in their order', async () => {
    const { desk, journal, store } = await testDesk()
    const asked = Array.from({ length: 20 }, (_, index) => `C${index.toString()}`)
    const outcomes = await Promise.all(asked.map((code) => desk.execute(officer, 'test.register', { code })))
    expect(outcomes.map(codeOf)).toEqual(asked.map(() => 'done'))
    expect(outcomes.map((outcome) => (outcome.ok ? (outcome.reply as { before: number }).before : -1))).toEqual(
      asked.map((_, index) => index),
    ) // the reply of the command
    expect(journal.appends).toBe(1)
    expect(await rowsOf(store)).toEqual(asked)
  })

  it('more than one batch holds goes into the next', async () => {
    const { desk, journal } = await testDesk()
    const asked = Array.from({ length: limits.batchCommandsMax + 1 }, (_, index) => `C${index.toString()}`)
    await Promise.all(asked.map((code) => desk.execute(officer, 'test.register', { code })))
    expect(journal.appends).toBe(2)
    expect(journal.records).toHaveLength(asked.length)
  })

  it('a row carries the number of the record that wrote it', async () => {
    const { desk, store } = await testDesk()
    await Promise.all(['A', 'B', 'C'].map((code) => desk.execute(officer, 'test.register', { code })))
    expect((await store.all('organisations')).map((row) => row.rev)).toEqual([1, 2, 3])
  })

  it('a reply comes only after the record is in the journal', async () => {
    const { desk, journal } = await testDesk()
    let release = (): void => undefined
    journal.hold = new Promise((resolve) => {
      release = resolve
    })
    let replied = false
    const outcome = desk.execute(officer, 'test.register', { code: 'A' }).then((one) => {
      replied = true
      return one
    })
    const seen = await desk.query(officer, 'test.codes', {})
    expect(replied).toBe(false)
    expect(seen).toEqual({ ok: true, reply: { codes: [], n: 0 } })
    release()
    expect(codeOf(await outcome)).toBe('done')
    expect(await desk.query(officer, 'test.codes', {})).toEqual({ ok: true, reply: { codes: ['A'], n: 1 } })
  })

  it('an answer names the record that it was answered from, not one that is still on its way to the store', async () => {
    const inner = await memoryStore()
    let release = (): void => undefined
    let reached = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const applying = new Promise<void>((resolve) => {
      reached = resolve
    })
    const store: Store = {
      ...inner,
      apply: async (records, head) => {
        reached()
        await held
        await inner.apply(records, head)
      },
    }
    const { desk } = await testDesk({ store })
    const outcome = desk.execute(officer, 'test.register', { code: 'A' })
    await applying
    expect(desk.head.n).toBe(1)
    expect(await desk.query(officer, 'test.codes', {})).toEqual({ ok: true, reply: { codes: [], n: 0 } })
    release()
    await outcome
    expect(await desk.query(officer, 'test.codes', {})).toEqual({ ok: true, reply: { codes: ['A'], n: 1 } })
  })

  it('whenever it is asked, an answer holds all up to the record that it names, and in the end what the store holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('register', 'ask', 'wait'), { maxLength: 30 }), async (steps) => {
        const { desk, store } = await testDesk()
        const given: string[] = []
        const commands: Promise<Outcome>[] = []
        const asked: Promise<void>[] = []
        const ask = async (): Promise<void> => {
          const outcome = await desk.query(officer, 'test.codes', {})
          if (!outcome.ok) throw new Error(outcome.refusal.code)
          const { codes, n } = outcome.reply as { codes: string[]; n: number } // the reply of the query
          expect(codes).toEqual(given.slice(0, codes.length))
          expect(codes.length).toBeGreaterThanOrEqual(n)
        }
        for (const step of steps) {
          if (step === 'ask') asked.push(ask())
          else if (step === 'wait') await Promise.all(commands)
          else {
            given.push(`C${given.length.toString()}`)
            commands.push(desk.execute(officer, 'test.register', { code: given.at(-1) }))
          }
        }
        await Promise.all([...commands, ...asked])
        const last = await desk.query(officer, 'test.codes', {})
        expect(last).toEqual({ ok: true, reply: { codes: await rowsOf(store), n: given.length } })
        await desk.close()
      }),
      { numRuns: 30 },
    )
  })

  it('a command that changes nothing writes nothing', async () => {
    const { desk, journal } = await testDesk()
    expect(codeOf(await desk.execute(officer, 'test.nothing', {}))).toBe('done')
    expect(journal.appends).toBe(0)
  })

  it('tells a caller to slow down when too many wait, and does the others', async () => {
    const { desk } = await testDesk()
    const outcomes = await Promise.all(
      Array.from({ length: limits.queueCommandsMax + 1 }, () => desk.execute(officer, 'test.nothing', {})),
    )
    expect(outcomes.map(codeOf).filter((code) => code === 'desk.busy')).toHaveLength(1)
    expect(codeOf(outcomes[limits.queueCommandsMax] ?? { ok: true, reply: null })).toBe('desk.busy')
  })
})

describe('refusals of the engine', () => {
  it.each([
    ['an unknown command', officer, 'test.unknown', {}, 'desk.unknownCommand'],
    ['a role that may not', auditor, 'test.register', { code: 'A' }, 'desk.notPermitted'],
    ['an extra field', officer, 'test.register', { code: 'A', more: 1 }, 'desk.badInput'],
    ['no input', officer, 'test.register', undefined, 'desk.badInput'],
    ['too large an input', officer, 'test.register', { code: 'A'.repeat(limits.requestBytesMax) }, 'desk.tooLarge'],
  ])('%s', async (_, actor, name, input, refusal) => {
    const { desk, journal } = await testDesk()
    const others = [
      desk.execute(officer, 'test.register', { code: 'B' }),
      desk.execute(actor, name, input),
      desk.execute(officer, 'test.register', { code: 'C' }),
    ]
    const [before, refused, after] = await Promise.all(others)
    expect([before, refused, after].map((outcome) => outcome && codeOf(outcome))).toEqual(['done', refusal, 'done'])
    expect(journal.records).toHaveLength(2)
  })

  it.each(['throws', 'badRow', 'badReply'] as const)(
    'a command at fault (%s) writes nothing, is told to the log, and the next one is done',
    async (how) => {
      const { desk, journal, faults } = await testDesk()
      const [faulty, next] = await Promise.all([
        desk.execute(officer, 'test.faulty', { how }),
        desk.execute(officer, 'test.register', { code: 'A' }),
      ])
      expect(codeOf(faulty)).toBe('desk.fault')
      expect(codeOf(next)).toBe('done')
      expect(faults).toHaveLength(1)
      expect(journal.records).toHaveLength(1)
    },
  )

  it('a folder open for reading only takes no command and answers queries', async () => {
    const { desk, journal } = await testDesk({ readOnlyReason: 'locked' })
    expect(await desk.execute(officer, 'test.register', { code: 'A' })).toMatchObject({
      refusal: { code: 'desk.readOnly', facts: { reason: 'locked' } },
    })
    expect(journal.appends).toBe(0)
    expect(codeOf(await desk.query(auditor, 'test.codes', {}))).toBe('done')
  })

  it('queries: unknown, extra field, role', async () => {
    const { desk } = await testDesk()
    expect(codeOf(await desk.query(officer, 'test.register', {}))).toBe('desk.unknownQuery')
    expect(codeOf(await desk.query(officer, 'test.codes', { a: 1 }))).toBe('desk.badInput')
    expect(codeOf(await desk.query({ ...officer, role: 'coChair' }, 'test.codes', {}))).toBe('desk.notPermitted')
  })
})

describe('a disk that fails', () => {
  it('nothing of the batch is acknowledged, nothing reaches the store, and no command is taken any more', async () => {
    const { desk, journal, store, faults } = await testDesk()
    await desk.execute(officer, 'test.register', { code: 'A' })
    journal.failNext = new Error('no space left on device')
    const outcomes = await Promise.all([
      desk.execute(officer, 'test.register', { code: 'B' }),
      desk.execute(officer, 'test.register', { code: 'B' }),
      desk.execute(auditor, 'test.register', { code: 'C' }),
    ])
    expect(outcomes.map(codeOf)).toEqual(['desk.stopped', 'desk.stopped', 'desk.stopped'])
    expect(await rowsOf(store)).toEqual(['A'])
    expect(journal.records).toHaveLength(1)
    journal.failNext = null
    expect(codeOf(await desk.execute(officer, 'test.register', { code: 'D' }))).toBe('desk.stopped')
    expect(await desk.query(officer, 'test.codes', {})).toEqual({ ok: true, reply: { codes: ['A'], n: 1 } })
    expect(faults).toHaveLength(1)
  })

  it('a record that is too large is refused alone: what waited with it is done, and the desk goes on', async () => {
    const { desk, journal, store, faults } = await testDesk()
    journal.recordCharactersMax = 160
    const long = 'L'.repeat(20)
    const outcomes = await Promise.all(['A', long, 'B'].map((code) => desk.execute(officer, 'test.register', { code })))
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : codeOf(outcome)))).toEqual(['ok', 'desk.tooLarge', 'ok'])
    expect(await rowsOf(store)).toEqual(['A', 'B'])
    expect(journal.records.map((record) => record.n)).toEqual([1, 2])
    expect(faults).toEqual([])
  })

  it('a store that fails is caught up from the journal: the command is done all the same', async () => {
    const inner = await memoryStore()
    let failures = 1
    const store: Store = {
      ...inner,
      apply: (records, head) => (failures-- > 0 ? Promise.reject(new Error('the page died')) : inner.apply(records, head)),
    }
    let caughtUp = 0
    const seen: unknown[] = []
    const { desk, journal, faults } = await testDesk({
      store,
      catchUp: async () => {
        caughtUp += 1
        seen.push(await desk.query(officer, 'test.codes', {}))
        await inner.apply(
          journal.records.map(({ n, changes }) => ({ n, changes: [...changes] })),
          journal.head,
        )
      },
    })
    expect(codeOf(await desk.execute(officer, 'test.register', { code: 'A' }))).toBe('done')
    expect([caughtUp, faults.length]).toEqual([1, 1])
    // What was asked while the store was behind is not remembered.
    seen.push(await desk.query(officer, 'test.codes', {}))
    expect(seen).toEqual([
      { ok: true, reply: { codes: [], n: 0 } },
      { ok: true, reply: { codes: ['A'], n: 1 } },
    ])
    expect(codeOf(await desk.execute(officer, 'test.register', { code: 'A' }))).toBe('organisation.codeTaken')
    expect(codeOf(await desk.execute(officer, 'test.register', { code: 'B' }))).toBe('done')
    expect(await rowsOf(inner)).toEqual(['A', 'B'])
  })

  it('a store that cannot be caught up stops the desk, and what was written stays acknowledged', async () => {
    const inner = await memoryStore()
    const store: Store = { ...inner, apply: () => Promise.reject(new Error('the page died')) }
    const { desk, journal } = await testDesk({ store })
    expect(codeOf(await desk.execute(officer, 'test.register', { code: 'A' }))).toBe('done')
    expect(journal.records).toHaveLength(1)
    expect(codeOf(await desk.execute(officer, 'test.register', { code: 'B' }))).toBe('desk.stopped')
  })
})

describe('telling and closing', () => {
  it('tells after the write which tables changed and where the journal stands, until the listener goes', async () => {
    const { desk } = await testDesk()
    const told: unknown[] = []
    const stop = desk.onChanged((change) => told.push(change))
    await Promise.all(['A', 'B'].map((code) => desk.execute(officer, 'test.register', { code })))
    stop()
    await desk.execute(officer, 'test.register', { code: 'C' })
    expect(told).toEqual([{ tables: ['organisations'], head: { n: 2, hash: '2'.padStart(64, '0') } }])
  })

  it('says what was written before anybody is answered, and nothing of what was refused', async () => {
    const { desk, written } = await testDesk()
    const answered = desk.execute(officer, 'test.register', { code: 'A' }).then(() => written.length)
    await desk.execute(officer, 'test.register', { code: 'A' })
    expect([await answered, written]).toEqual([1, ['organisations']])
  })

  it('a listener that fails stops neither the others nor the queue', async () => {
    const { desk, faults } = await testDesk()
    const told: unknown[] = []
    desk.onChanged(() => {
      throw new Error('a fault of the window')
    })
    desk.onChanged((change) => told.push(change))
    await desk.execute(officer, 'test.register', { code: 'A' })
    expect(codeOf(await desk.execute(officer, 'test.register', { code: 'B' }))).toBe('done')
    expect([told.length, faults.length]).toEqual([2, 2])
  })

  it('closing waits for what was given before and refuses what comes after', async () => {
    const { desk, journal } = await testDesk()
    const before = Array.from({ length: 300 }, (_, index) =>
      desk.execute(officer, 'test.register', { code: `C${index.toString()}` }),
    )
    const closed = desk.close()
    const after = desk.execute(officer, 'test.register', { code: 'late' })
    await closed
    expect(new Set((await Promise.all(before)).map(codeOf))).toEqual(new Set(['done']))
    expect(codeOf(await after)).toBe('window.closing')
    expect(journal.closed).toBe(true)
    expect(journal.records).toHaveLength(300)
  })
})
