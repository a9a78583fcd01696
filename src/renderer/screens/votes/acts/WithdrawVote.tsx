import { useCallback, useState } from 'react'
import { withdrawResolution } from '#core/resolution/call/withdrawResolution'
import type { VoteSummary } from '#core/resolution/views/voteSummary'
import { run } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'

/** Takes a vote back, with the reason. What was recorded stays in the journal. */
export function WithdrawVote({ summary }: { readonly summary: VoteSummary }) {
  const { t, meeting } = useWords()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { resolutionId } = summary
  const work = useWork(useCallback((why: string) => run(withdrawResolution, { resolutionId, reason: why }), [resolutionId]))
  const blocked = useBlocked(withdrawResolution.roles)
  const close = (): void => {
    setOpen(false)
  }
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
        <Dialog
          official
          title={t('acts.withdraw.title', { meeting: meeting(summary.number) })}
          onClose={close}
          refusal={work.refusal}
          act={{
            label: t('acts.withdraw.act'),
            tone: 'danger',
            busy: work.busy,
            run: () => {
              setTried(true)
              if (reason.trim() === '') return
              void work.start(reason).then((said) => {
                if (said.ok) close()
              })
            },
          }}
        >
          <p>{t('acts.withdraw.what')}</p>
          <Field
            label={t('acts.withdraw.reason')}
            value={reason}
            onChange={setReason}
            rows={3}
            must
            error={tried && reason.trim() === '' ? t('acts.withdraw.needsReason') : undefined}
            autoFocus
          />
        </Dialog>
      ) : null}
    </>
  )
}
