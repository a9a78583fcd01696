import type { RawChange } from '../record'

/**
 * Makes version 3 of the rows out of version 2. A vote had no extension, no second check and followed none; of a reply nobody asked what the
 * sheet bore or what was said of an interest, so both stay unrecorded; a signature was always made with a key at the desk, and nobody acted
 * for a co-chair who was in office.
 */
export function liftFromSchema2(changes: readonly RawChange[]): readonly RawChange[] {
  return changes.map(liftChange)
}

const newFields: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  appointments: { endEvidenceId: null },
  resolutions: { extendedTo: null, secondCheck: false, followsId: null },
  ballots: { missing: [], conflict: 'notStated', sheetMark: 'notRecorded', check: { kind: 'notAsked' }, incomingId: null },
}

function liftChange(change: RawChange): RawChange {
  const { table, row } = change
  if (change.op !== 'put' || typeof table !== 'string' || typeof row !== 'object' || row === null) return change
  if (table === 'signatures' && 'keyId' in row && 'signature' in row && 'way' in row) {
    const { keyId, signature, way, ...rest } = row
    return { ...change, row: { ...rest, actingReason: '', proof: { way, keyId, signature } } }
  }
  const fields = newFields[table]
  return fields === undefined ? change : { ...change, row: { ...row, ...fields } }
}
