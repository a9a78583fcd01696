import { loadBodyFacts, type BodyFacts } from '../../body/facts'
import { frozenRoster } from '../../body/roster/frozenRoster'
import type { ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { answer, defineQuery, type QueryContext } from '../../desk/query'
import type { Reader } from '../../desk/rows/reader'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Head } from '../../desk/rows/store'
import type { Instant } from '../../desk/rows/time'
import type { Built } from '../../document/built'
import { callForWrittenVote } from '../../document/callForWrittenVote'
import { contentHash } from '../../document/contentHash'
import type { PaperContext, VoteInput } from '../../document/inputs'
import { mailLetter, MailLetter } from '../../document/mailLetter'
import { formHash, replyForm } from '../../document/replyForm'
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
import { currentTextHash, deadlineOf, loadVote, type Vote } from '../vote'
import { buildAgendaSheet, buildNotice, replySheetInput } from './dispatchPapers'
import { beforeSigning, paperFileName } from './paperFileName'
import { buildWrittenVoteRecord } from './recordPapers'
import { buildProofSheet, buildResultNotice } from './proofPapers'
import {
  annexInputs,
  callAnnexes,
  decidedOn,
  itemInputs,
  latest,
  paperContext,
  repliedSeats,
  resultItems,
  signatureInputs,
  titles,
  voteInput,
} from './paperInputs'
import { MailLetterInput, Paper, PaperInput, ReplyFormInput, ReplyFormPaper } from './paperShape'

/** A paper of a vote as a document tree: what the preview shows and every writer writes. The same rows give the same tree. */
export const documentTree = defineQuery({
  name: 'document.tree',
  title: { ko: '문서 한 건', en: 'One paper' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: PaperInput,
  reply: Paper,
  async answer(context) {
    const found = await loadMaterials(context)
    if (!found.ok) return found
    const { vote, roster } = found.materials
    const built = await build(found.materials, context.input)
    if (!built.ok) return built
    return answer({
      tree: built.tree,
      contentHash: contentHash(built.tree),
      fileName: `${paperFileName(vote, context.input, roster)}${unsignedMark(found.materials, context.input)}`,
    })
  },
})

/** The reply sheet as a form that is filled in on the screen: what its writer needs, and what it is called. */
export const replyFormPaper = defineQuery({
  name: 'document.replyForm',
  title: { ko: '채워 넣는 서면의결서 한 건', en: 'One reply sheet to be filled in' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: ReplyFormInput,
  reply: ReplyFormPaper,
  async answer(context) {
    const found = await loadMaterials(context)
    if (!found.ok) return found
    const { input } = context
    const sheet = await replySheetInput(found.materials, input.seatId, input.pack)
    if (sheet === null) return refuse('document.noSeat')
    const built = replyForm(sheet)
    if (!built.ok) return built
    const { vote, roster } = found.materials
    return answer({
      form: built.form,
      contentHash: formHash(built.form),
      fileName: paperFileName(vote, { ...input, form: 'D05', pack: sheet.pack }, roster),
    })
  },
})

/** The words of the mail to one member around a letter. */
export const mailLetterPaper = defineQuery({
  name: 'document.mailLetter',
  title: { ko: '위원에게 보내는 메일의 글', en: 'Words of the mail to a member' },
  roles: ['officer'],
  input: MailLetterInput,
  reply: MailLetter,
  async answer(context) {
    const found = await loadMaterials(context)
    if (!found.ok) return found
    const { letter, title, attached, seatId, pack } = context.input
    const sheet = await replySheetInput(found.materials, seatId, pack)
    if (sheet === null) return refuse('document.noSeat')
    return answer(mailLetter({ ...sheet, letter, title, attached, deadline: deadlineOf(found.materials.vote.resolution) }))
  },
})

/** Rows and rules that a paper of a vote is made from; refused where there is no vote or no rules. */
async function loadMaterials({
  read,
  input,
  rules,
  head,
}: Pick<
  QueryContext<{ readonly resolutionId: ResolutionId; readonly language: Language }>,
  'read' | 'input' | 'rules' | 'head'
>): Promise<{ readonly ok: true; readonly materials: Materials } | Refused> {
  const vote = await loadVote(read, input.resolutionId)
  const facts = vote && (await loadBodyFacts(read, vote.resolution.bodyId))
  if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
  const zone = await officeZone(read)
  const law = rulesOfVote(vote, rules, zone)
  if (!law) return refuse('desk.noRule', { rule: 'quorum.open', day: dayOf(vote.resolution.opensAt, zone) })
  const day = dayOf(vote.resolution.openedAt ?? vote.resolution.opensAt, zone)
  // Before the opening the roster of the coming opening day stands in: a draft must be readable before it is signed.
  const roster = vote.resolution.openedAt === null ? frozenRoster(facts, day, law) : vote.resolution.roster
  return { ok: true, materials: { read, vote, facts, law, roster, zone, head, language: input.language } }
}

export interface Materials {
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
      return input.letter === 'call' ? buildCall(materials) : buildNotice(materials, input.letter, input.seatId)
    case 'D04':
      return buildAgendaSheet(materials, input.itemId)
    case 'D05':
      return buildReplySheet(materials, input.seatId, input.pack)
    case 'D07':
      return buildWrittenVoteRecord(materials)
    case 'D08':
      return input.as === 'report' ? buildReport(materials) : buildResultNotice(materials, input.seatId)
    case 'D09':
      return buildResolution(materials)
    case 'D10':
      return buildProofSheet(materials, input.copy)
  }
}

async function buildCall(materials: Materials): Promise<Built> {
  const { vote, law } = materials
  const signedAt = standingSignatures(vote, 'call', noTally).map((signature) => signature.signedAt)
  const context = await contextOf(materials, latest([...signedAt, vote.resolution.opensAt]))
  return callForWrittenVote({
    ...context,
    // The call says the end that both co-chairs signed; every other paper the one that counts.
    vote: { ...votePart(materials), closesAt: vote.resolution.closesAt },
    items: itemInputs(vote),
    annexes: [...callAnnexes, ...annexInputs(vote, null)],
    signatures: signatureInputs(vote, 'call', noTally, titles(materials, vote.resolution.opensAt), law),
    callFingerprint: currentTextHash(vote),
  })
}

async function buildReplySheet(materials: Materials, seatId: SeatId, pack: number | null): Promise<Built> {
  const input = await replySheetInput(materials, seatId, pack)
  return input === null ? refuse('document.noSeat') : replySheet(input)
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

function unsignedMark({ vote, law }: Materials, input: PaperInput): string {
  const isSigned = input.form === 'D07' || input.form === 'D09'
  if (!isSigned || standingSignatures(vote, 'result', tallyOf(vote, law).hash).length === 2) return ''
  return beforeSigning[input.language]
}

/** There is no result to print before the close, and until then it may be sealed. */
function closedOnly(vote: Vote): { readonly ok: true; readonly closedAt: Instant } | Refused {
  const { closedAt, state } = vote.resolution
  return closedAt === null ? refuse('resolution.notClosed', { state }) : { ok: true, closedAt }
}

const votePart = ({ vote, law, roster, zone }: Materials): VoteInput => voteInput(vote, law, roster, zone)

const contextOf = ({ read, vote, language, head }: Materials, createdAt: Instant): Promise<PaperContext> =>
  paperContext(read, vote, language, createdAt, head)
