import { exchangeCommands, exchangeQueries } from '../body/exchange/registry'
import { bodyCommands, bodyQueries } from '../body/registry'
import { planCommands, planQueries } from '../plan/registry'
import { resolutionCommands, resolutionQueries } from '../resolution/registry'
import { calendarCommands, calendarQueries } from '../rules/calendar/registry'
import { deadlineQueries } from '../rules/deadlines/registry'
import { ruleCommands, ruleQueries } from '../rules/registry'
import type { Command } from './command'
import type { Query } from './query'

/** The only list of what the desk can do. A new subject adds its own list here. */
const allCommands = [
  ...bodyCommands,
  ...resolutionCommands,
  ...planCommands,
  ...ruleCommands,
  ...calendarCommands,
  ...exchangeCommands,
]
const allQueries = [
  ...bodyQueries,
  ...resolutionQueries,
  ...planQueries,
  ...ruleQueries,
  ...calendarQueries,
  ...deadlineQueries,
  ...exchangeQueries,
]

// Each definition is typed by its own input; the engine hands it only what that input's schema has parsed.
export const commands: ReadonlyMap<string, Command> = byName(allCommands as unknown as readonly Command[])
export const queries: ReadonlyMap<string, Query> = byName(allQueries as unknown as readonly Query[])

function byName<Entry extends { readonly name: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const map = new Map(entries.map((entry) => [entry.name, entry]))
  if (map.size !== entries.length) throw new Error('two entries of the registry have the same name')
  return map
}
