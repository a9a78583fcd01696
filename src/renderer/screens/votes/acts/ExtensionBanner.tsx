import { CalendarClock, CalendarPlus } from 'lucide-react'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { ExtendWindow } from './ExtendWindow'

/** So long before the end a vote that is short of the quorum is worth a word: both co-chairs have to sign an extension within it. */
const warningMs = 72 * 60 * 60 * 1000

/** Above the matrix, where nobody overlooks it: that a later end waits for signatures, or that one should be thought of. */
export function ExtensionBanner({ desk }: { readonly desk: VoteDesk }) {
  const { t, deadline } = useWords()
  const { state, endsAt, answered, quorumNeeded } = desk.summary
  if (state !== 'open') return null
  const extension = desk.proposedExtension
  const over = desk.now >= endsAt
  if (extension) {
    const ends = { to: deadline(extension.to), from: deadline(extension.from) }
    return (
      <div className="vbanner" role="note">
        <CalendarPlus className="i" aria-hidden />
        <span>{t(over ? 'call.end.bannerLate' : 'call.end.banner', ends)}</span>
      </div>
    )
  }
  const missing = quorumNeeded - answered
  if (over || missing <= 0 || Date.parse(endsAt) - Date.parse(desk.now) > warningMs) return null
  return (
    <div className="vbanner" role="note">
      <CalendarClock className="i" aria-hidden />
      <span className="grow">{t('call.end.short', { count: missing })}</span>
      <ExtendWindow desk={desk} over={false} urged />
    </div>
  )
}
