import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { AnnexId, ResolutionId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Annex } from '../correspondenceRows'
import { voidSignatures } from '../signoff/voiding'
import { loadVote, withoutRev } from '../vote'

/** The most annexes of one item or of the call: two digits in a list that is printed. */
const annexesMax = 99

/** Attaches a file that is kept already to the call or to one item. Both co-chairs sign it with the call, so an earlier signature falls. */
export const addAnnex = defineCommand({
  name: 'annex.add',
  title: { ko: '붙임을 더한다', en: 'Attach an annex' },
  roles: ['officer'],
  input: Annex.pick({ itemId: true, title: true, evidenceId: true }).extend({ resolutionId: ResolutionId }),
  reply: z.strictObject({ annexId: AnnexId, number: z.int(), signaturesVoided: z.int() }),
  refusals: ['desk.notFound', 'annex.fixed', 'ballot.itemElsewhere', 'annex.noFile', 'annex.twice', 'annex.full'],
  async load(read, input) {
    return { vote: await loadVote(read, input.resolutionId), file: await read.get('evidence', input.evidenceId) }
  },
  decide({ known: { vote, file }, input, now, ids }) {
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution } = vote
    if (resolution.state !== 'draft' && resolution.state !== 'called') return refuse('annex.fixed', { state: resolution.state })
    if (input.itemId !== null && !vote.items.some((item) => item.id === input.itemId)) return refuse('ballot.itemElsewhere')
    if (!file) return refuse('annex.noFile')
    const beside = vote.annexes.filter((annex) => annex.itemId === input.itemId)
    const same = beside.find((annex) => annex.sha256 === file.sha256)
    if (same) return refuse('annex.twice', { title: same.title })
    if (beside.length >= annexesMax) return refuse('annex.full', { max: annexesMax })
    const id = ids.next(AnnexId)
    const number = beside.length + 1
    const voided = voidSignatures(vote.signatures, ['call'], now, 'annex-added')
    return accept(
      [
        put('annexes', { ...input, id, number, sha256: file.sha256, addedAt: now }),
        ...(resolution.state === 'called' ? [put('resolutions', { ...withoutRev(resolution), state: 'draft' })] : []),
        ...voided,
      ],
      { annexId: id, number, signaturesVoided: voided.length },
    )
  },
})
