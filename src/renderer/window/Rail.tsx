import { CalendarClock, Scale, Sun, Users, Vote, type LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useWords } from '../i18n/useWords'
import { ProfileMenu } from './ProfileMenu'
import { useGo, type Section } from '../client/window/place'

interface Entry {
  readonly section: Section
  readonly icon: LucideIcon
  readonly count: number
  readonly hot: boolean
}

interface RailProps {
  readonly current: Section
  /** Votes that need the office today, and votes that are open for replies. */
  readonly needed: number
  readonly open: number
}

/** The places of the desk. Only what exists is there. */
export function Rail({ current, needed, open }: RailProps) {
  const { t } = useWords()
  const entries: readonly Entry[] = [
    { section: 'today', icon: Sun, count: needed, hot: false },
    { section: 'votes', icon: Vote, count: open, hot: true },
    { section: 'members', icon: Users, count: 0, hot: false },
    { section: 'deadlines', icon: CalendarClock, count: 0, hot: false },
    { section: 'rules', icon: Scale, count: 0, hot: false },
  ]
  return (
    <nav className="rail" aria-label={t('shell.menu')} data-pane>
      {entries.map((entry) => (
        <div key={entry.section}>
          {entry.section === 'votes' ? <div className="rail__group">{t('shell.work')}</div> : null}
          {entry.section === 'rules' ? <div className="rail__group">{t('shell.manage')}</div> : null}
          <RailEntry {...entry} current={entry.section === current} />
        </div>
      ))}
      <div className="rail__foot">
        <ProfileMenu />
      </div>
    </nav>
  )
}

function RailEntry({ section, icon: Icon, count, hot, current }: Entry & { readonly current: boolean }) {
  const { t } = useWords()
  const go = useGo()
  return (
    <Button
      className="rail__item"
      onPress={() => {
        go({ screen: section })
      }}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon className="i" aria-hidden />
      <span className="rail__word">{t(`shell.section.${section}`)}</span>
      {count === 0 ? null : (
        <span className={hot ? 'rail__n rail__n--hot' : 'rail__n'}>
          {count}
          <span className="sr">{t('shell.entries')}</span>
        </span>
      )}
    </Button>
  )
}
