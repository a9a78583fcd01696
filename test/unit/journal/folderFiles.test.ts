import { describe, expect, it } from 'vitest'
import type { FolderFiles } from '#main/desk/ports'
import {
  evidencePath,
  EvidenceTooLarge,
  folderFiles,
  FilesReadOnly,
  readOnlyFolderFiles,
  sha256Hex,
} from '#main/journal/folderFiles'
import { journalSettings } from '#main/journal/settings'
import { MemoryDisk, seeded } from '../../faults/memoryDisk'
import { folderPath } from '../../faults/world'

const scan = Buffer.from('서면의결서 스캔')

function place(path = folderPath): { memory: MemoryDisk; files: FolderFiles } {
  const memory = new MemoryDisk(seeded(1))
  return { memory, files: folderFiles(memory.connect(), path, { ...journalSettings, evidenceBytesMax: 100 }) }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

describe('evidence', () => {
  it('is kept under its fingerprint, once for the same bytes, and survives a crash', async () => {
    const { memory, files } = place()
    const [first, second] = await Promise.all([files.keepEvidence(scan), files.keepEvidence(scan)])
    expect([first, second]).toEqual([sha256Hex(scan), sha256Hex(scan)])
    memory.crash()
    const again = folderFiles(memory.connect(), folderPath, journalSettings)
    expect(await again.readEvidence(first)).toEqual(scan)
    expect(memory.paths()).toEqual([evidencePath(folderPath, first)])
  })

  it('that was changed is not given out as that evidence, and is put right when the same bytes come again', async () => {
    const { memory, files } = place()
    const sha256 = await files.keepEvidence(scan)
    memory.flip(evidencePath(folderPath, sha256), 0, 1)
    expect(await files.readEvidence(sha256)).toBeNull()
    await files.keepEvidence(scan)
    expect(await files.readEvidence(sha256)).toEqual(scan)
  })

  it('that is too large is refused before anything is written', async () => {
    const { memory, files } = place()
    await expect(files.keepEvidence(Buffer.alloc(101))).rejects.toBeInstanceOf(EvidenceTooLarge)
    expect(memory.operations).toBe(0)
  })

  it('is asked for by a fingerprint and by nothing that could be a path', async () => {
    const { memory, files } = place()
    memory.put('/forum/files/secret', scan)
    expect(await files.readEvidence('../secret')).toBeNull()
    await expect(files.readSealedKey('../files/secret')).rejects.toThrow('not the id of a key')
  })
})

describe('sealed keys', () => {
  it('are kept by their id', async () => {
    const { files } = place()
    await files.keepSealedKey('0190-ab', 'sealed text')
    expect([await files.readSealedKey('0190-ab'), await files.readSealedKey('0190-ac')]).toEqual(['sealed text', null])
  })
})

describe('a generated paper', () => {
  it('of the same name and bytes is one file; of other bytes it gets the next free name', async () => {
    const { files } = place()
    const names = [
      await files.writeDocument('결과보고.pdf', Buffer.from('a')),
      await files.writeDocument('결과보고.pdf', Buffer.from('a')),
      await files.writeDocument('결과보고.pdf', Buffer.from('b')),
      await files.writeDocument('결과보고.pdf'.normalize('NFD'), Buffer.from('c')),
      await files.writeDocument('결과보고.PDF', Buffer.from('d')),
      await files.writeDocument('결과보고.pdf', Buffer.from('b')),
    ].map(nameOf)
    expect(names).toEqual([
      '결과보고.pdf',
      '결과보고.pdf',
      '결과보고 (2).pdf',
      '결과보고 (3).pdf',
      '결과보고 (4).PDF',
      '결과보고 (2).pdf',
    ])
  })

  it.each([
    ['의안 1/2: "총회"?.docx', '의안 1_2_ _총회__.docx'],
    ['CON.docx', '_CON.docx'],
    ['com1.2021.docx', '_com1.2021.docx'],
    ['끝나는 점. .pdf', '끝나는 점.pdf'],
    ['../../밖.pdf', '.._.._밖.pdf'],
    ['줄\n바꿈.pdf', '줄_바꿈.pdf'],
  ])('called %j is written as %j, which every system takes', async (asked, written) => {
    const { files } = place()
    expect(nameOf(await files.writeDocument(asked, scan))).toBe(written)
  })

  it('with a very long name stays within the bounds of names and paths', async () => {
    const { files } = place()
    const path = await files.writeDocument(`${'가나다'.repeat(100)}.docx`, scan)
    expect(Buffer.byteLength(nameOf(path))).toBeLessThanOrEqual(255)
    expect(nameOf(path).endsWith('가.docx') || nameOf(path).endsWith('나.docx') || nameOf(path).endsWith('다.docx')).toBe(true)
    const deep = place(`/${'깊은폴더'.repeat(40)}`)
    expect((await deep.files.writeDocument(`${'가나다'.repeat(100)}.docx`, scan)).length).toBeLessThanOrEqual(259)
  })
})

describe('a folder that is open for reading', () => {
  it('gives evidence out and takes nothing', async () => {
    const { memory, files } = place()
    const sha256 = await files.keepEvidence(scan)
    const reading = readOnlyFolderFiles(memory.connect(), folderPath, journalSettings)
    expect(await reading.readEvidence(sha256)).toEqual(scan)
    await expect(reading.keepEvidence(scan)).rejects.toBeInstanceOf(FilesReadOnly)
    await expect(reading.writeDocument('a.pdf', scan)).rejects.toBeInstanceOf(FilesReadOnly)
    await expect(reading.keepSealedKey('0190', 'x')).rejects.toBeInstanceOf(FilesReadOnly)
  })
})
