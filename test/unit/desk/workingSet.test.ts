import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { put, type Change } from '#core/desk/rows/change'
import { OrganisationId, TermId, BodyId } from '#core/desk/rows/identifiers'
import { limits } from '#core/desk/limits'
import { PlainDate } from '#core/desk/rows/time'
import { WorkingSet } from '#main/desk/workingSet'
import { memoryStore } from './testDesk'

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const bodies = [BodyId.parse(uuid(901)), BodyId.parse(uuid(902))] as const
const day = PlainDate.parse('2021-07-06')

const term = (id: number, body: 0 | 1, number: number): Change =>
  put('terms', { id: TermId.parse(uuid(id)), bodyId: bodies[body], number, from: day, until: null })

const changeOf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      id: fc.integer({ min: 1, max: 6 }),
      body: fc.constantFrom(0 as const, 1 as const),
      number: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), id: fc.integer({ min: 1, max: 6 }) }) },
)
const stepOf = fc.oneof(
  fc.record({ do: fc.constant('stage' as const), changes: fc.array(changeOf, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    do: fc.constantFrom('get' as const, 'where' as const, 'all' as const),
    id: fc.integer({ min: 1, max: 7 }),
    body: fc.constantFrom(0 as const, 1 as const),
  }),
  fc.record({ do: fc.constantFrom('write' as const, 'clear' as const) }),
)

describe('the working set', () => {
  it('always shows the store with everything staged since laid over it, sorted by id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepOf, { maxLength: 40 }), async (steps) => {
        const store = await memoryStore()
        const rows = new WorkingSet(store)
        const truth = new Map<string, { id: string; bodyId: string; number: number; rev: number }>()
        let staged: { n: number; changes: Change[] }[] = []
        let n = 0
        const write = async () => {
          await store.apply(
            staged.map((record) => ({ ...record, changes: [...record.changes] })),
            { n, hash: '0'.repeat(64) },
          )
          staged = []
        }
        const view = (list: readonly { id: string; bodyId: string; number: number; rev: number }[]) =>
          list.map(({ id, bodyId, number, rev }) => ({ id, bodyId, number, rev }))
        const sorted = () => [...truth.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
        for (const step of steps) {
          switch (step.do) {
            case 'stage': {
              n += 1
              const changes = step.changes.map((change): Change => {
                if (change.kind === 'delete') return { op: 'delete', table: 'terms', id: uuid(change.id) }
                return term(change.id, change.body, change.number)
              })
              rows.stage(changes, n)
              staged.push({ n, changes })
              for (const change of step.changes) {
                if (change.kind === 'delete') truth.delete(uuid(change.id))
                else
                  truth.set(uuid(change.id), { id: uuid(change.id), bodyId: bodies[change.body], number: change.number, rev: n })
              }
              break
            }
            case 'get': {
              const row = await rows.get('terms', uuid(step.id))
              expect(row === null ? [] : view([row])).toEqual(view([...truth.values()].filter((one) => one.id === uuid(step.id))))
              break
            }
            case 'where':
              expect(view(await rows.where('terms', 'bodyId', bodies[step.body]))).toEqual(
                sorted().filter((one) => one.bodyId === bodies[step.body]),
              )
              break
            case 'all':
              expect(view(await rows.all('terms'))).toEqual(sorted())
              break
            case 'write':
              await write()
              break
            case 'clear':
              // The engine forgets only what is written, or what could not be written at all.
              await write()
              rows.clear()
              break
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a list that was handed out is not changed by what is staged later', async () => {
    const rows = new WorkingSet(await memoryStore())
    rows.stage([term(1, 0, 1)], 1)
    const before = await rows.all('terms')
    rows.stage([term(2, 0, 2)], 2)
    expect(before).toHaveLength(1)
    expect(await rows.all('terms')).toHaveLength(2)
  })

  it('gives memory back when it holds too many rows, and reads them again', async () => {
    const store = await memoryStore()
    const rows = new WorkingSet(store)
    const many = Array.from({ length: limits.workingSetRowsMax + 1 }, (_, index) =>
      put('organisations', { id: OrganisationId.parse(uuid(index)), code: 'X', name: { ko: '', en: '' } }),
    )
    rows.stage(many, 1)
    rows.trim()
    expect(await rows.get('organisations', uuid(1))).toBeNull()
  })
})
