import type { Citation } from '../../desk/refusals/citation'
import type { PersonId } from '../../desk/rows/identifiers'
import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { indexOf } from '../factIndex'
import type { BodyFacts } from '../facts'
import type { Appointment, Office, OfficeKind } from '../rows'
import { isOn } from '../span'
import { standingOn } from './standing'

export type SigningOffice = 'governmentCoChair' | 'civilCoChair'

/** Who holds an office on a day. */
export interface OfficeHolder {
  readonly office: Office
  readonly appointment: Appointment
  /** The person who acts; null where no person is known for the organisation. */
  readonly personId: PersonId | null
}

/** Who signs as co-chair on a day. */
export interface Signer {
  readonly office: SigningOffice
  /** True where the next in the acting order stands in, because the office is vacant or the co-chair cannot act. */
  readonly acting: boolean
  /** Title as printed in the signature block. */
  readonly title: Bilingual
  readonly appointmentId: Appointment['id']
  readonly seatId: Appointment['seatId']
  readonly personId: PersonId | null
  /** The clause by which somebody acts for the co-chair; null for the co-chair in person. */
  readonly cite: Citation | null
}

/** All who hold an office of this kind on the day, in office or in holdover: by acting order, then the later one first. */
export function officeHoldersOn(kind: OfficeKind, day: PlainDate, facts: BodyFacts, rules: RulesOfDay): readonly OfficeHolder[] {
  const index = indexOf(facts)
  return facts.offices
    .filter((office) => office.kind === kind && isOn(office, day))
    .flatMap((office): OfficeHolder[] => {
      const appointment = index.appointment.get(office.appointmentId)
      if (appointment === undefined) return []
      if (standingOn(appointment.seatId, facts, day, rules).appointment?.id !== appointment.id) return []
      const { holder } = appointment
      return [{ office, appointment, personId: holder.kind === 'person' ? holder.personId : holder.representativeId }]
    })
    .sort((a, b) => a.office.order - b.office.order || (a.office.from < b.office.from ? 1 : -1))
}

/** Who signs as government or civil co-chair on the day: the co-chair, or while that office is vacant the first in the acting order. */
export function signerFor(office: SigningOffice, day: PlainDate, facts: BodyFacts, rules: RulesOfDay): Signer | null {
  const [coChair] = officeHoldersOn(office, day, facts, rules)
  if (coChair !== undefined) return signerOf(office, coChair, null)
  return standInFor(office, day, facts, rules)
}

/** Who acts for a co-chair who is absent or unable to act (사고): the first in the order fixed beforehand; null where nobody was named. */
export function standInFor(office: SigningOffice, day: PlainDate, facts: BodyFacts, rules: RulesOfDay): Signer | null {
  const actingKind = office === 'governmentCoChair' ? 'actingGovernmentCoChair' : 'actingCivilCoChair'
  const [next] = officeHoldersOn(actingKind, day, facts, rules)
  return next === undefined ? null : signerOf(office, next, rules.cite('actingChair.order'))
}

const signerOf = (
  office: SigningOffice,
  { office: held, appointment, personId }: OfficeHolder,
  cite: Citation | null,
): Signer => ({
  office,
  acting: cite !== null,
  title: held.title,
  appointmentId: appointment.id,
  seatId: appointment.seatId,
  personId,
  cite,
})
