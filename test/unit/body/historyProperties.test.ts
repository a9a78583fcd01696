import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctAppointment } from '#core/body/appointment/correctAppointment'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { renewAppointment } from '#core/body/appointment/renewAppointment'
import { replaceMember } from '#core/body/appointment/replaceMember'
import { loadBodyFacts } from '#core/body/facts'
import { balanceOf } from '#core/body/roster/balance'
import { membersRoster } from '#core/body/roster/membersRoster'
import { rosterOn } from '#core/body/roster/roster'
import { rosterChanges } from '#core/body/roster/rosterChanges'
import { serves } from '#core/body/roster/rosterLine'
import type { TermId } from '#core/desk/rows/identifiers'
import { recordBalance } from '#core/body/people/recordBalance'
import { appointedSpan, daysAfter, isOn } from '#core/body/span'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { committee, day, nth, people, person, term } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

/**
 * Any sequence of commands, most of which are refused: what was accepted must hold together. Days lie around the third term
 * (2021-08-02 to 2023-08-01) and the fourth (from 2024-02-01), so that two of them often meet.
 */
const firstDay = day('2021-08-02')
const dayArbitrary = fc.integer({ min: 0, max: 1500 }).map((days) => daysAfter(firstDay, days))
const place = fc.nat({ max: 3 })
const act = fc.oneof(
  fc.record({
    act: fc.constant('make' as const),
    seat: place,
    who: place,
    from: dayArbitrary,
    days: fc.integer({ min: 1, max: 731 }),
  }),
  fc.record({ act: fc.constant('end' as const), which: fc.nat({ max: 8 }), days: fc.integer({ min: -5, max: 740 }) }),
  fc.record({
    act: fc.constant('renew' as const),
    which: fc.nat({ max: 8 }),
    seat: place,
    from: dayArbitrary,
    days: fc.integer({ min: 1, max: 731 }),
  }),
  fc.record({
    act: fc.constant('replace' as const),
    which: fc.nat({ max: 8 }),
    who: place,
    days: fc.integer({ min: 0, max: 30 }),
  }),
  fc.record({
    act: fc.constant('correct' as const),
    which: fc.nat({ max: 8 }),
    from: dayArbitrary,
    days: fc.integer({ min: 1, max: 731 }),
  }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

interface Forum {
  readonly desk: SmallDesk
  readonly bodyId: Awaited<ReturnType<typeof committee>>['bodyId']
  readonly terms: readonly { readonly termId: TermId; readonly seatIds: Awaited<ReturnType<typeof committee>>['seatIds'] }[]
  readonly who: Awaited<ReturnType<typeof people>>
}

async function forum(): Promise<Forum> {
  const desk = smallDesk()
  const third = await committee(desk, ['exOfficio', 'commissioned', 'commissioned', 'commissioned'])
  const fourth = await term(desk, third.bodyId, 4, '2024-02-01', null, ['agency', 'commissioned', 'commissioned', 'commissioned'])
  return { desk, bodyId: third.bodyId, terms: [third, fourth], who: await people(desk, 4) }
}

/** Does it in the term of its day; gives whether it was accepted. */
async function doAct({ desk, bodyId, terms, who }: Forum, one: Act, termOfAct: number): Promise<boolean> {
  const { termId, seatIds } = nth(terms, termOfAct)
  const rows = desk
    .all('appointments')
    .filter((row) => one.act === 'renew' || row.termId === termId)
    .filter((row) => one.act !== 'replace' || row.endedOn !== null)
  const row = 'which' in one && rows.length > 0 ? nth(rows, one.which % rows.length) : null
  const common = { exceptionReason: '', evidenceId: null }
  switch (one.act) {
    case 'make': {
      const wanted = { seatId: nth(seatIds, one.seat), holder: person(nth(who, one.who)), kind: 'first' as const }
      const until = daysAfter(one.from, one.days)
      return (
        await desk.decide(makeAppointments, { bodyId, termId, appointments: [{ ...wanted, from: one.from, until, ...common }] })
      ).ok
    }
    case 'end':
      if (row === null) return false
      return (
        await desk.decide(endAppointment, {
          appointmentId: row.id,
          seenRev: row.rev,
          endedOn: daysAfter(row.from, one.days),
          endReason: '이직',
          evidenceId: null,
        })
      ).ok
    case 'renew': {
      if (row === null) return false
      const input = { appointmentId: row.id, seenRev: row.rev, termId, seatId: nth(seatIds, one.seat) }
      return (await desk.decide(renewAppointment, { ...input, from: one.from, until: daysAfter(one.from, one.days), ...common }))
        .ok
    }
    case 'replace': {
      if (row === null) return false
      const from = daysAfter(row.endedOn ?? row.from, one.days)
      const input = { appointmentId: row.id, seenRev: row.rev, holder: person(nth(who, one.who)), from, evidenceId: null }
      return (await desk.decide(replaceMember, input)).ok
    }
    case 'correct': {
      if (row === null) return false
      const { id, bodyId: _body, termId: _term, seatId: _seat, endEvidenceId: _paper, rev, ...rest } = row
      const input = {
        ...rest,
        from: one.from,
        until: daysAfter(one.from, one.days),
        appointmentId: id,
        seenRev: rev,
        reason: '오기',
      }
      return (await desk.decide(correctAppointment, input)).ok
    }
  }
}

async function linesOn({ desk, bodyId }: Forum, on: ReturnType<typeof day>) {
  const facts = await loadBodyFacts(desk.read, bodyId)
  const rules = standardRuleBooks.on('open-government-korea', on)
  if (facts === null || rules === null) throw new Error('no body or no rules')
  return { facts, rules, lines: rosterOn(facts, on, rules) }
}

describe('after any commands', () => {
  it('no day has two holders of one seat, and nobody holds two seats', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(act, fc.nat({ max: 1 })), { maxLength: 25 }),
        fc.array(dayArbitrary, { minLength: 1, maxLength: 12 }),
        async (acts, days) => {
          const here = await forum()
          for (const [one, termOfAct] of acts) await doAct(here, one, termOfAct)
          const rows = here.desk.all('appointments')
          for (const on of days) {
            const held = rows.filter((row) => isOn(appointedSpan(row), on))
            expect(new Set(held.map((row) => row.seatId)).size).toBe(held.length)
            expect(new Set(held.map((row) => JSON.stringify(row.holder))).size).toBe(held.length)
            const { lines } = await linesOn(here, on)
            expect(new Set(lines.map((line) => line.seatId)).size).toBe(lines.length)
            const serving = lines.filter(serves).map((line) => line.holder?.personId)
            expect(new Set(serving).size).toBe(serving.length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts by class, sector and balance add up to the roster', async () => {
    const gender = fc.constantFrom('female' as const, 'male' as const, null)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(act, fc.nat({ max: 1 })), { maxLength: 15 }),
        fc.array(gender, { minLength: 4, maxLength: 4 }),
        dayArbitrary,
        async (acts, genders, on) => {
          const here = await forum()
          for (const [one, termOfAct] of acts) await doAct(here, one, termOfAct)
          for (const [index, recorded] of genders.entries()) {
            const stored = nth(here.desk.all('people'), index)
            await here.desk.does(recordBalance, { personId: stored.id, seenRev: stored.rev, gender: recorded, region: '' })
          }
          const asked = await here.desk.asks(membersRoster, { bodyId: here.bodyId, day: on })
          if (!asked.ok) throw new Error(asked.refusal.code)
          const { totals, lines, balance } = asked.reply
          const serving = lines.filter(serves).length
          const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0)
          expect(sum(totals.byClass.map((one) => one.serving))).toBe(serving)
          expect(sum(totals.byClass.map((one) => one.seats))).toBe(lines.length)
          expect(sum(totals.bySector.map((one) => one.serving))).toBe(serving)
          expect(totals.inOffice + totals.holdover + totals.vacant).toBe(totals.seats)
          for (const { kinds, recorded, notRecorded } of balance) {
            expect(sum(kinds.map(({ count }) => count))).toBe(recorded)
            expect(recorded + notRecorded).toBe(serving)
          }
          const { lines: again, rules } = await linesOn(here, on)
          expect(balanceOf(again, rules)).toEqual(balance)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('a roster of one term never changes because of an edit to the next', async () => {
    const inThird = fc.integer({ min: 0, max: 912 }).map((days) => daysAfter(firstDay, days))
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.array(act, { maxLength: 12 }), inThird, async (before, later, on) => {
        const here = await forum()
        for (const one of before) await doAct(here, one, 0)
        const { lines } = await linesOn(here, on)
        for (const one of later) await doAct(here, one, 1)
        expect((await linesOn(here, on)).lines).toEqual(lines)
      }),
      { numRuns: 60 },
    )
  })

  it('what came and left between two days is the difference of their rosters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(act, fc.nat({ max: 1 })), { maxLength: 20 }),
        dayArbitrary,
        dayArbitrary,
        async (acts, a, b) => {
          const here = await forum()
          for (const [one, termOfAct] of acts) await doAct(here, one, termOfAct)
          const [from, to] = a < b ? [a, b] : [b, a]
          const before = await linesOn(here, from)
          const after = (await linesOn(here, to)).lines
          const changes = rosterChanges(before.facts, before.lines, after)
          const holders = (lines: typeof after) => new Set(lines.filter(serves).map((line) => line.holder?.personId))
          const [was, is] = [holders(before.lines), holders(after)]
          const moved = (change: 'came' | 'left') =>
            changes.filter((one) => one.change === change).map((one) => one.holder.personId)
          expect(new Set(moved('left'))).toEqual(new Set([...was].filter((id) => !is.has(id))))
          expect(new Set(moved('came'))).toEqual(new Set([...is].filter((id) => !was.has(id))))
        },
      ),
      { numRuns: 60 },
    )
  })
})
