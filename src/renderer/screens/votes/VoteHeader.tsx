import { FileText, Send } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { Chip } from '../../ui/Chip'
import { useGo } from '../../client/window/place'
import { VoteState } from '../../ui/figures/VoteState'
import { NextStepButton } from './acts/NextStepButton'

/** Which vote it is, on what ground it is held in writing, and its next step. */
export const VoteHeader = memo(function VoteHeader({
  desk,
  children,
}: {
  readonly desk: VoteDesk
  readonly children?: ReactNode
}) {
  const { t, say, meeting, word } = useWords()
  const go = useGo()
  const { summary } = desk
  const title = say({ ko: summary.title, en: summary.titleEn })
  const line = t('votes.headLine', { title, count: summary.itemCount, ground: word(desk.ground) })
  return (
    <div className="page-h">
      <div className="grow">
        <div className="row">
          <h1 className="nowrap">{meeting(summary.number)}</h1>
          <VoteState state={summary.state} />
          {summary.illustrative ? <Chip tone="line">{t('votes.illustrative')}</Chip> : null}
        </div>
        <p className="page-h__sub ell" title={line}>
          {line}
        </p>
      </div>
      <div className="actions">
        {children}
        {desk.roster.length > 0 ? (
          <Button
            onPress={() => {
              go({ screen: 'dispatch', resolutionId: summary.resolutionId })
            }}
          >
            <Send className="i" aria-hidden />
            {t('dispatch.open')}
          </Button>
        ) : null}
        <Button
          tone={summary.next === 'done' ? 'primary' : 'plain'}
          onPress={() => {
            go({ screen: 'documents', resolutionId: summary.resolutionId })
          }}
        >
          <FileText className="i" aria-hidden />
          {t('votes.documents')}
        </Button>
        <NextStepButton desk={desk} />
      </div>
    </div>
  )
})
