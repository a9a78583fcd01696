import type { ForecastStep } from '#core/body/forecast/forecast'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { useWords } from '../../../i18n/useWords'
import { Note } from '../../../ui/Note'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { ReappointmentLetters } from '../person/papers/ReappointmentLetters'
import { endOfBody, useForecast } from './useForecast'

interface ForecastProps {
  readonly roster: MembersRoster
  readonly today: PlainDate
  readonly onDay: (day: PlainDate) => void
}

/** Twelve months ahead, if nobody is appointed who is not appointed already: what changes when, and when a quorum becomes impossible. */
export function Forecast({ roster, today, onDay }: ForecastProps) {
  const { t, date, dateRange } = useWords()
  const asked = useForecast(roster)
  if (!asked) return null
  if (!asked.ok) return <RefusalNotice refusal={asked.refusal} />
  const { from, until, steps, expiring, quorumImpossibleOn, quorumNeedsHoldoverOn, compositionFailsOn } = asked.reply
  const bodyEnds = endOfBody(roster, until)
  return (
    <>
      <section>
        <h2>{t('members.forecast.title')}</h2>
        <p className="fs13 muted">{t('members.forecast.what', { span: dateRange(from, until) })}</p>
        <div className="stack">
          {bodyEnds ? (
            <Note tone="info">{t('members.forecast.bodyEnds', { day: date(bodyEnds) })}</Note>
          ) : quorumImpossibleOn === null ? (
            <Note tone={quorumNeedsHoldoverOn === null ? 'ok' : 'warn'}>
              {quorumNeedsHoldoverOn === null
                ? t('members.forecast.quorumHolds')
                : t('members.forecast.quorumHoldover', { day: date(quorumNeedsHoldoverOn) })}
            </Note>
          ) : (
            <Note tone="danger">{t('members.forecast.quorumImpossible', { day: date(quorumImpossibleOn) })}</Note>
          )}
          {bodyEnds || compositionFailsOn === null ? null : (
            <Note tone="warn">
              {t('members.forecast.compositionFails', {
                day: date(compositionFailsOn.day),
                what: compositionFailsOn.failed.map(({ check }) => t(`members.check.${check}.name`)).join(', '),
              })}
            </Note>
          )}
          <p className="fs13">{t('members.forecast.expiring', { count: expiring.length })}</p>
          <ReappointmentLetters roster={roster} expiring={expiring} today={today} />
        </div>
      </section>
      <section>
        <h3>{t('members.forecast.steps')}</h3>
        <ol className="hist">
          {steps.map((step) => (
            <Step key={step.day} step={step} isNow={step.day === roster.day} onDay={onDay} />
          ))}
        </ol>
      </section>
    </>
  )
}

interface StepProps {
  readonly step: ForecastStep
  readonly isNow: boolean
  readonly onDay: (day: PlainDate) => void
}

function Step({ step, isNow, onDay }: StepProps) {
  const { t, date, say } = useWords()
  const { day, changes, inOffice, holdover, counted, quorumNeeded, quorum } = step
  const left = changes.filter(({ change }) => change === 'left')
  const stay = changes.filter(({ change }) => change === 'standing')
  return (
    <li className={isNow ? 'cur' : undefined}>
      <button
        type="button"
        className="link hist__day"
        onClick={() => {
          onDay(day)
        }}
      >
        {date(day)}
      </button>
      <br />
      {t('members.forecast.standing', { inOffice, holdover, counted, quorumNeeded })}
      {quorum === 'possible' ? null : <span className="warn"> {t(`members.forecast.${quorum}`)}</span>}
      {left.length + stay.length === 0 ? null : (
        <>
          <br />
          <span className="m">
            {left.length === 0
              ? null
              : t('members.forecast.left', { count: left.length, who: left.map(({ label }) => say(label)).join(', ') })}
            {stay.length === 0
              ? null
              : t('members.forecast.stay', { count: stay.length, who: stay.map(({ label }) => say(label)).join(', ') })}
          </span>
        </>
      )}
    </li>
  )
}
