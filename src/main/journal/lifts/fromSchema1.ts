import type { RawChange } from '../record'

/**
 * Makes version 2 of the rows out of version 1: a person's organisation, gender and region, and how an appointment ended, were not
 * asked for before. What nobody recorded stays unknown; nothing is guessed. An issued paper was always one of a written vote and now
 * says so. All other tables of version 2 are new.
 */
export function liftFromSchema1(changes: readonly RawChange[]): readonly RawChange[] {
  return changes.map(liftChange)
}

const newFields: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  people: { organisationId: null, gender: null, region: '' },
  appointments: { ending: null },
}

function liftChange(change: RawChange): RawChange {
  const { table, row } = change
  if (change.op !== 'put' || typeof table !== 'string' || typeof row !== 'object' || row === null) return change
  if (table === 'documents' && 'resolutionId' in row) {
    const { resolutionId, ...rest } = row
    return { ...change, row: { ...rest, subject: 'resolution', subjectId: resolutionId } }
  }
  const fields = newFields[table]
  return fields === undefined ? change : { ...change, row: { ...row, ...fields } }
}
