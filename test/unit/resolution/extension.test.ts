import { describe, expect, it } from 'vitest'
import type { DecisionContext } from '#core/desk/command'
import { Extension } from '#core/resolution/correspondenceRows'
import { dropExtension } from '#core/resolution/extension/dropExtension'
import { extensionFingerprint } from '#core/resolution/extension/extensionFingerprint'
import { extensionSigning } from '#core/resolution/extension/extensionSigning'
import { onExtensionSigned } from '#core/resolution/extension/onExtensionSigned'
import { proposeExtension } from '#core/resolution/extension/proposeExtension'
import { noTally } from '#core/resolution/fingerprint'
import { closeResolution } from '#core/resolution/result/closeResolution'
import { withdrawResolution } from '#core/resolution/call/withdrawResolution'
import { deadlineOf, type Vote } from '#core/resolution/vote'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { deadlinesOfVote } from '#core/rules/deadlines/ofRows'
import { calendarOf } from '#core/rules/calendar/holidayCalendar'
import { standardCalendar } from '#core/rules/calendar/standardCalendar'
import { refusalTable } from './refusalTable'
import { after, body, closesAt, contextOf, during, instant, resolutionId, signatureOf, uuid, voteIn, zone } from './world'

const later = instant('2023-06-09T09:00:00.000Z')
const proposed = {
  ...Extension.parse({
    id: uuid(0xe1),
    resolutionId,
    from: closesAt,
    to: later,
    reason: '회신이 부족함',
    proposedAt: during,
    proposedBy: '사무국',
    state: 'proposed',
    agreedAt: null,
  }),
  rev: 14,
}
const agreed = { ...proposed, id: Extension.shape.id.parse(uuid(0xe2)), state: 'agreed' as const, agreedAt: during }
const withProposal = (): Vote => ({ ...voteIn('open'), extensions: [proposed] })
const signedBy = (office: 'governmentCoChair' | 'civilCoChair', extension: typeof proposed | typeof agreed) => ({
  ...signatureOf('call', office, extensionFingerprint(extension), noTally),
  act: 'extension' as const,
})

type OfVote<Input> = DecisionContext<Vote | null, Input>
const change = <Input>(context: OfVote<Input>, part: Partial<Vote>): OfVote<Input> =>
  context.known ? { ...context, known: { ...context.known, ...part } } : context

const propose = () => contextOf(voteIn('open') as Vote | null, { resolutionId, to: later, reason: '회신이 부족함' }, during)

refusalTable(proposeExtension, propose, [
  { because: 'the vote does not exist', code: 'desk.notFound', bad: (context) => ({ ...context, known: null }) },
  {
    because: 'the result was announced',
    code: 'resolution.announced',
    bad: (context) => change(context, { resolution: voteIn('announced').resolution }),
  },
  {
    because: 'it is closed',
    code: 'resolution.notOpen',
    bad: (context) => change(context, { resolution: voteIn('closed').resolution }),
  },
  { because: 'the window has ended', code: 'extension.windowOver', bad: (context) => ({ ...context, now: closesAt }) },
  {
    because: 'the new end is not later',
    code: 'extension.notLater',
    bad: (context) => ({ ...context, input: { ...context.input, to: closesAt } }),
  },
  { because: 'another one waits', code: 'extension.pending', bad: (context) => change(context, { extensions: [proposed] }) },
])

const drop = () => contextOf(withProposal() as Vote | null, { extensionId: proposed.id }, during)

refusalTable(dropExtension, drop, [
  { because: 'there is no such extension', code: 'desk.notFound', bad: (context) => ({ ...context, known: null }) },
  {
    because: 'it was agreed already',
    code: 'extension.notPending',
    bad: (context) => change(context, { extensions: [{ ...proposed, state: 'agreed' }] }),
  },
])

