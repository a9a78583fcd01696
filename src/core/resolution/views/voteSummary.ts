import { z } from 'zod'
import { BodyId, ResolutionId } from '../../desk/rows/identifiers'
import { Bilingual } from '../../desk/rows/text'
import { Instant } from '../../desk/rows/time'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { majorityOf } from '../outcome'
import { extensionSigning } from '../extension/extensionSigning'
import { pendingExtension } from '../extension/pendingExtension'
import { ResolutionState } from '../rows'
import { noTally } from '../fingerprint'
import { callSigning, signingState, SigningState } from '../signoff/signingState'
import { seatsWaiting, tallyOf } from '../tally'
import type { Vote } from '../vote'
import { windowEnd } from '../window'

/** The one next thing that a vote needs from the office; `wait` when it needs nobody. */
export const NextStep = z.enum(['addItems', 'signCall', 'open', 'collect', 'close', 'signResult', 'announce', 'wait', 'done'])
export type NextStep = z.infer<typeof NextStep>

export const VoteSummary = z.strictObject({
  resolutionId: ResolutionId,
  bodyId: BodyId,
  bodyName: Bilingual,
  termNumber: z.int(),
  number: z.int(),
  title: z.string(),
  titleEn: z.string(),
  state: ResolutionState,
  opensAt: Instant,
  /** The end that both co-chairs signed in the call. */
  closesAt: Instant,
  /** The end that counts: a later one that both co-chairs agreed on, or the one of the call. */
  endsAt: Instant,
  itemCount: z.int(),
  illustrative: z.boolean(),
  sealed: z.boolean(),
  /** Members in office and how many of them have answered everything; 0 before the opening. */
  inOffice: z.int(),
  answered: z.int(),
  waiting: z.int(),
  quorumNeeded: z.int(),
  call: SigningState,
  result: SigningState,
  /** Signatures on a proposed later end of the window; null where none is proposed. */
  extension: SigningState.nullable(),
  next: NextStep,
})
export type VoteSummary = z.infer<typeof VoteSummary>

export function summarise(vote: Vote, rules: RulesOfDay | null, now: Instant): VoteSummary {
  const { resolution } = vote
  const counted = resolution.roster.filter((seat) => seat.counted).length
  const waiting = seatsWaiting(vote).length
  const hasResult = resolution.state === 'closed' || resolution.state === 'announced'
  const call = callSigning(vote)
  const pending = pendingExtension(vote.extensions)
  const result = signingState(vote, 'result', hasResult && rules ? tallyOf(vote, rules).hash : noTally)
  return {
    resolutionId: resolution.id,
    bodyId: resolution.bodyId,
    bodyName: vote.body.name,
    termNumber: vote.term.number,
    number: resolution.number,
    title: resolution.title,
    titleEn: resolution.titleEn,
    state: resolution.state,
    opensAt: resolution.opensAt,
    closesAt: resolution.closesAt,
    endsAt: windowEnd(resolution),
    itemCount: vote.items.length,
    illustrative: resolution.illustrative,
    sealed: resolution.sealed,
    inOffice: counted,
    answered: counted - waiting,
    waiting,
    quorumNeeded: counted === 0 ? 0 : majorityOf(counted),
    call,
    result,
    extension: pending && extensionSigning(pending, vote.signatures),
    next: nextStep(vote, call, result, waiting, now),
  }
}

function nextStep(vote: Vote, call: SigningState, result: SigningState, waiting: number, now: Instant): NextStep {
  const { state, opensAt } = vote.resolution
  switch (state) {
    case 'draft':
      return vote.items.length === 0 ? 'addItems' : 'signCall'
    case 'called':
      return now >= opensAt ? 'open' : 'wait'
    case 'open':
      if (!call.complete) return 'signCall'
      return now >= windowEnd(vote.resolution) || waiting === 0 ? 'close' : 'collect'
    case 'closed':
      if (!call.complete) return 'signCall'
      return result.complete ? 'announce' : 'signResult'
    case 'announced':
    case 'withdrawn':
      return 'done'
  }
}
