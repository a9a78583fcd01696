import { join } from 'node:path'
import type { SignerFiles } from '#main/desk/signerCopy'
import type { Disk } from '#main/journal/files'
import { folderFiles } from '#main/journal/folderFiles'
import { journalSettings } from '#main/journal/settings'

/** The folder of a co-chair's own copy (decision 0012): `signer.json` and `keys/`, nothing else. It is made with the first key. */
export function signerFolder(disk: Disk, path: string): SignerFiles {
  const files = folderFiles(disk, path, journalSettings)
  const list = join(path, 'signer.json')
  return {
    path,
    readList: async () => {
      const bytes = await disk.read(list)
      return bytes === null ? null : Buffer.from(bytes).toString('utf8')
    },
    writeList: async (text) => {
      await disk.makeFolder(path)
      await disk.writeWhole(list, Buffer.from(text, 'utf8'))
    },
    keepSealedKey: async (keyId, sealed) => {
      await disk.makeFolder(path)
      await files.keepSealedKey(keyId, sealed)
    },
    readSealedKey: (keyId) => files.readSealedKey(keyId),
  }
}
