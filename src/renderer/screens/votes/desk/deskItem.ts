import type { VoteDesk } from '#core/resolution/views/voteDesk'

export type DeskItem = VoteDesk['items'][number]
export type DeskBallot = VoteDesk['ballots'][number]
export type DeskSeat = VoteDesk['roster'][number]
