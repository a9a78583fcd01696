import type { VoteDesk } from '#core/resolution/views/voteDesk'
import type { VoteDraft } from './VoteForm'

/** What the form of a new vote begins with; the window is always set anew. */
export function draftStart(number: number, source: VoteDesk | null): VoteDraft {
  return {
    number: String(number),
    title: source?.summary.title ?? '',
    titleEn: source?.summary.titleEn ?? '',
    ground: source?.ground ?? null,
    reason: source?.reason ?? '',
    opensAt: '',
    closesAt: '',
    returnTo: source?.returnTo ?? '',
    sealed: source?.summary.sealed ?? true,
    secondCheck: source?.secondCheck ?? false,
  }
}

/** Whether a vote may be taken up: nothing was decided on some of its items, or it was withdrawn, and no other has done so. */
export const isFollowable = ({ summary, items, followedBy }: VoteDesk): boolean =>
  followedBy === null && (summary.state === 'withdrawn' || items.some((item) => item.result?.outcome === 'notConstituted'))

/** The items that are taken over unless the officer chooses otherwise. */
export function itemsToTake(source: VoteDesk): readonly VoteDesk['items'][number]['itemId'][] {
  const undecided = source.items.filter((item) => item.result?.outcome === 'notConstituted')
  return (isFollowable(source) && undecided.length > 0 ? undecided : source.items).map((item) => item.itemId)
}
