import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { todayOverview } from '#core/resolution/views/overview'
import type { PlainDate } from '#core/desk/rows/time'
import { act } from '../../client/desk'
import { useAnswer } from '../../client/queries'
import { useWords } from '../../i18n/useWords'
import { DayField } from '../../ui/asOf/DayField'
import { Button } from '../../ui/controls/Button'
import { IconButton } from '../../ui/controls/IconButton'
import { Loading } from '../../ui/Loading'
import { Note } from '../../ui/Note'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { Segments } from '../../ui/controls/Segments'
import { DeadlineTable } from './DeadlineTable'
import { MonthStrip } from './MonthStrip'
import { monthAway } from './months'
import { SaveCalendar } from './SaveCalendar'
import type { SavedFile } from './SaveCalendarDialog'
import { DeadlineSide } from './DeadlineSide'
import { useDeadlines } from './useDeadlines'
import './deadlines.css'

/** Which deadline falls when, by which rule, and how it was counted. */
export function DeadlinesScreen() {
  const overview = useAnswer(todayOverview, {})
  if (!overview) return <Loading />
  return overview.ok ? <Deadlines today={overview.reply.today} /> : <RefusalNotice refusal={overview.refusal} />
}

const spans = ['1', '3', '12'] as const

function Deadlines({ today }: { readonly today: PlainDate }) {
  const { t, dateRange, number } = useWords()
  const [month, setMonth] = useState(() => monthAway(today, 0))
  const [months, setMonths] = useState<(typeof spans)[number]>('3')
  const [id, setId] = useState<string | null>(null)
  const [saved, setSaved] = useState<SavedFile | null>(null)
  const { stretch, asked, list, years } = useDeadlines(month, Number(months))
  useMonthKeys((step) => {
    setMonth(monthAway(month, step))
  })
  if (!asked && !list) return <Loading />
  const deadlines = list?.deadlines ?? []
  const chosen = deadlines.find((each) => each.id === id) ?? deadlines.find((each) => each.due >= today) ?? deadlines[0]
  const holidays = new Map(years.flatMap((year) => year.holidays.map(({ date, name }) => [date, name])))
  const notKnown = years.filter(({ coverage }) => coverage === 'notCovered').map(({ year }) => year)
  const forecast = years.filter(({ coverage }) => coverage === 'forecast').map(({ year }) => year)
  return (
    <div className="dead">
      <div className="dead__main">
        <div className="page-h">
          <div className="grow">
            <h1>{t('shell.section.deadlines')}</h1>
            <p className="page-h__sub">
              {t('deadlines.headLine', {
                span: dateRange(stretch.from, stretch.until),
                count: deadlines.length,
                counted: number(deadlines.length),
              })}
            </p>
          </div>
          <SaveCalendar stretch={stretch} deadlines={deadlines} onSaved={setSaved} />
        </div>
        <div className="dead__tools">
          <div className="as-of">
            <IconButton
              icon={ChevronLeft}
              label={t('deadlines.previousMonth')}
              onPress={() => {
                setMonth(monthAway(month, -1))
              }}
            />
            <DayField
              label={t('deadlines.from')}
              day={month}
              today={today}
              onDay={(day) => {
                setMonth(monthAway(day, 0))
              }}
            />
            <IconButton
              icon={ChevronRight}
              label={t('deadlines.nextMonth')}
              onPress={() => {
                setMonth(monthAway(month, 1))
              }}
            />
          </div>
          <Segments
            label={t('deadlines.span')}
            value={months}
            onChange={setMonths}
            options={spans.map((key) => ({ key, label: t('deadlines.months', { count: Number(key) }) }))}
          />
        </div>
        {saved ? <Saved file={saved} /> : null}
        <MonthStrip month={stretch.from} today={today} deadlines={deadlines} holidays={holidays} />
        {notKnown.length === 0 && forecast.length === 0 ? null : (
          <div className="dead__notes">
            {notKnown.length === 0 ? null : <Note tone="warn">{t('deadlines.notCovered', { years: notKnown.join(', ') })}</Note>}
            {forecast.length === 0 ? null : <Note tone="info">{t('deadlines.forecast', { years: forecast.join(', ') })}</Note>}
          </div>
        )}
        {asked?.ok === false ? (
          <div className="dead__notes">
            <RefusalNotice refusal={asked.refusal} />
          </div>
        ) : null}
        <DeadlineTable deadlines={deadlines} today={today} selected={chosen?.id ?? null} onSelect={setId} />
      </div>
      <DeadlineSide deadline={chosen ?? null} deadlines={deadlines} today={today} year={Number(stretch.from.slice(0, 4))} />
    </div>
  )
}

function Saved({ file }: { readonly file: SavedFile }) {
  const { t } = useWords()
  return (
    <div className="dead__notes dead__saved">
      <Note tone="ok">
        <span className="row between">
          <span>{t('deadlines.saved', { fileName: file.fileName })}</span>
          <Button
            size="table"
            onPress={() => {
              void act('revealDocument', { path: file.path })
            }}
          >
            {t('documents.reveal')}
          </Button>
        </span>
      </Note>
    </div>
  )
}

/** `[` and `]` go to the month before and after. */
function useMonthKeys(move: (step: 1 | -1) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.isComposing || typing || event.ctrlKey || event.altKey || document.querySelector('.dialog')) return
      if (event.code === 'BracketLeft') move(-1)
      if (event.code === 'BracketRight') move(1)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [move])
}
