import { useCallback, useState } from 'react'
import { withdrawResolution } from '#core/resolution/call/withdrawResolution'
import type { VoteSummary } from '#core/resolution/views/voteSummary'
import { run } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { WithdrawDialog } from '../../../ui/controls/WithdrawDialog'

/** Takes a vote back, with the reason. What was recorded stays in the journal. */
export function WithdrawVote({ summary }: { readonly summary: VoteSummary }) {
  const { t, meeting } = useWords()
  const [open, setOpen] = useState(false)
  const { resolutionId } = summary
  const withdraw = useCallback((reason: string) => run(withdrawResolution, { resolutionId, reason }), [resolutionId])
  const blocked = useBlocked(withdrawResolution.roles)
  return (
    <>
      <Button
        tone="danger"
        size="table"
        blocked={blocked}
        onPress={() => {
          setOpen(true)
        }}
      >
        {t('acts.withdraw.act')}
      </Button>
      {open ? (
        <WithdrawDialog
          title={t('acts.withdraw.title', { meeting: meeting(summary.number) })}
          what={t('acts.withdraw.what')}
          act={t('acts.withdraw.act')}
          reason={{ label: t('acts.withdraw.reason'), needed: t('acts.withdraw.needsReason') }}
          withdraw={withdraw}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}
