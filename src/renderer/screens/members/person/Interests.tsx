import { useState } from 'react'
import { declareInterest } from '#core/body/people/declareInterest'
import { endInterest } from '#core/body/people/endInterest'
import { listInterests } from '#core/body/people/listInterests'
import { useAnswer } from '../../../client/queries'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Chip } from '../../../ui/Chip'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { DeclareInterestDialog } from './DeclareInterestDialog'
import { EndInterestDialog } from './EndInterestDialog'
import type { OnSeat, SeatRecord } from './PersonSections'
import { SectionHead } from './SectionHead'

export type Interest = SeatRecord['interests'][number]

/** Interests that members of this seat declared, or that were raised against them: those in force on the day, then the others. */
export function Interests({ roster, line, today, record }: OnSeat & { readonly record: SeatRecord }) {
  const { t } = useWords()
  const [declaring, setDeclaring] = useState(false)
  const [ending, setEnding] = useState<Interest | null>(null)
  const role = useBlocked(declareInterest.roles)
  const asked = useAnswer(listInterests, { bodyId: roster.body.id, day: roster.day })
  const ofSeat = new Set<string>(record.interests.map(({ id }) => id))
  const inForce = asked?.ok ? asked.reply.interests.filter(({ id }) => ofSeat.has(id)) : []
  const others = record.interests.filter(({ id }) => !inForce.some((one) => one.id === id))
  const { appointmentId } = line
  return (
    <section aria-label={t('person.interest.title')}>
      <SectionHead
        title={t('person.interest.title')}
        act={t('person.interest.declare')}
        blocked={role ?? (appointmentId === null ? t('members.acts.noHolder') : undefined)}
        onAct={() => {
          setDeclaring(true)
        }}
      />
      {asked?.ok === false ? <RefusalNotice refusal={asked.refusal} /> : null}
      {record.interests.length === 0 ? <p className="fs13 muted">{t('person.interest.none')}</p> : null}
      <ul className="person__entries">
        {inForce.map((interest) => (
          <Entry key={interest.id} interest={interest} inForce onEnd={setEnding} />
        ))}
        {others.map((interest) => (
          <Entry key={interest.id} interest={interest} inForce={false} onEnd={setEnding} />
        ))}
      </ul>
      {declaring && appointmentId !== null ? (
        <DeclareInterestDialog
          line={line}
          appointmentId={appointmentId}
          today={today}
          onClose={() => {
            setDeclaring(false)
          }}
        />
      ) : null}
      {ending ? (
        <EndInterestDialog
          interest={ending}
          today={today}
          onClose={() => {
            setEnding(null)
          }}
        />
      ) : null}
    </section>
  )
}

interface EntryProps {
  readonly interest: Interest
  readonly inForce: boolean
  readonly onEnd: (interest: Interest) => void
}

function Entry({ interest, inForce, onEnd }: EntryProps) {
  const { t, date } = useWords()
  const role = useBlocked(endInterest.roles)
  const { kind, matter, ground, declaredOn, from, until } = interest
  return (
    <li className={inForce ? undefined : 'muted'}>
      <p>
        <Chip tone={inForce ? 'warn' : 'line'}>{t(`person.interest.kind.${kind}`)}</Chip> <b>{matter}</b>
      </p>
      <p className="fs12">{ground}</p>
      <p className="fs12 muted">
        {until === null ? t('members.from', { day: date(from) }) : t('members.fromTo', { from: date(from), until: date(until) })}
        {' · '}
        {t('person.interest.declaredOn', { day: date(declaredOn) })}
      </p>
      {inForce ? (
        <Button
          size="table"
          label={t('person.interest.endOf', { matter })}
          blocked={role}
          onPress={() => {
            onEnd(interest)
          }}
        >
          {t('person.interest.end')}
        </Button>
      ) : null}
    </li>
  )
}
