import { limits } from '#core/desk/limits'
import { act } from '../../../client/desk'
import type { Said } from '../../../client/bridge'

/** Hands dropped files over, part by part, and gives their tokens in the same order. The page knows no paths and needs none. */
export async function sendFiles(files: readonly File[]): Promise<Said<readonly string[]>> {
  const tokens: string[] = []
  for (const file of files) {
    let token: string | null = null
    let at = 0
    do {
      const part = await base64(file.slice(at, at + limits.filePartBytesMax))
      const said: Said<{ token: string }> = await act('sendFilePart', { token, fileName: file.name.normalize('NFC'), part })
      if (!said.ok) return said
      token = said.reply.token
      at += limits.filePartBytesMax
    } while (at < file.size)
    tokens.push(token)
  }
  return { ok: true, reply: tokens }
}

function base64(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    }
    // A file that was removed between dropping and reading.
    reader.onerror = () => {
      reject(reader.error ?? new Error('the file could not be read'))
    }
    reader.readAsDataURL(part)
  })
}
