import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { loadBodyFacts } from '../facts'
import { Body, SeatClass, Sector, Term } from '../rows'
import { Balance, balanceOf } from './balance'
import { CompositionCheck, compositionOn } from './composition'
import { rosterOn, termOn } from './roster'
import { RosterLine, serves } from './rosterLine'
import { RosterMark, rosterMarks } from './rosterMarks'

const countOf = z.int().min(0)

/** Figures of one roster. Seats = in office + in holdover + vacant, whichever of the other reasons leaves a seat empty. */
const RosterTotals = z.strictObject({
  seats: countOf,
  inOffice: countOf,
  holdover: countOf,
  vacant: countOf,
  /** Members in office (재적위원) as votes count them. */
  counted: countOf,
  /** Seats, and those who serve, by legal class and by sector: two different things (law-and-practice 8.2). */
  byClass: z.array(z.strictObject({ seatClass: SeatClass, seats: countOf, serving: countOf })),
  bySector: z.array(z.strictObject({ sector: Sector, seats: countOf, serving: countOf })),
})

export const MembersRoster = z.strictObject({
  body: Body,
  /** Null before the first term. */
  term: Term.nullable(),
  day: PlainDate,
  /** The rule book in force on the day. */
  rules: z.strictObject({ bookId: z.string(), title: Bilingual, number: Bilingual, from: PlainDate }),
  lines: z.array(RosterLine),
  totals: RosterTotals,
  composition: z.array(CompositionCheck),
  balance: z.array(Balance),
  marks: z.array(RosterMark),
})
export type MembersRoster = z.infer<typeof MembersRoster>

export const membersRoster = defineQuery({
  name: 'members.roster',
  title: { ko: '기준일의 위원 명부를 본다', en: 'Show the roster on a date' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ bodyId: BodyId, day: PlainDate }),
  reply: MembersRoster,
  async answer({ read, input: { bodyId, day }, rules: books }) {
    const facts = await loadBodyFacts(read, bodyId)
    if (facts === null) return refuse('desk.notFound', { thing: 'bodies', id: bodyId })
    const rules = books.on(facts.body.ruleFamily, day)
    if (rules === null) return refuse('body.noRuleBook', { family: facts.body.ruleFamily, day })
    const lines = rosterOn(facts, day, rules)
    const { bookId, title, number, from } = rules
    return answer({
      body: Body.strip().parse(facts.body),
      term: Term.strip().nullable().parse(termOn(facts.terms, day)),
      day,
      rules: { bookId, title, number, from },
      lines: [...lines],
      totals: totalsOf(lines),
      composition: [...compositionOn(lines, rules)],
      balance: [...balanceOf(lines, rules)],
      marks: [...rosterMarks(facts, books)],
    })
  },
})

function totalsOf(lines: readonly RosterLine[]): z.infer<typeof RosterTotals> {
  const standing = (wanted: RosterLine['standing']): number => lines.filter((line) => line.standing === wanted).length
  const seatsAndServing = (of: readonly RosterLine[]) => ({ seats: of.length, serving: of.filter(serves).length })
  return {
    seats: lines.length,
    inOffice: standing('inOffice'),
    holdover: standing('holdover'),
    vacant: lines.filter((line) => !serves(line)).length,
    counted: lines.filter((line) => line.counted).length,
    byClass: SeatClass.options.map((seatClass) => ({
      seatClass,
      ...seatsAndServing(lines.filter((line) => line.seatClass === seatClass)),
    })),
    bySector: Sector.options
      .map((sector) => ({ sector, ...seatsAndServing(lines.filter((line) => line.sector === sector)) }))
      .filter(({ seats }) => seats > 0),
  }
}
