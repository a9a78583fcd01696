import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ExtensionId, ResolutionId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { Instant } from '../../desk/rows/time'
import { Extension } from '../correspondenceRows'
import { Fingerprint } from '../rows'
import { loadVote } from '../vote'
import { windowEnd } from '../window'
import { extensionFingerprint } from './extensionFingerprint'
import { pendingExtension } from './pendingExtension'

/** Proposes a later end of an open window. It changes nothing until both co-chairs have signed it, before the window has ended. */
export const proposeExtension = defineCommand({
  name: 'extension.propose',
  title: { ko: '의결 기간 연장을 제안한다', en: 'Propose a later end of the window' },
  roles: ['officer'],
  input: Extension.pick({ to: true, reason: true }).extend({ resolutionId: ResolutionId }),
  reply: z.strictObject({ extensionId: ExtensionId, from: Instant, fingerprint: Fingerprint }),
  refusals: [
    'desk.notFound',
    'resolution.announced',
    'resolution.notOpen',
    'extension.windowOver',
    'extension.notLater',
    'extension.pending',
  ],
  load: (read, input) => loadVote(read, input.resolutionId),
  decide({ known, input, now, ids, actor }) {
    if (!known) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution, extensions } = known
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (resolution.state !== 'open') return refuse('resolution.notOpen', { state: resolution.state })
    const from = windowEnd(resolution)
    if (now >= from) return refuse('extension.windowOver', { endsAt: from })
    if (input.to <= from) return refuse('extension.notLater', { to: input.to, endsAt: from })
    const pending = pendingExtension(extensions)
    if (pending) return refuse('extension.pending', { to: pending.to })
    const row = {
      ...input,
      id: ids.next(ExtensionId),
      from,
      proposedAt: now,
      proposedBy: actor.profile,
      state: 'proposed' as const,
      agreedAt: null,
    }
    return accept([put('extensions', row)], { extensionId: row.id, from, fingerprint: extensionFingerprint(row) })
  },
})
