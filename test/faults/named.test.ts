import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { journalSettings } from '#main/journal/settings'
import { verifyFolder } from '#main/journal/verify'
import { contact, entry, folderPath, organisation, world } from './world'

/** Cases that the simulator found, each as short as it became, under a name that says what must hold. */
describe('after a process was ended and the power then failed', () => {
  it('the key of a person that was written but not flushed is flushed before it seals anything', async () => {
    const here = world()
    const first = await here.openForWork()
    await first.journal.append([entry([organisation(1, '하나')])])
    // The key reaches the file and is not flushed; the append fails and nothing is acknowledged.
    here.memory.fault = ({ what, path }) => (what === 'sync' && path.endsWith('people.ndjson') ? { code: 'EIO' } : null)
    await expect(first.journal.append([entry([contact(3, 'a@b.kr')])])).rejects.toThrow('stopped')
    here.memory.fault = () => null
    here.memory.endProcess()
    here.host.endAll()
    const second = await here.openForWork()
    await second.journal.append([entry([contact(3, 'b@b.kr')])])
    here.memory.crash()
    here.host.endAll()
    expect((await verifyFolder(here.memory.connect(), folderPath, journalSettings)).problems).toEqual([])
  })

  it('a record that was written but not flushed is flushed before desk.json vouches for it', async () => {
    const here = world()
    const first = await here.openForWork()
    await first.journal.append([entry([organisation(1, '하나')])])
    here.memory.fault = ({ what }) => (what === 'sync' ? { code: 'EIO' } : null)
    await expect(first.journal.append([entry([organisation(2, '둘')])])).rejects.toThrow('stopped')
    here.memory.fault = () => null
    here.memory.endProcess()
    here.host.endAll()
    const second = await here.openForWork()
    expect(second.journal.head.n).toBe(2)
    here.memory.crash()
    here.host.endAll()
    expect((await here.open()).kind).toBe('open')
    expect(here.memory.bytesOf(join(folderPath, 'desk.json')).toString()).toContain('"n": 2')
  })
})

describe('a byte that was turned while the folder was closed', () => {
  it('is never opened over, wherever in the journal it is, with or without the working copy', async () => {
    const here = world()
    const store = here.options().store
    const { journal } = await here.openForWork({ store })
    for (let n = 1; n <= 4; n += 1) {
      const changes = [organisation(n, `이름 ${n}`)]
      await store.apply([{ n, changes }], await journal.append([entry(changes)]))
    }
    await journal.close()
    await store.close()
    const path = join(folderPath, 'journal', '2026-11.ndjson')
    const size = here.memory.bytesOf(path).length
    for (let offset = 0; offset < size; offset += 13) {
      here.memory.flip(path, offset, 1 << (offset % 8))
      for (const options of [{}, { store: world().options().store }]) {
        const before = here.memory.bytesOf(path)
        const folder = await here.open(options)
        expect([offset, folder.kind]).toEqual([offset, 'recovery'])
        if (folder.kind === 'recovery') await folder.close()
        expect(here.memory.bytesOf(path)).toEqual(before)
      }
      here.memory.flip(path, offset, 1 << (offset % 8))
    }
    // The last byte too: without its line feed the last line looks torn, but both floor and working copy know its record.
    here.memory.flip(path, size - 1, 1)
    expect((await here.open()).kind).toBe('recovery')
  }, 30_000)
})
