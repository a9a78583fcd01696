import { z } from 'zod'
import { OrganisationId, PersonId, SeatId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import type { Reader } from '../../desk/rows/reader'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import type { RuleBooks } from '../../rules/ruleBooks'
import { loadBodyFacts } from '../facts'
import { rosterOn } from '../roster/roster'
import { Organisation } from '../rows'

/** A seat that a person holds, or acts for, on the day: in office or in holdover. */
const HeldSeat = z.strictObject({ seatId: SeatId, number: z.int(), label: Bilingual, body: Bilingual })

const ListedPerson = z.strictObject({
  personId: PersonId,
  rev: z.int(),
  /** Name, post and organisation as on the day; empty where no source gives them. */
  name: Bilingual,
  post: Bilingual,
  organisationId: OrganisationId.nullable(),
  organisation: Bilingual,
  /** By the number of the seat; empty for who sits nowhere that day. */
  seats: z.array(HeldSeat),
})
export type ListedPerson = z.infer<typeof ListedPerson>

const ListedOrganisation = z.strictObject({ organisationId: OrganisationId, code: Organisation.shape.code, name: Bilingual })
export type ListedOrganisation = z.infer<typeof ListedOrganisation>

const nothing: Bilingual = { ko: '', en: '' }

/** Everybody whom the desk knows, with what they were called and where they sat on a day: to choose from. */
export const listPeople = defineQuery({
  name: 'people.list',
  title: { ko: '사람을 본다', en: 'List the people' },
  roles: ['officer', 'auditor'],
  input: z.strictObject({ day: PlainDate }),
  reply: z.strictObject({
    /** In Korean order of the name, then post, then seat; those without a name last. */
    people: z.array(ListedPerson),
    /** In the same order, those without a name by their codes. */
    organisations: z.array(ListedOrganisation),
  }),
  async answer({ read, input: { day }, rules }) {
    const [people, organisations, descriptions, seats] = await Promise.all([
      read.all('people'),
      read.all('organisations'),
      read.all('descriptions'),
      seatsHeldOn(read, day, rules),
    ])
    const described = new Map<string, (typeof descriptions)[number]>()
    for (const one of [...descriptions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      if (one.from <= day) described.set(one.subjectId, one)
    }
    const named = new Map<string, Bilingual>(organisations.map((one) => [one.id, (described.get(one.id) ?? one).name]))
    const listed = people.map((person): ListedPerson => {
      const { name, post, organisationId } = described.get(person.id) ?? person
      const organisation = named.get(organisationId ?? '') ?? nothing
      return {
        personId: person.id,
        rev: person.rev,
        name,
        post,
        organisationId,
        organisation,
        seats: seats.get(person.id) ?? [],
      }
    })
    const byName = organisations.map(({ id, code, name }) => ({ organisationId: id, code, name: named.get(id) ?? name }))
    return answer({
      people: listed.sort((a, b) => inOrder(a.name, b.name) || inOrder(a.post, b.post) || firstSeat(a) - firstSeat(b)),
      organisations: byName.sort((a, b) => inOrder(a.name, b.name) || (a.code < b.code ? -1 : 1)),
    })
  },
})

/** By the person who is the member or acts for it: the rosters of all bodies on the day, so that holdover is judged by their rules. */
async function seatsHeldOn(read: Reader, day: PlainDate, rules: RuleBooks) {
  const held = new Map<string, z.infer<typeof HeldSeat>[]>()
  for (const { id, from, until } of await read.all('bodies')) {
    if (day < from || (until !== null && day > until)) continue
    const facts = await loadBodyFacts(read, id)
    const law = facts && rules.on(facts.body.ruleFamily, day)
    if (!facts || !law) continue
    for (const { seatId, number, label, holder } of rosterOn(facts, day, law)) {
      const personId = holder?.personId
      if (!personId) continue
      held.set(personId, [...(held.get(personId) ?? []), { seatId, number, label, body: facts.body.name }])
    }
  }
  return held
}

/** Composed Hangul stands in the order of its code points, whatever the system's own collation is; what is empty comes last. */
function inOrder(a: Bilingual, b: Bilingual): number {
  const [one, other] = [a.ko === '' ? a.en : a.ko, b.ko === '' ? b.en : b.ko]
  if (one === other) return 0
  if (one === '' || other === '') return one === '' ? 1 : -1
  return one < other ? -1 : 1
}

const firstSeat = ({ seats: [first] }: ListedPerson): number => first?.number ?? Number.MAX_SAFE_INTEGER
