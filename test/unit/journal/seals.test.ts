import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type TableName, tableNames, tables } from '#core/desk/rows/tables'
import { loadPersonKeys, type PersonKeys } from '#main/journal/seal/personKeys'
import { openChanges, peopleOf, sealChange, sealSnapshotRow } from '#main/journal/seal/seals'
import { journalSettings } from '#main/journal/settings'
import { MemoryDisk, seeded } from '../../faults/memoryDisk'
import { at, contact, folderPath, idOf, organisation, seededRandom } from '../../faults/world'

const keyFile = join(folderPath, 'keys', 'people.ndjson')

function place(): { memory: MemoryDisk; load: () => Promise<PersonKeys> } {
  const memory = new MemoryDisk(seeded(1))
  return { memory, load: () => loadPersonKeys(memory.connect(), folderPath, seededRandom(1)) }
}

function seal(keys: PersonKeys, change: ReturnType<typeof contact>): unknown {
  keys.make(peopleOf([change], journalSettings))
  return sealChange(change, keys, seededRandom(2), journalSettings)
}

function unseal(keys: PersonKeys, sealed: unknown): { changes: unknown; unreadable: string[] } {
  const unreadable: string[] = []
  const raw = [z.looseObject({ op: z.string() }).parse(JSON.parse(JSON.stringify(sealed)))] // as a line gives it
  return { changes: openChanges(raw, keys, (person) => unreadable.push(person)), unreadable }
}

describe('private fields', () => {
  it('stand sealed in the line, and read back with the key of their person', async () => {
    const keys = await place().load()
    const sealed = seal(keys, contact(3, '열린@정부.kr'))
    expect(JSON.stringify(sealed)).not.toContain('열린')
    expect(unseal(keys, sealed)).toEqual({ changes: [contact(3, '열린@정부.kr')], unreadable: [] })
  })

  it('read as null, and as nothing amiss, once the key was erased', async () => {
    const { load } = place()
    const keys = await load()
    const sealed = seal(keys, contact(3, 'a@b.kr'))
    await keys.flush()
    await keys.erase(idOf(3), at('2026-12-01T00:00:00.000Z'))
    expect(unseal(keys, sealed)).toEqual({ changes: [contact(3, null)], unreadable: [] })
    expect(unseal(await load(), sealed)).toEqual({ changes: [contact(3, null)], unreadable: [] })
  })

  it('of an erased person stay closed when that person gives new data, which gets a new key', async () => {
    const keys = await place().load()
    const old = seal(keys, contact(3, 'old@b.kr'))
    await keys.flush()
    await keys.erase(idOf(3), at('2026-12-01T00:00:00.000Z'))
    const fresh = seal(keys, contact(3, 'new@b.kr'))
    expect(unseal(keys, old).changes).toEqual([contact(3, null)])
    expect(unseal(keys, fresh).changes).toEqual([contact(3, 'new@b.kr')])
  })

  it('read as null and are told, where the key is missing though nobody erased it', async () => {
    const { memory, load } = place()
    const keys = await load()
    const sealed = seal(keys, contact(3, 'a@b.kr'))
    await keys.flush()
    memory.lose(keyFile)
    expect(unseal(await load(), sealed)).toEqual({ changes: [contact(3, null)], unreadable: [idOf(3)] })
  })

  it('cannot be moved to the row of another person', async () => {
    const keys = await place().load()
    const sealed = z.looseObject({ row: z.looseObject({}) }).parse(seal(keys, contact(3, 'a@b.kr')))
    const moved = { ...sealed, row: { ...sealed.row, id: idOf(4) } }
    expect(unseal(keys, moved)).toEqual({ changes: [contact(4, null)], unreadable: [idOf(3)] })
  })

  it('that are all empty need no key and are left as they are', async () => {
    const { memory, load } = place()
    const keys = await load()
    expect(seal(keys, contact(3, null))).toEqual(contact(3, null))
    expect(seal(keys, organisation(4, '행정안전부'))).toEqual(organisation(4, '행정안전부'))
    await keys.flush()
    expect(memory.paths()).toEqual([])
  })

  it('of a snapshot give the same box for the same row, and another for another', async () => {
    const keys = await place().load()
    keys.make([idOf(3)])
    const box = (email: string): unknown => {
      const change = contact(3, email)
      if (change.op === 'delete') throw new Error('put')
      return sealSnapshotRow('contacts', { ...change.row, rev: 1 }, keys, journalSettings)['$sealed']
    }
    expect(box('a@b.kr')).toEqual(box('a@b.kr'))
    expect(box('a@b.kr')).not.toEqual(box('b@b.kr'))
  })

  it('may be null in every table that has some, because that is how an erased person reads', () => {
    const refusing = tableNames.flatMap((name: TableName) => {
      const { row, private: fields } = tables[name]
      const shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> = row.shape
      return fields.filter((field) => shape[field]?.safeParse(null).success !== true).map((field) => `${name}.${field}`)
    })
    expect(refusing).toEqual([])
  })
})

describe('the key file', () => {
  it('gets the keys of many people with one flush', async () => {
    const { memory, load } = place()
    const keys = await load()
    let flushes = 0
    memory.fault = ({ what }) => {
      if (what === 'sync') flushes += 1
      return null
    }
    keys.make(Array.from({ length: 3000 }, (_, index) => idOf(index)))
    await keys.flush()
    expect(flushes).toBe(1)
    expect((await load()).current(idOf(2999))).not.toBeNull()
  })

  it('whose last line was torn is cut and used on: that key never sealed anything', async () => {
    const { memory, load } = place()
    const keys = await load()
    keys.make([idOf(3)])
    await keys.flush()
    memory.put(keyFile, Buffer.concat([memory.bytesOf(keyFile), Buffer.from('{"person":"0190')]))
    const again = await load()
    expect(again.damagedLines).toBe(0)
    again.make([idOf(4)])
    await again.flush()
    const last = await load()
    expect([last.damagedLines, last.current(idOf(3)) !== null, last.current(idOf(4)) !== null]).toEqual([0, true, true])
  })

  it('does not take a damaged line for a key, nor for an erased person', async () => {
    const { memory, load } = place()
    const keys = await load()
    keys.make([idOf(3), idOf(4)])
    await keys.flush()
    const digit = memory.bytesOf(keyFile).indexOf('"secret":"') + 12
    memory.flip(keyFile, digit, 1)
    const again = await load()
    expect([again.damagedLines, again.current(idOf(3)), again.current(idOf(4)) === null]).toEqual([1, null, false])
  })

  it('keeps every other key when one person is erased', async () => {
    const { memory, load } = place()
    const keys = await load()
    keys.make([idOf(3), idOf(4)])
    await keys.flush()
    const secret = keys.current(idOf(3))?.secret.toString('hex') ?? ''
    await keys.erase(idOf(3), at('2026-12-01T00:00:00.000Z'))
    const again = await load()
    expect([again.current(idOf(3)), again.current(idOf(4)) === null]).toEqual([null, false])
    expect(memory.bytesOf(keyFile).includes(secret)).toBe(false)
  })
})
