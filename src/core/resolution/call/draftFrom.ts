import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put, type Change } from '../../desk/rows/change'
import { AnnexId, ItemId, ResolutionId, TextVersionId, type Ids } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { officeZone } from '../../desk/office'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import type { Instant } from '../../desk/rows/time'
import type { RuleBooks } from '../../rules/ruleBooks'
import { textFingerprint } from '../fingerprint'
import { rulesOfVote } from '../rulesOfVote'
import { notConstitutedItems } from '../result/notConstituted'
import { loadVote, textOf, withoutRev, type Vote } from '../vote'
import { loadDraftSurroundings, newDraft, NewDraft, newDraftRefusals } from './newDraft'

/**
 * A new draft from an earlier vote: its chosen items with their present texts and annexes, and the sheet as the officer left it in the form.
 * Replies, recusals, packs and signatures are never taken over. With `follows` it takes up a vote that was not constituted or was withdrawn,
 * and says so; only then do the items keep their printed numbers.
 */
export const draftFrom = defineCommand({
  name: 'resolution.draftFrom',
  title: { ko: '이전 서면의결에서 초안을 만든다', en: 'Draft a written vote from an earlier one' },
  roles: ['officer'],
  input: NewDraft.extend({
    sourceId: ResolutionId,
    itemIds: z.array(ItemId).max(limits.itemsMax),
    follows: z.boolean(),
  }),
  reply: z.strictObject({ resolutionId: ResolutionId, items: z.int() }),
  refusals: [
    ...newDraftRefusals,
    'ballot.itemElsewhere',
    'resolution.bodyDiffers',
    'resolution.notFollowable',
    'resolution.followed',
  ],
  async load(read, input) {
    const source = await loadVote(read, input.sourceId)
    return {
      source,
      annexes: await read.where('annexes', 'resolutionId', input.sourceId),
      ofBody: source ? await read.where('resolutions', 'bodyId', source.resolution.bodyId) : [],
      surroundings: await loadDraftSurroundings(read, input),
      zone: await officeZone(read),
    }
  },
  decide({ known, input, now, rules, ids }) {
    const { sourceId, itemIds, follows, ...fields } = input
    const { source } = known
    if (!source) return refuse('desk.notFound', { thing: 'resolutions', id: sourceId })
    const id = ids.next(ResolutionId)
    const drafted = newDraft(known.surroundings, fields, rules, id, follows ? sourceId : null)
    if (!drafted.ok) return drafted
    const chosen = source.items.filter((item) => itemIds.includes(item.id))
    if (chosen.length !== new Set(itemIds).size) return refuse('ballot.itemElsewhere')
    if (follows) {
      const refused = refuseFollowing(source, fields.bodyId, known.ofBody, rules, known.zone)
      if (refused) return refused
    }
    const copied = chosen.flatMap((item, index) => copyOfItem(item, index + 1, source, known.annexes, { id, follows, now, ids }))
    const ofCall = known.annexes.filter((annex) => annex.itemId === null).map((annex) => copyOfAnnex(annex, null, id, now, ids))
    return accept([put('resolutions', drafted.row), ...copied, ...ofCall], { resolutionId: id, items: chosen.length })
  },
})

function refuseFollowing(
  source: Vote,
  bodyId: string,
  ofBody: readonly Row<'resolutions'>[],
  rules: RuleBooks,
  zone: string,
): Refused | null {
  const { resolution } = source
  if (resolution.bodyId !== bodyId) return refuse('resolution.bodyDiffers')
  const failed = notConstitutedItems(source, rulesOfVote(source, rules, zone)).length > 0
  if (resolution.state !== 'withdrawn' && !failed) return refuse('resolution.notFollowable', { state: resolution.state })
  const follower = ofBody.find((other) => other.followsId === resolution.id && other.state !== 'withdrawn')
  return follower ? refuse('resolution.followed', { number: follower.number }) : null
}

interface Copying {
  readonly id: ResolutionId
  readonly follows: boolean
  readonly now: Instant
  readonly ids: Ids
}

function copyOfItem(
  item: Row<'items'>,
  number: number,
  source: Vote,
  annexes: readonly Row<'annexes'>[],
  { id, follows, now, ids }: Copying,
): readonly Change[] {
  const itemId = ids.next(ItemId)
  const { motion, reason, content } = textOf(source, item.id, item.currentVersion)
  const words = { motion, reason, content }
  return [
    put('items', {
      ...withoutRev(item),
      id: itemId,
      resolutionId: id,
      number,
      itemNumber: follows ? item.itemNumber : '',
      currentVersion: 1,
    }),
    put('textVersions', {
      id: ids.next(TextVersionId),
      itemId,
      resolutionId: id,
      version: 1,
      ...words,
      changeReason: '',
      fingerprint: textFingerprint({ itemId, version: 1, ...words }),
      createdAt: now,
    }),
    ...annexes.filter((annex) => annex.itemId === item.id).map((annex) => copyOfAnnex(annex, itemId, id, now, ids)),
  ]
}

const copyOfAnnex = (annex: Row<'annexes'>, itemId: ItemId | null, resolutionId: ResolutionId, now: Instant, ids: Ids): Change =>
  put('annexes', { ...withoutRev(annex), id: ids.next(AnnexId), resolutionId, itemId, addedAt: now })
