import { describe, expect, it } from 'vitest'
import { nodeDisk } from '#main/journal/nodeDisk'
import { systemProcesses } from '#main/journal/open/lock'
import { collect, contact, entry, folderPath, idOf, organisation, world } from '../faults/world'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

describe('a new folder', () => {
  it('is made where none is, opened for work, and opened again level with its store', async () => {
    const here = world()
    const first = await here.openForWork()
    expect(first.row).toBe('D')
    const head = await first.journal.append([entry([organisation(2, '행정안전부')]), entry([contact(3, 'a@b.kr')])])
    expect(head.n).toBe(2)
    await first.journal.close()
    const again = await here.openForWork({ create: null })
    expect(again.row).toBe('I')
    expect(again.journal.head).toEqual(head)
    const records = await collect(again.journal.read(1))
    expect(records.map((record) => record.changes)).toEqual([[organisation(2, '행정안전부')], [contact(3, 'a@b.kr')]])
    await again.journal.close()
    console.log(here.memory.paths(), here.memory.bytesOf(join(folderPath, 'journal/2026-11.ndjson')).toString())
  })

  it('works on the real disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'forum-'))
    try {
      const here = world()
      const first = await here.openForWork({ path: folder, disk: nodeDisk, processes: await systemProcesses() })
      const t0 = performance.now()
      for (let i = 0; i < 200; i += 1) await first.journal.append([entry([organisation(i, '행정안전부')])])
      const t1 = performance.now()
      console.log('append ms', (t1 - t0) / 200)
      const t2 = performance.now()
      await first.journal.append([entry(Array.from({ length: 10000 }, (_, i) => contact(i, `a${i}@b.kr`)))])
      console.log('10000 contacts ms', performance.now() - t2)
      const second = await here.open({ path: folder, disk: nodeDisk, processes: await systemProcesses() })
      expect(second.kind).toBe('readOnly')
      expect(await readFile(join(folder, 'lock'), 'utf8')).toContain(String(process.pid))
      await first.journal.close()
      const t3 = performance.now()
      const third = await here.openForWork({ path: folder, disk: nodeDisk, processes: await systemProcesses(), store: world().options().store })
      console.log('open + rebuild', performance.now() - t3, third.row)
      expect((await third.journal.read(1)[Symbol.asyncIterator]().next()).value).toMatchObject({ n: 1 })
      await third.journal.close()
      console.log(idOf(1))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
