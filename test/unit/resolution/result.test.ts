import { describe, expect, it } from 'vitest'
import type { DecisionContext } from '#core/desk/command'
import { announceResult } from '#core/resolution/result/announceResult'
import { closeResolution } from '#core/resolution/result/closeResolution'
import { recordIssuedDocument } from '#core/resolution/result/recordIssuedDocument'
import { noTally } from '#core/resolution/fingerprint'
import type { WaitingFile } from '#core/resolution/ballots/unconfirmed'
import { tallyOf } from '#core/resolution/tally'
import { currentTextHash, type Vote } from '#core/resolution/vote'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { refusalTable } from './refusalTable'
import {
  after,
  ballotOf,
  body,
  closesAt,
  contextOf,
  during,
  incomingOf,
  instant,
  law,
  recusalOf,
  resolutionId,
  signatureOf,
  voteIn,
  zone,
} from './world'

type Close = DecisionContext<
  { vote: Vote | null; files: readonly WaitingFile[]; zone: string },
  { resolutionId: typeof resolutionId }
>
/** All three members have answered both decision items. */
function answered(): Vote {
  const ballots = [1, 2].flatMap((item) =>
    [1, 2, 3].map((seat) => ballotOf({ item, seat, choice: 'yes', state: 'received', version: 1, arrivedAt: during })),
  )
  return { ...voteIn('open'), ballots }
}
const close = (): Close => contextOf({ vote: answered(), files: [], zone }, { resolutionId }, during)
const closing = (context: Close, change: Partial<Vote>): Close =>
  context.known.vote ? { ...context, known: { ...context.known, vote: { ...context.known.vote, ...change } } } : context
const row = (context: Close, change: Partial<Vote['resolution']>): Close =>
  context.known.vote ? closing(context, { resolution: { ...context.known.vote.resolution, ...change } }) : context

refusalTable(closeResolution, close, [
  {
    because: 'the vote does not exist',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, vote: null } }),
  },
  { because: 'the result was announced', code: 'resolution.announced', bad: (context) => row(context, { state: 'announced' }) },
  { because: 'it is closed already', code: 'resolution.notOpen', bad: (context) => row(context, { state: 'closed' }) },
  { because: 'it was never opened', code: 'resolution.notOpen', bad: (context) => row(context, { state: 'called' }) },
  {
    because: 'no rule book is in force',
    code: 'desk.noRule',
    bad: (context) => closing(context, { body: { ...body, ruleFamily: 'none' } }),
  },
  {
    because: 'a member has not answered yet',
    code: 'resolution.notAllAnswered',
    bad: (context) => closing(context, { ballots: context.known.vote?.ballots.slice(1) ?? [] }),
  },
  {
    because: 'the rules do not let a window end early',
    code: 'resolution.closeEarlyNotAllowed',
    bad: (context) => ({
      ...context,
      rules: standardRuleBooks.with('open-government-korea', 'directive-841', 'written.closeEarly', false),
    }),
  },
  {
    because: 'a file that came in waits',
    code: 'resolution.unconfirmedEntries',
    bad: (context) => ({
      ...context,
      known: { ...context.known, files: [{ incoming: incomingOf({}), fileName: '회신.eml' }] },
    }),
  },
])

describe('closing', () => {
  it('names the entries that wait for the second person, by member and item', () => {
    const ballots = answered().ballots.map((ballot, index) =>
      index === 2 || index === 5 ? { ...ballot, check: { kind: 'waiting' as const } } : ballot,
    )
    expect(closeResolution.decide(closing(close(), { ballots }))).toMatchObject({
      refusal: { code: 'resolution.unconfirmedEntries', facts: { entries: 2, files: 0, which: '위원 3 1·2' } },
    })
  })

  it('does not wait for an entry that a later one replaced', () => {
    const [first, ...others] = answered().ballots
    if (!first) throw new Error('nobody answered')
    const replaced = { ...first, state: 'replaced' as const, check: { kind: 'waiting' as const } }
    expect(closeResolution.decide(closing(close(), { ballots: [first, replaced, ...others] })).ok).toBe(true)
  })

  it('at the end of the window needs nobody', () => {
    const decision = closeResolution.decide({ ...closing(close(), { ballots: [] }), now: closesAt })
    expect(decision).toMatchObject({ ok: true, reply: { closedAt: closesAt } })
  })

  it('early, when everybody has answered: the window stays as it was called, and the close is the deadline', () => {
    const decision = closeResolution.decide(close())
    expect(decision).toMatchObject({ ok: true, changes: [{ row: { state: 'closed', closesAt, closedAt: during } }] })
  })

  it('a member recused from an item owes no answer to it', () => {
    const vote = answered()
    const ballots = vote.ballots.slice(1)
    expect(closeResolution.decide(closing(close(), { ballots }))).toMatchObject({
      refusal: { code: 'resolution.notAllAnswered', facts: { waiting: 1 } },
    })
    expect(closeResolution.decide(closing(close(), { ballots, recusals: [recusalOf(1, 1)] })).ok).toBe(true)
  })

  it('a reply to an old text is no answer', () => {
    const items = answered().items.map((item) => (item.number === 1 ? { ...item, currentVersion: 2 } : item))
    expect(closeResolution.decide(closing(close(), { items }))).toMatchObject({
      refusal: { code: 'resolution.notAllAnswered', facts: { waiting: 3 } },
    })
  })
})

