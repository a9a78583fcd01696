import { Check } from 'lucide-react'
import type { ItemResult } from '#core/resolution/views/itemResult'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { Basis } from '../../../ui/figures/Basis'
import { SeatMeter, type SeatMark } from '../../../ui/figures/SeatMeter'
import { NotConstituted } from '../acts/NotConstituted'
import type { DeskItem } from '../desk/deskItem'
import { Glyph } from '../matrix/Glyph'
import { outcomeLook } from '../matrix/MatrixFoot'

/** What was decided on one item: the word, the count, the thresholds, and the sentence with its clauses. */
export function ResultPanel({ desk, item }: { readonly desk: VoteDesk; readonly item: DeskItem }) {
  const { t, label, say } = useWords()
  if (!item.result) return <section>{t(item.kind === 'report' ? 'result.reportItem' : 'result.none')}</section>
  const { outcome, count } = item.result
  const { icon: Icon, tone } = outcomeLook[outcome]
  const kept = count.late + count.replaced + count.superseded
  return (
    <section className="result">
      <p className="fs12 muted">{t('result.itemLine', { item: item.number, version: item.version })}</p>
      <h2>{say({ ko: item.title, en: item.titleEn })}</h2>
      <div className={`out ${tone}`}>
        <Icon className="i" aria-hidden />
        <b>{label(outcome)}</b>
      </div>
      <div className="eq">
        <Figure value={count.inOffice} name={t('result.inOffice')} />
        <Figure value={count.present} name={t('result.present')} />
        <Figure value={count.yes} name={label('yes')} sign="yes" />
        <Figure value={count.no} name={label('no')} sign="no" />
        <Figure value={count.abstain} name={label('abstain')} sign="abstain" />
      </div>
      <Thresholds result={item.result} />
      <p className="words">{t(`result.sentence.${outcome}`, facts(item.result))}</p>
      {desk.ruleBook ? <p className="basis">{t('result.rules', { rules: say(desk.ruleBook.number) })}</p> : null}
      <Basis cites={item.result.cites} />
      <p className="fs13 result__sum">
        <b className="ok">
          <Check className="i i--s" aria-hidden /> {t('result.addsUp')}
        </b>{' '}
        {t(count.recused > 0 ? 'result.sumRecused' : 'result.sum', facts(item.result))}
      </p>
      <ul className="result__notes">
        {count.conditional > 0 ? <li>{t('result.conditional', { count: count.conditional })}</li> : null}
        {count.invalid + count.blank > 0 ? <li>{t('result.invalid', { count: count.invalid + count.blank })}</li> : null}
        {kept > 0 ? <li>{t('result.kept', facts(item.result))}</li> : null}
      </ul>
      {outcome === 'notConstituted' ? <NotConstituted desk={desk} /> : null}
    </section>
  )
}

function facts({ count, quorumNeeded, yesNeeded, inFavour }: ItemResult) {
  return { ...count, quorumNeeded, yesNeeded, inFavour, other: count.conditional + count.blank + count.invalid }
}

function Figure({
  value,
  name,
  sign,
}: {
  readonly value: number
  readonly name: string
  readonly sign?: 'yes' | 'no' | 'abstain'
}) {
  return (
    <div>
      <b className="num">{value}</b>
      <span>
        {sign ? <Glyph sign={sign} /> : null}
        {name}
      </span>
    </div>
  )
}

/** Two rows of seats: who answered, against the quorum; and what they said, against the majority of its base. */
function Thresholds({ result }: { readonly result: ItemResult }) {
  const { t } = useWords()
  const { count, quorumNeeded, yesNeeded, base } = result
  const marks = (n: number, mark: SeatMark): readonly SeatMark[] => Array.from({ length: n }, () => mark)
  const others = count.abstain + count.conditional + count.blank + count.invalid
  const answers = [...marks(count.yes, 'yes'), ...marks(count.no, 'no'), ...marks(others, 'other')]
  const decided = base === 'present' ? answers : [...answers, ...marks(count.inOffice - count.present, 'open')]
  return (
    <div className="two">
      <span className="muted">{t('result.quorum')}</span>
      <SeatMeter
        slim
        seats={[...marks(count.present, 'in'), ...marks(count.inOffice - count.present, 'open')]}
        needed={quorumNeeded}
        mark={String(quorumNeeded)}
        sentence={t('result.quorumSentence', { ...count, quorumNeeded })}
      />
      <span className="muted">{t('result.decision')}</span>
      <SeatMeter
        slim
        seats={decided}
        needed={result.outcome === 'notConstituted' ? null : yesNeeded}
        mark={String(yesNeeded)}
        sentence={t('result.decisionSentence', { ...count, yesNeeded })}
      />
    </div>
  )
}
