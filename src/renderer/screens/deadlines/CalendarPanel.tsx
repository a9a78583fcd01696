import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { useState } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { addCalendarDay } from '#core/rules/calendar/addDay'
import { type CalendarYear, calendarYear } from '#core/rules/calendar/calendarDays'
import { withdrawCalendarDay } from '#core/rules/calendar/withdrawDay'
import { useAnswer } from '../../client/queries'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { Chip } from '../../ui/Chip'
import { IconButton } from '../../ui/controls/IconButton'
import { Note } from '../../ui/Note'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { AddDayDialog } from './AddDayDialog'
import { WithdrawDayDialog } from './WithdrawDayDialog'

type AddedDay = CalendarYear['added'][number]

/** The days off of a year, what is known of them, and the days that the office added or took out. */
export function CalendarPanel({ year: first, today }: { readonly year: number; readonly today: PlainDate }) {
  const { t, say, date, dateWithWeekday } = useWords()
  const [year, setYear] = useState(first)
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<AddedDay | null>(null)
  const blocked = useBlocked(addCalendarDay.roles)
  const asked = useAnswer(calendarYear, { year })
  const step = (by: 1 | -1): void => {
    setYear(year + by)
  }
  if (asked?.ok === false) return <RefusalNotice refusal={asked.refusal} />
  const calendar = asked?.reply
  return (
    <>
      <section>
        <div className="cal__h">
          <IconButton
            icon={ChevronLeft}
            label={t('deadlines.yearBefore')}
            onPress={() => {
              step(-1)
            }}
          />
          <h2>{t('deadlines.yearHolidays', { year })}</h2>
          <IconButton
            icon={ChevronRight}
            label={t('deadlines.yearAfter')}
            onPress={() => {
              step(1)
            }}
          />
        </div>
        {calendar && calendar.coverage !== 'published' ? (
          <Note tone={calendar.coverage === 'notCovered' ? 'warn' : 'info'}>
            {t(calendar.coverage === 'notCovered' ? 'deadlines.notCovered' : 'deadlines.forecast', { years: year })}
          </Note>
        ) : null}
        <ul className="cal">
          {calendar?.holidays.map((holiday) => (
            <li key={holiday.date}>
              <span className="cal__day">{dateWithWeekday(holiday.date)}</span>
              <span>{say(holiday.name)}</span>
              {holiday.kind === 'holiday' ? null : (
                <Chip tone={holiday.kind === null ? 'info' : 'line'}>{t(`deadlines.holiday.${holiday.kind ?? 'added'}`)}</Chip>
              )}
            </li>
          ))}
        </ul>
        {calendar ? (
          <p className="fs12 muted">
            {t('deadlines.calendarSource', {
              title: say(calendar.calendar.title),
              basis: say(calendar.calendar.basis),
              day: date(calendar.calendar.checkedOn),
            })}
          </p>
        ) : null}
      </section>
      <section>
        <h3>{t('deadlines.addedByOffice')}</h3>
        {calendar?.added.length === 0 ? <p className="fs13 muted">{t('deadlines.noneAdded')}</p> : null}
        <ul className="own">
          {calendar?.added.map((day) => (
            <AddedLine
              key={day.id}
              day={day}
              onWithdraw={() => {
                setWithdrawing(day)
              }}
            />
          ))}
        </ul>
        <Button
          size="table"
          blocked={blocked}
          onPress={() => {
            setAdding(true)
          }}
        >
          <Plus className="i i--s" aria-hidden />
          {t('deadlines.addDay')}
        </Button>
      </section>
      {adding ? (
        <AddDayDialog
          today={today}
          onClose={() => {
            setAdding(false)
          }}
        />
      ) : null}
      {withdrawing ? (
        <WithdrawDayDialog
          day={withdrawing}
          onClose={() => {
            setWithdrawing(null)
          }}
        />
      ) : null}
    </>
  )
}

function AddedLine({ day, onWithdraw }: { readonly day: AddedDay; readonly onWithdraw: () => void }) {
  const { t, say, dateWithWeekday, shortMoment } = useWords()
  const blocked = useBlocked(withdrawCalendarDay.roles)
  return (
    <li>
      <b>{dateWithWeekday(day.date)}</b> {say(day.name)} · {t(`deadlines.effect.${day.effect}`)}
      <span className="m">
        {day.basis} · {day.reason}
      </span>
      <span className="m">{t('rules.typedBy', { who: day.addedBy, moment: shortMoment(day.addedAt) })}</span>
      {day.withdrawnAt === null ? (
        <Button
          size="table"
          tone="danger"
          blocked={blocked}
          label={t('deadlines.withdrawLabel', { name: say(day.name) })}
          onPress={onWithdraw}
        >
          {t('deadlines.withdraw')}
        </Button>
      ) : (
        <span className="m">{t('deadlines.withdrawn', { reason: day.withdrawnReason })}</span>
      )}
    </li>
  )
}
