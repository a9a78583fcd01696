import type { PlainDate } from '../../desk/rows/time'
import type { FrozenSeat } from '../../resolution/rows'
import type { RulesOfDay } from '../../rules/ruleBooks'
import type { BodyFacts } from '../facts'
import type { RosterLine } from './rosterLine'
import { rosterOn } from './roster'

/**
 * The roster as a written vote keeps it from its opening day on: every seat of the term, those on which nobody serves as vacant.
 * It is copied into the vote and never computed again (design 1.5).
 */
export function frozenRoster(facts: BodyFacts, day: PlainDate, rules: RulesOfDay): readonly FrozenSeat[] {
  return rosterOn(facts, day, rules).map(freeze)
}

function freeze(line: RosterLine): FrozenSeat {
  const { seatId, number, label, seatClass, side, appointmentId, office, standing, counted } = line
  const frozen = standing === 'inOffice' || standing === 'holdover' ? standing : 'vacant'
  return { seatId, number, label, seatClass, side, appointmentId, office, standing: frozen, counted }
}
