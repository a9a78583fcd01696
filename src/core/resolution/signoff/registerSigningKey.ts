import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { SigningKeyId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import { SigningKey } from '../rows'

/** Registers the public half of a key; the private half was sealed with a passphrase and kept before (design 5, sign-off). */
export const registerSigningKey = defineCommand({
  name: 'signingKey.register',
  title: { ko: '서명키를 등록한다', en: 'Register a signing key' },
  roles: ['officer', 'coChair'],
  input: SigningKey.pick({ id: true, personId: true, device: true, publicKey: true }),
  reply: z.strictObject({ keyId: SigningKeyId }),
  refusals: ['desk.notFound', 'signature.keyTaken'],
  async load(read, input) {
    return { person: await read.get('people', input.personId), sameId: await read.get('signingKeys', input.id) }
  },
  decide({ known, input, now }) {
    if (!known.person) return refuse('desk.notFound', { thing: 'people', id: input.personId })
    // A key is never replaced: what it signed must stay verifiable, and nobody may put another key in its place.
    if (known.sameId) return refuse('signature.keyTaken')
    return accept([put('signingKeys', { ...input, registeredAt: now, revokedAt: null, revokedReason: '' })], { keyId: input.id })
  },
})
