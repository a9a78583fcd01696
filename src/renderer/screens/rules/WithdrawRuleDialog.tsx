import { useCallback, useState } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { withdrawOwnRule } from '#core/rules/own/withdrawOwnRule'
import { run } from '../../client/desk'
import { useWork } from '../../client/useWork'
import { readDate } from '../../i18n/readMoment'
import { useWords } from '../../i18n/useWords'
import { TypedDay } from '../../ui/asOf/TypedDay'
import { Dialog } from '../../ui/controls/Dialog'
import { Field } from '../../ui/controls/Field'
import { useToast } from '../../ui/frames/Toasts'
import type { OwnRule } from './useRuleBook'

interface WithdrawRuleDialogProps {
  readonly own: OwnRule
  readonly name: string
  readonly today: PlainDate
  readonly onClose: () => void
}

/** Ends a rule of the office with its last day, and keeps it on record. */
export function WithdrawRuleDialog({ own, name, today, onClose }: WithdrawRuleDialogProps) {
  const { t, date } = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState(date(today))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const until = readDate(typed, today)
  const work = useWork(
    useCallback(
      (last: PlainDate) => run(withdrawOwnRule, { officeRuleId: own.id, seenRev: own.rev, until: last, reason }),
      [own.id, own.rev, reason],
    ),
  )
  return (
    <Dialog
      official
      title={t('rules.withdrawTitle', { name })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('rules.withdrawAct'),
        tone: 'danger',
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!until || reason.trim() === '') return
          void work.start(until).then((said) => {
            if (!said.ok) return
            toast(t('rules.withdrawDone', { name }))
            onClose()
          })
        },
      }}
    >
      <p>{t('rules.withdrawWhat')}</p>
      <TypedDay label={t('rules.lastDay')} typed={typed} onTyped={setTyped} today={today} tried={tried} autoFocus />
      <Field
        label={t('rules.reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        must
        error={tried && reason.trim() === '' ? t('rules.needsReason') : undefined}
      />
    </Dialog>
  )
}
