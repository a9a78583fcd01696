import type { Holder } from '#core/body/rows'
import type { Appointment, Ending } from '#core/body/rows'
import type { AppointmentPaper } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { draftOf, wantedHolder, type HolderDraft } from '../fields/holderDraft'
import type { Appointed } from '../SeatActs'

/** What stands in the fields of a correction: days as they are typed, everything else as it is recorded. */
export interface CorrectionDraft {
  readonly holder: HolderDraft
  readonly kind: Appointment['kind']
  readonly from: string
  readonly until: string
  readonly endedOn: string
  readonly ending: Ending | null
  readonly endReason: string
  readonly exceptionReason: string
  readonly paper: AppointmentPaper | null
}

export const draftFrom = (one: Appointed, date: (day: PlainDate) => string): CorrectionDraft => ({
  holder: draftOf(one.holder),
  kind: one.kind,
  from: date(one.from),
  until: one.until === null ? '' : date(one.until),
  endedOn: one.endedOn === null ? '' : date(one.endedOn),
  ending: one.ending,
  endReason: one.endReason,
  exceptionReason: one.exceptionReason,
  paper: one.paper,
})

/** The fields of the appointment as the draft has them; null where one cannot be read or is missing. */
export function fieldsOf(draft: CorrectionDraft, of: Appointed, read: (typed: string) => PlainDate | null) {
  const wanted = wantedHolder(draft.holder, of.holder.kind)
  const holder: Holder | null = wanted?.kind === 'person' || wanted?.kind === 'organisation' ? wanted : null
  const from = read(draft.from)
  const [until, endedOn] = [dayOrNone(draft.until, read), dayOrNone(draft.endedOn, read)]
  if (holder === null || from === null || until === undefined || endedOn === undefined) return null
  const isOver = endedOn !== null
  return {
    holder,
    kind: draft.kind,
    from,
    until,
    endedOn,
    // An appointment that has no end has no way in which it ended.
    ending: isOver ? draft.ending : null,
    endReason: isOver ? draft.endReason : '',
    exceptionReason: draft.exceptionReason,
    evidenceId: draft.paper?.evidenceId ?? null,
  }
}

/** Null for an empty field, undefined where it is no day. */
function dayOrNone(typed: string, read: (typed: string) => PlainDate | null): PlainDate | null | undefined {
  return typed.trim() === '' ? null : (read(typed) ?? undefined)
}
