import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyFacts } from '#core/body/facts'
import { compositionOn } from '#core/body/roster/composition'
import { frozenRoster } from '#core/body/roster/frozenRoster'
import { rosterOn } from '#core/body/roster/roster'
import { Appointment, Body, Seat, Term } from '#core/body/rows'
import { daysAfter } from '#core/body/span'
import { PlainDate } from '#core/desk/rows/time'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'

const id = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const firstDay = PlainDate.parse('2021-08-02')
const bodyId = id(1, 1)
const termId = id(2, 1)

/** Tenures of one seat, one after the other without overlap: gaps and lengths in days, some ended early. */
const tenures = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 700 }),
    left: fc.option(fc.integer({ min: 0, max: 699 })),
  }),
  { maxLength: 4 },
)
const seatArbitrary = fc.record({
  class: fc.constantFrom('exOfficio' as const, 'agency' as const, 'commissioned' as const),
  tenures,
})

const factsArbitrary = fc
  .record({ seats: fc.array(seatArbitrary, { maxLength: 12 }), bodyLasts: fc.option(fc.integer({ min: 0, max: 1500 })) })
  .map(({ seats, bodyLasts }): BodyFacts => {
    const appointments = seats.flatMap((seat, s) => {
      let next = firstDay
      return seat.tenures.map((tenure, t) => {
        const from = daysAfter(next, tenure.gap)
        const until = daysAfter(from, tenure.length - 1)
        const endedOn = tenure.left === null || tenure.left >= tenure.length ? null : daysAfter(from, tenure.left)
        next = daysAfter(endedOn ?? until, 1)
        const row = Appointment.parse({
          id: id(4, s * 10 + t),
          bodyId,
          termId,
          seatId: id(3, s),
          holder: { kind: 'person', personId: id(5, s * 10 + t) },
          kind: 'first',
          from,
          until,
          endedOn,
          ending: null,
          endReason: '',
          exceptionReason: '',
          evidenceId: null,
          endEvidenceId: null,
        })
        return { ...row, rev: 1 }
      })
    })
    const body = Body.parse({
      id: bodyId,
      name: { ko: '기구', en: 'Body' },
      code: 'BODY',
      ruleFamily: 'open-government-korea',
      predecessorId: null,
      from: firstDay,
      until: bodyLasts === null ? null : daysAfter(firstDay, bodyLasts),
    })
    return {
      body: { ...body, rev: 1 },
      terms: [{ ...Term.parse({ id: termId, bodyId, number: 1, from: firstDay, until: null }), rev: 1 }],
      seats: seats.map((seat, s) => ({
        ...Seat.parse({
          id: id(3, s),
          bodyId,
          termId,
          number: s + 1,
          label: { ko: '', en: '' },
          class: seat.class,
          sector: 'unknown',
          organisationId: null,
        }),
        rev: 1,
      })),
      appointments,
      offices: [],
      organisations: [],
      people: [],
      descriptions: [],
      papers: [],
      interests: [],
    }
  })
const dayArbitrary = fc.integer({ min: 0, max: 3000 }).map((days) => daysAfter(firstDay, days))

const rulesOn = (day: PlainDate) => {
  const rules = standardRuleBooks.on('open-government-korea', day)
  if (rules === null) throw new Error(`no rules on ${day}`)
  return rules
}

describe('on any day, for any history of a body', () => {
  it('every seat has exactly one line, in the order of the numbers', () => {
    fc.assert(
      fc.property(factsArbitrary, dayArbitrary, (facts, day) => {
        expect(rosterOn(facts, day, rulesOn(day)).map((line) => line.seatId)).toEqual(facts.seats.map((seat) => seat.id))
      }),
    )
  })

  it('no more seats count than there are, and one counts only where somebody serves', () => {
    fc.assert(
      fc.property(factsArbitrary, dayArbitrary, (facts, day) => {
        const lines = rosterOn(facts, day, rulesOn(day))
        expect(lines.filter((line) => line.counted).length).toBeLessThanOrEqual(facts.seats.length)
        for (const line of lines) {
          expect(line.counted && line.appointmentId === null).toBe(false)
          expect(line.appointmentId !== null).toBe(line.standing === 'inOffice' || line.standing === 'holdover')
        }
      }),
    )
  })

  it('a seat is in office exactly on the days of its appointments, while the body lasts', () => {
    fc.assert(
      fc.property(factsArbitrary, dayArbitrary, (facts, day) => {
        for (const line of rosterOn(facts, day, rulesOn(day))) {
          const onDay = facts.appointments.some(
            (one) => one.seatId === line.seatId && one.from <= day && day <= (one.endedOn ?? one.until ?? day),
          )
          expect(line.standing === 'inOffice').toBe(onDay && (facts.body.until === null || day <= facts.body.until))
        }
      }),
    )
  })

  it('nothing changes from one day to the next unless an appointment begins or ends, or the body does', () => {
    fc.assert(
      fc.property(factsArbitrary, dayArbitrary, (facts, day) => {
        const next = daysAfter(day, 1)
        const before = rosterOn(facts, day, rulesOn(day))
        const after = rosterOn(facts, next, rulesOn(next))
        before.forEach((line, index) => {
          const own = facts.appointments.filter((one) => one.seatId === line.seatId)
          const event =
            own.some((one) => one.from === next || one.endedOn === day || one.until === day) || facts.body.until === day
          if (!event) expect(after.at(index)?.standing).toBe(line.standing)
        })
      }),
    )
  })

  it('the frozen roster counts the same seats', () => {
    fc.assert(
      fc.property(factsArbitrary, dayArbitrary, (facts, day) => {
        const rules = rulesOn(day)
        expect(frozenRoster(facts, day, rules).map((seat) => seat.counted)).toEqual(
          rosterOn(facts, day, rules).map((line) => line.counted),
        )
      }),
    )
  })

  it('the composition judges every matter once, and never more members than serve', () => {
    fc.assert(
      fc.property(factsArbitrary, dayArbitrary, (facts, day) => {
        const rules = rulesOn(day)
        const lines = rosterOn(facts, day, rules)
        const checks = compositionOn(lines, rules)
        expect(checks.map((check) => check.check)).toEqual(['size', 'commissionedMajority', 'coChairs', 'secretaries'])
        const commissioned = lines.filter((line) => line.seatClass === 'commissioned' && line.appointmentId !== null).length
        const others = lines.filter((line) => line.seatClass !== 'commissioned' && line.appointmentId !== null).length
        expect(checks.at(1)?.state).toBe(commissioned > others ? 'met' : 'failed')
      }),
    )
  })
})
