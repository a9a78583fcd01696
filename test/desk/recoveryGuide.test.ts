import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Head } from '#core/desk/rows/store'
import { nodeDisk } from '#main/journal/nodeDisk'
import { systemProcesses } from '#main/journal/open/lock'
import { at, contact, entry, organisation, world } from '../faults/world'

let path = ''
let head: Head = { n: 0, hash: '' }
let shellBlocks: string[] = []

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'forum-guide-'))
  const { journal, files } = await world().openForWork({ path, disk: nodeDisk, processes: await systemProcesses() })
  await files.keepEvidence(Buffer.from('회신'))
  await journal.append([entry([organisation(2, '행정안전부 "따옴표" \\ $HOME')]), entry([contact(3, 'a@b.kr')])])
  head = await journal.append([entry([organisation(4, '둘'.normalize('NFD'))], at('2026-12-01T00:00:00.000Z'))])
  await journal.snapshotNow()
  await journal.close()
  const guide = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'recovery.md'), 'utf8')
  shellBlocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
})

afterEach(async () => {
  await rm(path, { recursive: true })
})

const shell = (block: number): string =>
  execFileSync('sh', ['-c', shellBlocks[block] ?? ''], { cwd: path, encoding: 'utf8' }).trim()

describe('the shell lines of docs/recovery.md', () => {
  it('print the head of the chain', () => {
    expect(shell(0)).toBe(head.hash)
  })

  it('find an altered record', async () => {
    const file = join(path, 'journal', '2026-11.ndjson')
    await writeFile(file, (await readFile(file, 'utf8')).replace('행정', '국정'))
    expect(shell(0)).toMatch(/^broken: \{"n":1,/)
  })

  it('check snapshots and evidence', async () => {
    expect(shell(1)).toBe('0000000003.ndjson.gz: OK')
    const [folder] = (await nodeDisk.list(join(path, 'files'))) ?? []
    const [name] = (await nodeDisk.list(join(path, 'files', folder ?? ''))) ?? []
    await writeFile(join(path, 'files', folder ?? '', name ?? ''), '다른 회신')
    expect(shell(1)).toContain(`changed: files/${folder ?? ''}/${name ?? ''}`)
  })
})
