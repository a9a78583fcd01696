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
  'today.overview': [...vote, 'seats', 'appointments'],
  'resolution.list': vote,
  'resolution.desk': [...vote, 'evidence', 'documents'],
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
