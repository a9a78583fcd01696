import { ed25519 } from '@noble/curves/ed25519.js'
import type { Actor } from '#core/desk/actor'
import { SigningKeyId, type Ids, type PersonId, type ResolutionId } from '#core/desk/rows/identifiers'
import { limits } from '#core/desk/limits'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { Clock } from '#core/desk/rows/time'
import { passphraseFault } from '#core/resolution/signoff/passphrase'
import { signStatement, statementOf } from '#core/resolution/signoff/signedBytes'
import type { SignedAct } from '#core/resolution/rows'
import { SignoffView } from '#core/resolution/views/signoffShape'
import type { Desk } from './desk'
import type { FolderFiles, Random } from './ports'
import { sealKey, unsealKey } from './sealedKey'

/** What the two acts with a secret need. A passphrase or a private key never enters a command, a journal line or a log. */
export interface SigningTools {
  readonly desk: Desk
  readonly files: FolderFiles
  readonly clock: Clock
  readonly ids: Ids
  readonly random: Random
}

type Made<Value> = { readonly ok: true; readonly reply: Value } | Refused

/** Why a passphrase cannot seal a key, or null. */
export function passphraseRefusal(passphrase: string): Refused | null {
  const fault = passphraseFault(passphrase)
  if (fault === 'short') return refuse('signature.shortPassphrase', { min: limits.passphraseCharactersMin })
  return fault === 'weak' ? refuse('signature.weakPassphrase') : null
}

/** Makes an Ed25519 key for a person on this device: the sealed private half is on disk before the public half is registered. */
export async function makeSigningKey(
  tools: SigningTools,
  actor: Actor,
  input: { readonly personId: PersonId; readonly device: string; readonly passphrase: string },
): Promise<Made<{ readonly keyId: SigningKeyId; readonly publicKey: string }>> {
  const fault = passphraseRefusal(input.passphrase)
  if (fault) return fault
  const keyId = tools.ids.next(SigningKeyId)
  const privateKey = Buffer.from(tools.random.bytes(32))
  const publicKey = Buffer.from(ed25519.getPublicKey(privateKey)).toString('hex')
  const sealed = await sealKey(privateKey, keyId, input.passphrase, tools.random)
  privateKey.fill(0)
  await tools.files.keepSealedKey(keyId, sealed)
  const registered = await tools.desk.execute(actor, 'signingKey.register', {
    id: keyId,
    personId: input.personId,
    device: input.device,
    publicKey,
  })
  return registered.ok ? { ok: true, reply: { keyId, publicKey } } : registered
}

/**
 * Signs the call or the result with a key that the passphrase opens, and records the signature. Refused when text or tally are
 * not those that the person saw, when the key's owner is not co-chair or acting chair, and when the passphrase is wrong.
 */
export async function signAct(
  tools: SigningTools,
  actor: Actor,
  input: {
    readonly resolutionId: ResolutionId
    readonly act: SignedAct
    readonly keyId: string
    readonly passphrase: string
    /** Why the co-chair in office cannot act, where the acting chair signs for them; empty otherwise. */
    readonly actingReason: string
    readonly seenTextHash: string
    readonly seenTallyHash: string
  },
): Promise<Made<{ readonly complete: boolean }>> {
  const { desk, files, clock } = tools
  const { resolutionId, act, keyId } = input
  const asked = await desk.query(actor, 'signoff.view', { resolutionId, act })
  if (!asked.ok) return asked
  const view = SignoffView.parse(asked.reply)
  if (view.textHash !== input.seenTextHash || view.tallyHash !== input.seenTallyHash) {
    return refuse('signature.textChanged', {}, view.signerCite)
  }
  if (!view.signable) return refuse('signature.notSignable', { state: view.summary.state })
  const signerOf = (slot: SignoffView['slots'][number]) => (input.actingReason === '' ? slot.signer : slot.standIn)
  const slot = view.slots.find((candidate) => signerOf(candidate)?.keys.some((key) => key.keyId === keyId))
  const signer = slot && signerOf(slot)
  if (!slot || !signer) return refuse('signature.notSigner', { day: view.today }, view.signerCite)
  const file = await files.readSealedKey(keyId)
  if (file === null) return refuse('signature.keyElsewhere')
  const privateKey = await unsealKey(file, keyId, input.passphrase)
  if (privateKey === null) return refuse('signature.wrongPassphrase')
  const signedAt = clock.now()
  const { textHash, tallyHash } = view
  const { office } = slot
  const { seatId, acting } = signer
  const { actingReason } = input
  const statement = statementOf(
    { act, resolutionId, textHash, tallyHash, seatId, office, acting, actingReason, signedAt },
    view.folderId,
    view.summary.bodyId,
  )
  const signature = signStatement(statement, privateKey)
  privateKey.fill(0)
  const recorded = await desk.execute(actor, 'signature.record', {
    resolutionId,
    act,
    office,
    actingReason,
    keyId,
    textHash,
    tallyHash,
    signedAt,
    signature: Buffer.from(signature).toString('hex'),
    way: 'desk',
  })
  if (!recorded.ok) return recorded
  const after = await desk.query(actor, 'signoff.view', { resolutionId, act })
  if (!after.ok) return after
  return { ok: true, reply: { complete: SignoffView.parse(after.reply).slots.every((one) => one.signature !== null) } }
}
