import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { SigningKeyId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { RequiredText } from '../../desk/rows/text'
import { withoutRev } from '../vote'

/** A lost or exposed key signs nothing more. What it signed before stays verifiable. */
export const revokeSigningKey = defineCommand({
  name: 'signingKey.revoke',
  title: { ko: '서명키를 폐기한다', en: 'Revoke a signing key' },
  roles: ['officer', 'coChair'],
  input: z.strictObject({ keyId: SigningKeyId, reason: RequiredText }),
  reply: z.strictObject({}),
  refusals: ['desk.notFound', 'signature.keyRevoked'],
  load: (read, input) => read.get('signingKeys', input.keyId),
  decide({ known, input, now }) {
    if (!known) return refuse('desk.notFound', { thing: 'signingKeys', id: input.keyId })
    if (known.revokedAt !== null) return refuse('signature.keyRevoked')
    return accept([put('signingKeys', { ...withoutRev(known), revokedAt: now, revokedReason: input.reason })], {})
  },
})
