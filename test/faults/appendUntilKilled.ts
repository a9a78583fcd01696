import { writeSync } from 'node:fs'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { FolderId } from '#core/desk/rows/identifiers'
import { Instant } from '#core/desk/rows/time'
import { nodeDisk } from '#main/journal/nodeDisk'
import { systemProcesses } from '#main/journal/open/lock'
import { openFolder } from '#main/journal/openFolder'
import { journalSettings } from '#main/journal/settings'
import { createDexieStore } from '#store/dexieStore'
import { contact, entry, organisation, seededRandom } from './world'

/**
 * A process that appends until it is killed and says each acknowledgement before it goes on: `acknowledged <n> <hash>`. Asked to
 * stop between the two steps, it appends record <n>, says `between <n> <hash>`, and never applies it to its store.
 */
const [, , path = '', folderId = '', stopAt = '0'] = process.argv

async function run(): Promise<void> {
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const folder = await openFolder({
    path,
    disk: nodeDisk,
    store,
    clock: { now: () => Instant.parse('2026-12-31T09:00:00.000Z') },
    random: seededRandom(process.pid),
    processes: await systemProcesses(),
    settings: { ...journalSettings, snapshotEveryRecords: 50 },
    create: { id: FolderId.parse(folderId), practice: true },
    onNotice: () => undefined,
  })
  if (folder.kind !== 'open') throw new Error(JSON.stringify(folder))
  for (;;) {
    const n = folder.journal.head.n + 1
    const changes = n % 3 === 0 ? [contact(n, `a${n}@b.kr`)] : [organisation(n % 20, `이름 ${n}`)]
    const { hash } = await folder.journal.append([entry(changes)])
    if (n === Number(stopAt)) {
      writeSync(1, `between ${n} ${hash}\n`)
      await new Promise(() => setInterval(() => undefined, 60_000)) // until it is killed
    }
    writeSync(1, `acknowledged ${n} ${hash}\n`)
    await store.apply([{ n, changes }], { n, hash })
  }
}

void run()
