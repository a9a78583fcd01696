import { z } from 'zod'
import type { Command } from '#core/desk/command'
import type { Query } from '#core/desk/query'
import { refusals } from '#core/desk/refusals/refusals'
import type { RefusalWords } from '#core/desk/refusals/refusalWords'
import { wordFor } from '#core/desk/refusals/vocabulary'
import { Proof } from '#core/resolution/views/proofShape'
import type { RuleBooks } from '#core/rules/ruleBooks'
import { catalogue, type CatalogueEntry } from './catalogue'
import { fieldLines } from './fieldLines'

const generated = '<!-- Made by `node scripts/catalogue.mjs` from the program itself; changes belong there. -->\n'

/** The reference pages that follow from the program: file name and content. */
export function referencePages(
  commands: ReadonlyMap<string, Command>,
  queries: ReadonlyMap<string, Query>,
  rules: RuleBooks,
): ReadonlyMap<string, string> {
  const entries = catalogue(commands, queries, 'en')
  const korean = new Map(catalogue(commands, queries, 'ko').map((entry) => [entry.name, entry.title]))
  return new Map([
    ['commands.md', commandsPage(entries, korean)],
    ['refusals.md', refusalsPage(entries)],
    ['rules.md', rulesPage(rules)],
    ['proof.schema.json', `${JSON.stringify(z.toJSONSchema(Proof, { io: 'output', unrepresentable: 'any' }), null, 2)}\n`],
  ])
}

function commandsPage(entries: readonly CatalogueEntry[], korean: ReadonlyMap<string, string>): string {
  const section = (entry: CatalogueEntry): string => {
    const fields = fieldLines(entry.input)
    const parts = [
      `### \`${entry.name}\``,
      `${korean.get(entry.name) ?? ''} · ${entry.title}`,
      `May: ${entry.roles.map((role) => `${wordFor(role, 'ko')} (\`${role}\`)`).join(', ')}`,
      fields.length === 0 ? 'Takes nothing.' : fields.join('\n'),
      ...(entry.refusals.length === 0
        ? []
        : [
            `Refusals, the first that fits: ${entry.refusals.map((code) => `[\`${code}\`](refusals.md#${anchor(code)})`).join(', ')}`,
          ]),
    ]
    return parts.join('\n\n')
  }
  const list = (kind: CatalogueEntry['kind']): string =>
    entries
      .filter((entry) => entry.kind === kind)
      .map(section)
      .join('\n\n')
  return (
    [
      `# Commands and queries\n\n${generated}`,
      'Run them with `npm run desk -- --folder F run SCRIPT.ndjson`, one a line: `{"name": …, "input": …}`. An unknown key is refused.',
      `## Commands\n\n${list('command')}`,
      `## Queries\n\n${list('query')}`,
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  )
}

function refusalsPage(entries: readonly CatalogueEntry[]): string {
  const sections = Object.entries<RefusalWords>(refusals).map(([code, words]) => {
    const users = entries.filter((entry) => entry.refusals.includes(code)).map((entry) => `\`${entry.name}\``)
    return [
      `### \`${code}\``,
      `${words.ko.what} ${words.ko.next}`,
      `${words.en.what} ${words.en.next}`,
      ...(users.length === 0 ? [] : [`Given by ${users.join(', ')}`]),
    ].join('\n\n')
  })
  return `# Refusals\n\n${generated}\nWhat cannot be done, and what to do next. Words in braces are filled in.\n\n${sections.join('\n\n')}\n`
}

function rulesPage(rules: RuleBooks): string {
  const sections = rules.all().map((book) => {
    const rows = Object.entries(book.rules).map(([key, rule]) =>
      [
        `\`${key}\``,
        `\`${JSON.stringify(rule.value)}\``,
        rule.source.ko,
        rule.version.ko,
        rule.clause.ko,
        wordFor(rule.verified, 'ko'),
        rule.note.ko,
      ]
        .map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' '))
        .join(' | '),
    )
    return [
      `## ${book.title.ko} (${book.number.ko})`,
      `\`${book.id}\`, family \`${book.family}\`, from ${book.from}. ${book.title.en}, ${book.number.en}.`,
      [book.note.ko, book.note.en].filter((note) => note !== '').join('\n\n'),
      `| rule | value | 규정 | 판 | 조항 | 확인 | 비고 |\n|---|---|---|---|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}`,
    ].join('\n\n')
  })
  return `# Rule books\n\n${generated}\nEach rule with its value, its clause and how far it was checked. A vote follows the book of its opening day.\n\n${sections.join('\n\n')}\n`
}

/** The anchor that a heading in backquotes gets. */
const anchor = (code: string): string => code.toLowerCase().replaceAll('.', '')
