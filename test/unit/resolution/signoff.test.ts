import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecisionContext } from '#core/desk/command'
import { FolderId } from '#core/desk/rows/identifiers'
import { noTally } from '#core/resolution/fingerprint'
import { Extension } from '#core/resolution/correspondenceRows'
import type { SignedAct } from '#core/resolution/rows'
import { recordSignature } from '#core/resolution/signoff/recordSignature'
import { registerSigningKey } from '#core/resolution/signoff/registerSigningKey'
import { revokeSigningKey } from '#core/resolution/signoff/revokeSigningKey'
import { signedBytes, signStatement, type SignedStatement, verifyStatement } from '#core/resolution/signoff/signedBytes'
import { signedTextHash } from '#core/resolution/signoff/signedText'
import { tallyOf } from '#core/resolution/tally'
import { currentTextHash, type Vote } from '#core/resolution/vote'
import { refusalTable } from './refusalTable'
import {
  after,
  ballotOf,
  body,
  contextOf,
  during,
  facts,
  folderId,
  instant,
  keyOf,
  law,
  opensAt,
  personId,
  resolutionId,
  seatId,
  signatureOf,
  uuid,
  voteIn,
  zone,
  closesAt,
} from './world'

const privateKey = new Uint8Array(32).fill(7)
const publicKey = Buffer.from(ed25519.getPublicKey(privateKey)).toString('hex')
const otherKey = Buffer.from(ed25519.getPublicKey(new Uint8Array(32).fill(8))).toString('hex')

const statement: SignedStatement = {
  folderId,
  bodyId: body.id,
  act: 'call',
  resolutionId,
  textHash: 'a'.repeat(64),
  tallyHash: 'b'.repeat(64),
  seatId: seatId(1),
  office: 'governmentCoChair',
  acting: false,
  signedAt: during,
}
const hexOf = (signature: Uint8Array): string => Buffer.from(signature).toString('hex')
const verifies = (claimed: SignedStatement, signature: string, key = publicKey): boolean =>
  verifyStatement(claimed, { signature }, { publicKey: key })

