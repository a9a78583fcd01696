import { Upload } from 'lucide-react'
import { useState } from 'react'
import { listBodies } from '#core/body/roster/listBodies'
import { membersRoster, type MembersRoster } from '#core/body/roster/membersRoster'
import type { SeatId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { todayOverview } from '#core/resolution/views/overview'
import { importMembers } from '#core/body/exchange/importMembers'
import { useBlocked } from '../../client/useBlocked'
import { useAnswer, useAnswerState } from '../../client/queries'
import type { Reply } from '../../client/replyOf'
import { useWords } from '../../i18n/useWords'
import { Loading } from '../../ui/Loading'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { Button } from '../../ui/controls/Button'
import { Segments } from '../../ui/controls/Segments'
import { Select } from '../../ui/controls/Select'
import { AppointButton } from './acts/AppointButton'
import { AsOf } from './AsOf'
import { Composition } from './Composition'
import { Roster, type ClassFilter } from './Roster'
import { ExportMenu, type Written } from './exchange/ExportMenu'
import { ImportDialog } from './exchange/ImportDialog'
import { WrittenFiles } from './exchange/WrittenFiles'
import { MembersSide, type SideView } from './MembersSide'
import type { Established } from './setUp/EstablishBodyDialog'
import { NoBody, NoRoster } from './setUp/NothingYet'
import { SetUpDialogs } from './setUp/SetUpDialogs'
import { type SetUpAct, SetUpMenu } from './setUp/SetUpMenu'
import { TermsWarning } from './views/TermsWarning'
import './members.css'
import './roster.css'

/** Who sat on which seat on a day, and whether the body was composed as its rules ask. */
export function MembersScreen() {
  const bodies = useAnswer(listBodies, {})
  const overview = useAnswer(todayOverview, {})
  if (!bodies || !overview) return <Loading />
  if (!bodies.ok) return <RefusalNotice refusal={bodies.refusal} />
  if (!overview.ok) return <RefusalNotice refusal={overview.refusal} />
  if (bodies.reply.bodies.length === 0) return <NoBody today={overview.reply.today} />
  return <Members bodies={bodies.reply.bodies} today={overview.reply.today} />
}

type Body = Reply<typeof listBodies>['bodies'][number]

/** The day to begin with: today, or the nearest day on which the body exists. */
function dayWithin(body: Established, today: PlainDate): PlainDate {
  if (today < body.from) return body.from
  return body.until !== null && today > body.until ? body.until : today
}

function Members({ bodies, today }: { readonly bodies: readonly Body[]; readonly today: PlainDate }) {
  const standing = bodies.find((each) => each.from <= today && (each.until === null || today <= each.until)) ?? bodies[0]
  const [bodyId, setBodyId] = useState(standing?.id)
  // A body that was established a moment ago may not be listed yet.
  const body = bodies.find((each) => each.id === bodyId) ?? standing
  const [day, setDay] = useState<PlainDate>(body ? dayWithin(body, today) : today)
  if (!body) return null
  return (
    <MembersOf
      bodies={bodies}
      body={body}
      day={day}
      today={today}
      onDay={setDay}
      onBody={(next) => {
        setBodyId(next.id)
        setDay(dayWithin(next, today))
      }}
    />
  )
}

interface MembersOfProps {
  readonly bodies: readonly Body[]
  readonly body: Body
  readonly day: PlainDate
  readonly today: PlainDate
  readonly onDay: (day: PlainDate) => void
  readonly onBody: (body: Established) => void
}

function MembersOf({ bodies, body, day, today, onDay, onBody }: MembersOfProps) {
  const { t, say } = useWords()
  const { data: asked } = useAnswerState(membersRoster, { bodyId: body.id, day })
  const [last, setLast] = useState<MembersRoster | null>(null)
  // The last roster stays while another day is asked for.
  if (asked?.ok && asked.reply !== last) setLast(asked.reply)
  const roster = asked?.ok ? asked.reply : last
  const [filter, setFilter] = useState<ClassFilter>('all')
  const [seatId, setSeatId] = useState<SeatId | null>(null)
  const [view, setView] = useState<SideView>('seat')
  const [importing, setImporting] = useState(false)
  const [written, setWritten] = useState<Written | null>(null)
  const [setUp, setSetUp] = useState<SetUpAct | null>(null)
  const blocked = useBlocked(importMembers.roles)
  if (!asked && !roster) return <Loading />
  const line = roster?.lines.find((each) => each.seatId === seatId) ?? roster?.lines[0]
  return (
    <div className="mem">
      <div className="mem__main">
        <div className="page-h">
          <div className="grow">
            <h1>{t('shell.section.members')}</h1>
            <p className="page-h__sub">
              {roster
                ? t('members.headLine', {
                    body: say(roster.body.name),
                    term: roster.term === null ? '' : t('members.term', { number: roster.term.number }),
                    rules: say(roster.rules.number),
                  })
                : say(body.name)}
            </p>
          </div>
          {bodies.length > 1 ? (
            <div className="mem__body">
              <Select
                size="table"
                label={t('draft.body')}
                value={body.id}
                options={bodies.map((each) => ({ key: each.id, label: say(each.name) }))}
                onChange={(key) => {
                  const next = bodies.find((each) => each.id === key)
                  if (next) onBody(next)
                }}
              />
            </div>
          ) : null}
          <div className="actions">
            <SetUpMenu term={roster?.term ?? null} onChoose={setSetUp} />
            {roster ? (
              <>
                <Button
                  blocked={blocked}
                  onPress={() => {
                    setImporting(true)
                  }}
                >
                  <Upload className="i" aria-hidden />
                  {t('members.import.open')}
                </Button>
                <ExportMenu roster={roster} onWritten={setWritten} />
                <AppointButton roster={roster} line={line} today={today} />
              </>
            ) : null}
          </div>
        </div>
        {roster ? <AsOf day={day} today={today} roster={roster} onDay={onDay} /> : null}
        <div className="mem__notes">
          {asked?.ok === false ? <RefusalNotice refusal={asked.refusal} /> : null}
          {written ? <WrittenFiles written={written} /> : null}
        </div>
        {roster && roster.lines.length === 0 ? <NoRoster roster={roster} onChoose={setSetUp} /> : null}
        {roster && roster.lines.length > 0 ? (
          <>
            <Composition roster={roster} />
            <div className="mem__filter">
              <Segments
                label={t('members.classes')}
                value={filter}
                onChange={setFilter}
                options={[
                  { key: 'all' as const, label: t('members.all', { count: roster.totals.seats }) },
                  ...roster.totals.byClass.map(({ seatClass, seats }) => ({
                    key: seatClass,
                    label: t(`members.class.${seatClass}`, { count: seats }),
                  })),
                ]}
              />
              <span className="fs13 muted">
                {t('members.totals', { counted: roster.totals.counted, vacant: roster.totals.vacant })}
              </span>
            </div>
            <Roster
              roster={roster}
              filter={filter}
              selected={line?.seatId ?? null}
              onSelect={(seat) => {
                setSeatId(seat)
                setView('seat')
              }}
            />
            <TermsWarning
              roster={roster}
              onForecast={() => {
                setView('forecast')
              }}
            />
          </>
        ) : null}
      </div>
      {roster ? <MembersSide roster={roster} line={line} today={today} view={view} onView={setView} onDay={onDay} /> : null}
      <SetUpDialogs
        act={setUp}
        bodies={bodies}
        body={body}
        roster={roster}
        today={today}
        onClose={() => {
          setSetUp(null)
        }}
        onEstablished={onBody}
        onOpened={onDay}
      />
      {importing && roster ? (
        <ImportDialog
          roster={roster}
          today={today}
          onClose={() => {
            setImporting(false)
          }}
        />
      ) : null}
    </div>
  )
}
