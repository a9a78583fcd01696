import type { Actor } from '#core/desk/actor'
import type { AppointmentId, BodyId, PersonId, SeatId, TermId } from '#core/desk/rows/identifiers'
import { Instant, PlainDate } from '#core/desk/rows/time'
import { assignOffice } from '#core/body/appointment/assignOffice'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { renewAppointment } from '#core/body/appointment/renewAppointment'
import { replaceMember } from '#core/body/appointment/replaceMember'
import type { OfficeKind, Sector } from '#core/body/rows'
import { saveSettings } from '#core/body/saveSettings'
import { createSeats } from '#core/body/setUp/createSeats'
import { enrolPeople } from '#core/body/setUp/enrolPeople'
import { establishBody } from '#core/body/setUp/establishBody'
import { openTerm } from '#core/body/setUp/openTerm'
import { daysAfter, lastDayOfYears } from '#core/body/span'
import type { Desk } from '#main/desk/desk'
import { must } from '#main/wiring/must'

/** Directive 790 came into force on this day, and the first generated term begins with it. */
const firstDay = PlainDate.parse('2021-08-02')
const termYears = 2

/** 2 ex officio, 6 agencies, 22 commissioned: the composition of the Committee (law-and-practice 3.1). */
const officialSeats = 8
const seatsOfTerm = 30
const sectors: readonly Sector[] = ['civilSociety', 'academia', 'business', 'youth']

/** Offices by the number of the seat that they hang on. */
const offices: readonly {
  readonly seat: number
  readonly kind: OfficeKind
  readonly order: number
  readonly ko: string
  readonly en: string
}[] = [
  { seat: 1, kind: 'governmentCoChair', order: 0, ko: '정부 공동위원장', en: 'Government co-chair' },
  { seat: 2, kind: 'secretary', order: 0, ko: '간사위원', en: 'Secretary' },
  { seat: 3, kind: 'actingGovernmentCoChair', order: 1, ko: '정부 공동위원장 직무대행', en: 'Acting government co-chair' },
  { seat: 9, kind: 'civilCoChair', order: 0, ko: '민간 공동위원장', en: 'Civil co-chair' },
  { seat: 10, kind: 'secretary', order: 0, ko: '간사위원', en: 'Secretary' },
  { seat: 11, kind: 'actingCivilCoChair', order: 1, ko: '민간 공동위원장 직무대행', en: 'Acting civil co-chair' },
]

interface HeldSeat {
  readonly appointmentId: AppointmentId
  readonly rev: number
}

export interface GeneratedTerm {
  readonly bodyId: BodyId
  readonly termId: TermId
  readonly from: PlainDate
  readonly until: PlainDate
  readonly seatIds: readonly SeatId[]
  /** Who signs, by office. */
  readonly coChairs: { readonly governmentCoChair: PersonId; readonly civilCoChair: PersonId }
}

/** Enters the terms of a committee one after the other. Members have no names: they are shown by their seats. */
export class Committee {
  #bodyId: BodyId | null = null
  #terms = 0
  #from = firstDay
  /** Members by seat: a commissioned one serves two terms in a row, then another takes the seat (Directive 5(1)). */
  readonly #serving = new Map<number, PersonId>()
  /** By what they serve, with the record that made it. */
  readonly #held = new Map<number, HeldSeat>()

  constructor(
    private readonly desk: Desk,
    private readonly actor: Actor,
  ) {}

  async establish(): Promise<void> {
    await must(this.desk, this.actor, saveSettings, {
      officeName: { ko: '생성한 연습용 사무국', en: 'Generated practice office' },
      department: '',
      address: '',
      telephone: '',
      fax: '',
      email: '',
      website: '',
      zone: 'Asia/Seoul',
      practice: true,
      practiceNow: null,
      seenRev: null,
    })
    const { bodyId } = await must(this.desk, this.actor, establishBody, {
      name: { ko: '생성한 연습용 위원회', en: 'Generated practice committee' },
      code: 'GENC',
      ruleFamily: 'open-government-korea',
      predecessorId: null,
      from: firstDay,
      until: null,
    })
    this.#bodyId = bodyId
  }

  /** Moment at which the next term begins, at midnight in Seoul. */
  get nextTermBegins(): Instant {
    return Instant.parse(new Date(Date.parse(`${this.#from}T00:00:00.000+09:00`)).toJSON())
  }