describe('a signature', () => {
  const signature = hexOf(signStatement(statement, privateKey))

  it('holds over exactly its statement, with its key', () => {
    expect(verifies(statement, signature)).toBe(true)
    expect(verifies(statement, signature, otherKey)).toBe(false)
  })

  it.each([
    ['another folder', { folderId: FolderId.parse(uuid(0xf1)) }],
    ['another body', { bodyId: facts.body.id.replace('1', '2') as typeof statement.bodyId }],
    ['another act', { act: 'result' as const }],
    ['another vote', { resolutionId: uuid(0x61) as typeof statement.resolutionId }],
    ['another text', { textHash: 'c'.repeat(64) }],
    ['another tally', { tallyHash: 'c'.repeat(64) }],
    ['another seat', { seatId: seatId(2) }],
    ['another office', { office: 'civilCoChair' as const }],
    ['the same office as acting', { acting: true }],
    ['another moment', { signedAt: after }],
  ])('cannot be shown for %s', (_, change) => {
    expect({ ...statement, ...change }).not.toEqual(statement)
    expect(verifies({ ...statement, ...change }, signature)).toBe(false)
  })

  it('does not hold when any bit of it or of its key is turned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 511 }), (bit) => {
        const bytes = Buffer.from(signature, 'hex')
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect(verifies(statement, bytes.toString('hex'))).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  it('of bytes that are none is false, never an exception', () => {
    for (const bytes of ['', 'zz', '00'.repeat(64), 'ff'.repeat(64)]) {
      expect(verifies(statement, bytes)).toBe(false)
      expect(verifies(statement, signature, bytes)).toBe(false)
    }
  })

  it('covers its domain first, so that no other text can be taken for a statement', () => {
    const text = Buffer.from(signedBytes(statement)).toString('utf8')
    expect(text.startsWith('forum-desk/sign-off/1\n{"act":"call","acting":false,')).toBe(true)
  })
})

type Known = Parameters<typeof recordSignature.decide>[0]['known']
type Record_ = DecisionContext<Known, Parameters<typeof recordSignature.decide>[0]['input']>

/** The government's co-chair signs, with a signature that holds. */
function record(act: SignedAct, vote: Vote, signedAt = during): Record_ {
  const textHash = signedTextHash(vote, act) ?? currentTextHash(vote)
  const tallyHash = act === 'result' ? tallyOf(vote, law).hash : noTally
  const signature = hexOf(signStatement({ ...statement, act, textHash, tallyHash, signedAt }, privateKey))
  return contextOf(
    { vote, facts, key: keyOf(1, publicKey), zone },
    {
      resolutionId,
      act,
      office: 'governmentCoChair',
      actingReason: '',
      keyId: keyOf(1, publicKey).id,
      textHash,
      tallyHash,
      signedAt,
      signature,
      way: 'desk',
    },
    after,
  )
}
const extension = {
  ...Extension.parse({
    id: uuid(0x90),
    resolutionId,
    from: closesAt,
    to: after,
    reason: '회신이 모자람',
    proposedAt: during,
    proposedBy: '사무국',
    state: 'proposed',
    agreedAt: null,
  }),
  rev: 20,
}
const good = (): Record_ => record('call', voteIn('draft'))
const known = (context: Record_, change: Partial<Known>): Record_ => ({ ...context, known: { ...context.known, ...change } })
const input = (context: Record_, change: Partial<Record_['input']>): Record_ => ({
  ...context,
  input: { ...context.input, ...change },
})
const inVote = (context: Record_, change: Partial<Vote>): Record_ =>
  context.known.vote ? known(context, { vote: { ...context.known.vote, ...change } }) : context

refusalTable(recordSignature, good, [
  {
    because: 'the window that it would make longer has ended',
    code: 'extension.windowOver',
    bad: () => ({ ...record('extension', { ...voteIn('open'), extensions: [extension] }), now: closesAt }),
  },
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => known(context, { vote: null }) },
  { because: 'the key was never registered', code: 'desk.notFound', bad: (context) => known(context, { key: null }) },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => inVote(context, { resolution: voteIn('announced').resolution }),
  },
  {
    because: 'the vote was withdrawn',
    code: 'signature.notSignable',
    bad: (context) => inVote(context, { resolution: voteIn('withdrawn').resolution }),
  },
  { because: 'there is no item to decide', code: 'resolution.noItems', bad: (context) => inVote(context, { items: [] }) },
  {
    because: 'no rule book is in force',
    code: 'desk.noRule',
    bad: (context) => inVote(context, { body: { ...body, ruleFamily: 'none' } }),
  },
  {
    because: 'the key was revoked',
    code: 'signature.keyRevoked',
    bad: (context) => known(context, { key: { ...keyOf(1, publicKey), revokedAt: during } }),
  },
  {
    because: 'the key is of a member who is no co-chair',
    code: 'signature.notSigner',
    bad: (context) => known(context, { key: keyOf(3, publicKey) }),
  },
  {
    because: 'the co-chair of the other side signs for this one',
    code: 'signature.notSigner',
    bad: (context) => known(context, { key: keyOf(2, publicKey) }),
  },
  {
    because: 'the term of office had not begun that day',
    code: 'signature.notSigner',
    bad: (context) => input(context, { signedAt: instant('2023-05-01T00:00:00.000Z') }),
  },
  {
    because: 'it is signed in the future',
    code: 'signature.inFuture',
    bad: (context) => input(context, { signedAt: instant('2023-06-09T00:00:00.000Z') }),
  },
  {
    because: 'it is over another text',
    code: 'signature.textChanged',
    bad: (context) => input(context, { textHash: 'c'.repeat(64) }),
  },
  {
    because: 'it is over another tally',
    code: 'signature.textChanged',
    bad: (context) => input(context, { tallyHash: 'c'.repeat(64) }),
  },
  {
    because: 'this office has signed',
    code: 'signature.already',
    bad: (context) =>
      context.known.vote
        ? inVote(context, {
            signatures: [signatureOf('call', 'governmentCoChair', currentTextHash(context.known.vote), noTally)],
          })
        : context,
  },
  {
    because: 'the bytes are of another key',
    code: 'signature.invalid',
    bad: (context) => known(context, { key: context.known.key && { ...context.known.key, publicKey: otherKey } }),
  },
  {
    because: 'nobody was named to act for a co-chair who is unable',
    code: 'signature.noStandIn',
    bad: (context) => input(context, { actingReason: '병가' }),
  },
  {
    because: 'this very signature was recorded before and was voided since',
    code: 'signature.used',
    bad: (context) =>
      context.known.vote
        ? inVote(context, {
            signatures: [
              {
                ...signatureOf('call', 'governmentCoChair', currentTextHash(context.known.vote), noTally),
                proof: { way: 'file', keyId: context.input.keyId, signature: context.input.signature },
                voidedAt: during,
                voidReason: 'text-changed',
              },
            ],
          })
        : context,
  },
  { because: 'the bytes are none', code: 'signature.invalid', bad: (context) => input(context, { signature: '0'.repeat(128) }) },
])

