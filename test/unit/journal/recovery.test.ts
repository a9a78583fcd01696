import { describe, expect, it } from 'vitest'
import { decide, type Facts, factValues, recoveryTable, rowsFor } from '#main/journal/recovery'

const combinations: Facts[] = factValues.lock.flatMap((lock) =>
  factValues.journal.flatMap((journal) =>
    factValues.floor.flatMap((floor) => factValues.store.map((store): Facts => ({ lock, journal, floor, store }))),
  ),
)

describe('the recovery table', () => {
  it('meets every combination of facts with exactly one row', () => {
    expect(combinations).toHaveLength(150)
    const unclear = combinations.filter((facts) => rowsFor(facts).length !== 1)
    expect(unclear).toEqual([])
  })

  it('gives each row the number of combinations that its cells say', () => {
    const counts: Record<string, number> = {}
    for (const facts of combinations) {
      const { row } = decide(facts)
      counts[row] = (counts[row] ?? 0) + 1
    }
    expect(counts).toEqual({ A: 75, B: 15, C: 15, D: 1, E: 14, F: 10, G: 8, H: 6, I: 2, J: 2, K: 2 })
  })

  it('writes into a folder only where the lock is ours, no record is missing and the working copy knows nothing more', () => {
    const writes = ['newFolder', 'cutAndDecideAgain', 'rebuild', 'replayTail', 'open']
    for (const facts of combinations) {
      if (!writes.includes(decide(facts).decision)) continue
      expect(facts.lock).toBe('ours')
      expect(['empty', 'whole', 'torn']).toContain(facts.journal)
      expect(facts.floor).not.toBe('missing')
      expect(['none', 'behind', 'level']).toContain(facts.store)
    }
  })

  it('begins empty in one case only: no record, nothing that vouches for one, and no working copy', () => {
    const fresh = combinations.filter((facts) => decide(facts).decision === 'newFolder')
    expect(fresh).toEqual([{ lock: 'ours', journal: 'empty', floor: 'none', store: 'none' }])
  })

  it('never cuts a line that the working copy has seen', () => {
    for (const facts of combinations) {
      if (facts.store === 'ahead' || facts.store === 'differs') expect(decide(facts).decision).not.toBe('cutAndDecideAgain')
    }
  })

  it.each([
    ['A', { lock: 'other', journal: 'broken', floor: 'missing', store: 'ahead' }, 'readOnly'],
    ['B', { lock: 'ours', journal: 'newer', floor: 'held', store: 'level' }, 'stopNewer'],
    ['C', { lock: 'ours', journal: 'broken', floor: 'held', store: 'none' }, 'recover'],
    ['D', { lock: 'ours', journal: 'empty', floor: 'none', store: 'none' }, 'newFolder'],
    ['E', { lock: 'ours', journal: 'empty', floor: 'none', store: 'ahead' }, 'recover'],
    ['E', { lock: 'ours', journal: 'empty', floor: 'missing', store: 'none' }, 'recover'],
    ['F', { lock: 'ours', journal: 'torn', floor: 'missing', store: 'none' }, 'recover'],
    ['G', { lock: 'ours', journal: 'torn', floor: 'held', store: 'ahead' }, 'offerStoreRows'],
    ['H', { lock: 'ours', journal: 'torn', floor: 'none', store: 'level' }, 'cutAndDecideAgain'],
    ['I', { lock: 'ours', journal: 'whole', floor: 'held', store: 'none' }, 'rebuild'],
    ['J', { lock: 'ours', journal: 'whole', floor: 'none', store: 'behind' }, 'replayTail'],
    ['K', { lock: 'ours', journal: 'whole', floor: 'held', store: 'level' }, 'open'],
  ] as const)('row %s: %o → %s', (row, facts, decision) => {
    expect(decide(facts)).toEqual({ row, decision })
  })

  it('has a row for each letter of the design', () => {
    expect([...new Set(recoveryTable.map(({ row }) => row))].join('')).toBe('ABCDEFGHIJK')
  })
})
