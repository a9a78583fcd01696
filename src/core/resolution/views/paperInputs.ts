import type { RosterHolder } from '../../body/roster/rosterLine'
import { signerFor } from '../../body/roster/signer'
import { officeSettings } from '../../desk/office'
import type { Reader } from '../../desk/rows/reader'
import type { Head } from '../../desk/rows/store'
import type { Instant, PlainDate } from '../../desk/rows/time'
import type { AnnexInput, ItemInput, PaperContext, ResultItem, SheetSeat, SignatureInput, VoteInput } from '../../document/inputs'
import type { RulesOfDay, RuleValues } from '../../rules/ruleBooks'
import { dayOf } from '../../text/dates'
import type { Language } from '../../text/language'
import { signoffFingerprint } from '../fingerprint'
import type { FrozenSeat, SignedAct } from '../rows'
import { shownBallots } from '../ballots/sealedBallot'
import { standingSignatures } from '../signoff/signingState'
import type { Tally } from '../tally'
import { currentTextHash, deadlineOf, textOf, type Vote } from '../vote'
import { windowEnd } from '../window'
import type { Materials } from './papers'

/** Turns the rows of a vote into what the builders of papers are given. Nothing is counted here: figures come from the tally. */

export async function paperContext(
  read: Reader,
  vote: Vote,
  language: Language,
  createdAt: Instant,
  journalHead: Head,
): Promise<PaperContext> {
  const settings = await officeSettings(read)
  return {
    language,
    office: {
      officeName: settings?.officeName ?? { ko: '', en: '' },
      department: settings?.department ?? '',
      address: settings?.address ?? '',
      telephone: settings?.telephone ?? '',
      fax: settings?.fax ?? '',
      email: settings?.email ?? '',
      website: settings?.website ?? '',
      zone: settings?.zone ?? 'Asia/Seoul',
    },
    body: { name: vote.body.name, code: vote.body.code },
    term: vote.term.number,
    createdAt,
    journalHead,
    practice: settings?.practice ?? false,
    illustrative: vote.resolution.illustrative,
    summary: '',
    keywords: [],
  }
}

/** One entry a reading: a new reading of the rule does not compile until it is said here what it means. */
const abstentionsInBase: Readonly<Record<RuleValues['decision.abstentions'], boolean>> = { inBase: true }
const lastReplyCounts: Readonly<Record<RuleValues['written.replacement'], boolean>> = { untilClose: true }

export function voteInput(vote: Vote, rules: RulesOfDay, roster: readonly FrozenSeat[], zone: string): VoteInput {
  const { resolution } = vote
  return {
    number: resolution.number,
    title: { ko: resolution.title, en: resolution.titleEn },
    ground: resolution.ground,
    reason: resolution.reason,
    opensAt: resolution.opensAt,
    closesAt: windowEnd(resolution),
    rosterOn: dayOf(resolution.openedAt ?? resolution.opensAt, zone),
    inOffice: roster.filter((seat) => seat.counted).length,
    returnTo: resolution.returnTo,
    terms: {
      meeting: rules.cite('call.signers'),
      ground: rules.cite('written.grounds'),
      base: rules.value('decision.majority').of,
      baseCite: rules.cite('decision.majority'),
      abstentionsInBase: abstentionsInBase[rules.value('decision.abstentions')],
      lastReplyCounts: lastReplyCounts[rules.value('written.replacement')],
      // A condition is always recorded as one, never turned into a plain yes; how it counts is `written.conditional`.
      conditionalOffered: true,
    },
  }
}

export function itemInputs(vote: Vote): ItemInput[] {
  return vote.items.map((item) => {
    const text = textOf(vote, item.id, item.currentVersion)
    return {
      number: item.number,
      itemNumber: item.itemNumber,
      kind: item.kind,
      title: { ko: item.title, en: item.titleEn },
      group: item.group,
      proposer: item.proposer,
      version: item.currentVersion,
      motion: text.motion,
      reason: text.reason,
      content: text.content,
      changeReason: text.changeReason,
      fingerprint: text.fingerprint,
    }
  })
}

