import type { Row } from '../../desk/rows/tables'
import type { Ballot, Missing, Resolution } from '../rows'

/** What of a vote decides whether its replies are under the seal. */
export type SealState = Pick<Resolution, 'sealed' | 'state' | 'closedAt'>

/** A reply as anybody is shown it: what it says is null while it is sealed, and that it came is not. */
export interface ShownBallot extends Omit<Ballot, 'choice' | 'opinion' | 'condition' | 'note' | 'conflict' | 'missing'> {
  readonly choice: Ballot['choice'] | null
  readonly opinion: string | null
  readonly condition: string | null
  readonly note: string | null
  readonly conflict: Ballot['conflict'] | null
  readonly missing: readonly Missing[]
}

/**
 * Whether choices are hidden now: from the opening to the close, where the office asked for it. A vote that was withdrawn before its close
 * stays sealed for good, or it could be withdrawn to look into it.
 */
export function isSealed({ sealed, state, closedAt }: SealState): boolean {
  return sealed && (state === 'open' || (state === 'withdrawn' && closedAt === null))
}

/** What is missing whatever the choice is; a missing opinion or condition would tell that it is no plain yes. */
const tellsNothing: Readonly<Record<Missing, boolean>> = {
  sender: true,
  conflictStatement: true,
  opinion: false,
  condition: false,
}

/**
 * The one place where a reply becomes something that leaves the desk. Every query, paper and export that names single replies takes them
 * from here, so that none of them can show a sealed one: no choice, opinion, condition, note, statement of interest, or evidence.
 */
export function shownBallot(ballot: Row<'ballots'>, resolution: SealState): ShownBallot {
  const { rev, ...row } = ballot
  void rev
  if (!isSealed(resolution)) return row
  return {
    ...row,
    choice: null,
    opinion: null,
    condition: null,
    note: null,
    conflict: null,
    missing: row.missing.filter((one) => tellsNothing[one]),
    evidenceId: null,
    incomingId: null,
  }
}

/** The same for all replies of a vote. */
export const shownBallots = (ballots: readonly Row<'ballots'>[], resolution: SealState): readonly ShownBallot[] =>
  ballots.map((ballot) => shownBallot(ballot, resolution))
