import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import { AppointmentId, BodyId, OfficeId, SeatId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { seatOn } from '../describedOn'
import { indexOf } from '../factIndex'
import { loadBodyFacts } from '../facts'
import { Office, OfficeKind } from '../rows'
import { holderOn } from './roster'
import { RosterHolder } from './rosterLine'
import { officeHoldersOn, signerFor } from './signer'

const ListedOffice = Office.pick({ kind: true, title: true, order: true, from: true, until: true }).extend({
  officeId: OfficeId,
  /** What an end has to name. */
  rev: z.int(),
  appointmentId: AppointmentId,
  seat: z.strictObject({ seatId: SeatId, number: z.int(), label: Bilingual }),
  holder: RosterHolder,
  /** How it stands on the day: held by somebody who serves, not yet begun, or over. */
  state: z.enum(['held', 'coming', 'over']),
})

/** One co-chair's office on the day, and who stands in for it. */
const Side = z.strictObject({
  office: z.enum(['governmentCoChair', 'civilCoChair']),
  /** Whose office it is; null while it is vacant. */
  holder: OfficeId.nullable(),
  /** The acting order fixed in advance, the first first. */
  actingOrder: z.array(OfficeId),
  /** The office by which somebody signs that day: the co-chair's own, or the first of the acting order; null where nobody can. */
  signs: OfficeId.nullable(),
  /** The clauses of the co-chairs and of the acting order. */
  cites: z.array(Citation),
})

export const listOffices = defineQuery({
  name: 'offices.list',
  title: { ko: '기준일의 직책과 직무대행 순서를 본다', en: 'List the offices and the acting order of a day' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ bodyId: BodyId, day: PlainDate }),
  /** Every office of the body, the first first; and both sides on the day. */
  reply: z.strictObject({ offices: z.array(ListedOffice), sides: z.array(Side) }),
  async answer({ read, input: { bodyId, day }, rules: books }) {
    const facts = await loadBodyFacts(read, bodyId)
    if (facts === null) return refuse('desk.notFound', { thing: 'bodies', id: bodyId })
    const rules = books.on(facts.body.ruleFamily, day)
    if (rules === null) return refuse('body.noRuleBook', { family: facts.body.ruleFamily, day })
    const index = indexOf(facts)
    const held = (kind: OfficeKind) => officeHoldersOn(kind, day, facts, rules).map(({ office }) => office.id)
    const heldNow = new Set(OfficeKind.options.flatMap(held))
    const offices = facts.offices.flatMap((office): z.infer<typeof ListedOffice>[] => {
      const appointment = index.appointment.get(office.appointmentId)
      const seat = appointment && index.seat.get(appointment.seatId)
      if (!appointment || !seat) return []
      const { id: officeId, rev, appointmentId, kind, title, order, from, until } = office
      const { label } = seatOn(seat, day, index)
      return [
        {
          ...{ officeId, rev, appointmentId, kind, title, order, from, until },
          seat: { seatId: seat.id, number: seat.number, label },
          holder: holderOn(appointment.holder, seat, index, day),
          state: heldNow.has(officeId) ? 'held' : from > day ? 'coming' : 'over',
        },
      ]
    })
    const sides = (['governmentCoChair', 'civilCoChair'] as const).map((office): z.infer<typeof Side> => {
      const actingKind = office === 'governmentCoChair' ? 'actingGovernmentCoChair' : 'actingCivilCoChair'
      const [holder] = held(office)
      const actingOrder = held(actingKind)
      const signer = signerFor(office, day, facts, rules)
      const signs = signer === null ? null : signer.acting ? (actingOrder[0] ?? null) : (holder ?? null)
      const cites = [rules.cite('body.coChairs'), rules.cite('actingChair.order')]
      return { office, holder: holder ?? null, actingOrder, signs, cites }
    })
    return answer({ offices: offices.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.order - b.order)), sides })
  },
})
