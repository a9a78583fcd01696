import type { TableName } from '#core/desk/rows/tables'

const vote: readonly TableName[] = [
  'settings',
  'bodies',
  'terms',
  'resolutions',
  'items',
  'textVersions',
  'ballots',
  'recusals',
  'signatures',
  'extensions',
  'annexes',
]
const roster: readonly TableName[] = [
  'bodies',
  'terms',
  'seats',
  'organisations',
  'people',
  'appointments',
  'offices',
  'descriptions',
  'interests',
  'officeRules',
  'evidence',
]

/** Which tables a query reads, so that a change asks again only what it can have changed. */
const tablesRead: Readonly<Record<string, readonly TableName[]>> = {
  // How the folder stands: main tells it in events of its own.
  'desk state': [],
  'today.overview': [...vote, 'seats', 'appointments'],
  'resolution.list': vote,
  'resolution.desk': [...vote, 'evidence', 'documents'],
  'resolution.prospects': [...vote, ...roster, 'calendarDays'],
  'resolution.afterwards': [...vote, 'documents', 'officeRules', 'calendarDays'],
  'resolution.dispatches': [...vote, ...roster, 'contacts', 'packs', 'dispatches'],
  'resolution.intake': ['resolutions', 'items', 'ballots', 'recusals', 'incomings', 'evidence'],
  'signoff.view': [...vote, ...roster, 'signingKeys'],
  'members.roster': [...roster, 'settings'],
  'people.list': roster,
  'bodies.list': ['bodies', 'terms'],
  'settings.view': ['settings'],
  'rules.view': ['officeRules'],
  'rules.history': ['officeRules'],
  'calendar.days': ['calendarDays'],
}

/** A query that is not in the list is asked again after every change: slow is better than stale. */
export function isTouched(query: string, changed: readonly string[]): boolean {
  const reads = tablesRead[query]
  return reads === undefined || reads.some((table) => changed.includes(table))
}

/** Queries that go through every vote of the folder: the dearest there are. */
export const readsAllVotes = (query: string): boolean => query === 'today.overview' || query === 'resolution.list'

/** What is written row by row while replies are entered. */
const typedInRows: ReadonlySet<string> = new Set<TableName>(['ballots', 'recusals', 'incomings', 'evidence', 'signatures'])
export const isTypedInRows = (table: string): boolean => typedInRows.has(table)
