import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLine, firstPrev, parseLine, readChanges, writeLine } from '#main/journal/record'
import { journalSettings } from '#main/journal/settings'
import { entry, idOf, organisation } from '../../faults/world'

const first = writeLine(entry([organisation(2, '열린정부위원회')]), 1, 1, firstPrev)
const second = writeLine(entry([organisation(3, '행정안전부'.normalize('NFD'))]), 2, 1, first.hash)
const lineOf = (bytes: Buffer): Buffer => bytes.subarray(0, -1)

describe('a journal line', () => {
  it('is one line of JSON whose keys stand in the order of the design', () => {
    expect(first.bytes.filter((byte) => byte === 10)).toHaveLength(1)
    const said: unknown = JSON.parse(first.bytes.toString('utf8'))
    expect(Object.keys(said ?? {})).toEqual(['n', 'at', 'schema', 'actor', 'command', 'changes', 'prev', 'hash'])
  })

  it('can be checked by a person with sed and sha256sum alone', () => {
    const script = `
      prev=${firstPrev}
      while IFS= read -r line; do
        hash=$(printf '%s' "$line" | sed 's/.*,"hash":"\\([0-9a-f]*\\)"}$/\\1/')
        body=$(printf '%s' "$line" | sed 's/,"hash":"[0-9a-f]*"}$/}/')
        test "$(printf '%s%s' "$prev" "$body" | sha256sum | cut -c1-64)" = "$hash" || { echo "broken"; exit 1; }
        prev=$hash
      done
      echo "$prev"`
    const input = Buffer.concat([first.bytes, second.bytes])
    expect(execFileSync('sh', ['-c', script], { input, encoding: 'utf8' }).trim()).toBe(second.hash)
  })

  it('holds with its number and the hash before it, and with no other', () => {
    expect(checkLine(lineOf(second.bytes), 2, first.hash)).toEqual({ ok: true, hash: second.hash, schema: 1 })
    expect(checkLine(lineOf(second.bytes), 3, first.hash)).toEqual({ ok: false, why: 'number' })
    expect(checkLine(lineOf(second.bytes), 2, firstPrev)).toEqual({ ok: false, why: 'prev' })
  })

  it('does not hold after any one bit of it was turned', () => {
    const line = lineOf(second.bytes)
    for (let offset = 0; offset < line.length; offset += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const turned = Buffer.from(line)
        turned[offset] = (turned[offset] ?? 0) ^ (1 << bit)
        expect(checkLine(turned, 2, first.hash).ok, `byte ${offset} bit ${bit}`).toBe(false)
      }
    }
  })

  it('reads back what was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 1e9 }), (text, n) => {
        const change = organisation(2, text)
        const { bytes, hash } = writeLine(entry([change]), n, 1, first.hash)
        expect(checkLine(lineOf(bytes), n, first.hash)).toEqual({ ok: true, hash, schema: 1 })
        expect(parseLine(lineOf(bytes))).toEqual({ ...entry([change]), n, schema: 1, prev: first.hash, hash })
      }),
    )
  })

  it('is not read where its bytes are not UTF-8', () => {
    const line = Buffer.from(lineOf(first.bytes))
    line[line.indexOf(Buffer.from('열'))] = 0xff
    expect(parseLine(line)).toBeNull()
  })
})

describe('changes of older versions', () => {
  // Version 1 of this test called the organisation's code `short`.
  const settings = {
    ...journalSettings,
    schema: 3,
    lifts: {
      1: (changes: readonly { op: string }[]) =>
        changes.map((change) => {
          if (!('row' in change) || typeof change.row !== 'object' || change.row === null || !('short' in change.row))
            return change
          const { short, ...row } = change.row
          return { ...change, row: { ...row, code: short } }
        }),
      2: (changes: readonly { op: string }[]) => changes,
    },
  }
  const old = { op: 'put', table: 'organisations', row: { id: idOf(2), short: 'MOIS', name: { ko: '행정안전부', en: '' } } }

  it('are lifted step by step to the version of today', () => {
    expect(readChanges([old], 1, settings)).toEqual([
      { op: 'put', table: 'organisations', row: { id: idOf(2), code: 'MOIS', name: { ko: '행정안전부', en: '' } } },
    ])
  })

  it('are not read where a step is missing, or where a row does not fit its table', () => {
    expect(readChanges([old], 1, { ...settings, lifts: { 1: settings.lifts[1] } })).toBeNull()
    expect(readChanges([old], 3, settings)).toBeNull()
    expect(readChanges([{ op: 'put', table: 'nowhere', row: { id: idOf(2) } }], 3, settings)).toBeNull()
  })
})
