import { useState } from 'react'
import { compareMembers } from '#core/body/roster/compareMembers'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { useAnswer } from '../../../client/queries'
import { useWords } from '../../../i18n/useWords'
import { DayField } from '../../../ui/asOf/DayField'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { ChangeList } from './ChangeList'

interface CompareProps {
  readonly roster: MembersRoster
  readonly today: PlainDate
}

/** Two days beside each other: who came, who left, what changed for those who stayed. */
export function Compare({ roster, today }: CompareProps) {
  const { t } = useWords()
  const [other, setOther] = useState(roster.body.from)
  const [from, to] = other <= roster.day ? [other, roster.day] : [roster.day, other]
  const asked = useAnswer(compareMembers, { bodyId: roster.body.id, from, to })
  const sides = asked?.ok ? [asked.reply.before, asked.reply.after] : []
  return (
    <>
      <section>
        <h2>{t('members.compare.title')}</h2>
        <DayField label={t('members.compare.other')} day={other} today={today} onDay={setOther} />
        {asked?.ok === false ? <RefusalNotice refusal={asked.refusal} /> : null}
        <dl className="facts">
          {sides.map((side) => (
            <Side key={side.day} {...side} />
          ))}
        </dl>
      </section>
      {asked?.ok ? (
        <section>
          <h3>{t('members.compare.changes', { count: asked.reply.changes.length })}</h3>
          {asked.reply.changes.length === 0 ? <p className="fs13 muted">{t('members.compare.none')}</p> : null}
          <ChangeList changes={asked.reply.changes} />
        </section>
      ) : null}
    </>
  )
}

function Side({
  day,
  seats,
  serving,
  counted,
}: {
  readonly day: PlainDate
  readonly seats: number
  readonly serving: number
  readonly counted: number
}) {
  const { t, date } = useWords()
  return (
    <>
      <dt>{date(day)}</dt>
      <dd>{t('members.compare.side', { seats, serving, counted })}</dd>
    </>
  )
}
