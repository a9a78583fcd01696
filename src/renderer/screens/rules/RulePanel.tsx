import { useState } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { historyOfRule } from '#core/rules/historyOfRule'
import { isRuleKey } from '#core/rules/officeRules'
import { withdrawOwnRule } from '#core/rules/own/withdrawOwnRule'
import { useAnswer } from '../../client/queries'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Basis } from '../../ui/figures/Basis'
import { Button } from '../../ui/controls/Button'
import { Chip } from '../../ui/Chip'
import { Note } from '../../ui/Note'
import '../../ui/figures/history.css'
import { ruleWords } from './ruleWords'
import { sayRuleValue } from './ruleValue'
import type { BookOfDay, OwnRule, ShownRule } from './useRuleBook'
import { verifiedTones } from './verified'
import { WithdrawRuleDialog } from './WithdrawRuleDialog'

interface RulePanelProps {
  readonly family: string
  readonly book: BookOfDay
  readonly rule: ShownRule
  readonly day: PlainDate
  readonly today: PlainDate
  readonly onDay: (day: PlainDate) => void
}

/** One rule on the day: its value, clause and note; what the book says where the office set it aside; and the rule over time. */
export function RulePanel({ family, book, rule, day, today, onDay }: RulePanelProps) {
  const { t, say, label, date, language, clause } = useWords()
  const { key, value, unit, cite, note, from, own } = rule
  const [withdrawing, setWithdrawing] = useState<OwnRule | null>(null)
  const ofOffice = book.own.filter((each) => each.key === key)
  return (
    <aside className="side scroll" aria-label={t('rules.panel')} data-pane tabIndex={-1}>
      <section>
        <p className="muted fs12">{t('rules.onDay', { day: date(day) })}</p>
        <h2>{isRuleKey(key) ? say(ruleWords[key].name) : key}</h2>
        <p className="rule__value">{sayRuleValue(key, value, unit, language)}</p>
        <p>
          <Chip tone={verifiedTones[cite.verified]}>{label(cite.verified)}</Chip>{' '}
          <span className="muted fs12">{t(`rules.verified.${cite.verified}`)}</span>
        </p>
        <Basis cites={[cite]} />
        <p className="fs12 muted">{t('rules.since', { day: date(from) })}</p>
        {say(note) === '' ? null : <p className="rule__note">{say(note)}</p>}
        {own ? (
          <Note tone="info">
            {t('rules.bookSays', { value: sayRuleValue(key, own.bookValue, unit, language) })}{' '}
            <span className="refusal__clause">{clause(own.bookCite)}</span>
          </Note>
        ) : null}
      </section>
      {ofOffice.length === 0 ? null : (
        <section>
          <h3>{t('rules.ofOffice')}</h3>
          <ul className="own">
            {ofOffice.map((each) => (
              <OwnLine
                key={each.id}
                own={each}
                unit={unit}
                onWithdraw={() => {
                  setWithdrawing(each)
                }}
              />
            ))}
          </ul>
        </section>
      )}
      <History family={family} ruleKey={key} day={day} onDay={onDay} />
      {withdrawing ? (
        <WithdrawRuleDialog
          own={withdrawing}
          name={isRuleKey(key) ? say(ruleWords[key].name) : key}
          today={today}
          onClose={() => {
            setWithdrawing(null)
          }}
        />
      ) : null}
    </aside>
  )
}

interface OwnLineProps {
  readonly own: OwnRule
  readonly unit: string
  readonly onWithdraw: () => void
}

function OwnLine({ own, unit, onWithdraw }: OwnLineProps) {
  const { t, say, date, shortMoment, language } = useWords()
  const blocked = useBlocked(withdrawOwnRule.roles)
  const span = own.until === null ? t('rules.from', { day: date(own.from) }) : `${date(own.from)}~${date(own.until)}`
  const never = own.until !== null && own.until < own.from
  return (
    <li>
      <b>{sayRuleValue(own.key, own.value, unit, language)}</b>{' '}
      <span className="nowrap">{never ? t('rules.neverHeld', { day: date(own.from) }) : span}</span>
      <span className="m">{[say(own.source), say(own.version), say(own.clause)].filter((part) => part !== '').join(' ')}</span>
      {say(own.note) === '' ? null : <span className="m">{say(own.note)}</span>}
      <span className="m">{t('rules.typedBy', { who: own.typedBy, moment: shortMoment(own.typedAt) })}</span>
      {own.withdrawal ? (
        <span className="m">{t('rules.withdrawn', { reason: own.withdrawal.reason, who: own.withdrawal.by })}</span>
      ) : (
        <Button size="table" tone="danger" blocked={blocked} onPress={onWithdraw}>
          {t('rules.withdraw')}
        </Button>
      )}
    </li>
  )
}

interface HistoryProps {
  readonly family: string
  readonly ruleKey: string
  readonly day: PlainDate
  readonly onDay: (day: PlainDate) => void
}

/** The rule over time, the newest first; a stretch is pressed to see the book of its first day. */
function History({ family, ruleKey, day, onDay }: HistoryProps) {
  const { t, say, date, language } = useWords()
  const asked = useAnswer(historyOfRule, { family, key: ruleKey })
  if (!asked?.ok) return null
  return (
    <section>
      <h3>{t('rules.history')}</h3>
      <ol className="hist">
        {[...asked.reply.stretches].reverse().map((stretch) => {
          const here = stretch.from <= day && (stretch.until === null || day <= stretch.until)
          const span =
            stretch.until === null ? t('rules.from', { day: date(stretch.from) }) : `${date(stretch.from)}~${date(stretch.until)}`
          return (
            <li key={stretch.from} className={here ? 'cur' : undefined}>
              <button
                type="button"
                className="link hist__day"
                {...(here ? { 'aria-current': 'date' as const } : {})}
                onClick={() => {
                  onDay(stretch.from)
                }}
              >
                {span}
              </button>
              <br />
              <b>{sayRuleValue(ruleKey, stretch.value, stretch.unit, language)}</b>
              <br />
              <span className="m">
                {say(stretch.cite.version) === '' ? say(stretch.cite.source) : say(stretch.cite.version)}{' '}
                {say(stretch.cite.clause)}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
