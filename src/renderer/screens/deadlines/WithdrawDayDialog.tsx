import { useCallback } from 'react'
import type { CalendarYear } from '#core/rules/calendar/calendarDays'
import { withdrawCalendarDay } from '#core/rules/calendar/withdrawDay'
import { run } from '../../client/desk'
import { useWords } from '../../i18n/useWords'
import { WithdrawDialog } from '../../ui/controls/WithdrawDialog'

interface WithdrawDayDialogProps {
  readonly day: CalendarYear['added'][number]
  readonly onClose: () => void
}

/** Takes a day of the office out of the calendar again, and keeps it on record. */
export function WithdrawDayDialog({ day: { id, rev, name }, onClose }: WithdrawDayDialogProps) {
  const { t, say } = useWords()
  const withdraw = useCallback((reason: string) => run(withdrawCalendarDay, { dayId: id, seenRev: rev, reason }), [id, rev])
  return (
    <WithdrawDialog
      title={t('deadlines.withdrawLabel', { name: say(name) })}
      what={t('deadlines.withdrawWhat')}
      act={t('deadlines.withdraw')}
      reason={{ label: t('rules.reason'), needed: t('rules.needsReason') }}
      withdraw={withdraw}
      onClose={onClose}
    />
  )
}
