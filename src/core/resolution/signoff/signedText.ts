import type { Row } from '../../desk/rows/tables'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { extensionFingerprint } from '../extension/extensionFingerprint'
import { noTally, signoffFingerprint } from '../fingerprint'
import type { Instant } from '../../desk/rows/time'
import type { Fingerprint, SignedAct } from '../rows'
import { tallyOf, type Tally } from '../tally'
import { currentTextHash, textOf, type Vote } from '../vote'

/** What a signature on one act covers as things stand: the one way from rows to signed fingerprints, whatever the act. */
export interface SignedText {
  readonly textHash: Fingerprint
  readonly tallyHash: Fingerprint
  /** The result that is signed; null for a call and an extension, and before the close. */
  readonly tally: Tally | null
  /** The extension that is signed; null for a call and a result. */
  readonly extension: Row<'extensions'> | null
}

/** Null where there is nothing of the kind: no extension was proposed. `law` is null where no rule book applies; then nothing is counted. */
export function signedTextOf(vote: Vote, act: SignedAct, law: RulesOfDay | null): SignedText | null {
  switch (act) {
    case 'call':
      return { textHash: currentTextHash(vote), tallyHash: noTally, tally: null, extension: null }
    case 'result': {
      const { state } = vote.resolution
      const tally = law && (state === 'closed' || state === 'announced') ? tallyOf(vote, law) : null
      return { textHash: currentTextHash(vote), tallyHash: tally?.hash ?? noTally, tally, extension: null }
    }
    case 'extension': {
      const extension = extensionToSign(vote)
      return extension && { textHash: extensionFingerprint(extension), tallyHash: noTally, tally: null, extension }
    }
  }
}

/** The extension that waits for signatures, or else the last one that both signed. */
export function extensionToSign({ extensions }: Pick<Vote, 'extensions'>): Row<'extensions'> | null {
  const newestFirst = [...extensions].sort((a, b) => (a.id < b.id ? 1 : -1))
  return (
    newestFirst.find((extension) => extension.state === 'proposed') ??
    newestFirst.find((extension) => extension.state === 'agreed') ??
    null
  )
}

/** Fingerprint of the text half of what an act covers; null where no extension was proposed. */
export function signedTextHash(
  vote: Pick<Vote, 'resolution' | 'items' | 'texts' | 'annexes' | 'extensions'>,
  act: SignedAct,
): Fingerprint | null {
  if (act !== 'extension') return currentTextHash(vote)
  const extension = extensionToSign(vote)
  return extension && extensionFingerprint(extension)
}

/** How many hex digits of a fingerprint papers print (forms 2.4). */
export const printedDigits = 16

/**
 * The beginnings of the fingerprints that a paper about this act prints. The call's own paper prints that of the text; the tally of a result
 * is bound only by the fingerprint of both together.
 */
export function printedFingerprints(
  act: SignedAct,
  { textHash, tallyHash }: Pick<SignedText, 'textHash' | 'tallyHash'>,
): readonly string[] {
  const both = signoffFingerprint(textHash, tallyHash)
  return (act === 'result' ? [both] : [both, textHash]).map((fingerprint) => fingerprint.slice(0, printedDigits))
}

/** When what is signed came to be as it is: nobody can have signed it on a day before. */
export function madeAt(vote: Vote, act: SignedAct, signed: Pick<SignedText, 'extension'>): Instant {
  if (signed.extension) return signed.extension.proposedAt
  const texts = vote.items.map((item) => textOf(vote, item.id, item.currentVersion).createdAt)
  const closed = act === 'result' && vote.resolution.closedAt !== null ? [vote.resolution.closedAt] : []
  return [...texts, ...closed].reduce((latest, moment) => (moment > latest ? moment : latest))
}
