import type { RulesOfDay } from '../rules/ruleBooks'
import { countItems, type ItemCount } from './count'
import { tallyFingerprint } from './fingerprint'
import { judge, type Judgement } from './outcome'
import type { Row } from '../desk/rows/tables'
import type { Fingerprint } from './rows'
import type { Vote } from './vote'

export interface ItemTally {
  readonly item: Row<'items'>
  readonly count: ItemCount
  readonly judgement: Judgement
}

export interface Tally {
  readonly items: readonly ItemTally[]
  readonly hash: Fingerprint
}

/** Counts every decision item of an opened vote under the rules of its opening day, and fingerprints the whole. */
export function tallyOf(vote: Pick<Vote, 'resolution' | 'items' | 'ballots' | 'recusals'>, rules: RulesOfDay): Tally {
  const decisions = vote.items.filter((item) => item.kind === 'decision')
  const { roster } = vote.resolution
  const counts = countItems(roster, decisions, vote.ballots, vote.recusals, rules.value('written.recused'))
  const items = decisions.flatMap((item, index) => {
    const count = counts[index]
    return count === undefined ? [] : [{ item, count, judgement: judge(count, rules) }]
  })
  const hash = tallyFingerprint(
    vote.resolution.id,
    rules.rulesId,
    vote.resolution.roster,
    items.map(({ item, count, judgement }) => ({
      itemId: item.id,
      version: item.currentVersion,
      count,
      outcome: judgement.outcome,
    })),
  )
  return { items, hash }
}

/** Counted seats that have not answered every decision item they may vote on. */
export function seatsWaiting(vote: Pick<Vote, 'resolution' | 'items' | 'ballots' | 'recusals'>): readonly string[] {
  const decisions = vote.items.filter((item) => item.kind === 'decision')
  return vote.resolution.roster
    .filter((seat) => seat.counted)
    .filter((seat) =>
      decisions.some(
        (item) =>
          !vote.recusals.some((recusal) => recusal.itemId === item.id && recusal.seatId === seat.seatId) &&
          !vote.ballots.some(
            (ballot) =>
              ballot.itemId === item.id &&
              ballot.seatId === seat.seatId &&
              ballot.state === 'received' &&
              ballot.version === item.currentVersion,
          ),
      ),
    )
    .map((seat) => seat.seatId)
}
