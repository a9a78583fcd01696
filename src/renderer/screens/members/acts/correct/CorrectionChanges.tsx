import type { ListedOrganisation, ListedPerson } from '#core/body/people/listPeople'
import type { Ending } from '#core/body/rows'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../../../i18n/useWords'
import { holderName } from '../../holderName'
import type { CorrectionDraft, fieldsOf } from './correctionDraft'
import { personLine } from '../fields/PersonPicker'
import type { Appointed } from '../SeatActs'

interface CorrectionChangesProps {
  readonly appointed: Appointed
  readonly draft: CorrectionDraft
  /** Null while a field cannot be read. */
  readonly fields: ReturnType<typeof fieldsOf>
  readonly people: readonly ListedPerson[]
  readonly organisations: readonly ListedOrganisation[]
}

/** What a correction would change, each field as it stands and as it would stand. */
export function CorrectionChanges({ appointed, draft, fields, people, organisations }: CorrectionChangesProps) {
  const words = useWords()
  const { t, say, label, date, language } = words
  if (fields === null) return null
  const day = (value: PlainDate | null): string => (value === null ? t('appointments.none') : date(value))
  const text = (value: string): string => (value === '' ? t('appointments.none') : value)
  const ended = (ending: Ending | null): string => {
    if (ending === null) return t('appointments.none')
    if (ending.kind === 'other') return t('members.acts.otherWay')
    return ending.kind === 'dismissed' ? t('appointments.dismissedFor', { ground: label(ending.ground) }) : label(ending.kind)
  }
  const wanted = fields.holder
  const personId = wanted.kind === 'person' ? wanted.personId : wanted.representativeId
  const person = people.find((one) => one.personId === personId)
  const organisationId = wanted.kind === 'organisation' ? wanted.organisationId : null
  const organisation = organisations.find((one) => one.organisationId === organisationId)
  const wantedName = [
    organisation ? say(organisation.name) || organisation.code : '',
    person ? personLine(person, words) : '',
  ].filter((part) => part !== '')
  const sameHolder =
    personId === appointed.holder.personId && (organisationId === null || organisationId === appointed.holder.organisationId)
  const all: readonly (readonly [string, string, string])[] = [
    [
      t('members.column.holder'),
      text(holderName(appointed.holder, language, say)),
      sameHolder ? text(holderName(appointed.holder, language, say)) : wantedName.join(' · '),
    ],
    [t('appointments.kind'), t(`members.kind.${appointed.kind}`), t(`members.kind.${fields.kind}`)],
    [t('members.acts.from'), day(appointed.from), day(fields.from)],
    [t('members.acts.until'), day(appointed.until), day(fields.until)],
    [t('appointments.endedOn'), day(appointed.endedOn), day(fields.endedOn)],
    [t('members.acts.how'), ended(appointed.ending), ended(fields.ending)],
    [t('members.acts.why'), text(appointed.endReason), text(fields.endReason)],
    [t('members.acts.exception'), text(appointed.exceptionReason), text(fields.exceptionReason)],
    [t('appointments.paper'), text(appointed.paper?.fileName ?? ''), text(draft.paper?.fileName ?? '')],
  ]
  const changed = all.filter(([, before, after]) => before !== after)
  return (
    <section aria-live="polite">
      <h3 className="fs13">{t('appointments.changes')}</h3>
      {changed.length === 0 ? <p className="fs13 muted">{t('appointments.nothingChanges')}</p> : null}
      <dl className="changes">
        {changed.map(([name, before, after]) => (
          <div key={name} className="changes__one">
            <dt className="muted">{name}</dt>
            <dd>{t('members.changeWhy.from', { before, after })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
