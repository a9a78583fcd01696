import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { Office } from '#core/body/rows'
import { Extension } from '#core/resolution/correspondenceRows'
import { extensionFingerprint } from '#core/resolution/extension/extensionFingerprint'
import { noTally } from '#core/resolution/fingerprint'
import { Evidence, type SignedAct } from '#core/resolution/rows'
import { recordPaperSignature } from '#core/resolution/signoff/recordPaperSignature'
import { recordSignature } from '#core/resolution/signoff/recordSignature'
import { signStatement, statementOf } from '#core/resolution/signoff/signedBytes'
import { printedFingerprints, signedTextOf } from '#core/resolution/signoff/signedText'
import { signingState } from '#core/resolution/signoff/signingState'
import { voidSignatures } from '#core/resolution/signoff/voiding'
import { currentTextHash, type Vote } from '#core/resolution/vote'
import { refusalTable } from './refusalTable'
import {
  after,
  body,
  contextOf,
  day,
  during,
  facts,
  folderId,
  instant,
  keyOf,
  law,
  resolutionId,
  seatId,
  signatureOf,
  uuid,
  voteIn,
  zone,
} from './world'

const evidence = {
  ...Evidence.parse({
    id: uuid(0xa0),
    sha256: 'e'.repeat(64),
    fileName: '서명.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 9,
    keptAt: during,
  }),
  rev: 15,
}
const printed = (vote: Vote, act: SignedAct): string => {
  const signed = signedTextOf(vote, act, law)
  return (signed && printedFingerprints(act, signed)[0]) ?? ''
}

const proposed = {
  ...Extension.parse({
    ...{
      id: uuid(0x90),
      resolutionId,
      from: '2023-06-07T09:00:00.000Z',
      to: '2023-06-09T09:00:00.000Z',
      reason: '회신이 모자람',
    },
    ...{ proposedAt: during, proposedBy: '사무국', state: 'proposed', agreedAt: null },
  }),
  rev: 20,
}

type PaperKnown = Parameters<typeof recordPaperSignature.decide>[0]['known']

function paper(vote: Vote, act: SignedAct = 'call') {
  const known: PaperKnown = { vote, facts, evidence, zone }
  return contextOf<PaperKnown, Parameters<typeof recordPaperSignature.decide>[0]['input']>(
    known,
    {
      ...{
        resolutionId,
        act,
        office: 'governmentCoChair',
        evidenceId: evidence.id,
        keptAt: '문서고',
        actingReason: '',
      },
      ...{ signedOn: day('2023-06-02'), fingerprint: printed(vote, act) },
    },
    after,
  )
}
const good = () => paper(voteIn('draft'))
type Context = ReturnType<typeof good>
const known = (context: Context, change: Partial<PaperKnown>): Context => ({ ...context, known: { ...context.known, ...change } })
const input = (context: Context, change: Partial<Context['input']>): Context => ({
  ...context,
  input: { ...context.input, ...change },
})
const inVote = (context: Context, change: Partial<Vote>): Context =>
  context.known.vote ? known(context, { vote: { ...context.known.vote, ...change } }) : context

refusalTable(recordPaperSignature, good, [
  {
    because: 'the window that it would make longer has ended',
    code: 'extension.windowOver',
    bad: () => paper({ ...voteIn('open'), extensions: [proposed] }, 'extension'),
  },
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => known(context, { vote: null }) },
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
  { because: 'no scan was kept', code: 'ballot.noEvidence', bad: (context) => known(context, { evidence: null }) },
  {
    because: 'it is dated in the future',
    code: 'signature.inFuture',
    bad: (context) => input(context, { signedOn: day('2023-06-09') }),
  },
  {
    because: 'nobody was named to act',
    code: 'signature.noStandIn',
    bad: (context) => input(context, { actingReason: '병가' }),
  },
  {
    because: 'the office was empty that day',
    code: 'signature.notSigner',
    bad: (context) => known(context, { facts: { ...facts, offices: [] } }),
  },
  {
    because: 'the paper bears another fingerprint',
    code: 'signature.paperOtherText',
    bad: (context) => input(context, { fingerprint: '0'.repeat(16) }),
  },
  {
    because: 'it is dated before the text was made',
    code: 'signature.paperTooEarly',
    bad: (context) => input(context, { signedOn: day('2023-05-31') }),
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
])

describe('a signature on paper', () => {
  it('counts towards both, and is dated at the beginning of its day', () => {
    const vote = voteIn('draft')
    const signatures = [signatureOf('call', 'civilCoChair', currentTextHash(vote), noTally)]
    expect(recordPaperSignature.decide(paper({ ...vote, signatures }))).toMatchObject({
      ok: true,
      reply: { complete: true },
      changes: [
        { table: 'signatures', row: { signedAt: '2023-06-01T15:00:00.000Z', proof: { way: 'paper', keptAt: '문서고' } } },
        { table: 'resolutions', row: { state: 'called' } },
      ],
    })
  })

  it('takes the digits as they are printed, and for a result only those that bind the tally', () => {
    const shape = recordPaperSignature.input.shape.fingerprint
    expect(shape.parse('ABCD 0123 4567 89ef')).toBe('abcd0123456789ef')
    expect(shape.safeParse('ABCD 0123 4567').success).toBe(false)
    const closed = voteIn('closed')
    const context = paper(closed, 'result')
    const on = { signedOn: day('2023-06-07') }
    expect(recordPaperSignature.decide(input(context, on)).ok).toBe(true)
    expect(
      recordPaperSignature.decide(input(context, { ...on, fingerprint: currentTextHash(closed).slice(0, 16) })),
    ).toMatchObject({
      refusal: { code: 'signature.paperOtherText' },
    })
  })
})