export function resultItems(vote: Vote, tally: Tally, rules: RulesOfDay): ResultItem[] {
  const seatLabel = new Map<string, FrozenSeat['label']>(vote.resolution.roster.map((seat) => [seat.seatId, seat.label]))
  return itemInputs(vote).map((input) => {
    const item = vote.items.find((candidate) => candidate.number === input.number)
    const ballots = shownBallots(vote.ballots, vote.resolution).filter((ballot) => ballot.itemId === item?.id)
    const found = tally.items.find((candidate) => candidate.item.id === item?.id)
    return {
      ...input,
      result: found ? { count: found.count, recusedReading: rules.value('written.recused'), judgement: found.judgement } : null,
      opinions: ballots.flatMap(({ seatId, state, choice, opinion, condition }) =>
        state === 'received' && choice !== null && opinion !== null && condition !== null && (opinion !== '' || condition !== '')
          ? [{ seat: seatLabel.get(seatId) ?? { ko: '', en: '' }, choice, opinion, condition, answer: null }]
          : [],
      ),
      excluded: ballots.flatMap((ballot) =>
        ballot.state === 'received'
          ? []
          : [
              {
                seat: seatLabel.get(ballot.seatId) ?? { ko: '', en: '' },
                version: ballot.version,
                arrivedAt: ballot.arrivedAt,
                state: ballot.state,
              },
            ],
      ),
    }
  })
}

/** Seats with at least one counted reply to any item. */
export function repliedSeats(vote: Vote): number {
  return new Set(vote.ballots.filter((ballot) => ballot.state === 'received').map((ballot) => ballot.seatId)).size
}

/** Day of the decision under the rules: the last day of the window, or the day of the last signature. */
export function decidedOn(vote: Vote, rules: RulesOfDay, zone: string): PlainDate | null {
  if (rules.value('written.decisionDay') === 'lastDay') return dayOf(deadlineOf(vote.resolution), zone)
  return vote.resolution.effectiveOn
}

/** Both slots of an act, filled where a signature stands on the present text and tally. */
export function signatureInputs(
  vote: Vote,
  act: SignedAct,
  tallyHash: string,
  titles: Readonly<Record<'governmentCoChair' | 'civilCoChair', { readonly ko: string; readonly en: string }>>,
  rules: RulesOfDay,
): SignatureInput[] {
  const standing = standingSignatures(vote, act, tallyHash)
  return (['governmentCoChair', 'civilCoChair'] as const).map((office) => {
    const signature = standing.find((candidate) => candidate.office === office)
    return {
      office,
      title: signature?.title ?? titles[office],
      name: { ko: '', en: '' },
      actingBy: signature?.acting === true ? rules.cite('actingChair.order') : null,
      actingReason: signature?.actingReason ?? '',
      signed: signature
        ? {
            at: signature.signedAt,
            way: signature.proof.way,
            keptAt: signature.proof.way === 'paper' ? signature.proof.keptAt : '',
            fingerprint: signoffFingerprint(currentTextHash(vote), tallyHash),
          }
        : null,
    }
  })
}

export function sheetSeat(
  vote: Vote,
  seat: FrozenSeat,
  holder: Pick<RosterHolder, 'organisation' | 'post' | 'name'> | null,
): SheetSeat {
  const blank = { ko: '', en: '' }
  return {
    number: seat.number,
    label: seat.label,
    organisation: holder?.organisation ?? blank,
    post: holder?.post ?? blank,
    name: holder?.name ?? blank,
    recusedItems: vote.recusals
      .filter((recusal) => recusal.seatId === seat.seatId)
      .flatMap((recusal) => vote.items.filter((item) => item.id === recusal.itemId).map((item) => item.number)),
  }
}

/** The annexes of one item, or those of the whole call. */
export function annexInputs(vote: Vote, itemId: string | null): AnnexInput[] {
  return vote.annexes
    .filter((annex) => annex.itemId === itemId)
    .map((annex) => ({ name: { ko: annex.title, en: '' }, copies: 1 }))
}

export const callAnnexes: readonly AnnexInput[] = [
  { name: { ko: '심의안건', en: 'Items for decision' }, copies: 1 },
  { name: { ko: '서면의결서', en: 'Written reply sheet' }, copies: 1 },
]

export const latest = (moments: readonly Instant[]): Instant => moments.reduce((a, b) => (a > b ? a : b))

/** Titles of the empty slots: those who would sign that day. */
export function titles({ facts, law, zone }: Pick<Materials, 'facts' | 'law' | 'zone'>, moment: Instant) {
  const none = { ko: '', en: '' }
  const title = (office: 'governmentCoChair' | 'civilCoChair') =>
    signerFor(office, dayOf(moment, zone), facts, law)?.title ?? none
  return { governmentCoChair: title('governmentCoChair'), civilCoChair: title('civilCoChair') }
}
