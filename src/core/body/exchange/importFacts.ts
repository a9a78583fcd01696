import type { BodyId, TermId } from '../../desk/rows/identifiers'
import type { Reader } from '../../desk/rows/reader'
import type { Row } from '../../desk/rows/tables'
import type { PlainDate } from '../../desk/rows/time'

/** What is recorded and decides what an import would do. */
export interface ImportFacts {
  readonly body: Row<'bodies'> | null
  /** Null where only people are imported, and where there is no such term. */
  readonly term: Row<'terms'> | null
  readonly terms: readonly Row<'terms'>[]
  readonly seats: readonly Row<'seats'>[]
  readonly appointments: readonly Row<'appointments'>[]
  readonly people: readonly Row<'people'>[]
  readonly contacts: readonly Row<'contacts'>[]
  readonly organisations: readonly Row<'organisations'>[]
  readonly descriptions: readonly Row<'descriptions'>[]
}

export async function loadImportFacts(
  read: Reader,
  { bodyId, termId }: { bodyId: BodyId; termId: TermId | null },
): Promise<ImportFacts> {
  const [body, term, terms, seats, appointments, people, contacts, organisations, descriptions] = await Promise.all([
    read.get('bodies', bodyId),
    termId === null ? null : read.get('terms', termId),
    read.where('terms', 'bodyId', bodyId),
    read.where('seats', 'bodyId', bodyId),
    read.where('appointments', 'bodyId', bodyId),
    read.all('people'),
    read.all('contacts'),
    read.all('organisations'),
    read.all('descriptions'),
  ])
  return { body, term, terms, seats, appointments, people, contacts, organisations, descriptions }
}

/** The description of a person or seat that holds on a day; undefined where the row itself still does. */
export const describedOn = (descriptions: readonly Row<'descriptions'>[], day: PlainDate): Row<'descriptions'> | undefined =>
  descriptions
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
