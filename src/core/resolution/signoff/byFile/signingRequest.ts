import { z } from 'zod'
import { Citation } from '../../../desk/refusals/citation'
import { refuse, type Refused } from '../../../desk/refusals/refusal'
import { BodyId, ExtensionId, FolderId, ItemId, ResolutionId, SeatId, SigningKeyId, TermId } from '../../../desk/rows/identifiers'
import { Bilingual } from '../../../desk/rows/text'
import { Instant, PlainDate } from '../../../desk/rows/time'
import { Annex } from '../../correspondenceRows'
import { extensionFingerprint } from '../../extension/extensionFingerprint'
import { callFingerprint, noTally, signoffFingerprint, tallyFingerprint, textFingerprint } from '../../fingerprint'
import { Fingerprint, SignatureWay, SignedAct, SigningKey, WritingGround } from '../../rows'
import { ItemResult } from '../../views/itemResult'
import { check, readCarried } from './carriedFile'

const Item = z.strictObject({
  itemId: ItemId,
  number: z.int(),
  kind: z.enum(['decision', 'report']),
  title: z.string(),
  titleEn: z.string(),
  version: z.int(),
  motion: z.string(),
  reason: z.string(),
  content: z.string(),
  fingerprint: Fingerprint,
})

/** All that a co-chair has to see to know what they sign, and all that their copy needs to make every fingerprint again from the words. */
export const SigningRequest = z.strictObject({
  format: z.literal('forum-desk-signing-request/1'),
  folderId: FolderId,
  practice: z.boolean(),
  officeName: Bilingual,
  body: z.strictObject({ id: BodyId, name: Bilingual }),
  termNumber: z.int(),
  zone: z.string(),
  madeAt: Instant,
  act: SignedAct,
  call: z.strictObject({
    resolutionId: ResolutionId,
    termId: TermId,
    number: z.int(),
    title: z.string(),
    titleEn: z.string(),
    ground: WritingGround,
    reason: z.string(),
    opensAt: Instant,
    closesAt: Instant,
    sealed: z.boolean(),
    illustrative: z.boolean(),
    items: z.array(Item),
    /** What is attached; the files themselves are not carried, their fingerprints are. */
    annexes: z.array(Annex.pick({ itemId: true, number: true, title: true, sha256: true })),
  }),
  extension: z.strictObject({ extensionId: ExtensionId, from: Instant, to: Instant, reason: z.string() }).nullable(),
  tally: z
    .strictObject({
      rulesId: z.string(),
      rulesTitle: Bilingual,
      rulesNumber: Bilingual,
      rosterOn: PlainDate,
      roster: z.array(z.strictObject({ seatId: SeatId, label: Bilingual, counted: z.boolean() })),
      items: z.array(z.strictObject({ itemId: ItemId, version: z.int(), result: ItemResult })),
    })
    .nullable(),
  textHash: Fingerprint,
  tallyHash: Fingerprint,
  fingerprint: Fingerprint,
  /** Who may sign with this request, for which seat, and by which clause. */
  signer: z.strictObject({
    office: z.enum(['governmentCoChair', 'civilCoChair']),
    title: Bilingual,
    seatId: SeatId,
    seatLabel: Bilingual,
    acting: z.boolean(),
    actingReason: z.string(),
    actingCite: Citation.nullable(),
    cite: Citation,
  }),
  /** The keys that are registered for that person and not revoked. */
  keys: z.array(SigningKey.pick({ id: true, device: true, publicKey: true })).min(1),
  /** The other co-chair's signature on the same text, where there is one. */
  other: z
    .strictObject({ title: Bilingual, signedAt: Instant, way: SignatureWay, signedKeyId: SigningKeyId.nullable() })
    .nullable(),
  ...check,
})
export type SigningRequest = z.infer<typeof SigningRequest>

/**
 * Reads a request and makes every fingerprint again from the words and figures in it. Refused when one does not fit: then the file would have
 * something else signed than it shows.
 */
export function readSigningRequest(file: {
  readonly fileName: string
  readonly text: string
}): { readonly ok: true; readonly value: SigningRequest } | Refused {
  const read = readCarried('request', SigningRequest, file)
  if (!read.ok) return read
  return fits(read.value) ? read : refuse('signing.fileChanged', { file: file.fileName })
}

function fits(request: SigningRequest): boolean {
  const { act, call, extension, tally, textHash, tallyHash, fingerprint, body } = request
  if (call.items.some((item) => textFingerprint(item) !== item.fingerprint)) return false
  if ((act === 'extension') !== (extension !== null) || (act === 'result') !== (tally !== null)) return false
  const { resolutionId: id } = call
  const text = extension
    ? extensionFingerprint({ ...extension, id: extension.extensionId, resolutionId: id })
    : callFingerprint(
        { ...call, id, bodyId: body.id },
        call.items.map((item) => ({ ...item, id: item.itemId, currentVersion: item.version })),
        call.annexes,
      )
  return text === textHash && tallyFits(request) && signoffFingerprint(textHash, tallyHash) === fingerprint
}

function tallyFits({ call, tally, tallyHash }: SigningRequest): boolean {
  if (tally === null) return tallyHash === noTally
  const decided = call.items.filter((item) => item.kind === 'decision')
  const ofTheseItems = tally.items.every((counted, index) => {
    const item = decided[index]
    return item?.itemId === counted.itemId && item.version === counted.version
  })
  if (!ofTheseItems || decided.length !== tally.items.length) return false
  const items = tally.items.map(({ itemId, version, result }) => ({
    itemId,
    version,
    count: result.count,
    outcome: result.outcome,
  }))
  return tallyFingerprint(call.resolutionId, tally.rulesId, tally.roster, items) === tallyHash
}