type Announce = DecisionContext<
  { vote: Vote | null; zone: string; others: readonly Vote['resolution'][] },
  { resolutionId: typeof resolutionId }
>
/** Closed, with all four signatures on the present text and tally. */
function signed(): Vote {
  const vote = { ...voteIn('closed'), ballots: answered().ballots }
  const { hash } = tallyOf(vote, law)
  const textHash = currentTextHash(vote)
  const signatures = (['governmentCoChair', 'civilCoChair'] as const).flatMap((office) => [
    signatureOf('call', office, textHash, noTally),
    signatureOf('result', office, textHash, hash),
  ])
  return { ...vote, signatures }
}
const announce = (): Announce =>
  contextOf({ vote: signed(), zone, others: [] }, { resolutionId }, instant('2023-06-08T00:00:00.000Z'))
const announcing = (context: Announce, change: Partial<Vote>): Announce =>
  context.known.vote ? { ...context, known: { ...context.known, vote: { ...context.known.vote, ...change } } } : context
const announcedRow = (context: Announce, change: Partial<Vote['resolution']>): Announce =>
  context.known.vote ? announcing(context, { resolution: { ...context.known.vote.resolution, ...change } }) : context
const without = (context: Announce, act: 'call' | 'result'): Announce =>
  announcing(context, {
    signatures: (context.known.vote?.signatures ?? []).filter(
      (signature) => signature.act !== act || signature.office !== 'civilCoChair',
    ),
  })

refusalTable(announceResult, announce, [
  {
    because: 'the vote does not exist',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, vote: null } }),
  },
  {
    because: 'it was announced before',
    code: 'resolution.announced',
    bad: (context) => announcedRow(context, { state: 'announced' }),
  },
  { because: 'it is still open', code: 'resolution.notClosed', bad: (context) => announcedRow(context, { state: 'open' }) },
  {
    because: 'no rule book is in force',
    code: 'desk.noRule',
    bad: (context) => announcing(context, { body: { ...body, ruleFamily: 'none' } }),
  },
  {
    because: 'one signature on the call is missing',
    code: 'resolution.callIncomplete',
    bad: (context) => without(context, 'call'),
  },
  {
    because: 'one signature on the result is missing',
    code: 'resolution.resultUnsigned',
    bad: (context) => without(context, 'result'),
  },
])

describe('announcing', () => {
  it('takes effect on the day of the last signature, in the office’s zone, and gives the next number of that year', () => {
    const others = ['제2023-1호', '제2023-4호', '제2022-9호', ''].map((resolutionNumber) => ({
      ...voteIn('announced').resolution,
      resolutionNumber,
    }))
    // 2023-06-07T10:00Z is 19:00 in Seoul.
    expect(announceResult.decide({ ...announce(), known: { ...announce().known, others } })).toMatchObject({
      ok: true,
      reply: { effectiveOn: '2023-06-07', resolutionNumber: '제2023-5호' },
    })
  })

  it('a signature after midnight in Seoul is of the next day', () => {
    const vote = signed()
    const signatures = vote.signatures.map((signature) =>
      signature.act === 'result' ? { ...signature, signedAt: instant('2023-06-07T15:00:00.000Z') } : signature,
    )
    expect(announceResult.decide(announcing(announce(), { signatures }))).toMatchObject({
      ok: true,
      reply: { effectiveOn: '2023-06-08' },
    })
  })

  it('signatures on another tally do not announce it', () => {
    const vote = signed()
    const ballots = [...vote.ballots, ballotOf({ item: 1, seat: 3, choice: 'no', state: 'late', version: 1, arrivedAt: after })]
    expect(announceResult.decide(announcing(announce(), { ballots }))).toMatchObject({
      refusal: { code: 'resolution.resultUnsigned', facts: { missing: 'governmentCoChair, civilCoChair' } },
    })
  })

  it('a voided signature does not count', () => {
    const vote = signed()
    const signatures = vote.signatures.map((signature, index) =>
      index === 1 ? { ...signature, voidedAt: after, voidReason: 'tally-changed' } : signature,
    )
    expect(announceResult.decide(announcing(announce(), { signatures }))).toMatchObject({
      refusal: { code: 'resolution.resultUnsigned', facts: { missing: 'governmentCoChair' } },
    })
  })
})

const issued = () =>
  contextOf(
    voteIn('announced').resolution as Awaited<ReturnType<typeof recordIssuedDocument.load>>,
    recordIssuedDocument.input.parse({
      subjectId: resolutionId,
      form: 'D09',
      format: 'pdf',
      language: 'ko',
      fileName: '의결서.pdf',
      contentHash: 'a'.repeat(64),
      sha256: 'b'.repeat(64),
    }),
    after,
  )

refusalTable(recordIssuedDocument, issued, [
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => ({ ...context, known: null }) },
])
