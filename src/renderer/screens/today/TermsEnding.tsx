import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { useGo } from '../../client/window/place'
import type { Overview } from './overview'

const monthsAhead = 12

/** Appointments that end within twelve months, by month as a picture and by day as a list. */
export function TermsEnding({ overview }: { readonly overview: Overview }) {
  const { t, date, say, language } = useWords()
  const go = useGo()
  const total = overview.termsEnding.reduce((sum, group) => sum + group.seats.length, 0)
  const list = new Intl.ListFormat(language, { style: 'narrow', type: 'unit' })
  return (
    <section>
      <div className="row between">
        <h2>{t('today.terms')}</h2>
        <span className="muted fs13">{t('today.seats', { count: total })}</span>
      </div>
      {total === 0 ? (
        <p className="fs13 muted today__none">{t('today.noTerms')}</p>
      ) : (
        <>
          <TermMonths overview={overview} total={total} />
          <dl className="facts">
            {overview.termsEnding.map((group) => (
              <div key={`${group.bodyId}-${group.until}`} className="facts__pair">
                <dt>{date(group.until)}</dt>
                <dd>
                  {group.seats.length > 4 ? t('today.seats', { count: group.seats.length }) : list.format(group.seats.map(say))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div className="today__more">
        <Button
          size="table"
          onPress={() => {
            go({ screen: 'members' })
          }}
        >
          {t('today.openMembers')}
        </Button>
      </div>
    </section>
  )
}

function TermMonths({ overview, total }: { readonly overview: Overview; readonly total: number }) {
  const { t } = useWords()
  const [year = 0, month = 0] = overview.today.split('-').map(Number)
  const months = Array.from({ length: monthsAhead }, (_, ahead) => {
    const index = month - 1 + ahead
    const name = (index % 12) + 1
    const key = `${year + Math.floor(index / 12)}-${String(name).padStart(2, '0')}`
    const seats = overview.termsEnding
      .filter((group) => group.until.startsWith(key))
      .reduce((sum, group) => sum + group.seats.length, 0)
    return { key, name, seats }
  })
  const most = Math.max(...months.map(({ seats }) => seats))
  return (
    <>
      <div className="months" role="img" aria-label={t('today.termsPicture', { count: total })}>
        {months.map(({ key, seats }) => (
          <span key={key} className="months__bar" style={{ height: seats === 0 ? 0 : `${Math.max(8, (seats / most) * 100)}%` }}>
            {seats === 0 ? '' : seats}
          </span>
        ))}
      </div>
      <div className="months__names" aria-hidden>
        {months.map(({ key, name }) => (
          <span key={key}>{name}</span>
        ))}
      </div>
    </>
  )
}
