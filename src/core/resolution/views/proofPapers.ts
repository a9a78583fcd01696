import type { SeatId } from '../../desk/rows/identifiers'
import { refuse } from '../../desk/refusals/refusal'
import type { Built } from '../../document/built'
import type { AnnexInput } from '../../document/inputs'
import { proofRules, type ProofItem, type ProofRules } from '../../document/proof/proofInputs'
import { proofSheet } from '../../document/proof/proofSheet'
import { resultNotice } from '../../document/proof/resultNotice'
import { countItem } from '../count'
import { signoffFingerprint } from '../fingerprint'
import type { FrozenSeat } from '../rows'
import { tallyOf, type Tally } from '../tally'
import { currentTextHash, deadlineOf } from '../vote'
import { seatOf } from './dispatchPapers'
import { decidedOn, paperContext, repliedSeats, resultItems, voteInput } from './paperInputs'
import type { Materials } from './papers'

/** D10. There is nothing to prove before the close, and until then it may be sealed. */
export async function buildProofSheet(materials: Materials, copy: 'internal' | 'public'): Promise<Built> {
  const { read, vote, law, roster, zone, head, language } = materials
  const { closedAt, state, extendedTo } = vote.resolution
  if (closedAt === null) return refuse('resolution.notClosed', { state })
  const tally = tallyOf(vote, law)
  const textHash = currentTextHash(vote)
  return proofSheet({
    ...(await paperContext(read, vote, language, closedAt, head)),
    copy,
    vote: voteInput(vote, law, roster, zone),
    rules: rulesOf(materials),
    roster,
    items: proofItems(materials, tally),
    deadline: deadlineOf(vote.resolution),
    extendedTo,
    textHash,
    tallyHash: tally.hash,
    resultFingerprint: signoffFingerprint(textHash, tally.hash),
  })
}

function rulesOf({ law }: Materials): ProofRules {
  return {
    title: law.title,
    number: law.number,
    from: law.from,
    values: {
      'quorum.open': law.value('quorum.open'),
      'decision.method': law.value('decision.method'),
      'decision.majority': law.value('decision.majority'),
      'decision.abstentions': law.value('decision.abstentions'),
      'written.conditional': law.value('written.conditional'),
      'written.recused': law.value('written.recused'),
      'decision.tie': law.value('decision.tie'),
      'written.silence': law.value('written.silence'),
      'written.replacement': law.value('written.replacement'),
      'written.late': law.value('written.late'),
      'holdover.counted': law.value('holdover.counted'),
    },
    // Every rule of the list has its clause, so the record is whole.
    cites: Object.fromEntries(proofRules.map((rule) => [rule, law.cite(rule)])) as ProofRules['cites'],
  }
}

function proofItems({ vote, law, roster }: Materials, tally: Tally): readonly ProofItem[] {
  const seats = new Map<string, FrozenSeat>(roster.map((seat) => [seat.seatId, seat]))
  const reading = law.value('written.recused')
  const ofSide = (side: FrozenSeat['side'], item: Tally['items'][number]['item']) => {
    const members = roster.filter((seat) => seat.side === side)
    return countItem(members, item, vote.ballots, vote.recusals, reading)
  }
  return resultItems(vote, tally, law).map((result) => {
    const item = tally.items.find((candidate) => candidate.item.number === result.number)?.item
    const hangsOn = (row: { readonly itemId: string }): boolean => row.itemId === item?.id
    return {
      ...result,
      bySide:
        item === undefined || vote.resolution.sealed
          ? null
          : { government: ofSide('government', item), civil: ofSide('civil', item) },
      ballots: vote.ballots
        .filter(hangsOn)
        .map(({ seatId, version, choice, state, way, arrivedAt }) => ({
          seat: seats.get(seatId)?.label ?? { ko: '', en: '' },
          seatNumber: seats.get(seatId)?.number ?? 0,
          version,
          choice,
          state,
          way,
          arrivedAt,
        }))
        .sort((a, b) => (a.arrivedAt === b.arrivedAt ? a.seatNumber - b.seatNumber : a.arrivedAt < b.arrivedAt ? -1 : 1)),
      recused: vote.recusals.filter(hangsOn).flatMap(({ seatId }) => seats.get(seatId)?.label ?? []),
    }
  })
}

/** The result as a letter. It goes out when the result stands: both have signed and it was announced. */
export async function buildResultNotice(materials: Materials, seatId: SeatId | null): Promise<Built> {
  const { read, vote, law, roster, zone, head, language } = materials
  const { announcedAt, state, resolutionNumber, effectiveOn } = vote.resolution
  if (announcedAt === null) return refuse('dispatch.notThatFar', { state, purpose: 'result' })
  const addressee = seatId === null ? null : seatOf(materials, seatId)
  if (seatId !== null && addressee === null) return refuse('document.noSeat')
  const tally = tallyOf(vote, law)
  const isResolved = tally.items.some(({ judgement }) => judgement.outcome !== 'notConstituted')
  return resultNotice({
    ...(await paperContext(read, vote, language, announcedAt, head)),
    vote: voteInput(vote, law, roster, zone),
    items: resultItems(vote, tally, law),
    addressee,
    repliedSeats: repliedSeats(vote),
    resolutionNumber,
    decidedOn: decidedOn(vote, law, zone),
    effectiveOn,
    annexes: isResolved ? [resolutionAnnex] : [],
    resultFingerprint: signoffFingerprint(currentTextHash(vote), tally.hash),
  })
}

const resolutionAnnex: AnnexInput = { name: { ko: '의결서', en: 'Resolution' }, copies: 1 }
