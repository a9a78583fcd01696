import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ResolutionId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { DraftFields } from './newDraft'
import { loadVote, withoutRev } from '../vote'
import { voidSignatures } from '../signoff/voiding'

export const editResolution = defineCommand({
  name: 'resolution.edit',
  title: { ko: '서면의결 초안을 고친다', en: 'Edit the draft of a written vote' },
  roles: ['officer'],
  input: DraftFields.extend({ resolutionId: ResolutionId, seenRev: z.int().min(1) }),
  reply: z.strictObject({ signaturesVoided: z.int() }),
  refusals: ['desk.notFound', 'desk.changedMeanwhile', 'resolution.notDraft', 'resolution.windowReversed'],
  load: (read, input) => loadVote(read, input.resolutionId),
  decide({ known, input, now }) {
    const { resolutionId, seenRev, ...fields } = input
    if (!known) return refuse('desk.notFound', { thing: 'resolutions', id: resolutionId })
    const { resolution, signatures } = known
    if (resolution.rev !== seenRev) return refuse('desk.changedMeanwhile', { seen: seenRev, current: resolution.rev })
    if (resolution.state !== 'draft' && resolution.state !== 'called') {
      return refuse('resolution.notDraft', { state: resolution.state })
    }
    if (fields.closesAt <= fields.opensAt) {
      return refuse('resolution.windowReversed', { opensAt: fields.opensAt, closesAt: fields.closesAt })
    }
    const voided = voidSignatures(signatures, ['call'], now, 'edited')
    return accept([put('resolutions', { ...withoutRev(resolution), ...fields, state: 'draft' }), ...voided], {
      signaturesVoided: voided.length,
    })
  },
})