  async openNextTerm(): Promise<GeneratedTerm> {
    const { desk, actor } = this
    const bodyId = this.#bodyId
    if (bodyId === null) throw new Error('the committee was not established')
    const from = this.#from
    const until = lastDayOfYears(from, termYears)
    this.#terms += 1
    const number = this.#terms
    const { termId } = await must(desk, actor, openTerm, { bodyId, number, from, until })
    const numbers = Array.from({ length: seatsOfTerm }, (_, index) => index + 1)
    const { seatIds } = await must(desk, actor, createSeats, {
      bodyId,
      termId,
      seats: numbers.map((seat) => ({ number: seat, ...describe(seat), organisationId: null })),
    })
    const renewed = number % 2 === 0
    const isRenewed = (seat: number): boolean => renewed && seat > officialSeats
    await this.#enrol(numbers.filter((seat) => !isRenewed(seat)))
    const first = numbers.filter((seat) => !isRenewed(seat))
    const { appointmentIds } = await must(desk, actor, makeAppointments, {
      bodyId,
      termId,
      appointments: first.map((seat) => ({
        seatId: at(seatIds, seat - 1),
        holder: { kind: 'person' as const, personId: this.#memberOf(seat) },
        kind: 'first' as const,
        ...{ from, until, exceptionReason: '', evidenceId: null },
      })),
    })
    const heldBefore = new Map(this.#held)
    first.forEach((seat, index) => this.#held.set(seat, { appointmentId: at(appointmentIds, index), rev: desk.head.n }))
    for (const seat of numbers.filter(isRenewed)) {
      const { appointmentId, rev: seenRev } = heldOf(heldBefore, seat)
      const again = { appointmentId, seenRev, termId, seatId: at(seatIds, seat - 1), from, until }
      const made = await must(desk, actor, renewAppointment, { ...again, exceptionReason: '', evidenceId: null })
      this.#held.set(seat, { ...made, rev: desk.head.n })
    }
    for (const { seat, kind, order, ko, en } of offices) {
      const { appointmentId } = heldOf(this.#held, seat)
      await must(desk, actor, assignOffice, { bodyId, appointmentId, kind, order, title: { ko, en }, from, until: null })
    }
    this.#from = daysAfter(until, 1)
    const coChairs = { governmentCoChair: this.#memberOf(1), civilCoChair: this.#memberOf(9) }
    return { bodyId, termId, from, until, seatIds, coChairs }
  }

  /** By what the member on a seat serves now. */
  appointmentOn(seat: number): AppointmentId {
    return heldOf(this.#held, seat).appointmentId
  }

  /** The member on a commissioned seat resigns, and another serves what remains of the term from the day after. */
  async replace(seat: number, lastDay: PlainDate): Promise<void> {
    const { desk, actor } = this
    const { appointmentId, rev: seenRev } = heldOf(this.#held, seat)
    const resigned = { endedOn: lastDay, ending: { kind: 'resigned' as const }, endReason: '본인 사정(연습)', evidenceId: null }
    await must(desk, actor, endAppointment, { appointmentId, seenRev, ...resigned })
    const ended = { appointmentId, seenRev: desk.head.n }
    await this.#enrol([seat])
    const holder = { kind: 'person' as const, personId: this.#memberOf(seat) }
    const made = await must(desk, actor, replaceMember, { ...ended, holder, from: daysAfter(lastDay, 1), evidenceId: null })
    this.#held.set(seat, { appointmentId: made.appointmentId, rev: desk.head.n })
  }

  async #enrol(seats: readonly number[]): Promise<void> {
    const noName = { ko: '', en: '' }
    const { personIds } = await must(this.desk, this.actor, enrolPeople, {
      people: seats.map((seat) => ({
        name: noName,
        post: noName,
        // An address that no mail can reach (RFC 2606), so that sealed fields are there to be read, kept and erased.
        contact: {
          telephone: null,
          email: `s${seat.toString()}.t${this.#terms.toString()}@example.invalid`,
          birthDate: null,
          account: null,
        },
      })),
    })
    seats.forEach((seat, index) => this.#serving.set(seat, at(personIds, index)))
  }

  #memberOf(seat: number): PersonId {
    const personId = this.#serving.get(seat)
    if (personId === undefined) throw new Error(`nobody serves on seat ${seat.toString()}`)
    return personId
  }
}

function describe(seat: number) {
  if (seat <= 2)
    return {
      label: { ko: `당연직 위원 ${seat.toString()}`, en: `Ex officio member ${seat.toString()}` },
      class: 'exOfficio' as const,
      sector: 'government' as const,
    }
  if (seat <= officialSeats) {
    const n = (seat - 2).toString()
    return { label: { ko: `기관 위원 ${n}`, en: `Agency member ${n}` }, class: 'agency' as const, sector: 'government' as const }
  }
  const n = (seat - officialSeats).toString()
  const sector = sectors[seat % sectors.length] ?? 'civilSociety'
  return { label: { ko: `위촉 위원 ${n}`, en: `Commissioned member ${n}` }, class: 'commissioned' as const, sector }
}

function heldOf(held: ReadonlyMap<number, HeldSeat>, seat: number): HeldSeat {
  const found = held.get(seat)
  if (found === undefined) throw new Error(`nobody holds seat ${seat.toString()}`)
  return found
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index]
  if (value === undefined)
    throw new Error(`a command gave ${list.length.toString()} ids, and number ${index.toString()} was asked for`)
  return value
}
