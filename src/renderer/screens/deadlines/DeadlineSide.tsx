import { useState } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { Segments } from '../../ui/controls/Segments'
import { CalendarPanel } from './CalendarPanel'
import { DeadlinePanel } from './DeadlinePanel'
import { MovePanel } from './MovePanel'
import type { Deadline } from './useDeadlines'

interface DeadlineSideProps {
  readonly deadline: Deadline | null
  readonly deadlines: readonly Deadline[]
  readonly today: PlainDate
  readonly year: number
}

type View = 'deadline' | 'move' | 'calendar'

/** Beside the list: the selected deadline, what a move would break, and the days off of the year. */
export function DeadlineSide({ deadline, deadlines, today, year }: DeadlineSideProps) {
  const { t } = useWords()
  const [view, setView] = useState<View>('deadline')
  return (
    <aside className="side scroll" aria-label={t('deadlines.panel')} data-pane tabIndex={-1}>
      <div className="dead__views">
        <Segments
          label={t('deadlines.views')}
          value={view}
          onChange={setView}
          options={(['deadline', 'move', 'calendar'] as const).map((key) => ({ key, label: t(`deadlines.view.${key}`) }))}
        />
      </div>
      {view === 'deadline' && deadline ? <DeadlinePanel deadline={deadline} today={today} /> : null}
      {view === 'move' ? <MovePanel key={deadline?.id} deadline={deadline} deadlines={deadlines} today={today} /> : null}
      {view === 'calendar' ? <CalendarPanel key={year} year={year} today={today} /> : null}
    </aside>
  )
}
