import { loadBodyFacts, type BodyFacts } from '../../body/facts'
import { signerFor } from '../../body/roster/signer'
import { indexOf } from '../../body/factIndex'
import { frozenRoster } from '../../body/roster/frozenRoster'
import { holderOn } from '../../body/roster/roster'
import type { SeatId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import type { Reader } from '../../desk/rows/reader'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Head } from '../../desk/rows/store'
import type { Instant } from '../../desk/rows/time'
import type { Built } from '../../document/built'
import { callForWrittenVote } from '../../document/callForWrittenVote'
import { contentHash } from '../../document/contentHash'
import type { PaperContext, VoteInput } from '../../document/inputs'
import { replySheet } from '../../document/replySheet'
import { resolutionSheet } from '../../document/resolutionSheet'
import { resultReport } from '../../document/resultReport'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { dayOf } from '../../text/dates'
import type { Language } from '../../text/language'
import { noTally, signoffFingerprint } from '../fingerprint'
import { rulesOfVote } from '../rulesOfVote'
import type { FrozenSeat } from '../rows'
import { standingSignatures } from '../signoff/signingState'
import { tallyOf } from '../tally'
import { currentTextHash, loadVote, type Vote } from '../vote'
import { paperFileName } from './paperFileName'
import {
  callAnnexes,
  decidedOn,
  itemInputs,
  paperContext,
  repliedSeats,
  resultItems,
  sheetSeat,
  signatureInputs,
  voteInput,
} from './paperInputs'
import { Paper, PaperInput } from './paperShape'

/** A paper of a vote as a document tree: what the preview shows and every writer writes. The same rows give the same tree. */
export const documentTree = defineQuery({
  name: 'document.tree',
  title: { ko: '문서 한 건', en: 'One paper' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: PaperInput,
  reply: Paper,
  async answer({ read, input, rules, head }) {
    const vote = await loadVote(read, input.resolutionId)
    const facts = vote && (await loadBodyFacts(read, vote.resolution.bodyId))
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const zone = await officeZone(read)
    const law = rulesOfVote(vote, rules, zone)
    if (!law) return refuse('desk.noRule', { rule: 'quorum.open', day: dayOf(vote.resolution.opensAt, zone) })
    const day = dayOf(vote.resolution.openedAt ?? vote.resolution.opensAt, zone)
    // Before the opening the roster of the coming opening day stands in: a draft must be readable before it is signed.
    const roster = vote.resolution.openedAt === null ? frozenRoster(facts, day, law) : vote.resolution.roster
    const built = await build({ read, vote, facts, law, roster, zone, head, language: input.language }, input)
    if (!built.ok) return built
    return answer({
      tree: built.tree,
      contentHash: contentHash(built.tree),
      fileName: paperFileName(vote, input, roster),
    })
  },
})

interface Materials {
  readonly read: Reader
  readonly vote: Vote
  readonly facts: BodyFacts
  readonly law: RulesOfDay
  readonly roster: readonly FrozenSeat[]
  readonly zone: string
  readonly head: Head
  readonly language: Language
}

function build(materials: Materials, input: PaperInput): Promise<Built> | Built {
  switch (input.form) {
    case 'D02':
      return buildCall(materials)
    case 'D05':
      return buildReplySheet(materials, input.seatId)
    case 'D08':
      return buildReport(materials)
    case 'D09':
      return buildResolution(materials)
  }
}

async function buildCall(materials: Materials): Promise<Built> {
  const { vote, law } = materials
  const signedAt = standingSignatures(vote, 'call', noTally).map((signature) => signature.signedAt)
  const context = await contextOf(materials, latest([...signedAt, vote.resolution.opensAt]))
  return callForWrittenVote({
    ...context,
    vote: votePart(materials),
    items: itemInputs(vote),
    annexes: callAnnexes,
    signatures: signatureInputs(vote, 'call', noTally, titles(materials, vote.resolution.opensAt), law),
    callFingerprint: currentTextHash(vote),
  })
}

async function buildReplySheet(materials: Materials, seatId: SeatId): Promise<Built> {
  const { vote, roster, facts, zone } = materials
  const seat = roster.find((candidate) => candidate.seatId === seatId)
  if (!seat) return refuse('document.noSeat')
  const appointment = facts.appointments.find((candidate) => candidate.id === seat.appointmentId)
  const seatRow = facts.seats.find((candidate) => candidate.id === seatId)
  // As they were called on the day of the roster, whatever they are called today (design 1.5).
  const day = dayOf(vote.resolution.openedAt ?? vote.resolution.opensAt, zone)
  const holder = appointment && seatRow ? holderOn(appointment.holder, seatRow, indexOf(facts), day) : null
  const items = itemInputs(vote)
  return replySheet({
    ...(await contextOf(materials, vote.resolution.openedAt ?? vote.resolution.opensAt)),
    vote: votePart(materials),
    items,
    seat: sheetSeat(vote, seat, holder),
    // A changed text is asked again: the round is the highest version on the sheet.
    round: Math.max(1, ...items.map((item) => item.version)),
  })
}

async function buildReport(materials: Materials): Promise<Built> {
  const { vote, law, zone } = materials
  const closed = closedOnly(vote)
  if (!closed.ok) return closed
  const tally = tallyOf(vote, law)
  return resultReport({
    ...(await contextOf(materials, closed.closedAt)),
    vote: votePart(materials),
    items: resultItems(vote, tally, law),
    closedAt: closed.closedAt,
    repliedSeats: repliedSeats(vote),
    decidedOn: decidedOn(vote, law, zone),
    nextSteps: [],
    annexes: [],
    resultFingerprint: signoffFingerprint(currentTextHash(vote), tally.hash),
  })
}

async function buildResolution(materials: Materials): Promise<Built> {
  const { vote, law, zone } = materials
  const closed = closedOnly(vote)
  if (!closed.ok) return closed
  const tally = tallyOf(vote, law)
  const signedAt = standingSignatures(vote, 'result', tally.hash).map((signature) => signature.signedAt)
  return resolutionSheet({
    ...(await contextOf(materials, latest([closed.closedAt, ...signedAt]))),
    vote: votePart(materials),
    items: resultItems(vote, tally, law),
    resolutionNumber: vote.resolution.resolutionNumber,
    decidedOn: decidedOn(vote, law, zone),
    signatures: signatureInputs(vote, 'result', tally.hash, titles(materials, closed.closedAt), law),
    annexes: [],
    resultFingerprint: signoffFingerprint(currentTextHash(vote), tally.hash),
  })
}

/** There is no result to print before the close, and until then it may be sealed. */
function closedOnly(vote: Vote): { readonly ok: true; readonly closedAt: Instant } | Refused {
  const { closedAt, state } = vote.resolution
  return closedAt === null ? refuse('resolution.notClosed', { state }) : { ok: true, closedAt }
}

const votePart = ({ vote, law, roster, zone }: Materials): VoteInput => voteInput(vote, law, roster, zone)

const contextOf = ({ read, vote, language, head }: Materials, createdAt: Instant): Promise<PaperContext> =>
  paperContext(read, vote, language, createdAt, head)

const latest = (moments: readonly Instant[]): Instant => moments.reduce((a, b) => (a > b ? a : b))

/** Titles of the empty slots: those who would sign that day. */
function titles({ facts, law, zone }: Materials, moment: Instant) {
  const none = { ko: '', en: '' }
  const title = (office: 'governmentCoChair' | 'civilCoChair') =>
    signerFor(office, dayOf(moment, zone), facts, law)?.title ?? none
  return { governmentCoChair: title('governmentCoChair'), civilCoChair: title('civilCoChair') }
}
