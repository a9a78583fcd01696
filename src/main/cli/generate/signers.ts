import { ed25519 } from '@noble/curves/ed25519.js'
import type { Actor } from '#core/desk/actor'
import { type PersonId, type ResolutionId, SigningKeyId } from '#core/desk/rows/identifiers'
import type { SignedAct } from '#core/resolution/rows'
import { recordSignature } from '#core/resolution/signoff/recordSignature'
import { registerSigningKey } from '#core/resolution/signoff/registerSigningKey'
import { signStatement } from '#core/resolution/signoff/signedBytes'
import { SignoffView } from '#core/resolution/views/signoffShape'
import { sealKey } from '#main/desk/sealedKey'
import type { SigningTools } from '#main/desk/signing'
import { must, refusedByMistake } from '#main/wiring/must'
import { practicePassphrase } from '#main/wiring/sampleForum'

interface HeldKey {
  readonly keyId: SigningKeyId
  readonly privateKey: Uint8Array
}

/**
 * The co-chairs of a generated folder. Their keys lie sealed in the folder like every key, under the practice passphrase; they are held open
 * here because opening one takes a tenth of a second and a folder of many years has hundreds of signatures.
 */
export class GeneratedSigners {
  readonly #keys = new Map<PersonId, HeldKey>()

  constructor(private readonly tools: SigningTools) {}

  async sign(resolutionId: ResolutionId, act: SignedAct, office: 'governmentCoChair' | 'civilCoChair'): Promise<void> {
    const { desk, clock } = this.tools
    const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }
    const asked = await desk.query(officer, 'signoff.view', { resolutionId, act })
    if (!asked.ok) throw refusedByMistake('signoff.view', asked)
    const { folderId, summary, textHash, tallyHash, slots } = SignoffView.parse(asked.reply)
    const signer = slots.find((slot) => slot.office === office)?.signer
    if (!signer?.personId) throw new Error(`nobody may sign as ${office}`)
    const coChair: Actor = { profile: signer.title.ko, role: 'coChair', personId: signer.personId }
    const { keyId, privateKey } = this.#keys.get(signer.personId) ?? (await this.#makeKey(coChair, signer.personId))
    const signedAt = clock.now()
    const { seatId, acting } = signer
    const { bodyId } = summary
    const statement = { folderId, bodyId, act, resolutionId, textHash, tallyHash, seatId, office, acting, signedAt }
    const signature = Buffer.from(signStatement(statement, privateKey)).toString('hex')
    await must(desk, coChair, recordSignature, {
      resolutionId,
      act,
      office,
      keyId,
      textHash,
      tallyHash,
      signedAt,
      signature,
      way: 'desk',
    })
  }

  async #makeKey(coChair: Actor, personId: PersonId): Promise<HeldKey> {
    const { desk, files, ids, random } = this.tools
    const keyId = ids.next(SigningKeyId)
    const privateKey = Uint8Array.from(random.bytes(32))
    const publicKey = Buffer.from(ed25519.getPublicKey(privateKey)).toString('hex')
    await files.keepSealedKey(keyId, await sealKey(privateKey, keyId, practicePassphrase, random))
    await must(desk, coChair, registerSigningKey, { id: keyId, personId, device: '연습용 기기', publicKey })
    const held = { keyId, privateKey }
    this.#keys.set(personId, held)
    return held
  }
}
