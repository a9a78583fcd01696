import type { Actor } from '#core/desk/actor'
import type { ItemId, ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import type { Instant } from '#core/desk/rows/time'
import type { SampleForum } from '#core/body/sample'
import { declareRecusal } from '#core/resolution/ballots/declareRecusal'
import { recordReply } from '#core/resolution/ballots/recordReply'
import { addItem } from '#core/resolution/call/addItem'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { openResolution } from '#core/resolution/call/openResolution'
import { announceResult } from '#core/resolution/result/announceResult'
import { closeResolution } from '#core/resolution/result/closeResolution'
import type { SignedAct } from '#core/resolution/rows'
import { SignoffView } from '#core/resolution/views/signoffShape'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { makeSigningKey, signAct, type SigningTools } from '#main/desk/signing'
import { must, refusedByMistake } from './must'
import type { EnteredMembers } from './sampleMembers'

/** One act of the sample vote at its moment. */
interface Step {
  readonly at: Instant
  readonly run: () => Promise<void>
}

export interface SampleVoteOptions {
  readonly tools: SigningTools
  readonly clock: { moveTo(moment: Instant): void }
  readonly officer: Actor
  readonly sample: SampleForum
  readonly members: EnteredMembers
  /** Opens both co-chairs' practice keys; written in the guide, because it protects nothing. */
  readonly passphrase: string
  /** Steps after this moment are left for the person at the desk. */
  readonly until: Instant
}

/** Runs the written vote of the sample from its draft on, each act by its command at its time. Gives the vote's id. */
export async function runSampleVote(options: SampleVoteOptions): Promise<ResolutionId> {
  const { tools, clock, officer, sample, members, until } = options
  const { desk } = tools
  const { vote } = sample
  clock.moveTo(vote.clock.draftedAt)
  const bodyId = members.bodies.get(vote.body)
  const termId = members.terms.get(vote.term)
  if (!bodyId || !termId) throw new Error('the sample vote names a body or term that the sample does not hold')
  const { number, title, titleEn, ground, reason, opensAt, closesAt, returnTo, sealed, illustrative } = vote
  const { resolutionId } = await must(desk, officer, draftResolution, {
    bodyId,
    termId,
    number,
    title,
    titleEn,
    ground,
    reason,
    opensAt,
    closesAt,
    returnTo,
    sealed,
    illustrative,
  })
  const items = new Map<number, ItemId>()
  for (const item of vote.items) {
    const { number: place, ...fields } = item
    const { itemId } = await must(desk, officer, addItem, { ...fields, resolutionId, kind: 'decision' })
    items.set(place, itemId)
  }
  const sign = (office: 'governmentCoChair' | 'civilCoChair', act: SignedAct) => () => signAs(options, resolutionId, office, act)
  const steps: Step[] = [
    { at: vote.clock.governmentCallSignedAt, run: sign('governmentCoChair', 'call') },
    { at: vote.clock.civilCallSignedAt, run: sign('civilCoChair', 'call') },
    { at: vote.clock.openedAt, run: () => must(desk, officer, openResolution, { resolutionId }).then(nothing) },
    ...vote.recusals.map(({ seat, item, ground: why, declaredAt }) => ({
      at: declaredAt,
      run: async () => {
        const seatId = await seatOf(options, resolutionId, seat)
        await must(desk, officer, declareRecusal, { resolutionId, itemId: idOf(items, item), seatId, ground: why })
      },
    })),
    ...vote.replies.map((reply) => ({ at: reply.enteredAt, run: () => enterReply(options, resolutionId, items, reply) })),
    { at: vote.clock.closedAt, run: () => must(desk, officer, closeResolution, { resolutionId }).then(nothing) },
    { at: vote.clock.governmentResultSignedAt, run: sign('governmentCoChair', 'result') },
    { at: vote.clock.civilResultSignedAt, run: sign('civilCoChair', 'result') },
    { at: vote.clock.announcedAt, run: () => must(desk, officer, announceResult, { resolutionId }).then(nothing) },
  ]
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const step of steps) {
    if (step.at > until) break
    clock.moveTo(step.at)
    await step.run()
  }
  return resolutionId
}

const nothing = (): void => undefined

async function enterReply(
  options: SampleVoteOptions,
  resolutionId: ResolutionId,
  items: ReadonlyMap<number, ItemId>,
  reply: SampleForum['vote']['replies'][number],
): Promise<void> {
  const seatId = await seatOf(options, resolutionId, reply.seat)
  await must(options.tools.desk, options.officer, recordReply, {
    resolutionId,
    seatId,
    way: reply.way,
    arrivedAt: reply.arrivedAt,
    evidenceId: null,
    marks: reply.items.map((item) => {
      const different = reply.except.find((candidate) => candidate.item === item)
      const { choice, opinion, condition, note } = different ?? { choice: reply.choice, opinion: '', condition: '', note: '' }
      return { itemId: idOf(items, item), version: 1, choice, opinion, condition, note }
    }),
  })
}

async function seatOf({ tools, officer }: SampleVoteOptions, resolutionId: ResolutionId, number: number): Promise<SeatId> {
  const asked = await tools.desk.query(officer, 'resolution.desk', { resolutionId })
  if (!asked.ok) throw refusedByMistake('resolution.desk', asked)
  const seat = VoteDesk.parse(asked.reply).roster.find((candidate) => candidate.number === number)
  if (!seat) throw new Error(`seat ${number.toString()} of the sample is not on the frozen roster`)
  return seat.seatId
}

/** A co-chair signs with the practice key of this device, which is made the first time. */
async function signAs(
  { tools, officer, passphrase }: SampleVoteOptions,
  resolutionId: ResolutionId,
  office: 'governmentCoChair' | 'civilCoChair',
  act: SignedAct,
): Promise<void> {
  const view = async () => {
    const asked = await tools.desk.query(officer, 'signoff.view', { resolutionId, act })
    if (!asked.ok) throw refusedByMistake('signoff.view', asked)
    return SignoffView.parse(asked.reply)
  }
  const signer = (await view()).slots.find((slot) => slot.office === office)?.signer
  if (!signer?.personId) throw new Error(`nobody may sign as ${office} on that day of the sample`)
  const coChair: Actor = { profile: signer.title.ko, role: 'coChair', personId: signer.personId }
  let keyId = signer.keys[0]?.keyId
  if (!keyId) {
    const made = await makeSigningKey(tools, coChair, { personId: signer.personId, device: '연습용 기기', passphrase })
    if (!made.ok) throw refusedByMistake('signingKey.register', made)
    keyId = made.reply.keyId
  }
  const { textHash, tallyHash } = await view()
  const signed = await signAct(tools, coChair, {
    resolutionId,
    act,
    keyId,
    passphrase,
    actingReason: '',
    seenTextHash: textHash,
    seenTallyHash: tallyHash,
  })
  if (!signed.ok) throw refusedByMistake('signature.record', signed)
}

function idOf(items: ReadonlyMap<number, ItemId>, number: number): ItemId {
  const id = items.get(number)
  if (!id) throw new Error(`the sample has no item ${number.toString()}`)
  return id
}
