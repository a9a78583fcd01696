import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ResolutionId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { dropPending } from '../extension/pendingExtension'
import { loadVote, withoutRev } from '../vote'
import { voidSignatures } from '../signoff/voiding'

export const withdrawResolution = defineCommand({
  name: 'resolution.withdraw',
  title: { ko: '서면의결을 철회한다', en: 'Withdraw a written vote' },
  roles: ['officer'],
  input: z.strictObject({ resolutionId: ResolutionId, reason: RequiredText }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'resolution.announced', 'resolution.withdrawn'],
  load: (read, input) => loadVote(read, input.resolutionId),
  decide({ known, input, now }) {
    if (!known) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    if (known.resolution.state === 'announced') return refuse('resolution.announced')
    if (known.resolution.state === 'withdrawn') return refuse('resolution.withdrawn')
    return accept(
      [
        put('resolutions', { ...withoutRev(known.resolution), state: 'withdrawn', withdrawnReason: input.reason }),
        ...voidSignatures(known.signatures, ['call', 'result'], now, 'withdrawn'),
        ...dropPending(known.extensions, known.signatures, now),
      ],
      {},
    )
  },
})