const privateKey = new Uint8Array(32).fill(9)
const publicKey = Buffer.from(ed25519.getPublicKey(privateKey)).toString('hex')
const withActing = {
  ...facts,
  offices: [
    ...facts.offices,
    {
      ...Office.parse({
        ...{ id: uuid(0x43), bodyId: body.id, appointmentId: uuid(0x33), kind: 'actingCivilCoChair' },
        ...{ title: { ko: '직무대행 위원', en: '' }, order: 1, from: '2023-05-02', until: null },
      }),
      rev: 6,
    },
  ],
}

/** Member 3, first in the acting order, signs for the civil co-chair, who is in office. */
function acting(vote: Vote, act: SignedAct, actingReason: string, signedReason = actingReason) {
  const signed = signedTextOf(vote, act, law)
  const textHash = signed?.textHash ?? ''
  const tallyHash = signed?.tallyHash ?? ''
  const office = 'civilCoChair' as const
  const claimed = { act, resolutionId, textHash, tallyHash, office, signedAt: during }
  const statement = statementOf({ ...claimed, seatId: seatId(3), acting: true, actingReason: signedReason }, folderId, body.id)
  const signature = Buffer.from(signStatement(statement, privateKey)).toString('hex')
  const key = keyOf(3, publicKey)
  return contextOf(
    { vote, facts: withActing, key, zone },
    { ...claimed, actingReason, signature, keyId: key.id, way: 'desk' as const },
    after,
  )
}

describe('the acting chair of a co-chair who is in office', () => {
  it('signs with a reason, which is kept and stands in the signed statement', () => {
    expect(recordSignature.decide(acting(voteIn('draft'), 'call', '병가'))).toMatchObject({
      ok: true,
      changes: [{ row: { acting: true, actingReason: '병가', title: { ko: '직무대행 위원' }, seatId: seatId(3) } }],
    })
    expect(recordSignature.decide(acting(voteIn('draft'), 'call', '출장', '병가'))).toMatchObject({
      refusal: { code: 'signature.invalid' },
    })
  })

  it('does not sign without one', () => {
    expect(recordSignature.decide(acting(voteIn('draft'), 'call', ''))).toMatchObject({
      refusal: { code: 'signature.notSigner' },
    })
  })
})

describe('an extension', () => {
  const open = { ...voteIn('open'), extensions: [proposed] }
  const fingerprint = extensionFingerprint(proposed)

  it('is signed like a call, and both signatures make it agreed and move the end', () => {
    const inTime = { ...acting(open, 'extension', '병가'), now: during }
    expect(recordSignature.decide(inTime)).toMatchObject({ ok: true, reply: { complete: false } })
    const signatures = [signatureOf('extension', 'governmentCoChair', fingerprint, noTally)]
    const second = { ...acting({ ...open, signatures }, 'extension', '병가'), now: during }
    expect(recordSignature.decide(second)).toMatchObject({
      ok: true,
      reply: { complete: true },
      changes: [
        { table: 'signatures' },
        { table: 'extensions', row: { state: 'agreed' } },
        { table: 'resolutions', row: { extendedTo: proposed.to, closesAt: proposed.from } },
      ],
    })
  })

  it('is not signed once the window has ended, by the first as little as by the second', () => {
    expect(recordSignature.decide(acting(open, 'extension', '병가'))).toMatchObject({
      refusal: { code: 'extension.windowOver' },
    })
  })

  it('is not signed while none is proposed, nor when it was agreed', () => {
    for (const extensions of [[], [{ ...proposed, state: 'agreed' as const }], [{ ...proposed, state: 'dropped' as const }]]) {
      expect(recordSignature.decide(acting({ ...open, extensions }, 'extension', '병가'))).toMatchObject({
        refusal: { code: 'signature.notSignable' },
      })
    }
  })

  it('that is proposed anew with another end is not signed by the signatures on the first', () => {
    const signatures = [signatureOf('extension', 'governmentCoChair', fingerprint, noTally)]
    const other = { ...proposed, id: Extension.shape.id.parse(uuid(0x91)), to: instant('2023-06-10T09:00:00.000Z') }
    const vote = { ...open, signatures, extensions: [{ ...proposed, state: 'dropped' as const }, other] }
    expect(signingState(vote, 'extension', noTally)).toMatchObject({ governmentCoChair: false, complete: false })
    expect(voidSignatures(signatures, ['extension'], during, 'edited')).toHaveLength(1)
    expect(voidSignatures(signatures, ['call', 'result'], during, 'edited')).toHaveLength(0)
  })
})