describe('a later end of the window', () => {
  it('when proposed changes nothing of the vote: it names the end that it departs from', () => {
    expect(proposeExtension.decide(propose())).toMatchObject({
      ok: true,
      changes: [{ table: 'extensions', row: { from: closesAt, to: later, state: 'proposed', agreedAt: null } }],
      reply: { from: closesAt },
    })
  })

  it('a second one departs from the first that was agreed', () => {
    const resolution = { ...voteIn('open').resolution, extendedTo: later }
    const context = change(propose(), { resolution })
    expect(proposeExtension.decide(context)).toMatchObject({ refusal: { code: 'extension.notLater' } })
    const input = { ...context.input, to: instant('2023-06-10T09:00:00.000Z') }
    expect(proposeExtension.decide({ ...context, input })).toMatchObject({ ok: true, reply: { from: later } })
  })

  it('signed by both before the end is agreed, and the vote ends later; the end of the call stays', () => {
    expect(onExtensionSigned(proposed, voteIn('open').resolution, during)).toMatchObject([
      { table: 'extensions', row: { state: 'agreed', agreedAt: during } },
      { table: 'resolutions', row: { closesAt, extendedTo: later } },
    ])
  })

  it.each([
    ['the window has ended', proposed, voteIn('open').resolution, closesAt, 'extension.windowOver'],
    ['it was dropped', { ...proposed, state: 'dropped' as const }, voteIn('open').resolution, during, 'extension.notPending'],
    ['the vote is closed', proposed, voteIn('closed').resolution, during, 'resolution.notOpen'],
  ])('signed when %s is refused', (_name, extension, resolution, now, code) => {
    expect(onExtensionSigned(extension, resolution, now)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('every part of it is under the fingerprint', () => {
    const other = [
      { ...proposed, id: agreed.id },
      { ...proposed, from: during },
      { ...proposed, to: after },
      { ...proposed, reason: '다른 까닭' },
      { ...proposed, resolutionId: Extension.shape.resolutionId.parse(uuid(0x61)) },
    ]
    const prints = [proposed, ...other].map(extensionFingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('counts both signatures on it and no others', () => {
    const signatures = [signedBy('governmentCoChair', proposed), signedBy('civilCoChair', agreed)]
    expect(extensionSigning(proposed, signatures)).toEqual({ governmentCoChair: true, civilCoChair: false, complete: false })
    const both = [...signatures, signedBy('civilCoChair', proposed)]
    expect(extensionSigning(proposed, both).complete).toBe(true)
    expect(
      extensionSigning(
        proposed,
        both.map((one) => ({ ...one, voidedAt: during })),
      ).complete,
    ).toBe(false)
  })
})

describe('the end that counts', () => {
  const extended = { ...voteIn('open').resolution, extendedTo: later }

  it('is the one agreed last, unless the vote was closed before', () => {
    expect(deadlineOf(voteIn('open').resolution)).toBe(closesAt)
    expect(deadlineOf(extended)).toBe(later)
    expect(deadlineOf({ ...extended, closedAt: after })).toBe(after)
  })

  it('closing waits for it', () => {
    const vote = { ...voteIn('open'), resolution: extended }
    const context = contextOf({ vote, files: [], zone }, { resolutionId }, after)
    expect(closeResolution.decide(context)).toMatchObject({
      refusal: { code: 'resolution.notAllAnswered', facts: { closesAt: later } },
    })
    expect(closeResolution.decide({ ...context, now: later })).toMatchObject({ ok: true })
  })

  it('is the deadline that the desk lists; the notice stays that of the call', () => {
    const context = {
      now: during,
      zone,
      rules: standardRuleBooks,
      calendar: calendarOf(standardCalendar, []),
      basisRev: 0,
    }
    const of = (resolution: Vote['resolution']) => deadlinesOfVote(body, resolution, context)
    expect(of(extended).find(({ kind }) => kind === 'voteCloses')).toMatchObject({ due: '2023-06-09', dueAt: later })
    expect(of(extended).find(({ kind }) => kind === 'voteNotice')?.due).toBe(
      of(voteIn('open').resolution).find(({ kind }) => kind === 'voteNotice')?.due,
    )
  })
})

describe('a proposal that did not get both signatures', () => {
  const signatures = [signedBy('governmentCoChair', proposed), signedBy('governmentCoChair', agreed)]
  const vote = { ...voteIn('open'), extensions: [agreed, proposed], signatures }
  const fallen = [
    { table: 'extensions', row: { id: proposed.id, state: 'dropped' } },
    { table: 'signatures', row: { textHash: extensionFingerprint(proposed), voidReason: 'extension-dropped' } },
  ]

  it('falls with its signature when it is taken back; what was agreed stands', () => {
    const decision = dropExtension.decide({ ...drop(), known: vote })
    expect(decision).toMatchObject({ ok: true, reply: { signaturesVoided: 1 }, changes: fallen })
    expect(decision.ok && decision.changes).toHaveLength(2)
  })

  it('falls when the window closes', () => {
    const decision = closeResolution.decide(contextOf({ vote, files: [], zone }, { resolutionId }, after))
    expect(decision).toMatchObject({ ok: true, changes: [{ row: { state: 'closed' } }, ...fallen] })
  })

  it('falls when the vote is withdrawn', () => {
    const decision = withdrawResolution.decide(contextOf(vote as Vote | null, { resolutionId, reason: '사유' }, during))
    expect(decision.ok && decision.changes.slice(-2)).toMatchObject(fallen)
  })
})
