import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { SeatId } from '../../desk/rows/identifiers'
import { Bilingual, LongText } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { type FactIndex, indexOf } from '../factIndex'
import type { BodyFacts } from '../facts'
import { Ending } from '../rows'
import { daysAfter } from '../span'
import { AppointmentPaper, RosterHolder, type RosterLine, serves } from './rosterLine'

/** Why a membership changed between two days. */
export const ChangeReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('appointed'), kind: z.enum(['first', 'renewed', 'replacement']) }),
  /** `ending` is null where nobody recorded how. */
  z.strictObject({ code: z.literal('ended'), ending: Ending.nullable(), reason: LongText }),
  z.strictObject({ code: z.literal('expired') }),
  z.strictObject({ code: z.literal('succeeded') }),
  z.strictObject({ code: z.literal('nextTerm') }),
  z.strictObject({ code: z.literal('bodyEnded') }),
  z.strictObject({ code: z.literal('servesOn') }),
  z.strictObject({ code: z.literal('office'), before: Bilingual, after: Bilingual }),
  z.strictObject({ code: z.literal('description'), before: RosterHolder, after: RosterHolder }),
  z.strictObject({ code: z.literal('seat'), before: z.int(), after: z.int() }),
])
export type ChangeReason = z.infer<typeof ChangeReason>

export const RosterChange = z.strictObject({
  /** `came` and `left`: the holder was no member before, or is none after. The others concern who stayed. */
  change: z.enum(['came', 'left', 'reappointed', 'standing', 'office', 'description', 'seat']),
  /** The first day on which it holds; null where no single day is known. */
  on: PlainDate.nullable(),
  seatId: SeatId,
  number: z.int(),
  label: Bilingual,
  holder: RosterHolder,
  reason: ChangeReason,
  cite: Citation.nullable(),
  paper: AppointmentPaper.nullable(),
})
export type RosterChange = z.infer<typeof RosterChange>

/** What differs between two rosters of one body: `before` on the earlier day, `after` on the later one. In the order of the seats, who left first. */
export function rosterChanges(
  facts: BodyFacts,
  before: readonly RosterLine[],
  after: readonly RosterLine[],
): readonly RosterChange[] {
  const index = indexOf(facts)
  const earlier = byHolder(before)
  const later = byHolder(after)
  const left = [...earlier].filter(([key]) => !later.has(key)).map(([, line]) => leftOf(line, after, facts, index))
  const came = [...later].filter(([key]) => !earlier.has(key)).map(([, line]) => cameOf(line))
  const stayed = [...later].flatMap(([key, line]) => {
    const was = earlier.get(key)
    return was === undefined ? [] : stayedOf(was, line)
  })
  const byNumber = (a: RosterChange, b: RosterChange): number => a.number - b.number
  return [...left.sort(byNumber), ...came.sort(byNumber), ...stayed.sort(byNumber)]
}

type Held = RosterLine & { readonly holder: RosterHolder }

/** Those who serve, by who they are. An organisation that holds several seats is told apart by how many it has. */
function byHolder(lines: readonly RosterLine[]): Map<string, Held> {
  const held = new Map<string, Held>()
  for (const line of lines) {
    const { holder } = line
    if (!serves(line) || holder === null) continue
    const name = holder.kind === 'person' ? holder.personId : holder.organisationId
    let key = `${holder.kind} ${name ?? ''}`
    while (held.has(key)) key = `${key} +`
    held.set(key, { ...line, holder })
  }
  return held
}

const baseOf = (line: Held) => {
  const { seatId, number, label, holder, cite, paper } = line
  return { seatId, number, label, holder, cite, paper }
}

const cameOf = (line: Held): RosterChange => ({
  ...baseOf(line),
  change: 'came',
  on: line.since,
  reason: { code: 'appointed', kind: line.kind ?? 'first' },
})

function leftOf(line: Held, after: readonly RosterLine[], facts: BodyFacts, index: FactIndex): RosterChange {
  const base = { ...baseOf(line), change: 'left' as const, cite: null }
  const appointment = index.appointment.get(line.appointmentId ?? '')
  if (appointment !== undefined && appointment.endedOn !== null) {
    const { ending, endReason, endedOn } = appointment
    return { ...base, on: daysAfter(endedOn, 1), reason: { code: 'ended', ending, reason: endReason } }
  }
  const now = after.find((other) => other.seatId === line.seatId)
  if (now === undefined) return { ...base, on: null, reason: { code: 'nextTerm' } }
  if (facts.body.until !== null && now.reason.code === 'bodyEnded') {
    return { ...base, on: daysAfter(facts.body.until, 1), reason: { code: 'bodyEnded' } }
  }
  const successor = (index.onSeat.get(line.seatId) ?? []).find((one) => appointment !== undefined && one.from > appointment.from)
  if (successor !== undefined && now.reason.code !== 'expired')
    return { ...base, on: successor.from, reason: { code: 'succeeded' } }
  return { ...base, on: line.until === null ? null : daysAfter(line.until, 1), reason: { code: 'expired' } }
}

function stayedOf(was: Held, is: Held): RosterChange[] {
  const base = baseOf(is)
  const changes: RosterChange[] = []
  if (was.appointmentId !== is.appointmentId) {
    changes.push({ ...base, change: 'reappointed', on: is.since, reason: { code: 'appointed', kind: is.kind ?? 'renewed' } })
  }
  if (was.number !== is.number) {
    changes.push({ ...base, change: 'seat', on: is.since, reason: { code: 'seat', before: was.number, after: is.number } })
  }
  if (was.standing === 'inOffice' && is.standing === 'holdover' && is.until !== null) {
    changes.push({ ...base, change: 'standing', on: daysAfter(is.until, 1), reason: { code: 'servesOn' } })
  }
  if (was.office !== is.office || JSON.stringify(was.officeTitle) !== JSON.stringify(is.officeTitle)) {
    changes.push({
      ...base,
      change: 'office',
      on: null,
      reason: { code: 'office', before: was.officeTitle, after: is.officeTitle },
    })
  }
  if (JSON.stringify(was.holder) !== JSON.stringify(is.holder)) {
    changes.push({
      ...base,
      change: 'description',
      on: null,
      reason: { code: 'description', before: was.holder, after: is.holder },
    })
  }
  return changes
}
