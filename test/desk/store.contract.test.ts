import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dexieInMemory } from '../faults/world'
import { MemoryStorePlace } from '../faults/memoryStore'
import { storeContract } from './storeContract'

describe('the store over Dexie, on IndexedDB in memory', () => {
  // Dexie tells of trouble by a warning only: a schema that was extended, a database that another connection deletes.
  const warn = vi.spyOn(console, 'warn')
  beforeEach(() => {
    warn.mockClear()
  })
  afterEach(() => {
    expect(warn.mock.calls).toEqual([])
  })

  it.each(storeContract)('$name', async ({ run }) => {
    const factory = new IDBFactory()
    await run(() => dexieInMemory(factory))
  })
})

describe('the store of the fault tests', () => {
  it.each(storeContract)('$name', async ({ run }) => {
    const place = new MemoryStorePlace()
    await run(() => place.connect())
  })
})
