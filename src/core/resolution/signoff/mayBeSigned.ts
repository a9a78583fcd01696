import type { BodyFacts } from '../../body/facts'
import { type Signer, signerFor, standInFor } from '../../body/roster/signer'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Instant, PlainDate } from '../../desk/rows/time'
import type { RuleBooks, RulesOfDay } from '../../rules/ruleBooks'
import { dayOf } from '../../text/dates'
import type { ResolutionState, Signature, SignedAct } from '../rows'
import { rulesOfVote } from '../rulesOfVote'
import type { Vote } from '../vote'
import { windowEnd } from '../window'
import { extensionToSign } from './signedText'

/** In which states an act may be signed: the call until the close (a changed text needs it again), the result after it. */
export function signable(act: SignedAct, state: ResolutionState): boolean {
  switch (act) {
    case 'call':
      return state === 'draft' || state === 'called' || state === 'open' || state === 'closed'
    case 'result':
      return state === 'closed'
    case 'extension':
      return state === 'open'
  }
}

/** Whether the act can be signed now: in its states, and for an extension while one is proposed. */
export function signableNow(act: SignedAct, vote: Pick<Vote, 'resolution' | 'extensions'>): boolean {
  if (!signable(act, vote.resolution.state)) return false
  return act !== 'extension' || extensionToSign(vote)?.state === 'proposed'
}

/** The rule that says who signs an act; an extension is the two who called. */
export const signersRule = (act: SignedAct): 'call.signers' | 'result.signers' =>
  act === 'result' ? 'result.signers' : 'call.signers'

/** The refusals of `rulesToSign`, in the order in which they are told. */
export const rulesToSignRefusals = [
  'resolution.announced',
  'signature.notSignable',
  'extension.windowOver',
  'resolution.noItems',
  'desk.noRule',
] as const

/** The rules under which an act of a vote is signed now, however it is signed; refused where it cannot be. */
export function rulesToSign(
  vote: Vote,
  act: SignedAct,
  rules: RuleBooks,
  zone: string,
  now: Instant,
): { readonly ok: true; readonly law: RulesOfDay } | Refused {
  const { resolution } = vote
  if (resolution.state === 'announced') return refuse('resolution.announced')
  if (!signableNow(act, vote)) return refuse('signature.notSignable', { state: resolution.state })
  // A window that has ended cannot be made longer, so not even the first of the two signs then.
  const endsAt = windowEnd(resolution)
  if (act === 'extension' && now >= endsAt) return refuse('extension.windowOver', { endsAt })
  if (!vote.items.some((item) => item.kind === 'decision')) return refuse('resolution.noItems')
  const law = rulesOfVote(vote, rules, zone)
  return law ? { ok: true, law } : refuse('desk.noRule', { rule: signersRule(act), day: dayOf(resolution.opensAt, zone) })
}

/**
 * Who signs for an office on a day: the co-chair, whoever acts while the office is vacant, or with a reason the next in the acting order for
 * a co-chair who is unable. Refused where nobody may.
 */
export function signerOn(
  { act, office, actingReason }: Pick<Signature, 'act' | 'office' | 'actingReason'>,
  day: PlainDate,
  facts: BodyFacts,
  law: RulesOfDay,
): { readonly ok: true; readonly signer: Signer } | Refused {
  const signer = actingReason === '' ? signerFor(office, day, facts, law) : standInFor(office, day, facts, law)
  if (signer) return { ok: true, signer }
  if (actingReason !== '') return refuse('signature.noStandIn', { day, office }, law.cite('actingChair.order'))
  return refuse('signature.notSigner', { day }, law.cite(signersRule(act)))
}
