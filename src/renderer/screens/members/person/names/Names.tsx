import { useState } from 'react'
import { changeDescription } from '#core/body/history/changeDescription'
import { useBlocked } from '../../../../client/useBlocked'
import { useWords } from '../../../../i18n/useWords'
import { Button } from '../../../../ui/controls/Button'
import { Chip } from '../../../../ui/Chip'
import type { OnSeat, SeatRecord } from '../PersonSections'
import { SectionHead } from '../SectionHead'
import { ChangeDialog } from './ChangeDialog'
import { CorrectDialog, type Wrong } from './CorrectDialog'
import { type Called, type Subject, subjectsOf } from './subjects'

/** How the member, its organisation and the seat were called, from which day on; changes are recorded and slips put right here. */
export function Names({ roster, line, today, record }: OnSeat & { readonly record: SeatRecord }) {
  const { t, moment } = useWords()
  const [changing, setChanging] = useState(false)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const role = useBlocked(changeDescription.roles)
  const [first, ...rest] = subjectsOf(line, record)
  // Corrections of appointments stand with the appointments.
  const corrections = record.corrections.filter(({ rowTable }) => rowTable === 'people' || rowTable === 'descriptions')
  if (!first) return null
  return (
    <section aria-label={t('person.names.title')}>
      <SectionHead
        title={t('person.names.title')}
        act={t('person.names.change')}
        blocked={role}
        onAct={() => {
          setChanging(true)
        }}
      />
      <ul className="person__entries">
        {[first, ...rest].map((subject) => (
          <OfSubject key={subject.id} subject={subject} record={record} onWrong={setWrong} />
        ))}
      </ul>
      {corrections.length === 0 ? null : (
        <ul className="person__entries person__slips">
          {corrections.map((each) => (
            <li key={each.id} className="fs12 muted">
              {t('person.names.corrected', { when: moment(each.correctedAt), who: each.correctedBy, why: each.reason })}
            </li>
          ))}
        </ul>
      )}
      {changing ? (
        <ChangeDialog
          subjects={[first, ...rest]}
          record={record}
          day={roster.day}
          today={today}
          onClose={() => {
            setChanging(false)
          }}
        />
      ) : null}
      {wrong ? (
        <CorrectDialog
          wrong={wrong}
          record={record}
          today={today}
          onClose={() => {
            setWrong(null)
          }}
        />
      ) : null}
    </section>
  )
}

interface OfSubjectProps {
  readonly subject: Subject
  readonly record: SeatRecord
  readonly onWrong: (wrong: Wrong) => void
}

function OfSubject({ subject, record, onWrong }: OfSubjectProps) {
  const { t, say, date } = useWords()
  const role = useBlocked(changeDescription.roles)
  const person = record.people.find(({ id }) => id === subject.id)
  const said = ({ name, post, organisationId }: Called): string => {
    const organisation = record.organisations.find(({ id }) => id === organisationId)
    const parts = [say(name), say(post), organisation ? say(organisation.name) : ''].filter((part) => part !== '')
    return parts.length === 0 ? t('person.names.nothing') : parts.join(' · ')
  }
  const correct = (of: string, wrong: Wrong) => (
    <Button
      size="table"
      tone="quiet"
      label={t('person.names.correctOf', { of })}
      blocked={role}
      onPress={() => {
        onWrong(wrong)
      }}
    >
      {t('person.names.correct')}
    </Button>
  )
  return (
    <li>
      <p>
        <Chip tone="line">{t(`person.names.kind.${subject.kind}`)}</Chip>
      </p>
      <ol className="hist">
        {subject.changes.map((change) => (
          <li key={change.id}>
            <b>{t('members.from', { day: date(change.from) })}</b> {said(change)}
            {change.reason === '' ? null : (
              <>
                <br />
                <span className="m">{change.reason}</span>
              </>
            )}
            <br />
            {correct(said(change), { kind: 'description', row: change })}
          </li>
        ))}
        <li>
          <b>{t('person.names.first')}</b> {said(subject.first)}
          {person ? (
            <>
              <br />
              {correct(said(subject.first), { kind: 'person', row: person })}
            </>
          ) : null}
        </li>
      </ol>
    </li>
  )
}
