import { z } from 'zod'
import { noTally } from '../fingerprint'
import type { Fingerprint, SignedAct } from '../rows'
import type { Vote } from '../vote'
import { signedTextHash } from './signedText'

/** How far the two signatures of one act have come. A signature counts only while it stands on the present text and tally. */
export const SigningState = z.strictObject({
  governmentCoChair: z.boolean(),
  civilCoChair: z.boolean(),
  complete: z.boolean(),
})
export type SigningState = z.infer<typeof SigningState>

/** Standing signatures of an act on exactly these fingerprints. Whether the bytes verify was checked when each was recorded. */
export function standingSignatures(vote: Vote, act: SignedAct, tallyHash: Fingerprint) {
  const textHash = signedTextHash(vote, act)
  return vote.signatures.filter(
    (signature) =>
      signature.act === act &&
      signature.voidedAt === null &&
      signature.textHash === textHash &&
      signature.tallyHash === tallyHash,
  )
}

export function signingState(vote: Vote, act: SignedAct, tallyHash: Fingerprint): SigningState {
  const offices = standingSignatures(vote, act, tallyHash).map((signature) => signature.office)
  const governmentCoChair = offices.includes('governmentCoChair')
  const civilCoChair = offices.includes('civilCoChair')
  return { governmentCoChair, civilCoChair, complete: governmentCoChair && civilCoChair }
}

export const callSigning = (vote: Vote): SigningState => signingState(vote, 'call', noTally)

/** The offices whose signature is missing, as a refusal names them. */
export const missingOffices = (state: SigningState): string =>
  [state.governmentCoChair ? '' : 'governmentCoChair', state.civilCoChair ? '' : 'civilCoChair'].filter(Boolean).join(', ')
