import type { Row } from '../../desk/rows/tables'
import type { Instant } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { callFingerprint } from '../fingerprint'
import { tallyOf, type ItemTally } from '../tally'
import type { Vote } from '../vote'

type Text = Row<'textVersions'>

export interface ChangedText {
  readonly number: number
  readonly title: string
  readonly titleEn: string
  /** The text that was signed; null for an item that was added since. */
  readonly before: Text | null
  readonly after: Text
}

export interface ChangedTally {
  readonly number: number
  readonly title: string
  readonly titleEn: string
  readonly before: ItemTally
  readonly after: ItemTally
}

export interface ChangesSince {
  readonly texts: readonly ChangedText[]
  /** True where title, ground, reason, window, sealing or an annex of the call were changed too, beside the texts. */
  readonly head: boolean
  /** Items whose figures differ; null where the tally differs and what it was cannot be made out for certain. */
  readonly tallies: readonly ChangedTally[] | null
}

/**
 * What changed between what a voided signature covered and what stands now. The earlier text and tally are made again from the record as it
 * stood when it was signed, and believed only where they give the fingerprint that was signed.
 */
export function changedSince(
  vote: Vote,
  signature: Pick<Row<'signatures'>, 'act' | 'signedAt' | 'textHash' | 'tallyHash'>,
  law: RulesOfDay | null,
): ChangesSince {
  const texts = vote.items.flatMap((item) => {
    const versions = vote.texts.filter((text) => text.itemId === item.id)
    const after = versions.find((text) => text.version === item.currentVersion)
    const before = versionAt(versions, signature.signedAt)
    if (!after || before?.version === after.version) return []
    return [{ number: item.number, title: item.title, titleEn: item.titleEn, before, after }]
  })
  return {
    texts,
    head: signature.act !== 'extension' && textHashAt(vote, signature.signedAt) !== signature.textHash,
    tallies: signature.act === 'result' && law ? tallyChanges(vote, signature, law) : [],
  }
}

const versionAt = (versions: readonly Text[], moment: Instant): Text | null =>
  [...versions].sort((a, b) => b.version - a.version).find((text) => text.createdAt <= moment) ?? null

/** Fingerprint that the call would have had at that moment, were its head what it is now. */
function textHashAt(vote: Vote, moment: Instant): string {
  const items = vote.items.flatMap((item) => {
    const text = versionAt(
      vote.texts.filter((candidate) => candidate.itemId === item.id),
      moment,
    )
    return text ? [{ ...item, currentVersion: text.version, fingerprint: text.fingerprint }] : []
  })
  return callFingerprint(
    vote.resolution,
    items,
    vote.annexes.filter((annex) => annex.addedAt <= moment),
  )
}

function tallyChanges(
  vote: Vote,
  { signedAt, tallyHash }: Pick<Row<'signatures'>, 'signedAt' | 'tallyHash'>,
  law: RulesOfDay,
): readonly ChangedTally[] | null {
  const now = tallyOf(vote, law)
  if (now.hash === tallyHash) return []
  const recusals = vote.recusals.filter((recusal) => recusal.declaredAt <= signedAt)
  const then = tallyOf({ ...vote, recusals, ballots: ballotsAt(vote.ballots, signedAt) }, law)
  if (then.hash !== tallyHash) return null
  return now.items.flatMap((after) => {
    const before = then.items.find((candidate) => candidate.item.id === after.item.id)
    if (!before || JSON.stringify(before.count) === JSON.stringify(after.count)) return []
    const { number, title, titleEn } = after.item
    return [{ number, title, titleEn, before, after }]
  })
}

/** The ballots as they stood: of those that had been entered, the last to arrive counted, whatever replaced it since. */
function ballotsAt(ballots: readonly Row<'ballots'>[], moment: Instant): readonly Row<'ballots'>[] {
  const entered = ballots.filter((ballot) => ballot.enteredAt <= moment)
  const inTime = (ballot: Row<'ballots'>): boolean => ballot.state === 'received' || ballot.state === 'replaced'
  return entered.map((ballot) => {
    if (!inTime(ballot)) return ballot
    const later = entered.some(
      (other) =>
        inTime(other) &&
        other.itemId === ballot.itemId &&
        other.seatId === ballot.seatId &&
        (other.arrivedAt > ballot.arrivedAt || (other.arrivedAt === ballot.arrivedAt && other.id > ballot.id)),
    )
    return { ...ballot, state: later ? ('replaced' as const) : ('received' as const) }
  })
}
