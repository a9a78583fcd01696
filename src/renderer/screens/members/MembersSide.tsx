import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../i18n/useWords'
import { Segments } from '../../ui/controls/Segments'
import { SeatPanel } from './SeatPanel'
import { Compare } from './views/Compare'
import { Forecast } from './views/Forecast'
import { Groups } from './views/Groups'

const views = ['seat', 'compare', 'forecast', 'groups'] as const
export type SideView = (typeof views)[number]

interface MembersSideProps {
  readonly roster: MembersRoster
  readonly line: RosterLine | undefined
  readonly today: PlainDate
  readonly view: SideView
  readonly onView: (view: SideView) => void
  readonly onDay: (day: PlainDate) => void
}

/** Beside the roster: the selected seat, two days compared, the twelve months ahead, the groups. */
export function MembersSide({ roster, line, today, view, onView, onDay }: MembersSideProps) {
  const { t } = useWords()
  return (
    <aside className="side scroll" aria-label={t('members.panel')} data-pane tabIndex={-1}>
      <div className="mem__views">
        <Segments
          label={t('members.views')}
          value={view}
          onChange={onView}
          options={views.map((key) => ({ key, label: t(`members.view.${key}`) }))}
        />
      </div>
      {view === 'seat' && line ? <SeatPanel roster={roster} line={line} today={today} /> : null}
      {view === 'seat' && !line ? (
        <section>
          <p className="fs13 muted">{t('setUp.none.seat')}</p>
        </section>
      ) : null}
      {view === 'compare' ? <Compare key={roster.body.id} roster={roster} today={today} /> : null}
      {view === 'forecast' ? <Forecast roster={roster} today={today} onDay={onDay} /> : null}
      {view === 'groups' ? <Groups key={roster.body.id} roster={roster} today={today} /> : null}
    </aside>
  )
}
