import type { JournalChange } from '#core/desk/rows/change'
import { FolderId } from '#core/desk/rows/identifiers'
import type { Head, Store } from '#core/desk/rows/store'

/**
 * What every store promises, as plain functions without a test runner: the same list runs on fake-indexeddb, on the fake of the
 * fault tests, and in a real page. Each case gets a maker of stores that share one place where they keep things (one `IDBFactory`),
 * so that opening again can be tested.
 */
export interface StoreCase {
  readonly name: string
  readonly run: (makeStore: () => Store) => Promise<void>
}

const folder = FolderId.parse('01900000-0000-7000-8000-0000000000aa')
const otherFolder = FolderId.parse('01900000-0000-7000-8000-0000000000bb')
const schema = 1
const headOf = (n: number): Head => ({ n, hash: String(n).padStart(64, 'a') })
const idOf = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

function seat(number: number, bodyId: string): JournalChange {
  return { op: 'put', table: 'seats', row: { id: idOf(number), bodyId, number } }
}

function equal(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${what}: ${left} is not ${right}`)
}

async function rejects(promise: Promise<unknown>, what: string): Promise<void> {
  const failed = await promise.then(
    () => false,
    () => true,
  )
  if (!failed) throw new Error(`${what}: did not reject`)
}

async function fresh(store: Store): Promise<Store> {
  equal(await store.open(folder, schema), null, 'a folder never seen')
  await store.beginRebuild()
  await store.finishRebuild(headOf(0))
  return store
}

export const storeContract: readonly StoreCase[] = [
  {
    name: 'has no copy of a folder that it never saw, and looking does not make one',
    run: async (makeStore) => {
      const store = makeStore()
      equal(await store.open(folder, schema), null, 'first look')
      await store.close()
      equal(await store.open(folder, schema), null, 'second look')
    },
  },
  {
    name: 'gives back the head and the rows of what was applied, after it was opened again',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      await store.apply([{ n: 1, changes: [seat(1, 'b1'), seat(2, 'b2')] }], headOf(1))
      await store.close()
      const again = makeStore()
      equal(await again.open(folder, schema), headOf(1), 'head')
      equal(await again.get('seats', idOf(2)), { id: idOf(2), bodyId: 'b2', number: 2, rev: 1 }, 'row with its rev')
    },
  },
  {
    name: 'knows nothing of a copy whose rebuild was not finished',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      await store.apply([{ n: 1, changes: [seat(1, 'b1')] }], headOf(1))
      await store.beginRebuild()
      await store.putRows('seats', [{ id: idOf(2), rev: 2, bodyId: 'b1' }])
      await store.close()
      equal(await makeStore().open(folder, schema), null, 'unfinished')
    },
  },
  {
    name: 'holds after a rebuild exactly what was put since it began',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      await store.apply([{ n: 1, changes: [seat(1, 'b1')] }], headOf(1))
      await store.beginRebuild()
      await store.putRows('seats', [{ id: idOf(2), rev: 2, bodyId: 'b1' }])
      await store.putRows('seats', [{ id: idOf(3), rev: 4, bodyId: 'b1' }])
      await store.finishRebuild(headOf(4))
      equal(
        (await store.all('seats')).map((row) => row.id),
        [idOf(2), idOf(3)],
        'rows',
      )
      await store.close()
      equal(await store.open(folder, schema), headOf(4), 'head')
    },
  },
  {
    name: 'treats a copy of another schema as none, and a rebuild replaces it',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      await store.apply([{ n: 1, changes: [seat(1, 'b1')] }], headOf(1))
      await store.close()
      const newer = makeStore()
      equal(await newer.open(folder, schema + 1), null, 'another schema')
      await newer.beginRebuild()
      await newer.finishRebuild(headOf(1))
      equal(await newer.all('seats'), [], 'nothing carried over')
      await newer.close()
      equal(await makeStore().open(folder, schema), null, 'the older copy is gone')
    },
  },
  {
    name: 'looking with another schema does not destroy the copy',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      await store.apply([{ n: 1, changes: [seat(1, 'b1')] }], headOf(1))
      await store.close()
      const newer = makeStore()
      equal(await newer.open(folder, schema + 1), null, 'another schema')
      await newer.close()
      equal(await makeStore().open(folder, schema), headOf(1), 'still there')
    },
  },
  {
    name: 'keeps folders apart',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      await store.apply([{ n: 1, changes: [seat(1, 'b1')] }], headOf(1))
      equal(await store.open(otherFolder, schema), null, 'the other folder')
      await store.beginRebuild()
      await store.finishRebuild(headOf(0))
      equal(await store.all('seats'), [], 'nothing of the first')
      equal(await store.open(folder, schema), headOf(1), 'the first is untouched')
      equal((await store.all('seats')).length, 1, 'its row')
    },
  },
  {
    name: 'writes only the last change of a row in one call, and deletes what was deleted last',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      await store.apply([{ n: 1, changes: [seat(1, 'b1'), seat(2, 'b1'), seat(3, 'b1')] }], headOf(1))
      await store.apply(
        [
          { n: 2, changes: [seat(1, 'b2'), { op: 'delete', table: 'seats', id: idOf(2) }] },
          { n: 3, changes: [seat(1, 'b3'), { op: 'delete', table: 'seats', id: idOf(3) }, seat(3, 'b4')] },
        ],
        headOf(3),
      )
      equal(
        (await store.all('seats')).map((row) => [row.id, row['bodyId'], row.rev]),
        [
          [idOf(1), 'b3', 3],
          [idOf(3), 'b4', 3],
        ],
        'rows',
      )
    },
  },
  {
    name: 'asks by an index and gives rows sorted by id; an index that is not there is a bug',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      const changes = [5, 1, 4, 2].map((number) => seat(number, number % 2 === 0 ? 'even' : 'odd'))
      await store.apply([{ n: 1, changes }], headOf(1))
      equal(
        (await store.where('seats', 'bodyId', 'even')).map((row) => row.id),
        [idOf(2), idOf(4)],
        'by index',
      )
      equal(await store.where('seats', 'bodyId', 'nobody'), [], 'nobody')
      equal(
        (await store.all('seats')).map((row) => row.id),
        [1, 2, 4, 5].map(idOf),
        'all, sorted',
      )
      await rejects(store.where('seats', 'number', 1), 'no such index')
    },
  },
  {
    name: 'gives null for a row that is not there',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      equal(await store.get('seats', idOf(9)), null, 'missing row')
    },
  },
  {
    name: 'hands out the rows that changed after a number, of every table',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      await store.apply([{ n: 1, changes: [seat(1, 'b1')] }], headOf(1))
      const name = { ko: '행정안전부', en: '' }
      const organisation: JournalChange = { op: 'put', table: 'organisations', row: { id: idOf(7), code: 'O7', name } }
      await store.apply([{ n: 2, changes: [seat(2, 'b1'), organisation] }], headOf(2))
      const after = (await store.rowsAfter(1)).map(({ table, row }) => `${table} ${row.id}`).sort()
      equal(after, [`organisations ${idOf(7)}`, `seats ${idOf(2)}`], 'rows after 1')
      equal(await store.rowsAfter(2), [], 'rows after 2')
    },
  },
  {
    name: 'a call that fails writes nothing, neither rows nor head, and the next one works',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      const bad = { n: 1, changes: [seat(1, 'b1'), { op: 'put', table: 'nowhere', row: { id: idOf(1) } }] }
      // A table that does not exist, as no checked caller can ask for it.
      await rejects(store.apply([bad as { n: number; changes: JournalChange[] }], headOf(1)), 'no such table')
      equal(await store.all('seats'), [], 'nothing written')
      await store.apply([{ n: 1, changes: [seat(1, 'b1')] }], headOf(1))
      await store.close()
      equal(await store.open(folder, schema), headOf(1), 'head')
    },
  },
  {
    name: 'answers in the order of the calls, without waiting in between',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      const answers: string[] = []
      const calls = [1, 2, 3].flatMap((n) => [
        store.apply([{ n, changes: [seat(1, `b${n}`)] }], headOf(n)).then(() => answers.push(`applied ${n}`)),
        store.get('seats', idOf(1)).then((row) => answers.push(`read ${String(row?.rev)}`)),
      ])
      await Promise.all(calls)
      equal(answers, ['applied 1', 'read 1', 'applied 2', 'read 2', 'applied 3', 'read 3'], 'order')
    },
  },
  {
    name: 'refuses to read or write before a folder was opened',
    run: async (makeStore) => {
      const store = makeStore()
      await rejects(store.all('seats'), 'read')
      await rejects(store.apply([{ n: 1, changes: [seat(1, 'b1')] }], headOf(1)), 'apply')
      await rejects(store.beginRebuild(), 'rebuild')
    },
  },
  {
    name: 'keeps text as it was given, composed or not, and nested values',
    run: async (makeStore) => {
      const store = await fresh(makeStore())
      const row = { id: idOf(1), code: 'O1', name: { ko: '행정안전부'.normalize('NFD'), en: '"\u2028\\' } }
      await store.apply([{ n: 1, changes: [{ op: 'put', table: 'organisations', row }] }], headOf(1))
      equal(await store.get('organisations', idOf(1)), { ...row, rev: 1 }, 'row')
    },
  },
]
