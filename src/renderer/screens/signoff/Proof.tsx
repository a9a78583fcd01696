import { Check } from 'lucide-react'
import type { SignoffView } from '#core/resolution/views/signoffShape'
import { groupedHash, shortHash } from '../../i18n/shortHash'
import { useWords } from '../../i18n/useWords'
import { Basis } from '../../ui/figures/Basis'
import { outcomesOf } from './outcomes'
import { SignedAnnexes } from './SignedAnnexes'

/** The figures behind the text, so that a signer can check them without the desk. */
export function Proof({ view }: { readonly view: SignoffView }) {
  const { t, dateWithWeekday, period } = useWords()
  const { summary, rosterOn, inOffice, items } = view
  const results = items.flatMap((item) => (item.result ? [{ ...item.result, number: item.number }] : []))
  return (
    <section>
      <h2>{t('signoff.proof')}</h2>
      <dl className="proof">
        {rosterOn === null ? null : (
          <>
            <dt>{t('signoff.roster')}</dt>
            <dd>
              {t('signoff.inOffice', { count: inOffice })}
              <span className="s">{t('signoff.rosterOn', { day: dateWithWeekday(rosterOn) })}</span>
            </dd>
          </>
        )}
        <dt>{t('signoff.items')}</dt>
        <dd>{t('acts.fact.itemCount', { count: summary.itemCount })}</dd>
        <dt>{t('acts.fact.window')}</dt>
        <dd>{period(summary.opensAt, summary.closesAt)}</dd>
        <SignedAnnexes annexes={view.annexes} />
        {results.length === 0 ? null : <ResultFigures results={results} outcomes={outcomesOf(view)} />}
        <dt>{t('signoff.fingerprint')}</dt>
        <dd>
          <span className="fp">{shortHash(view.fingerprint).toUpperCase()}</span>
          <span className="s mono">{groupedHash(view.fingerprint.slice(8, 32))} …</span>
          <span className="s">{t('signoff.fingerprintNote')}</span>
        </dd>
      </dl>
      {view.signerCite ? <Basis cites={[view.signerCite]} /> : null}
    </section>
  )
}

type Result = NonNullable<SignoffView['items'][number]['result']> & { readonly number: number }

interface ResultFiguresProps {
  readonly results: readonly Result[]
  readonly outcomes: ReturnType<typeof outcomesOf>
}

function ResultFigures({ results, outcomes }: ResultFiguresProps) {
  const { t, word } = useWords()
  const least = [...results].sort((a, b) => a.count.present - b.count.present)[0]
  const fewest = [...results].sort((a, b) => a.inFavour - b.inFavour)[0]
  if (!least || !fewest) return null
  return (
    <>
      <dt>{t('result.quorum')}</dt>
      <dd>
        {t('signoff.quorum', { needed: least.quorumNeeded, present: least.count.present })}{' '}
        {least.count.present >= least.quorumNeeded ? <Check className="i i--s ok" aria-label={t('votes.quorumReached')} /> : null}
        <span className="s">{t('signoff.absent', { count: least.count.absent, item: least.number })}</span>
      </dd>
      <dt>{t('result.decision')}</dt>
      <dd>
        {outcomes.map(({ outcome, count }) => t('signoff.outcomes', { outcome: word(outcome), count })).join(' · ')}
        <span className="s">{t('signoff.fewest', { item: fewest.number, yes: fewest.inFavour, needed: fewest.yesNeeded })}</span>
      </dd>
    </>
  )
}
