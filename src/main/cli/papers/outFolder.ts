import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderFiles } from '#main/desk/ports'

/**
 * Puts files into a folder outside the desk, which is made with the first of them. A file of the name with other bytes is not touched; ours
 * then goes beside it under the next free number.
 */
export function outFolder(out: string): Pick<FolderFiles, 'writeDocument'> {
  return {
    async writeDocument(fileName, bytes) {
      await mkdir(out, { recursive: true })
      const dot = fileName.lastIndexOf('.')
      for (let copy = 1; ; copy += 1) {
        const name = copy === 1 ? fileName : `${fileName.slice(0, dot)} (${copy.toString()})${fileName.slice(dot)}`
        const path = join(out, name)
        const there = await bytesOf(path)
        if (there !== null && Buffer.compare(there, bytes) === 0) return path
        if (there !== null) continue
        await writeFile(path, bytes, { flag: 'wx' })
        return path
      }
    },
  }
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
