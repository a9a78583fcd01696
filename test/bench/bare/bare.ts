import { Dexie } from 'dexie'

/** What Dexie takes without anything of ours around it, in the same Electron: strict durability, as an app without a journal would need. */

const database = new Dexie('bare', { chromeTransactionDurability: 'strict', cache: 'disabled' })
// The key and indexes of our ballots and people.
database.version(1).stores({ ballots: 'id, resolutionId, itemId, seatId', people: 'id' })

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await act()
  return performance.now() - begin
}

const bare = {
  /** Milliseconds of each put, one after the other. */
  async putEach(rows: readonly object[]): Promise<number[]> {
    const taken: number[] = []
    for (const row of rows) taken.push(await timed(() => database.table('ballots').put(row)))
    return taken
  },
  /** Milliseconds for all, with so many waiting at any time. */
  putWaiting(rows: readonly object[], waiting: number): Promise<number> {
    return timed(async () => {
      const left = [...rows]
      const work = async (): Promise<void> => {
        for (let row = left.shift(); row; row = left.shift()) await database.table('ballots').put(row)
      }
      await Promise.all(Array.from({ length: waiting }, work))
    })
  },
  bulkPut: (rows: readonly object[]): Promise<number> => timed(() => database.table('people').bulkPut(rows)),
}
export type Bare = typeof bare

Reflect.set(window, 'bare', bare)
