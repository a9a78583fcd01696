import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { BalanceAxis } from '../../rules/ruleValues'
import { type RosterLine, serves } from './rosterLine'

const countOf = z.int().min(0)

/**
 * How the membership is made up along one axis. The law asks for an effort only, so it warns and never bars (CACT 8).
 * `warn`: one kind has more than the share that is set, or all that are recorded are of one kind where none is set.
 */
export const Balance = z.strictObject({
  axis: BalanceAxis,
  state: z.enum(['balanced', 'warn', 'notRecorded']),
  /** Serving members of each kind that occurs, the most frequent first: codes of sectors and genders, regions as they were typed. */
  kinds: z.array(z.strictObject({ kind: z.string(), count: countOf })),
  recorded: countOf,
  notRecorded: countOf,
  /** The largest share in per cent that one kind may have before it warns; null where no figure is set. */
  shareMax: z.int().nullable(),
  cite: Citation,
})
export type Balance = z.infer<typeof Balance>

/** The balance of those who serve, for every axis that the rules of the day name. Counts of kinds and of the unrecorded add up to them. */
export function balanceOf(roster: readonly RosterLine[], rules: RulesOfDay): readonly Balance[] {
  const serving = roster.filter(serves)
  return rules.value('balance.axes').map((axis) => {
    const counts = new Map<string, number>()
    for (const line of serving) {
      const kind = kindOf(line, axis)
      if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    const kinds = [...counts]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
    const recorded = kinds.reduce((sum, { count }) => sum + count, 0)
    const shareMax = rules.value('balance.shareMax')[axis]
    const most = kinds[0]?.count ?? 0
    const tooMuch = shareMax === null ? kinds.length === 1 && recorded > 1 : most * 100 > shareMax * recorded
    return {
      axis,
      state: recorded === 0 ? 'notRecorded' : tooMuch ? 'warn' : 'balanced',
      kinds,
      recorded,
      notRecorded: serving.length - recorded,
      shareMax,
      cite: rules.cite(shareMax === null ? 'balance.axes' : 'balance.shareMax'),
    }
  })
}

function kindOf(line: RosterLine, axis: BalanceAxis): string | null {
  switch (axis) {
    case 'sector':
      return line.sector === 'unknown' ? null : line.sector
    case 'gender':
      return line.gender
    case 'region':
      return line.region === '' ? null : line.region
  }
}
