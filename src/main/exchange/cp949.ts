import { TextDecoder } from 'node:util'

/**
 * CP949 (Windows code page 949): what spreadsheets in Korea save as plain CSV. The decoder of the runtime knows only its core,
 * KS X 1001: it turns the lead byte of every other syllable into a control character, so that 똠 becomes noise without an error.
 * The 8 822 syllables that CP949 adds stand in it in the order of Unicode (the layout of Microsoft's Unified Hangul Code), which
 * leaves them to be counted rather than kept in a table.
 */

const trails = (...ranges: readonly (readonly [number, number])[]): readonly number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
const letters = [
  [0x41, 0x5a],
  [0x61, 0x7a],
] as const

interface Tables {
  readonly core: TextDecoder
  /** Syllables by their two bytes. */
  readonly added: ReadonlyMap<number, string>
}

let tables: Tables | null = null

function makeTables(): Tables {
  const core = new TextDecoder('euc-kr', { fatal: true })
  const inCore = new Set<string>()
  for (let lead = 0xb0; lead <= 0xc8; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) inCore.add(core.decode(Uint8Array.of(lead, trail)))
  }
  const places: number[] = []
  for (let lead = 0x81; lead <= 0xc6; lead += 1) {
    for (const trail of trails(...letters, [0x81, lead <= 0xa0 ? 0xfe : 0xa0])) places.push(lead * 256 + trail)
  }
  const added = new Map<number, string>()
  let next = 0
  for (let syllable = 0xac00; syllable <= 0xd7a3; syllable += 1) {
    const character = String.fromCharCode(syllable)
    if (inCore.has(character)) continue
    const place = places[next]
    if (place === undefined) throw new Error('CP949 has fewer places than syllables')
    added.set(place, character)
    next += 1
  }
  return { core, added }
}

/** Signs that Microsoft added to the core and that the decoder of the runtime does not know. */
const signs: ReadonlyMap<number, string> = new Map([
  [0xa2e6, '€'],
  [0xa2e7, '®'],
])

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly at: number }

/** The text, or the place of the first byte that cannot be CP949. */
export function decodeCp949(bytes: Uint8Array): Decoded {
  const { core, added } = (tables ??= makeTables())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      parts.push(String.fromCharCode(lead))
      continue
    }
    const trail = bytes[at + 1]
    if (trail === undefined || lead === 0x80 || lead === 0xff) return { ok: false, at }
    const pair = lead * 256 + trail
    const character = added.get(pair) ?? signs.get(pair) ?? coreCharacter(core, lead, trail)
    if (character === null) return { ok: false, at }
    parts.push(character)
    at += 1
  }
  return { ok: true, text: parts.join('') }
}

function coreCharacter(core: TextDecoder, lead: number, trail: number): string | null {
  if (lead < 0xa1 || trail < 0xa1 || trail === 0xff) return null
  // Rows that a user may fill as he likes: they mean something else on every machine.
  if (lead === 0xc9 || lead === 0xfe) return null
  try {
    return core.decode(Uint8Array.of(lead, trail))
  } catch {
    return null // how the decoder says that the pair stands for nothing
  }
}
