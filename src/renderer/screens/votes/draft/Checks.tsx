import { CircleCheck, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import { PlainDate } from '#core/desk/rows/time'
import { prospects, type Prospects } from '#core/resolution/views/prospects'
import { useAnswer } from '../../../client/queries'
import { useWords } from '../../../i18n/useWords'
import { Basis } from '../../../ui/figures/Basis'
import { Loading } from '../../../ui/Loading'
import { RefusalNotice } from '../../../ui/RefusalNotice'

type Check = Prospects['checks'][number]

const looks: Readonly<Record<Check['weight'], { readonly icon: LucideIcon; readonly tone: 'ok' | 'warn' | 'danger' }>> = {
  good: { icon: CircleCheck, tone: 'ok' },
  look: { icon: TriangleAlert, tone: 'warn' },
  stops: { icon: CircleX, tone: 'danger' },
}
const order: readonly Check['weight'][] = ['stops', 'look', 'good']

/** What would happen if the vote were opened as it stands, what stops it first. */
export function Checks({ resolutionId }: { readonly resolutionId: ResolutionId }) {
  const { t } = useWords()
  const said = useAnswer(prospects, { resolutionId })
  if (!said) return <Loading />
  if (!said.ok) return <RefusalNotice refusal={said.refusal} />
  const checks = [...said.reply.checks].sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))
  const stopping = checks.filter(({ weight }) => weight === 'stops').length
  return (
    <section className="sec" aria-labelledby="draft-checks">
      <div className="sec-h">
        <h2 id="draft-checks">{t('call.checks.title')}</h2>
        <span className={stopping === 0 ? 'ok' : 'n'}>
          {stopping === 0 ? t('call.checks.ready') : t('call.checks.stopping', { count: stopping })}
        </span>
      </div>
      <ul className="call-checks">
        {checks.map((check) => (
          <Line key={check.says} check={check} />
        ))}
      </ul>
    </section>
  )
}

function Line({ check }: { readonly check: Check }) {
  const { t } = useWords()
  const { icon: Icon, tone } = looks[check.weight]
  const sentence = useSentence(check)
  return (
    <li>
      <Icon className={`i ${tone}`} aria-label={t(`call.checks.${check.weight}`)} role="img" />
      <div>
        <p>{sentence}</p>
        <Basis cites={check.cites} />
      </div>
    </li>
  )
}

/** The facts of a check in the reader's words: days as dates, codes as words. */
function useSentence({ says, facts }: Check): string {
  const { t, date, word, label, language, say } = useWords()
  const { rules, rulesEn, count, missing, ground, ...rest } = facts
  const read = Object.entries(rest).map(([name, value]) => {
    const day = PlainDate.safeParse(value)
    return [name, day.success ? date(day.data) : value] as const
  })
  return t(`call.check.${says}`, {
    ...Object.fromEntries(read),
    rules: say({ ko: String(rules ?? ''), en: String(rulesEn ?? '') }),
    ground: word(String(ground ?? '')),
    missing: String(missing ?? '')
      .split(', ')
      .map(language === 'ko' ? label : word)
      .join(', '),
    count: typeof count === 'number' ? count : 0,
  })
}
