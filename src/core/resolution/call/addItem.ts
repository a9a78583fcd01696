import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ItemId, ResolutionId, TextVersionId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { refuse } from '../../desk/refusals/refusal'
import { textFingerprint } from '../fingerprint'
import { Item, TextVersion } from '../rows'
import { loadVote, withoutRev } from '../vote'
import { voidSignatures } from '../signoff/voiding'

export const addItem = defineCommand({
  name: 'resolution.addItem',
  title: { ko: '안건을 넣는다', en: 'Add an item' },
  roles: ['officer'],
  input: Item.pick({ kind: true, title: true, titleEn: true, group: true, proposer: true, itemNumber: true })
    .extend(TextVersion.pick({ motion: true, reason: true, content: true }).shape)
    .extend({ resolutionId: ResolutionId }),
  reply: z.strictObject({ itemId: ItemId, number: z.int(), fingerprint: z.string() }),
  refusals: ['desk.notFound', 'resolution.notDraft', 'resolution.itemsFull'],
  load: (read, input) => loadVote(read, input.resolutionId),
  decide({ known, input, now, ids }) {
    const { resolutionId, motion, reason, content, ...fields } = input
    if (!known) return refuse('desk.notFound', { thing: 'resolutions', id: resolutionId })
    const { resolution, items, signatures } = known
    if (resolution.state !== 'draft' && resolution.state !== 'called') {
      return refuse('resolution.notDraft', { state: resolution.state })
    }
    if (items.length >= limits.itemsMax) return refuse('resolution.itemsFull', { max: limits.itemsMax })
    const itemId = ids.next(ItemId)
    const number = items.length + 1
    const fingerprint = textFingerprint({ itemId, version: 1, motion, reason, content })
    const text = {
      id: ids.next(TextVersionId),
      itemId,
      resolutionId,
      version: 1,
      motion,
      reason,
      content,
      changeReason: '',
      fingerprint,
      createdAt: now,
    }
    return accept(
      [
        put('items', { ...fields, id: itemId, resolutionId, number, currentVersion: 1 }),
        put('textVersions', text),
        ...(resolution.state === 'called' ? [put('resolutions', { ...withoutRev(resolution), state: 'draft' })] : []),
        ...voidSignatures(signatures, ['call'], now, 'item-added'),
      ],
      { itemId, number, fingerprint },
    )
  },
})
