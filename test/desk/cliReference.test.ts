import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands, queries } from '#core/desk/registry'
import { refusals } from '#core/desk/refusals/refusals'
import { ruleKeys } from '#core/rules/ruleValues'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { referencePages } from '#main/cli/catalogue/pages'

const pages = referencePages(commands, queries, standardRuleBooks)
const docs = join(import.meta.dirname, '../../docs')

describe('the reference pages', () => {
  it.each([...pages.keys()])('docs/%s is what the program says (else run `node scripts/catalogue.mjs`)', (name) => {
    expect(readFileSync(join(docs, name), 'utf8')).toBe(pages.get(name))
  })

  it('name every command, query, refusal and rule', () => {
    const has = (page: string, words: readonly string[]): string[] =>
      words.filter((word) => !(pages.get(page) ?? '').includes(`\`${word}\``))
    expect(has('commands.md', [...commands.keys(), ...queries.keys()])).toEqual([])
    expect(has('refusals.md', Object.keys(refusals))).toEqual([])
    expect(has('rules.md', ruleKeys)).toEqual([])
  })
})

describe('what a command refuses', () => {
  it.each([...commands.values()])('$name names only refusals that have words, each once', (command) => {
    expect(new Set(command.refusals).size).toBe(command.refusals.length)
    for (const code of command.refusals) expect(Object.keys(refusals)).toContain(code)
  })
})
