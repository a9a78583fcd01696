import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { ExtensionId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { loadVote } from '../vote'
import { dropPending, pendingExtension } from './pendingExtension'

/** Takes a proposed extension back. A signature that it already has falls with it; one that was agreed stands. */
export const dropExtension = defineCommand({
  name: 'extension.drop',
  title: { ko: '의결 기간 연장 제안을 거둔다', en: 'Take back a proposed extension' },
  roles: ['officer'],
  input: z.strictObject({ extensionId: ExtensionId }),
  reply: z.strictObject({ signaturesVoided: z.int() }),
  refusals: ['desk.notFound', 'extension.notPending'],
  async load(read, input) {
    const extension = await read.get('extensions', input.extensionId)
    return extension && (await loadVote(read, extension.resolutionId))
  },
  decide({ known, input, now }) {
    if (!known) return refuse('desk.notFound', { thing: 'extensions', id: input.extensionId })
    if (pendingExtension(known.extensions)?.id !== input.extensionId) return refuse('extension.notPending')
    const changes = dropPending(known.extensions, known.signatures, now)
    return accept(changes, { signaturesVoided: changes.length - 1 })
  },
})
