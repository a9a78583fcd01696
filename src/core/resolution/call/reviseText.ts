import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ItemId, TextVersionId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { textFingerprint } from '../fingerprint'
import { TextVersion } from '../rows'
import { loadVote, withoutRev } from '../vote'
import { voidSignatures } from '../signoff/voiding'

/**
 * A change of an item's text makes a new version. Replies to the old one are kept and no longer counted, the members are asked
 * again, and every signature on the call falls (law-and-practice, facts 17 and 22).
 */
export const reviseText = defineCommand({
  name: 'resolution.reviseText',
  title: { ko: '안건 글의 새 판을 만든다', en: 'Make a new version of an item’s text' },
  roles: ['officer'],
  input: TextVersion.pick({ motion: true, reason: true, content: true }).extend({
    itemId: ItemId,
    changeReason: RequiredText,
    seenVersion: z.int().min(1),
  }),
  reply: z.strictObject({ version: z.int(), fingerprint: z.string(), ballotsSuperseded: z.int(), signaturesVoided: z.int() }),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'resolution.announced', 'resolution.notOpen'],
  async load(read, input) {
    const item = await read.get('items', input.itemId)
    return { item, vote: item && (await loadVote(read, item.resolutionId)) }
  },
  decide({ known, input, now, ids }) {
    const { itemId, seenVersion, ...words } = input
    const { item, vote } = known
    if (!item || !vote) return refuse('desk.notFound', { thing: 'items', id: itemId })
    if (item.currentVersion !== seenVersion) {
      return refuse('desk.changedMeanwhile', { seen: seenVersion, current: item.currentVersion })
    }
    const { resolution } = vote
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (resolution.state === 'closed' || resolution.state === 'withdrawn') {
      return refuse('resolution.notOpen', { state: resolution.state })
    }
    const version = item.currentVersion + 1
    const fingerprint = textFingerprint({ itemId, version, ...words })
    const text = {
      id: ids.next(TextVersionId),
      itemId,
      resolutionId: resolution.id,
      version,
      ...words,
      fingerprint,
      createdAt: now,
    }
    const superseded = vote.ballots
      .filter((ballot) => ballot.itemId === itemId && ballot.state === 'received')
      .map((ballot) => put('ballots', { ...withoutRev(ballot), state: 'superseded' }))
    const voided = voidSignatures(vote.signatures, ['call', 'result'], now, 'text-changed')
    return accept(
      [
        put('items', { ...withoutRev(item), currentVersion: version }),
        put('textVersions', text),
        ...superseded,
        ...(resolution.state === 'called' ? [put('resolutions', { ...withoutRev(resolution), state: 'draft' as const })] : []),
        ...voided,
      ],
      { version, fingerprint, ballotsSuperseded: superseded.length, signaturesVoided: voided.length },
    )
  },
})
