import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { establishBody } from '#core/body/setUp/establishBody'
import { openTerm } from '#core/body/setUp/openTerm'
import type { Actor } from '#core/desk/actor'
import { Instant } from '#core/desk/rows/time'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { StoreReader } from '#main/desk/storeReader'
import { nodeDisk } from '#main/journal/nodeDisk'
import { must } from '#main/wiring/must'
import { openDesk } from '#main/wiring/openDesk'
import { createDexieStore } from '#store/dexieStore'

const folders: string[] = []
/** Removes every folder that was made. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}

/** What a preview tells goes to `onProgress`; nobody stops it. */
export const watched = (onProgress: (share: number) => void) => ({ onProgress, signal: new AbortController().signal })
export const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }

/** A desk of an office with a committee whose third term has no seats yet. */
export async function committeeDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'forum-desk-exchange-'))
  folders.push(folder)
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const opened = await openDesk({
    path: join(folder, 'office'),
    disk: nodeDisk,
    store,
    random: seededRandom('exchange'),
    rules: standardRuleBooks,
    clock: createScriptClock(Instant.parse('2021-08-02T00:00:00.000Z')),
    create: { practice: true },
    practiceOnly: false,
    onNotice: () => undefined,
    onFault: (error) => {
      throw error
    },
  })
  if (opened.kind !== 'open') throw new Error(`the folder is ${opened.kind}`)
  const { desk, files } = opened
  const { bodyId } = await must(desk, officer, establishBody, {
    name: { ko: '위원회', en: 'Committee' },
    code: 'TEST',
    ruleFamily: 'open-government-korea',
    predecessorId: null,
    from: '2021-08-02',
    until: null,
  })
  const { termId } = await must(desk, officer, openTerm, { bodyId, number: 3, from: '2021-08-02', until: '2023-08-01' })
  return { folder, desk, files, read: new StoreReader(store), bodyId, termId }
}
