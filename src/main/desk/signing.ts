import { ed25519 } from '@noble/curves/ed25519.js'
import type { Actor } from '#core/desk/actor'
import { SigningKeyId, type Ids, type PersonId, type ResolutionId } from '#core/desk/rows/identifiers'
import { limits } from '#core/desk/limits'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { Clock } from '#core/desk/rows/time'
import { signStatement } from '#core/resolution/signoff/signedBytes'
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

/** Makes an Ed25519 key for a person on this device: the sealed private half is on disk before the public half is registered. */
export async function makeSigningKey(
  tools: SigningTools,
  actor: Actor,
  input: { readonly personId: PersonId; readonly device: string; readonly passphrase: string },
): Promise<Made<{ readonly keyId: SigningKeyId; readonly publicKey: string }>> {
  if (Array.from(input.passphrase).length < limits.passphraseCharactersMin) {
    return refuse('signature.shortPassphrase', { min: limits.passphraseCharactersMin })
  }
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
  const slot = view.slots.find((candidate) => candidate.signer?.keys.some((key) => key.keyId === keyId))
  if (!slot?.signer) return refuse('signature.notSigner', { day: view.today }, view.signerCite)
  const file = await files.readSealedKey(keyId)
  if (file === null) return refuse('signature.keyElsewhere')
  const privateKey = await unsealKey(file, keyId, input.passphrase)
  if (privateKey === null) return refuse('signature.wrongPassphrase')
  const signedAt = clock.now()
  const signature = signStatement(
    {
      folderId: view.folderId,
      bodyId: view.summary.bodyId,
      act,
      resolutionId,
      textHash: view.textHash,
      tallyHash: view.tallyHash,
      seatId: slot.signer.seatId,
      office: slot.office,
      acting: slot.signer.acting,
      signedAt,
    },
    privateKey,
  )
  privateKey.fill(0)
  const recorded = await desk.execute(actor, 'signature.record', {
    resolutionId,
    act,
    office: slot.office,
    keyId,
    textHash: view.textHash,
    tallyHash: view.tallyHash,
    signedAt,
    signature: Buffer.from(signature).toString('hex'),
    way: 'desk',
  })
  if (!recorded.ok) return recorded
  const after = await desk.query(actor, 'signoff.view', { resolutionId, act })
  if (!after.ok) return after
  return { ok: true, reply: { complete: SignoffView.parse(after.reply).slots.every((one) => one.signature !== null) } }
}
