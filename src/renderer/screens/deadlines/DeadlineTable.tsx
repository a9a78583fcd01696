import { CalendarCheck } from 'lucide-react'
import { useRef } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { Chip, type ChipTone } from '../../ui/Chip'
import { EmptyState } from '../../ui/EmptyState'
import { daysBetween } from './months'
import type { Deadline } from './useDeadlines'

interface DeadlineTableProps {
  readonly deadlines: readonly Deadline[]
  readonly today: PlainDate
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

const tones: Readonly<Record<Deadline['state'], ChipTone>> = {
  pending: 'line',
  met: 'ok',
  missed: 'danger',
  past: 'plain',
  cancelled: 'plain',
}

/** Deadlines by their day. The arrows move from one to the next; the selected one is told beside. */
export function DeadlineTable({ deadlines, today, selected, onSelect }: DeadlineTableProps) {
  const { t } = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  if (deadlines.length === 0) return <EmptyState icon={CalendarCheck} title={t('deadlines.none')} how={t('deadlines.noneHow')} />
  return (
    <div className="dead__table scroll" data-pane>
      <table className="table table--sticky dln" aria-label={t('deadlines.table')}>
        <thead>
          <tr>
            <th scope="col">{t('deadlines.column.due')}</th>
            <th scope="col">{t('deadlines.column.left')}</th>
            <th scope="col">{t('deadlines.column.what')}</th>
            <th scope="col">{t('deadlines.column.counted')}</th>
            <th scope="col">{t('deadlines.column.state')}</th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1, Home: -deadlines.length, End: deadlines.length }[event.key]
            if (step === undefined) return
            event.preventDefault()
            const at = deadlines.findIndex((each) => each.id === selected) + step
            const next = Math.max(0, Math.min(deadlines.length - 1, at))
            const found = deadlines[next]
            if (!found) return
            onSelect(found.id)
            body.current?.querySelectorAll<HTMLElement>('tr')[next]?.focus()
          }}
        >
          {deadlines.map((deadline) => (
            <Line
              key={deadline.id}
              deadline={deadline}
              today={today}
              isSelected={deadline.id === selected}
              onSelect={() => {
                onSelect(deadline.id)
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps {
  readonly deadline: Deadline
  readonly today: PlainDate
  readonly isSelected: boolean
  readonly onSelect: () => void
}

function Line({ deadline, today, isSelected, onSelect }: LineProps) {
  const { t, say, label, dateWithWeekday, deadline: writeDeadline } = useWords()
  const { kind, about, due, dueAt, counted, state, coverage } = deadline
  const left = daysBetween(today, due)
  const near = state === 'pending' && left <= 3
  return (
    <tr aria-selected={isSelected} tabIndex={isSelected ? 0 : -1} onFocus={onSelect} onClick={onSelect}>
      <th scope="row">{dueAt === null ? dateWithWeekday(due) : writeDeadline(dueAt)}</th>
      <td className={near ? 'warn dln__left' : 'dln__left'}>
        {left >= 0 ? t('deadlines.daysLeft', { days: left === 0 ? 'day' : left }) : t('deadlines.daysOver', { days: -left })}
      </td>
      <td>
        <b>{label(kind)}</b>
        {say(about) === '' ? null : <span className="muted dln__about">{say(about)}</span>}
      </td>
      <td className="muted">
        {say(counted)}
        {coverage === 'published' ? null : <span className="warn dln__about">{t(`deadlines.coverage.${coverage}`)}</span>}
      </td>
      <td>
        <Chip tone={tones[state]}>{label(state)}</Chip>
      </td>
    </tr>
  )
}
