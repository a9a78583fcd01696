import { useCallback, useState } from 'react'
import type { CalendarYear } from '#core/rules/calendar/calendarDays'
import { withdrawCalendarDay } from '#core/rules/calendar/withdrawDay'
import { run } from '../../client/desk'
import { useWork } from '../../client/useWork'
import { useWords } from '../../i18n/useWords'
import { Dialog } from '../../ui/controls/Dialog'
import { Field } from '../../ui/controls/Field'

interface WithdrawDayDialogProps {
  readonly day: CalendarYear['added'][number]
  readonly onClose: () => void
}

/** Takes back a day that the office added, with the reason. */
export function WithdrawDayDialog({ day, onClose }: WithdrawDayDialogProps) {
  const { t, say } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { id, rev } = day
  const work = useWork(
    useCallback((why: string) => run(withdrawCalendarDay, { dayId: id, seenRev: rev, reason: why }), [id, rev]),
  )
  return (
    <Dialog
      official
      title={t('deadlines.withdrawLabel', { name: say(day.name) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('deadlines.withdraw'),
        tone: 'danger',
        busy: work.busy,
        run: () => {
          setTried(true)
          if (reason.trim() === '') return
          void work.start(reason).then((said) => {
            if (said.ok) onClose()
          })
        },
      }}
    >
      <p>{t('deadlines.withdrawWhat')}</p>
      <Field
        label={t('rules.reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        must
        autoFocus
        error={tried && reason.trim() === '' ? t('rules.needsReason') : undefined}
      />
    </Dialog>
  )
}
