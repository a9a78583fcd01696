import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../../i18n/useWords'
import { Note } from '../../../ui/Note'

interface NoTermNoteProps {
  readonly body: MembersRoster['body']
  readonly day: PlainDate
  /** The term that is open on the day but has no seats; null where no term is open. */
  readonly term: number | null
}

/** Why nobody can be appointed from a day on, and what has to be done first, and where. */
export function NoTermNote({ body, day, term }: NoTermNoteProps) {
  const { t, say, date } = useWords()
  const facts = { day: date(day), body: say(body.name), term: term ?? 0 }
  const [what, next] =
    body.until !== null && day > body.until
      ? [t('appointments.bodyEnded', { ...facts, last: date(body.until) }), t('appointments.nextBody')]
      : term === null
        ? [t('members.acts.noTerm', facts), t('appointments.openTermFirst')]
        : [t('appointments.noSeatsOn', facts), t('appointments.makeSeatsFirst')]
  return (
    <Note tone="danger" urgent>
      {what}
      <span className="refusal__next">{next}</span>
    </Note>
  )
}
