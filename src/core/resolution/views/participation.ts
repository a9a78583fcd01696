import { z } from 'zod'
import { AppointmentId, BodyId, ResolutionId, SeatId, TermId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { Instant } from '../../desk/rows/time'
import { loadVote, type Vote } from '../vote'

/**
 * How a seat answered one written vote. `answered`: every item put to it, in time; `partly`: some of them; `late`: only after the close;
 * `recused`: it stepped aside from every item; `waiting`: nothing yet, and the vote is open; `silent`: nothing, and it is closed.
 */
export const Answered = z.enum(['answered', 'partly', 'late', 'recused', 'waiting', 'silent'])
export type Answered = z.infer<typeof Answered>

const AskedVote = z.strictObject({
  resolutionId: ResolutionId,
  number: z.int(),
  title: z.string(),
  titleEn: z.string(),
  opensAt: Instant,
  state: z.enum(['open', 'closed', 'announced']),
  answered: Answered,
  /** From how many items the member stepped aside. */
  recusedItems: z.int().min(0),
})

const countOf = z.int().min(0)

const Participation = z.strictObject({
  seatId: SeatId,
  /** By which appointment the seat stood on the frozen rosters: who came later is not asked about what was before. */
  appointmentId: AppointmentId,
  /** Votes in whose roster it counted among the members in office. The five below and `waiting` add up to it. */
  votes: countOf,
  answered: countOf,
  partly: countOf,
  late: countOf,
  recused: countOf,
  silent: countOf,
  waiting: countOf,
  /** Each of them, the newest first. */
  asked: z.array(AskedVote),
})
export type Participation = z.infer<typeof Participation>

/**
 * Who of a term took part in its written votes, by seat and appointment: whether a reply came in, never what it says, so that it may be
 * read while the tally is secret. Drafts, called and withdrawn votes asked nobody and are left out.
 */
export const membersParticipation = defineQuery({
  name: 'members.participation',
  title: { ko: '위원의 서면의결 참여를 본다', en: 'Show who took part in written votes' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ bodyId: BodyId, termId: TermId }),
  reply: z.strictObject({ participation: z.array(Participation) }),
  async answer({ read, input: { bodyId, termId } }) {
    const votes: Vote[] = []
    for (const { id, bodyId: of, termId: within } of await read.all('resolutions')) {
      const vote = of === bodyId && within === termId ? await loadVote(read, id) : null
      if (vote !== null) votes.push(vote)
    }
    return answer({ participation: participationIn(votes) })
  },
})

/** The votes of a term by who was asked, in the order of the seats. */
export function participationIn(votes: readonly Vote[]): Participation[] {
  const found = new Map<string, { readonly number: number; readonly of: Participation }>()
  for (const vote of [...votes].sort((a, b) => (a.resolution.opensAt < b.resolution.opensAt ? 1 : -1))) {
    const { id: resolutionId, number, title, titleEn, opensAt, state, roster } = vote.resolution
    if (state !== 'open' && state !== 'closed' && state !== 'announced') continue
    for (const seat of roster) {
      if (!seat.counted || seat.appointmentId === null) continue
      const key = `${seat.seatId} ${seat.appointmentId}`
      const { of } = found.get(key) ?? { of: nothingYet(seat.seatId, seat.appointmentId) }
      const { answered, recusedItems } = answerOf(vote, seat.seatId)
      const asked = [...of.asked, { resolutionId, number, title, titleEn, opensAt, state, answered, recusedItems }]
      found.set(key, {
        number: seat.number,
        of: { ...of, votes: of.votes + 1, [answered]: of[answered] + 1, asked },
      })
    }
  }
  return [...found.values()].sort((a, b) => a.number - b.number).map(({ of }) => of)
}

const nothingYet = (seatId: SeatId, appointmentId: AppointmentId): Participation => ({
  seatId,
  appointmentId,
  ...{ votes: 0, answered: 0, partly: 0, late: 0, recused: 0, silent: 0, waiting: 0 },
  asked: [],
})

function answerOf(vote: Vote, seatId: SeatId): { readonly answered: Answered; readonly recusedItems: number } {
  const decisions = vote.items.filter((item) => item.kind === 'decision')
  const recusedFrom = new Set<string>(vote.recusals.filter((one) => one.seatId === seatId).map((one) => one.itemId))
  const put = decisions.filter((item) => !recusedFrom.has(item.id))
  const recusedItems = decisions.length - put.length
  const own = vote.ballots.filter((ballot) => ballot.seatId === seatId)
  const inTime = put.filter((item) =>
    own.some(({ itemId, state, version }) => itemId === item.id && state === 'received' && version === item.currentVersion),
  )
  if (put.length === 0 && recusedItems > 0) return { answered: 'recused', recusedItems }
  if (inTime.length === put.length) return { answered: 'answered', recusedItems }
  if (inTime.length > 0) return { answered: 'partly', recusedItems }
  if (own.some((ballot) => ballot.state === 'late')) return { answered: 'late', recusedItems }
  return { answered: vote.resolution.state === 'open' ? 'waiting' : 'silent', recusedItems }
}
