import { noTally } from '#core/resolution/fingerprint'
import { currentTextHash, type Vote } from '#core/resolution/vote'
import { signatureOf } from './world'

/** The vote with both co-chairs' signatures on the call as it stands. */
export function called(vote: Vote): Vote {
  const signatures = (['governmentCoChair', 'civilCoChair'] as const).map((office) =>
    signatureOf('call', office, currentTextHash(vote), noTally),
  )
  return { ...vote, signatures }
}
