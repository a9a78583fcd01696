import { RotateCcw } from 'lucide-react'
import { draftFrom } from '#core/resolution/call/draftFrom'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useBlocked } from '../../../client/useBlocked'
import { useGo } from '../../../client/window/place'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'

/** Nothing was decided for want of replies: another vote in writing, or a meeting. */
export function NotConstituted({ desk }: { readonly desk: VoteDesk }) {
  const { t, meeting } = useWords()
  const go = useGo()
  const blocked = useBlocked(draftFrom.roles)
  const { followedBy, summary } = desk
  if (followedBy) {
    return (
      <div className="take-up">
        <p className="fs13">{t('call.followedBy', { meeting: meeting(followedBy.number) })}</p>
        <Button
          size="table"
          onPress={() => {
            go({ screen: 'vote', resolutionId: followedBy.resolutionId })
          }}
        >
          {t('call.after.openVote')}
        </Button>
      </div>
    )
  }
  return (
    <div className="take-up">
      <h3>{t('call.again.title')}</h3>
      <p className="fs13">{t('call.again.what')}</p>
      <Button
        size="table"
        tone="tint"
        blocked={blocked}
        onPress={() => {
          go({ screen: 'newVote', from: summary.resolutionId })
        }}
      >
        <RotateCcw className="i i--s" aria-hidden />
        {t('call.again.vote')}
      </Button>
      <p className="fs13 muted">{t('call.again.meeting')}</p>
    </div>
  )
}
