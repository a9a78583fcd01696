import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { assignOffice } from '#core/body/appointment/assignOffice'
import type { Holder, OfficeKind, SeatClass } from '#core/body/rows'
import { createSeats } from '#core/body/setUp/createSeats'
import { enrolPeople } from '#core/body/setUp/enrolPeople'
import { establishBody } from '#core/body/setUp/establishBody'
import { openTerm } from '#core/body/setUp/openTerm'
import type { AppointmentId, BodyId, PersonId, SeatId, TermId } from '#core/desk/rows/identifiers'
import { PlainDate } from '#core/desk/rows/time'
import type { SmallDesk } from './smallDesk'

export const day = (text: string): PlainDate => PlainDate.parse(text)

/** A committee under Directives 790 and 841 with one term of seats; nobody is appointed yet. */
export async function committee(desk: SmallDesk, classes: readonly SeatClass[]) {
  const { bodyId } = await desk.does(establishBody, {
    name: { ko: '위원회', en: 'Committee' },
    code: 'TEST',
    ruleFamily: 'open-government-korea',
    predecessorId: null,
    from: '2021-08-02',
    until: null,
  })
  const { termId, seatIds } = await term(desk, bodyId, 3, '2021-08-02', '2023-08-01', classes)
  return { bodyId, termId, seatIds }
}

export async function term(
  desk: SmallDesk,
  bodyId: BodyId,
  number: number,
  from: string,
  until: string | null,
  classes: readonly SeatClass[],
): Promise<{ termId: TermId; seatIds: SeatId[] }> {
  const { termId } = await desk.does(openTerm, { bodyId, number, from, until })
  const { seatIds } = await desk.does(createSeats, {
    bodyId,
    termId,
    seats: classes.map((seatClass, index) => ({
      number: index + 1,
      label: { ko: `위원 ${(index + 1).toString()}`, en: `Member ${(index + 1).toString()}` },
      class: seatClass,
      sector: 'unknown' as const,
      organisationId: null,
    })),
  })
  return { termId, seatIds }
}

export async function people(desk: SmallDesk, count: number): Promise<PersonId[]> {
  const nobody = { name: { ko: '', en: '' }, post: { ko: '', en: '' }, contact: null }
  const { personIds } = await desk.does(enrolPeople, { people: Array.from({ length: count }, () => nobody) })
  return personIds
}

export const person = (personId: PersonId): Holder => ({ kind: 'person', personId })

export interface Wish {
  readonly seatId: SeatId
  readonly holder: Holder
  readonly kind: 'first' | 'renewed' | 'replacement'
  readonly from: string
  readonly until: string | null
  readonly exceptionReason: string
}

export const wish = (seatId: SeatId, holder: Holder, from: string, until: string | null, kind: Wish['kind'] = 'first'): Wish => ({
  seatId,
  holder,
  kind,
  from,
  until,
  exceptionReason: '',
})

export const request = (of: { bodyId: BodyId; termId: TermId }, ...wishes: readonly Wish[]) => ({
  bodyId: of.bodyId,
  termId: of.termId,
  appointments: wishes.map((one) => ({ ...one, evidenceId: null })),
})

export async function appoint(
  desk: SmallDesk,
  of: { bodyId: BodyId; termId: TermId },
  ...wishes: readonly Wish[]
): Promise<AppointmentId[]> {
  return (await desk.does(makeAppointments, request(of, ...wishes))).appointmentIds
}

export const office = (
  bodyId: BodyId,
  appointmentId: AppointmentId,
  kind: OfficeKind,
  from: string,
  until: string | null = null,
  order = 0,
) => ({
  bodyId,
  appointmentId,
  kind,
  title: { ko: kind, en: kind },
  order,
  from,
  until,
})

export async function assign(
  desk: SmallDesk,
  bodyId: BodyId,
  appointmentId: AppointmentId | undefined,
  kind: OfficeKind,
  from: string,
  order = 0,
): Promise<void> {
  if (appointmentId === undefined) throw new Error('no such appointment')
  await desk.does(assignOffice, office(bodyId, appointmentId, kind, from, null, order))
}

/** The element that has to be there. */
export function nth<Value>(list: readonly Value[], index: number): Value {
  const value = list.at(index)
  if (value === undefined) throw new Error(`no element ${index.toString()}`)
  return value
}
