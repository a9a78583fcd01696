import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ResolutionId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { refuse } from '../../desk/refusals/refusal'
import { Instant, PlainDate } from '../../desk/rows/time'
import { dayOf } from '../../text/dates'
import { callSigning, missingOffices, signingState, standingSignatures } from '../signoff/signingState'
import { tallyOf } from '../tally'
import { loadVote, withoutRev } from '../vote'

/**
 * Settles the result: both co-chairs have signed the call and the result as they stand now. It takes effect on the day of the last
 * signature and gets its number, which is never used again. From here on nothing changes (law-and-practice, fact 16).
 */
export const announceResult = defineCommand({
  name: 'resolution.announce',
  title: { ko: '결과를 확정한다', en: 'Announce the result' },
  roles: ['officer'],
  input: z.strictObject({ resolutionId: ResolutionId }),
  reply: z.strictObject({ announcedAt: Instant, effectiveOn: PlainDate, resolutionNumber: z.string() }),
  refusals: [
    'desk.notFound',
    'resolution.announced',
    'resolution.notClosed',
    'desk.noRule',
    'resolution.callIncomplete',
    'resolution.resultUnsigned',
  ],
  async load(read, input) {
    const vote = await loadVote(read, input.resolutionId)
    return {
      vote,
      zone: await officeZone(read),
      others: vote ? await read.where('resolutions', 'bodyId', vote.resolution.bodyId) : [],
    }
  },
  decide({ known, input, now, rules }) {
    const { vote, zone, others } = known
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution, body } = vote
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (resolution.state !== 'closed' || !resolution.openedAt) return refuse('resolution.notClosed', { state: resolution.state })
    const openedOn = dayOf(resolution.openedAt, zone)
    const law = rules.on(body.ruleFamily, openedOn)
    if (!law) return refuse('desk.noRule', { rule: 'result.signers', day: openedOn })
    const call = callSigning(vote)
    if (!call.complete) return refuse('resolution.callIncomplete', { missing: missingOffices(call) }, law.cite('call.signers'))
    const tally = tallyOf(vote, law)
    const result = signingState(vote, 'result', tally.hash)
    if (!result.complete)
      return refuse('resolution.resultUnsigned', { missing: missingOffices(result) }, law.cite('result.signers'))
    const lastSignedAt = standingSignatures(vote, 'result', tally.hash)
      .map((signature) => signature.signedAt)
      .reduce((latest, signedAt) => (signedAt > latest ? signedAt : latest))
    const effectiveOn = dayOf(lastSignedAt, zone)
    const resolutionNumber = nextNumber(
      effectiveOn.slice(0, 4),
      others.map((other) => other.resolutionNumber),
    )
    return accept(
      [put('resolutions', { ...withoutRev(resolution), state: 'announced', announcedAt: now, effectiveOn, resolutionNumber })],
      { announcedAt: now, effectiveOn, resolutionNumber },
    )
  },
})

/** The next number of the year within the body, such as 제2021-1호. */
function nextNumber(year: string, taken: readonly string[]): string {
  const used = taken.flatMap((number) => {
    const serial = new RegExp(`^제${year}-(\\d+)호$`).exec(number)?.[1]
    return serial === undefined ? [] : [Number(serial)]
  })
  return `제${year}-${(Math.max(0, ...used) + 1).toString()}호`
}
