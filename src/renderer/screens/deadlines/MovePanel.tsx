import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { listBodies } from '#core/body/roster/listBodies'
import type { BodyId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { deadlinesIfMoved, type MovedDeadline } from '#core/rules/deadlines/ifMoved'
import { useAnswer } from '../../client/queries'
import { readDate } from '../../i18n/readMoment'
import { useWords } from '../../i18n/useWords'
import { TypedDay } from '../../ui/asOf/TypedDay'
import { Basis } from '../../ui/figures/Basis'
import { Note } from '../../ui/Note'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { Segments } from '../../ui/controls/Segments'
import type { Deadline } from './useDeadlines'

interface MovePanelProps {
  readonly deadline: Deadline | null
  readonly deadlines: readonly Deadline[]
  readonly today: PlainDate
}

type What = 'meeting' | 'writtenVote'

/** What a move would do, before anybody moves anything: which deadline breaks, which holds, what somebody has to look at. */
export function MovePanel({ deadline, deadlines, today }: MovePanelProps) {
  const { t, date } = useWords()
  const vote = deadline?.kind.startsWith('vote')
    ? deadlines.find((each) => each.id === `voteCloses/${deadline.id.split('/')[1] ?? ''}`)
    : undefined
  const [what, setWhat] = useState<What>(vote ? 'writtenVote' : 'meeting')
  const [from, setFrom] = useState(vote ? date(vote.due) : '')
  const [to, setTo] = useState('')
  const [arrived, setArrived] = useState('')
  const bodies = useAnswer(listBodies, {})
  const bodyId = deadline?.bodyId ?? (bodies?.ok ? bodies.reply.bodies[0]?.id : undefined) ?? null
  const [fromDay, toDay] = [readDate(from, today), readDate(to, today)]
  const noticeArrivedOn = arrived.trim() === '' ? null : readDate(arrived, today)
  return (
    <section className="move">
      <h2>{t('deadlines.moveTitle')}</h2>
      <p className="fs13 muted">{t('deadlines.moveWhat')}</p>
      <Segments
        label={t('deadlines.moved')}
        value={what}
        onChange={setWhat}
        options={[
          { key: 'meeting' as const, label: t('deadlines.meeting') },
          { key: 'writtenVote' as const, label: t('deadlines.writtenVote') },
        ]}
      />
      <TypedDay
        label={t(what === 'meeting' ? 'deadlines.meetingDay' : 'deadlines.voteLastDay')}
        typed={from}
        onTyped={setFrom}
        today={today}
        tried={from !== ''}
      />
      <TypedDay label={t('deadlines.newDay')} typed={to} onTyped={setTo} today={today} tried={to !== ''} />
      <TypedDay
        label={t('deadlines.noticeArrived')}
        typed={arrived}
        onTyped={setArrived}
        today={today}
        tried={arrived !== ''}
        optional={t('deadlines.noticeNotSent')}
      />
      {fromDay && toDay && bodyId ? (
        <Moved bodyId={bodyId} what={what} from={fromDay} to={toDay} noticeArrivedOn={noticeArrivedOn} />
      ) : null}
    </section>
  )
}

interface MovedProps {
  readonly bodyId: BodyId
  readonly what: What
  readonly from: PlainDate
  readonly to: PlainDate
  readonly noticeArrivedOn: PlainDate | null
}

function Moved({ bodyId, what, from, to, noticeArrivedOn }: MovedProps) {
  const { t } = useWords()
  const about = { ko: '', en: '' }
  const asked = useAnswer(deadlinesIfMoved, { bodyId, what, about, from, to, noticeArrivedOn, otherMeetings: [] })
  if (!asked) return null
  if (!asked.ok) return <RefusalNotice refusal={asked.refusal} />
  const { breaks, lines } = asked.reply
  return (
    <div className="move__said" aria-live="polite">
      <Note tone={breaks ? 'danger' : 'ok'}>{t(breaks ? 'deadlines.moveBreaks' : 'deadlines.moveHolds')}</Note>
      <ul className="move__lines">
        {lines.map((line) => (
          <MovedLine key={line.kind} line={line} />
        ))}
      </ul>
    </div>
  )
}

const icons = { kept: CircleCheck, breaks: CircleX, atRisk: TriangleAlert } as const
const tones = { kept: 'ok', breaks: 'danger', atRisk: 'warn' } as const

function MovedLine({ line }: { readonly line: MovedDeadline }) {
  const { t, say, date } = useWords()
  const { kind, before, after, verdict, why, cites } = line
  const Icon = icons[verdict]
  return (
    <li>
      <p className="row">
        <Icon className={`i i--s ${tones[verdict]}`} aria-hidden />
        <b>{t(`deadlines.movedKind.${kind}`)}</b>
        <span className={tones[verdict]}>{t(`deadlines.verdict.${verdict}`)}</span>
      </p>
      {before && after && before.due !== after.due ? (
        <p className="fs12 muted">{t('deadlines.dueBeforeAfter', { before: date(before.due), after: date(after.due) })}</p>
      ) : null}
      <p className="fs13">{say(why)}</p>
      <Basis cites={cites} />
    </li>
  )
}
