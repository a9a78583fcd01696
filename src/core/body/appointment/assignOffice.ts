import { z } from 'zod'
import { type Change, put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { OfficeId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { type Appointment, Office, type OfficeKind } from '../rows'
import { appointedSpan, daysAfter, isOn, overlaps, type Span } from '../span'

const isActing = (kind: OfficeKind): boolean => kind === 'actingGovernmentCoChair' || kind === 'actingCivilCoChair'
const isCivil = (kind: OfficeKind): boolean => kind === 'civilCoChair' || kind === 'actingCivilCoChair'

/**
 * Gives a member an office. `until` null means: as long as the appointment lasts, holdover included.
 * One co-chair of each side at a time; an earlier one who only served on in holdover gives the office up the day before.
 */
export const assignOffice = defineCommand({
  name: 'office.assign',
  title: { ko: '직책을 맡긴다', en: 'Assign an office' },
  roles: ['officer'],
  input: Office.omit({ id: true }),
  reply: z.strictObject({ officeId: OfficeId }),
  refusals: [
    'desk.notFound',
    'body.untilBeforeFrom',
    'office.badOrder',
    'desk.noRule',
    'office.wrongSeat',
    'office.outsideAppointment',
    'office.overlap',
    'office.orderTaken',
    'office.tooManySecretaries',
  ],
  async load(read, input) {
    const [body, seats, appointments, offices] = await Promise.all([
      read.get('bodies', input.bodyId),
      read.where('seats', 'bodyId', input.bodyId),
      read.where('appointments', 'bodyId', input.bodyId),
      read.where('offices', 'bodyId', input.bodyId),
    ])
    return { body, seats, appointments, offices }
  },
  decide({ known, input, rules, ids }) {
    const { kind, from, until, order } = input
    if (known.body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    const appointment = known.appointments.find((one) => one.id === input.appointmentId)
    const seat = known.seats.find((one) => one.id === appointment?.seatId)
    if (!appointment || !seat) return refuse('desk.notFound', { thing: 'appointments', id: input.appointmentId })
    if (until !== null && until < from) return refuse('body.untilBeforeFrom', { from, until })
    if (isActing(kind) ? order < 1 : order !== 0) return refuse('office.badOrder', { order })
    const law = rules.on(known.body.ruleFamily, from)
    if (law === null) return refuse('desk.noRule', { day: from, rule: 'body.coChairs' })
    if (isCivil(kind) !== (seat.class === 'commissioned') && kind !== 'secretary') {
      return refuse('office.wrongSeat', { seat: seat.number }, law.cite('body.coChairs'))
    }
    const appointed = appointedSpan(appointment)
    if (!isOn(appointed, from) || (until !== null && !isOn(appointed, until))) {
      return refuse('office.outsideAppointment', { from, seat: seat.number })
    }
    const wanted = officeSpan(input, appointment)
    const others = known.offices.flatMap((office) => {
      const theirs = known.appointments.find((one) => one.id === office.appointmentId)
      if (office.kind !== kind || theirs === undefined) return []
      return [{ office, seatId: theirs.seatId, span: officeSpan(office, theirs) }]
    })
    const now = others.filter((other) => overlaps(other.span, wanted))
    const seatNumber = (seatId: string): number => known.seats.find((one) => one.id === seatId)?.number ?? 0
    const same = now.find((other) => isSameOffice(kind, other.seatId === seat.id))
    if (same !== undefined) {
      const facts = { seat: seatNumber(same.seatId), otherFrom: same.office.from }
      return refuse('office.overlap', facts, law.cite(kind === 'secretary' ? 'body.secretaries' : 'body.coChairs'))
    }
    if (isActing(kind) && now.some((other) => other.office.order === order)) {
      return refuse('office.orderTaken', { order }, law.cite('actingChair.order'))
    }
    const max = law.value('body.secretaries')
    const count = mostAtOnce(
      wanted,
      now.map((other) => other.span),
    )
    if (kind === 'secretary' && count >= max) {
      return refuse('office.tooManySecretaries', { count, max }, law.cite('body.secretaries'))
    }
    const givenUp = others.flatMap(({ office, span }): Change[] => {
      const { rev: _rev, ...row } = office
      const servesOn = office.until === null && span.until !== null && span.until < from
      return servesOn && isCoChair(kind) ? [put('offices', { ...row, until: daysAfter(from, -1) })] : []
    })
    const officeId = ids.next(OfficeId)
    return accept([...givenUp, put('offices', { ...input, id: officeId })], { officeId })
  },
})

const isCoChair = (kind: OfficeKind): boolean => kind === 'governmentCoChair' || kind === 'civilCoChair'

/** Whether another holder of this kind is in the way: whoever it is for a co-chair, only the member itself for offices that several hold. */
const isSameOffice = (kind: OfficeKind, sameSeat: boolean): boolean => isCoChair(kind) || sameSeat

/** The days of an office: never longer than the appointment that it hangs on. */
function officeSpan(office: Pick<Office, 'from' | 'until'>, appointment: Appointment): Span {
  const { until } = appointedSpan(appointment)
  if (office.until === null) return { from: office.from, until }
  return { from: office.from, until: until === null || office.until < until ? office.until : until }
}

/** The most of the spans that lie on one day of `within`: it is reached on its first day or on the first day of one of them. */
function mostAtOnce(within: Span, spans: readonly Span[]): number {
  const firstDays = [within.from, ...spans.map((span) => span.from).filter((day) => isOn(within, day))]
  return Math.max(...firstDays.map((day) => spans.filter((span) => isOn(span, day)).length))
}
