import { AppointmentId, BallotId, ItemId, RecusalId, ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import { Instant, PlainDate } from '#core/desk/rows/time'
import type { Ballot, Choice, FrozenSeat, Recusal } from '#core/resolution/rows'
import type { RulesOfDay } from '#core/rules/ruleBooks'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'

/** Ids that only have to differ. */
const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export const resolutionId = ResolutionId.parse(uuid(1))
export const itemId = ItemId.parse(uuid(2))
export const otherItemId = ItemId.parse(uuid(3))
export const seatId = (n: number): SeatId => SeatId.parse(uuid(1000 + n))
export const moment = (text: string): Instant => Instant.parse(text)

/** How one member stands to the item in the end. */
export type Stand = Choice | 'silent' | 'recused' | 'late' | 'oldText' | 'replacedByNo'
export const stands: readonly Stand[] = ['yes', 'no', 'abstain', 'conditional', 'blank', 'invalid', 'silent', 'recused', 'late']

export function seat(n: number, counted: boolean): FrozenSeat {
  return {
    seatId: seatId(n),
    number: n,
    label: { ko: `위원 ${n.toString()}`, en: `Member ${n.toString()}` },
    seatClass: 'commissioned',
    side: 'civil',
    appointmentId: AppointmentId.parse(uuid(2000 + n)),
    office: null,
    standing: counted ? 'inOffice' : 'vacant',
    counted,
  }
}

let ballots = 0

export function ballot(n: number, choice: Choice, state: Ballot['state'], version: number): Ballot {
  ballots += 1
  return {
    id: BallotId.parse(uuid(10_000 + ballots)),
    resolutionId,
    itemId,
    seatId: seatId(n),
    version,
    choice,
    opinion: '',
    condition: choice === 'conditional' ? '조건' : '',
    note: '',
    state,
    missing: [],
    conflict: 'notStated',
    sheetMark: 'notRecorded',
    check: { kind: 'notAsked' },
    incomingId: null,
    way: 'email',
    arrivedAt: moment('2021-07-07T00:00:00.000Z'),
    enteredAt: moment('2021-07-07T00:00:00.000Z'),
    enteredBy: '사무국',
    evidenceId: null,
  }
}

export function recusal(n: number): Recusal {
  return {
    id: RecusalId.parse(uuid(20_000 + n)),
    resolutionId,
    itemId,
    seatId: seatId(n),
    ground: '이해관계',
    declaredAt: moment('2021-07-07T00:00:00.000Z'),
  }
}

/** A vote on one item at version 2 in which member n stands as the n-th of the list; all are in office. */
export function voteOf(list: readonly Stand[]) {
  const made: Ballot[] = []
  const recusals: Recusal[] = []
  list.forEach((stand, index) => {
    const n = index + 1
    switch (stand) {
      case 'silent':
        return
      case 'recused':
        recusals.push(recusal(n))
        return
      case 'late':
        made.push(ballot(n, 'yes', 'late', 2))
        return
      case 'oldText':
        made.push(ballot(n, 'yes', 'superseded', 1))
        return
      case 'replacedByNo':
        made.push(ballot(n, 'yes', 'replaced', 2), ballot(n, 'no', 'received', 2))
        return
      case 'yes':
      case 'no':
      case 'abstain':
      case 'conditional':
      case 'blank':
      case 'invalid':
        made.push(ballot(n, stand, 'received', 2))
    }
  })
  return {
    roster: list.map((_, index) => seat(index + 1, true)),
    item: { id: itemId, currentVersion: 2 },
    ballots: made,
    recusals,
  }
}

const openGovernment = 'open-government-korea'

/** The four books that come with the desk, each on a day on which it is in force. */
export const books: Readonly<Record<'forum83' | 'directive790' | 'directive841' | 'neutral', RulesOfDay>> = {
  forum83: rulesOn(openGovernment, '2021-07-06'),
  directive790: rulesOn(openGovernment, '2021-08-02'),
  directive841: rulesOn(openGovernment, '2023-05-02'),
  neutral: rulesOn('neutral', '2023-05-02'),
}

function rulesOn(family: string, day: string): RulesOfDay {
  const rules = standardRuleBooks.on(family, PlainDate.parse(day))
  if (rules === null) throw new Error(`no rules of ${family} on ${day}`)
  return rules
}
