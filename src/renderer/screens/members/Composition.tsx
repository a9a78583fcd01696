import { CircleCheck, CircleMinus, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Balance } from '#core/body/roster/balance'
import type { CompositionCheck } from '#core/body/roster/composition'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { useWords } from '../../i18n/useWords'
import { ActingOrder } from './setUp/ActingOrder'

const icons = { met: CircleCheck, failed: TriangleAlert, notRequired: CircleMinus } as const
const tones = { met: 'ok', failed: 'warn', notRequired: 'muted' } as const

/** What the rules ask of the membership, each with what there is and the clause; and the balance, where the law asks for an effort. */
export function Composition({ roster }: { readonly roster: MembersRoster }) {
  const { t } = useWords()
  const axes = roster.balance.filter(({ axis, state }) => axis !== 'region' || state !== 'notRecorded')
  return (
    <div className="comp" role="group" aria-label={t('members.composition')}>
      {roster.composition.map((check) => (
        <Check key={check.check} check={check}>
          {check.check === 'coChairs' ? <ActingOrder roster={roster} /> : null}
        </Check>
      ))}
      {axes.map((balance) => (
        <BalanceOf key={balance.axis} balance={balance} />
      ))}
    </div>
  )
}

/** What is asked, what there is, and beside the name what more there is to see of it. */
function Check({ check, children }: { readonly check: CompositionCheck; readonly children: ReactNode }) {
  const { t, clause, say } = useWords()
  const Icon = icons[check.state]
  return (
    <div title={clause(check.cite)}>
      <span className="l">
        <Icon className={`i i--s ${tones[check.state]}`} aria-label={t(`members.check.${check.state}`)} />
        {t(`members.check.${check.check}.name`)}
        {children}
      </span>
      <span className="v">
        {check.have} <small>{t(`members.check.${check.check}.need`, { need: check.need })}</small>
      </span>
      <span className="b">{say(check.cite.clause)}</span>
    </div>
  )
}

/** Kinds beyond these are told together: the bar has four shades. */
const shades = 4

function BalanceOf({ balance }: { readonly balance: Balance }) {
  const { t, word, clause } = useWords()
  const { axis, state, kinds, notRecorded, cite } = balance
  const parts = kinds.map(({ kind, count }) => t('members.sectorCount', { sector: word(kind), count }))
  if (notRecorded > 0) parts.push(t('members.notRecorded', { count: notRecorded }))
  const said = parts.join(' · ')
  const Icon = state === 'warn' ? TriangleAlert : Info
  return (
    <div className="comp__bal" title={clause(cite)}>
      <span className="l">
        <Icon className={state === 'warn' ? 'i i--s warn' : 'i i--s muted'} aria-label={t(`members.balance.${state}`)} />
        {t(`members.axis.${axis}`)}
      </span>
      <div className="split" aria-hidden>
        {kinds.map(({ kind, count }, at) => (
          <span key={kind} className={`s${Math.min(at + 1, shades)}`} style={{ flexGrow: count }} />
        ))}
        {notRecorded === 0 ? null : <span className="s0" style={{ flexGrow: notRecorded }} />}
      </div>
      <span className="comp__said" title={said}>
        {said}
      </span>
    </div>
  )
}
