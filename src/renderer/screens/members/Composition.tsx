import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react'
import type { CompositionCheck } from '#core/body/roster/composition'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { useWords } from '../../i18n/useWords'

const icons = { met: CircleCheck, failed: TriangleAlert, notRequired: CircleMinus } as const
const tones = { met: 'ok', failed: 'warn', notRequired: 'muted' } as const

/** What the rules ask of the membership, each with what there is and the clause. */
export function Composition({ roster }: { readonly roster: MembersRoster }) {
  const { t, word } = useWords()
  return (
    <div className="comp" role="group" aria-label={t('members.composition')}>
      {roster.composition.map((check) => (
        <Check key={check.check} check={check} />
      ))}
      <div>
        <span className="l">{t('members.sectors')}</span>
        <div className="split" aria-hidden>
          {roster.totals.bySector.map(({ sector, serving }, at) => (
            <span key={sector} className={`s${at + 1}`} style={{ flexGrow: serving }} />
          ))}
        </div>
        <span className="b">
          {roster.totals.bySector
            .map(({ sector, serving }) => t('members.sectorCount', { sector: word(sector), count: serving }))
            .join(' · ')}
        </span>
      </div>
    </div>
  )
}

function Check({ check }: { readonly check: CompositionCheck }) {
  const { t, clause, say } = useWords()
  const Icon = icons[check.state]
  return (
    <div title={clause(check.cite)}>
      <span className="l">
        <Icon className={`i i--s ${tones[check.state]}`} aria-label={t(`members.check.${check.state}`)} />
        {t(`members.check.${check.check}.name`)}
      </span>
      <span className="v">
        {check.have} <small>{t(`members.check.${check.check}.need`, { need: check.need })}</small>
      </span>
      <span className="b">{say(check.cite.clause)}</span>
    </div>
  )
}
