import { z } from 'zod'
import type { Command } from '#core/desk/command'
import type { Query } from '#core/desk/query'
import type { Language } from '#core/text/language'

/** One entry of the registry as a person reads it. */
export interface CatalogueEntry {
  readonly kind: 'command' | 'query'
  readonly name: string
  readonly title: string
  readonly roles: readonly string[]
  /** JSON schema of what goes in. */
  readonly input: unknown
  /** JSON schema of the reply. */
  readonly reply: unknown
  /** Codes in the order in which they are looked at; empty for queries, which name none. */
  readonly refusals: readonly string[]
}

/** The registry is the only list: every command, then every query, in the order of their names. */
export function catalogue(
  commands: ReadonlyMap<string, Command>,
  queries: ReadonlyMap<string, Query>,
  language: Language,
): readonly CatalogueEntry[] {
  const common = (entry: Command | Query) => ({
    name: entry.name,
    title: entry.title[language],
    roles: entry.roles,
    // What is typed, before texts are composed and trimmed.
    input: z.toJSONSchema(entry.input, { io: 'input', unrepresentable: 'any' }),
    reply: z.toJSONSchema(entry.reply, { io: 'output', unrepresentable: 'any' }),
  })
  return [
    ...sorted(commands).map((command) => ({ kind: 'command' as const, ...common(command), refusals: command.refusals })),
    ...sorted(queries).map((query) => ({ kind: 'query' as const, ...common(query), refusals: [] })),
  ]
}

const sorted = <Entry extends { readonly name: string }>(entries: ReadonlyMap<string, Entry>): readonly Entry[] =>
  [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
