import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { BallotId, ResolutionId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse } from '../../desk/refusals/refusal'
import { Choice } from '../rows'
import { withoutRev } from '../vote'

/**
 * The second person reads the original and says what it says to each item; the desk compares. Nothing of the first entry is shown for it,
 * so that the check is a reading and not a nod, and a sealed vote stays sealed. All of it or nothing.
 */
export const confirmEntry = defineCommand({
  name: 'ballot.confirm',
  title: { ko: '적은 회신을 둘째 사람이 원본과 견준다', en: 'Second person compares an entry with the original' },
  roles: ['officer'],
  input: z.strictObject({
    resolutionId: ResolutionId,
    entries: z
      .array(z.strictObject({ ballotId: BallotId, choice: Choice }))
      .min(1)
      .max(limits.itemsMax),
  }),
  reply: z.strictObject({ confirmed: z.int() }),
  refusals: ['desk.notFound', 'resolution.announced', 'ballot.notWaitingForCheck', 'ballot.sameChecker', 'ballot.checkDiffers'],
  async load(read, input) {
    const [resolution, items, ...ballots] = await Promise.all([
      read.get('resolutions', input.resolutionId),
      read.where('items', 'resolutionId', input.resolutionId),
      ...input.entries.map(({ ballotId }) => read.get('ballots', ballotId)),
    ])
    return { resolution, items, ballots: ballots.flatMap((ballot) => (ballot ? [ballot] : [])) }
  },
  decide({ known, input, now, actor }) {
    const { resolution, items, ballots } = known
    if (!resolution) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    if (resolution.state === 'announced') return refuse('resolution.announced')
    const pairs = input.entries.map(({ ballotId, choice }) => ({
      ballot: ballots.find(({ id }) => id === ballotId),
      choice,
    }))
    const waiting = pairs.flatMap(({ ballot, choice }) =>
      ballot?.resolutionId === resolution.id && ballot.check.kind === 'waiting' ? [{ ballot, choice }] : [],
    )
    if (waiting.length < pairs.length) return refuse('ballot.notWaitingForCheck')
    const numberOf = (itemId: string): number => items.find((item) => item.id === itemId)?.number ?? 0
    if (waiting.some(({ ballot }) => ballot.enteredBy === actor.profile))
      return refuse('ballot.sameChecker', { who: actor.profile })
    const differ = waiting.filter(({ ballot, choice }) => ballot.choice !== choice).map(({ ballot }) => numberOf(ballot.itemId))
    if (differ.length > 0) return refuse('ballot.checkDiffers', { items: differ.sort((a, b) => a - b).join(', ') })
    return accept(
      waiting.map(({ ballot }) =>
        put('ballots', { ...withoutRev(ballot), check: { kind: 'confirmed' as const, by: actor.profile, at: now } }),
      ),
      { confirmed: waiting.length },
    )
  },
})
