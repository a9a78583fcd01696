import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { BodyId } from '../../desk/rows/identifiers'
import type { Reader } from '../../desk/rows/reader'
import type { Row } from '../../desk/rows/tables'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import type { RuleBooks } from '../../rules/ruleBooks'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { seatOn } from '../describedOn'
import { indexOf } from '../factIndex'
import { loadBodyFacts } from '../facts'
import { type Body, Term } from '../rows'
import { daysAfter, lastDayOfYears } from '../span'
import { NewSeat } from './newSeats'

const NamedTerm = z.strictObject({ body: Bilingual, number: Term.shape.number })

/** What the next term of a body would be: nothing of it is decided, the office changes what it likes before the term is opened. */
export const proposeTerm = defineQuery({
  name: 'term.propose',
  title: { ko: '다음 기수를 제안한다', en: 'Propose the next term of a body' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  /** `from`: the first day that the office thinks of; null proposes one. */
  input: z.strictObject({ bodyId: BodyId, from: PlainDate.nullable() }),
  reply: z.strictObject({
    /** One more than the last of the body; where it has none, than the last of its predecessor: terms are counted on (law-and-practice 3.1). */
    number: Term.shape.number,
    /**
     * The day asked, or the one after the last term; the first day of the body before its first term. A term without a last day is
     * taken to last as its rule says; null where no rule was in force.
     */
    from: PlainDate.nullable(),
    /** The last day by the rule of `from`, at most the last day of the body; null where no rule was in force. */
    until: PlainDate.nullable(),
    /** The rule that says how many years. */
    cite: Citation.nullable(),
    /** The last term where it has no last day: it has to end before another begins. */
    openTerm: Term.nullable(),
    /** The last term that has seats, from which `seats` are copied; null where there is none. */
    copied: NamedTerm.nullable(),
    /** Numbers, labels as they are on the first day, classes, sectors and organisations. Who sits there is not copied. */
    seats: z.array(NewSeat),
  }),
  async answer({ read, input, rules: books }) {
    const body = await read.get('bodies', input.bodyId)
    if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    const line = await lineOf(body, read)
    const counted = line.find(({ terms }) => terms.length > 0)?.terms ?? []
    const [last] = line[0]?.terms ?? []
    const from = input.from ?? firstDay(body, last, books)
    const rules = from === null ? null : books.on(body.ruleFamily, from)
    return answer({
      number: Math.min(999, Math.max(0, ...counted.map((term) => term.number)) + 1),
      from,
      until: from === null || rules === null ? null : within(body, from, lastDayOfYears(from, rules.value('term.years'))),
      cite: rules?.cite('term.years') ?? null,
      openTerm: last?.until === null ? Term.strip().parse(last) : null,
      ...(await seatsToCopy(line, from, read)),
    })
  },
})

interface InLine {
  readonly body: Body
  /** The last first. */
  readonly terms: readonly Row<'terms'>[]
}

/** The body and those that it followed, the later first. */
async function lineOf(body: Row<'bodies'>, read: Reader): Promise<readonly InLine[]> {
  const line: InLine[] = []
  for (let each: Row<'bodies'> | null = body; each !== null && !line.some((known) => known.body.id === each?.id);) {
    const terms = await read.where('terms', 'bodyId', each.id)
    line.push({ body: each, terms: [...terms].sort((a, b) => (a.from < b.from ? 1 : -1)) })
    each = each.predecessorId === null ? null : await read.get('bodies', each.predecessorId)
  }
  return line
}

/** After a term without a last day: the day on which it would be over by the rule under which it began. */
function firstDay(body: Body, last: Term | undefined, books: RuleBooks): PlainDate | null {
  if (last === undefined) return body.from
  if (last.until !== null) return daysAfter(last.until, 1)
  const rules = books.on(body.ruleFamily, last.from)
  return rules === null ? null : daysAfter(lastDayOfYears(last.from, rules.value('term.years')), 1)
}

/** Null where the term would begin after the body has ended. */
function within(body: Body, from: PlainDate, until: PlainDate): PlainDate | null {
  if (body.until === null || until <= body.until) return until
  return from <= body.until ? body.until : null
}

async function seatsToCopy(line: readonly InLine[], from: PlainDate | null, read: Reader) {
  for (const { body, terms } of line) {
    const facts = await loadBodyFacts(read, body.id)
    if (facts === null) continue
    const index = indexOf(facts)
    for (const term of terms) {
      const seats = index.seatsOfTerm.get(term.id) ?? []
      if (seats.length === 0) continue
      const on = from ?? term.until ?? term.from
      return {
        copied: { body: body.name, number: term.number },
        seats: seats.map((seat) => ({
          ...seatOn(seat, on, index),
          number: seat.number,
          class: seat.class,
          sector: seat.sector,
        })),
      }
    }
  }
  return { copied: null, seats: [] }
}
