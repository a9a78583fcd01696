import { Linter } from 'eslint'
import { expect, test } from 'vitest'
import { oneCount } from '../../../scripts/lint/oneCount.mjs'

function complaints(code: string): number {
  const plugins = { own: { rules: { 'one-count': oneCount } } }
  return new Linter().verify(code, { plugins, rules: { 'own/one-count': 'error' } }).length
}

test.each([
  "ballots.filter((ballot) => ballot.choice === 'yes').length",
  "for (const b of ballots) if ('abstain' === b.choice) n += 1",
  "ballots.some((b) => b?.row.choice !== 'no')",
])('a count of votes outside core/resolution is found: %s', (code) => {
  expect(complaints(code)).toBe(1)
})

test.each(['words[ballot.choice]', "state === 'yes'", "ballot.channel === 'fax'"])(
  'what counts nothing is let be: %s',
  (code) => {
    expect(complaints(code)).toBe(0)
  },
)
