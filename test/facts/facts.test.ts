import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { alteredRules, factsFolder, headerOf, runFact } from './runFact'

const files = readdirSync(factsFolder).filter((name) => name.endsWith('.ndjson'))
const scenarios = await Promise.all(files.map(async (file) => ({ file, ...(await headerOf(file)) })))

describe.each(scenarios)('$note', ({ file, note, alter }) => {
  it(note, async () => {
    const { said, refused, broken, steps } = await runFact(file, standardRuleBooks)
    expect({ said, refused, broken }).toEqual({ said: [], refused: 0, broken: false })
    expect(steps).toBeGreaterThan(0)
  })

  it.each(alter)(`${note.slice(0, 8)} turns red when $rule of $book is $value`, async (alteration) => {
    const altered = alteredRules(alteration)
    if (!altered.ok) {
      // No book may say so: the desk does not start with one that does.
      expect(altered.problems).toMatchObject([{ book: alteration.book, key: alteration.rule, mistake: 'wrongValue' }])
      return
    }
    const { refused } = await runFact(file, altered.books)
    expect(refused).toBeGreaterThan(0)
  })
})
