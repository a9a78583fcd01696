import { limits } from '#core/desk/limits'
import type { FileContent } from '#core/resolution/ballots/reading/fileContent'
import { readMail } from './readMail'
import { readSheet } from './readSheet'

/** Where a PDF may begin after what some programs put before it. */
const headBytes = 1024

/**
 * What stands in a file that came in, by its bytes rather than its name: a mail, a PDF, or something that has to be read by a person.
 * Never throws.
 */
export async function readFile(fileName: string, bytes: Uint8Array): Promise<FileContent> {
  if (bytes.length > limits.incomingReadBytesMax) return { kind: 'unread', reason: 'tooLarge' }
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  if (head.includes('%PDF-')) return { kind: 'sheet', sheet: await readSheet(fileName, bytes) }
  if (/\.pdf$/iu.test(fileName)) return { kind: 'unread', reason: 'damaged' }
  if (
    /\.eml$/iu.test(fileName) ||
    /^(?:received|return-path|from|to|subject|date|mime-version|delivered-to|x-[a-z-]+):/iu.test(head)
  ) {
    return readMail(bytes)
  }
  return { kind: 'unread', reason: 'byHand' }
}
