import directive790 from '#resources/rulebooks/directive-790.json'
import directive841 from '#resources/rulebooks/directive-841.json'
import forum83 from '#resources/rulebooks/forum-83.json'
import neutral from '#resources/rulebooks/neutral.json'
import { parseRuleBooks } from './parseRuleBooks'
import type { RuleBooks } from './ruleBooks'

/** The rule books that come with the desk. They are part of the program, so a mistake in them is a bug: it throws at the start. */
export const standardRuleBooks: RuleBooks = read([forum83, directive790, directive841, neutral])

function read(json: readonly unknown[]): RuleBooks {
  const parsed = parseRuleBooks(json)
  if (parsed.ok) return parsed.books
  const problems = parsed.problems.map((problem) => `${problem.book} ${problem.key ?? ''} ${problem.mistake} (${problem.detail})`)
  throw new Error(`the rule books are broken: ${problems.join('; ')}`)
}
