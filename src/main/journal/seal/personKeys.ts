import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '#core/desk/rows/time'
import type { Random } from '#main/desk/ports'
import type { Disk } from '../files'

/**
 * The key of each person, in `keys/people.ndjson`, one line a key:
 *
 *   {"person":"<id>","key":"<16 hex>","secret":"<64 hex>"}
 *   {"person":"<id>","key":"<16 hex>","erasedAt":"<instant>"}
 *
 * `key` names the key: the first 16 hex digits of SHA-256(person + secret), so a damaged line is noticed. Erasing a person
 * rewrites the file without the secret: what was sealed with it, in journal, snapshots and copies, can then be read by nobody,
 * while the chain of the journal still holds. One file for all, so that enrolling thousands of people costs one flush.
 */
const KeyLine = z.union([
  z.strictObject({ person: z.string().min(1).max(100), key: z.string(), secret: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ person: z.string().min(1).max(100), key: z.string(), erasedAt: Instant }),
])
type KeyLine = z.infer<typeof KeyLine>

export interface PersonKey {
  readonly id: string
  readonly secret: Buffer
}

export interface PersonKeys {
  /** Makes the keys that are not there yet, in memory. Nothing sealed with them may be written before `flush` resolved. */
  make(people: readonly string[]): void
  /** Puts the new keys on disk; one flush for all of them, and none where there are none. */
  flush(): Promise<void>
  /** The key that new values of this person are sealed with; null before `make`. */
  current(person: string): PersonKey | null
  /** The secret of a key; null where it was erased, or is missing. */
  secretOf(keyId: string): Buffer | null
  wasErased(keyId: string): boolean
  /** Destroys every key of the person. What was sealed reads as null from then on. */
  erase(person: string, at: Instant): Promise<void>
  /** Lines of the key file that could not be read: those people's private fields read as null too, though nobody erased them. */
  readonly damagedLines: number
}

const secretBytes = 32

function keyIdOf(person: string, secretHex: string): string {
  return createHash('sha256').update(person, 'utf8').update(secretHex, 'latin1').digest('hex').slice(0, 16)
}

export function personKeysPath(folder: string): string {
  return join(folder, 'keys', 'people.ndjson')
}

export async function loadPersonKeys(disk: Disk, folder: string, random: Random): Promise<PersonKeys> {
  const path = personKeysPath(folder)
  let lines: KeyLine[] = []
  let damagedLines = 0
  const current = new Map<string, PersonKey>()
  const secrets = new Map<string, Buffer>()
  const erased = new Set<string>()

  const learn = (line: KeyLine): void => {
    lines.push(line)
    if ('erasedAt' in line) {
      erased.add(line.key)
      return
    }
    const secret = Buffer.from(line.secret, 'hex')
    secrets.set(line.key, secret)
    current.set(line.person, { id: line.key, secret })
  }

  const bytes = (await disk.read(path)) ?? new Uint8Array()
  // A key is flushed before it is used, so a last line without its end was never used.
  const wholeBytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(10) + 1
  for (const text of Buffer.from(bytes).toString('utf8', 0, wholeBytes).split('\n')) {
    if (text === '') continue
    const line = parseKeyLine(text)
    if (line === null) damagedLines += 1
    else learn(line)
  }
  let torn = wholeBytes < bytes.length
  let made: KeyLine[] = []

  return {
    make: (people) => {
      for (const person of people) {
        if (current.has(person)) continue
        const secret = Buffer.from(random.bytes(secretBytes)).toString('hex')
        const line = { person, key: keyIdOf(person, secret), secret }
        learn(line)
        made.push(line)
      }
    },
    flush: async () => {
      if (made.length === 0) return
      await disk.makeFolder(join(folder, 'keys'))
      if (torn) {
        await disk.cut(path, wholeBytes)
        torn = false
      }
      const file = await disk.openAppend(path)
      try {
        await file.append(Buffer.from(made.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8'))
      } finally {
        await file.close()
      }
      made = []
    },
    current: (person) => current.get(person) ?? null,
    secretOf: (keyId) => secrets.get(keyId) ?? null,
    wasErased: (keyId) => erased.has(keyId),
    erase: async (person, at) => {
      const kept = lines.map((line): KeyLine =>
        line.person === person && 'secret' in line ? { person, key: line.key, erasedAt: at } : line,
      )
      await disk.writeWhole(path, Buffer.from(kept.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8'))
      lines = []
      current.clear()
      secrets.clear()
      for (const line of kept) learn(line)
    },
    get damagedLines() {
      return damagedLines
    },
  }
}

function parseKeyLine(text: string): KeyLine | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null // counted by the caller
  }
  const parsed = KeyLine.safeParse(value)
  if (!parsed.success) return null
  const line = parsed.data
  return 'secret' in line && keyIdOf(line.person, line.secret) !== line.key ? null : line
}
