import { TextDecoder } from 'node:util'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { decodeCp949 } from './cp949'

export interface DecodedText {
  readonly ok: true
  readonly encoding: 'UTF-8' | 'UTF-8 BOM' | 'CP949'
  readonly text: string
}

/**
 * The text of a file from an office: UTF-8 with or without a byte order mark, else CP949. Anything else is refused by name;
 * nothing is guessed further, because a wrong guess would become a wrong name in the roster.
 */
export function decodeText(bytes: Uint8Array): DecodedText | Refused {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return refuse('csv.utf16', { encoding: 'UTF-16 LE' })
  if (first === 0xfe && second === 0xff) return refuse('csv.utf16', { encoding: 'UTF-16 BE' })
  // A workbook, a picture, UTF-16 without its mark: no text of ours holds a NUL.
  if (bytes.includes(0)) return refuse('csv.notText')
  const marked = first === 0xef && second === 0xbb && third === 0xbf
  const utf8 = decodeUtf8(marked ? bytes.subarray(3) : bytes)
  if (utf8.ok) return { ok: true, encoding: marked ? 'UTF-8 BOM' : 'UTF-8', text: utf8.text }
  if (marked) return refuse('csv.notUtf8NorCp949', { line: lineAt(bytes, utf8.at + 3) })
  const cp949 = decodeCp949(bytes)
  if (cp949.ok) return { ok: true, encoding: 'CP949', text: cp949.text }
  // The encoding that came further is the one that was meant.
  return refuse('csv.notUtf8NorCp949', { line: lineAt(bytes, Math.max(utf8.at, cp949.at)) })
}

function decodeUtf8(
  bytes: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly at: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return { ok: true, text: decoder.decode(bytes) }
  } catch {
    // The decoder does not say where, so the longest beginning that it takes is looked for.
    let [good, bad] = [0, bytes.length]
    while (bad - good > 1) {
      const middle = (good + bad) >> 1
      if (isBeginning(bytes.subarray(0, middle))) good = middle
      else bad = middle
    }
    return { ok: false, at: good }
  }
}

function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false // as above
  }
}

/** The line in which a byte lies, from 1. */
function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1
  for (let index = 0; index < at; index += 1) if (bytes[index] === 0x0a) line += 1
  return line
}
