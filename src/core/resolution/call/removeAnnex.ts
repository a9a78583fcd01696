import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put, type Change } from '../../desk/rows/change'
import { AnnexId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { voidSignatures } from '../signoff/voiding'
import { loadVote, withoutRev } from '../vote'

/** Takes an annex off the call; those after it move up. The file itself stays kept. */
export const removeAnnex = defineCommand({
  name: 'annex.remove',
  title: { ko: '붙임을 뺀다', en: 'Take an annex off' },
  roles: ['officer'],
  input: z.strictObject({ annexId: AnnexId }),
  reply: z.strictObject({ signaturesVoided: z.int() }),
  refusals: ['desk.notFound', 'annex.fixed'],
  async load(read, input) {
    const annex = await read.get('annexes', input.annexId)
    return { annex, vote: annex && (await loadVote(read, annex.resolutionId)) }
  },
  decide({ known: { annex, vote }, input, now }) {
    if (!annex || !vote) return refuse('desk.notFound', { thing: 'annexes', id: input.annexId })
    const { resolution } = vote
    if (resolution.state !== 'draft' && resolution.state !== 'called') return refuse('annex.fixed', { state: resolution.state })
    const moved = vote.annexes
      .filter((other) => other.itemId === annex.itemId && other.number > annex.number)
      .map((other) => put('annexes', { ...withoutRev(other), number: other.number - 1 }))
    const voided = voidSignatures(vote.signatures, ['call'], now, 'annex-removed')
    const removed: Change = { op: 'delete', table: 'annexes', id: annex.id }
    return accept(
      [
        removed,
        ...moved,
        ...(resolution.state === 'called' ? [put('resolutions', { ...withoutRev(resolution), state: 'draft' })] : []),
        ...voided,
      ],
      { signaturesVoided: voided.length },
    )
  },
})