describe('recording a signature', () => {
  it('one of two is pending and leaves the draft a draft', () => {
    const decision = recordSignature.decide(good())
    expect(decision).toMatchObject({ ok: true, reply: { complete: false } })
    expect(decision.ok && decision.changes).toHaveLength(1)
  })

  it('the second makes the draft called', () => {
    const vote = voteIn('draft')
    const signatures = [signatureOf('call', 'civilCoChair', currentTextHash(vote), noTally)]
    expect(recordSignature.decide(record('call', { ...vote, signatures }))).toMatchObject({
      ok: true,
      reply: { complete: true },
      changes: [{ table: 'signatures' }, { table: 'resolutions', row: { state: 'called' } }],
    })
  })

  it('a standing signature on an older text is not counted as the other one', () => {
    const signatures = [signatureOf('call', 'civilCoChair', 'd'.repeat(64), noTally)]
    expect(recordSignature.decide(record('call', { ...voteIn('draft'), signatures }))).toMatchObject({
      ok: true,
      reply: { complete: false },
    })
  })

  it('the result is signed after the close only, over the tally of that moment', () => {
    const ballots = [ballotOf({ item: 1, seat: 1, choice: 'yes', state: 'received', version: 1, arrivedAt: during })]
    const closed = { ...voteIn('closed'), ballots }
    expect(recordSignature.decide(record('result', closed, after)).ok).toBe(true)
    const context = record('result', closed, after)
    expect(recordSignature.decide(inVote(context, { resolution: voteIn('open').resolution }))).toMatchObject({
      refusal: { code: 'signature.notSignable' },
    })
    const more = [...ballots, ballotOf({ item: 2, seat: 1, choice: 'no', state: 'received', version: 1, arrivedAt: during })]
    expect(recordSignature.decide(inVote(context, { ballots: more }))).toMatchObject({
      refusal: { code: 'signature.textChanged' },
    })
  })

  it('a signature of another folder does not hold in this one', () => {
    expect(recordSignature.decide({ ...good(), folderId: FolderId.parse(uuid(0xf1)) })).toMatchObject({
      refusal: { code: 'signature.invalid' },
    })
  })

  it('a signature on the call cannot be recorded for the result', () => {
    const vote = voteIn('closed')
    const call = record('call', vote)
    const asResult = record('result', vote)
    expect(recordSignature.decide(input(asResult, { signature: call.input.signature }))).toMatchObject({
      refusal: { code: 'signature.invalid' },
    })
  })
})

const register = () =>
  contextOf(
    { person: facts.people[0] ?? null, sameId: null as ReturnType<typeof keyOf> | null },
    { id: keyOf(1, publicKey).id, personId: personId(1), device: '기기', publicKey },
    opensAt,
  )
refusalTable(registerSigningKey, register, [
  {
    because: 'the person was never enrolled',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, person: null } }),
  },
  {
    because: 'a key with this id is there',
    code: 'signature.keyTaken',
    bad: (context) => ({ ...context, known: { ...context.known, sameId: keyOf(2, otherKey) } }),
  },
])

const revoke = () =>
  contextOf(keyOf(1, publicKey) as ReturnType<typeof keyOf> | null, { keyId: keyOf(1, publicKey).id, reason: '분실' }, during)
refusalTable(revokeSigningKey, revoke, [
  { because: 'the key was never registered', code: 'desk.notFound', bad: (context) => ({ ...context, known: null }) },
  {
    because: 'it was revoked before',
    code: 'signature.keyRevoked',
    bad: (context) => ({ ...context, known: context.known && { ...context.known, revokedAt: opensAt } }),
  },
])
