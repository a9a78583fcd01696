import { z } from 'zod'
import { SignedAct, SigningKey } from '../../../resolution/rows'
import { SigningRequest } from '../../../resolution/signoff/byFile/signingRequest'
import { ResolutionId, SigningKeyId } from '../../rows/identifiers'
import { Bilingual, LongText, Title } from '../../rows/text'
import { Instant } from '../../rows/time'
import { Language, Written, nothing } from './shapes'

/** A public half with its fingerprint as people compare it. */
const ShownKey = SigningKey.pick({ publicKey: true }).extend({
  keyId: SigningKeyId,
  owner: z.string(),
  device: z.string(),
  madeAt: Instant,
  practice: z.boolean(),
  fingerprint: z.string(),
})
const Secret = z.string().min(1).max(1000)

/** Keys and signatures: at the desk, by carried files, and on a co-chair's own copy. */
export const signingActions = {
  /** Makes a co-chair's key on this device, sealed with the passphrase, and registers its public half. */
  makeSigningKey: {
    input: z.strictObject({ personId: z.string(), device: z.string().min(1).max(100), passphrase: z.string().min(1).max(1000) }),
    reply: z.strictObject({ keyId: z.string(), publicKey: z.string() }),
  },
  /** Unlocks the key with the passphrase, signs exactly what the sign-off screen showed, and records the signature. */
  sign: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      act: SignedAct,
      keyId: z.string(),
      passphrase: z.string().min(1).max(1000),
      /** Why the co-chair in office cannot act, where the acting chair signs for them; empty otherwise. */
      actingReason: LongText.default(''),
      /** Fingerprints that the person saw; refused when the text or tally has changed since. */
      seenTextHash: z.string(),
      seenTallyHash: z.string(),
    }),
    reply: z.strictObject({ complete: z.boolean() }),
  },
  /** Writes what a co-chair is asked to sign into `documents/` as a file that is carried to their own copy. */
  saveSigningRequest: {
    input: z.strictObject({
      resolutionId: ResolutionId,
      act: SignedAct,
      office: z.enum(['governmentCoChair', 'civilCoChair']),
      actingReason: LongText,
    }),
    reply: Written.extend({ fingerprint: z.string() }),
  },
  /** Asks for the answer file, keeps it by its SHA-256, and records the signature where it is one on this act as it stands. */
  acceptSigningAnswer: {
    input: z.strictObject({ resolutionId: ResolutionId, act: SignedAct }),
    reply: z.strictObject({ complete: z.boolean(), title: Bilingual }).nullable(),
  },
  /** Asks for a key file and shows it; it is registered by a command, once people have compared the fingerprint. */
  openKeyFile: { input: nothing, reply: ShownKey.nullable() },
  /** Writes the page that the owner of a registered key signs by hand. */
  saveKeyCertificate: { input: z.strictObject({ keyId: SigningKeyId, owner: Title, language: Language }), reply: Written },
  /** The co-chair's own copy: which keys lie there. It needs no folder of an office. */
  signerCopy: { input: nothing, reply: z.strictObject({ path: z.string(), keys: z.array(ShownKey) }) },
  makeSignerKey: { input: z.strictObject({ owner: Title, device: Title, passphrase: Secret }), reply: ShownKey },
  /** Asks where to, and writes the key file for the desk or the certificate. Null when the person cancelled. */
  saveSignerKey: {
    input: z.strictObject({ keyId: SigningKeyId, what: z.enum(['keyFile', 'certificate']), language: Language }),
    reply: Written.nullable(),
  },
  /** Asks for a request, and makes every fingerprint in it again. `token` stands for its bytes; `keyIds` are the keys here that may answer. */
  openSigningRequest: {
    input: nothing,
    reply: z
      .strictObject({ token: z.string(), fileName: z.string(), request: SigningRequest, keyIds: z.array(SigningKeyId) })
      .nullable(),
  },
  /** Asks where to, signs the opened request and writes the answer. Null when the person cancelled; then nothing was signed. */
  answerSigningRequest: {
    input: z.strictObject({ token: z.string(), keyId: SigningKeyId, passphrase: Secret, seenFingerprint: z.string() }),
    reply: Written.nullable(),
  },
} as const
