import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import type { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { vocabulary } from '../../desk/refusals/vocabulary'
import { type BodyFacts, loadBodyFacts } from '../facts'
import type { Appointment } from '../rows'
import { appointedSpan } from '../span'
import { describedOn } from './importFacts'

const text = z.string().min(1)
const day = z.string().nullable()
const otherNames = z.array(z.strictObject({ name: text, note: text }))

/** Popolo, stricter than its schemas, which let nearly everything be null and pass unknown terms (https://www.popoloproject.com/specs/). */
export const Popolo = z.strictObject({
  persons: z.array(z.strictObject({ id: text, name: text, other_names: otherNames })),
  organizations: z.array(
    z.strictObject({
      id: text,
      name: text,
      other_names: otherNames,
      identifiers: z.array(z.strictObject({ scheme: text, identifier: text })),
      classification: text,
      founding_date: day,
      dissolution_date: day,
    }),
  ),
  posts: z.array(
    z.strictObject({
      id: text,
      label: text,
      /** Other words for the same post; Popolo has no place for their language. */
      other_label: z.array(text),
      role: text,
      organization_id: text,
      start_date: day,
      end_date: day,
    }),
  ),
  memberships: z.array(
    z.strictObject({
      id: text,
      label: text,
      role: text,
      person_id: text.nullable(),
      /** The organisation that is the member itself where nobody is known to act for it. */
      member: z.strictObject({ '@type': z.literal('Organization'), id: text }).nullable(),
      organization_id: text,
      post_id: text.nullable(),
      on_behalf_of_id: text.nullable(),
      start_date: day,
      end_date: day,
    }),
  ),
})
export type Popolo = z.infer<typeof Popolo>

export const membersPopolo = defineQuery({
  name: 'members.popolo',
  title: { ko: '사람·자리·위촉을 Popolo로 쓴다', en: 'Write people, posts and memberships as Popolo' },
  roles: ['officer', 'publisher', 'auditor'],
  input: z.strictObject({ bodyId: BodyId, day: PlainDate }),
  reply: z.strictObject({ fileName: z.string(), json: z.string() }),
  async answer({ read, input }) {
    const facts = await loadBodyFacts(read, input.bodyId)
    if (facts === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    const json = `${JSON.stringify(Popolo.parse(popoloOf(facts, input.day)), null, 2)}\n`
    return answer({ fileName: `popolo_${facts.body.code}_${input.day}.json`, json })
  },
})

/**
 * The public facts of a body: who was appointed to which seat, from when, until when, for whom, and the offices. No contact data,
 * gender or region. Names are those of the day; somebody whose name no source gives is called by title, else by the seat.
 */
function popoloOf(facts: BodyFacts, on: PlainDate): Popolo {
  const { body, terms, seats, appointments, offices, organisations, people } = facts
  const called = (id: string) =>
    describedOn(
      facts.descriptions.filter(({ subjectId }) => subjectId === id),
      on,
    )
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]))
  const termOf = new Map(terms.map((term) => [term.id, term]))
  const appointmentOf = new Map(appointments.map((one) => [one.id, one]))
  const labelOf = (id: Appointment['seatId']): Bilingual => called(id)?.name ?? seatOf.get(id)?.label ?? { ko: '', en: '' }
  const heldBy = new Map(appointments.map(({ holder, seatId }) => [personOf(holder) ?? '', seatId]))
  const begun = (seat: (typeof seats)[number]): string => termOf.get(seat.termId)?.from ?? ''
  const inOrder = [...seats].sort((a, b) => (begun(a) < begun(b) ? -1 : begun(a) > begun(b) ? 1 : a.number - b.number))
  return {
    persons: people.map((person) => {
      const { name, post } = called(person.id) ?? person
      const seatId = heldBy.get(person.id)
      const seat = seatId === undefined ? { ko: '', en: '' } : labelOf(seatId)
      return { id: person.id, ...naming([name, post, seat], person.id) }
    }),
    organizations: [
      {
        id: body.id,
        ...naming([body.name], body.code),
        identifiers: [{ scheme: 'code', identifier: body.code }],
        classification: 'committee',
        founding_date: body.from,
        dissolution_date: body.until,
      },
      ...organisations.map((organisation) => ({
        id: organisation.id,
        ...naming(
          [called(organisation.id)?.name ?? organisation.name],
          organisation.code === '' ? organisation.id : organisation.code,
        ),
        identifiers: organisation.code === '' ? [] : [{ scheme: 'code', identifier: organisation.code }],
        classification: 'organisation',
        founding_date: null,
        dissolution_date: null,
      })),
    ],
    posts: inOrder.map((seat) => {
      const { name: label, other_names } = naming([labelOf(seat.id)], `S${seat.number}`)
      const term = termOf.get(seat.termId)
      const role = vocabulary.seatClass[seat.class].ko
      return {
        id: seat.id,
        label,
        other_label: other_names.map(({ name }) => name),
        role,
        organization_id: body.id,
        start_date: term?.from ?? null,
        end_date: term?.until ?? null,
      }
    }),
    memberships: [
      ...appointments.map((one) => {
        const { from, until } = appointedSpan(one)
        const { seatId } = one
        return {
          id: one.id,
          label: naming([labelOf(seatId)], seatId).name,
          role: '위원',
          ...holding(one, facts),
          organization_id: body.id,
          post_id: seatId,
          start_date: from,
          end_date: until,
        }
      }),
      ...offices.flatMap(({ id, appointmentId, kind, title, from, until }) => {
        const appointment = appointmentOf.get(appointmentId)
        if (appointment === undefined) return []
        const role = vocabulary.office[kind].ko
        return [
          {
            id,
            label: naming([title], role).name,
            role,
            ...holding(appointment, facts),
            organization_id: body.id,
            post_id: null,
            start_date: from,
            end_date: until,
          },
        ]
      }),
    ],
  }
}

/** Who is the member, and for which organisation. */
function holding({ holder, seatId }: Appointment, { seats, people }: BodyFacts) {
  if (holder.kind === 'organisation') {
    const { organisationId, representativeId } = holder
    return {
      person_id: representativeId,
      member: representativeId === null ? { '@type': 'Organization' as const, id: organisationId } : null,
      // It is a person who is a member on behalf of an organisation.
      on_behalf_of_id: representativeId === null ? null : organisationId,
    }
  }
  const own = people.find((person) => person.id === holder.personId)?.organisationId ?? null
  return {
    person_id: holder.personId,
    member: null,
    on_behalf_of_id: own ?? seats.find((seat) => seat.id === seatId)?.organisationId ?? null,
  }
}

const personOf = (holder: Appointment['holder']): string | null =>
  holder.kind === 'person' ? holder.personId : holder.representativeId

/** The first words that say something, Korean first; the English ones of the same as another name. */
function naming(
  candidates: readonly Bilingual[],
  otherwise: string,
): { name: string; other_names: { name: string; note: string }[] } {
  const said = candidates.find(({ ko, en }) => ko !== '' || en !== '')
  if (said === undefined) return { name: otherwise, other_names: [] }
  if (said.ko === '') return { name: said.en, other_names: [] }
  return { name: said.ko, other_names: said.en === '' ? [] : [{ name: said.en, note: 'en' }] }
}
