import { groupedHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { Basis } from '../../../ui/figures/Basis'
import { Note } from '../../../ui/Note'
import type { OpenedRequest } from './RequestText'

/** Who asks whom to sign what, and the fingerprints that people compare. */
export function RequestFacts({ opened, answered }: { readonly opened: OpenedRequest; readonly answered: string | null }) {
  const { t, label, say, moment, clause, dateWithWeekday } = useWords()
  const { request } = opened
  const { signer, tally, other } = request
  const cites = [...new Map((tally?.items ?? []).flatMap(({ result }) => result.cites).map((cite) => [cite.rule, cite])).values()]
  return (
    <>
      <section>
        {answered === null ? (
          <Note tone="ok">{t('signFile.copy.verified')}</Note>
        ) : (
          <Note tone="ok" urgent>
            <b>{t('signFile.copy.done', { file: answered })}</b> {t('signFile.copy.doneNext')}
          </Note>
        )}
        {request.practice ? <Note tone="warn">{t('signFile.copy.practiceRequest')}</Note> : null}
      </section>
      <section>
        <h2>{t('signFile.copy.request')}</h2>
        <dl className="proof">
          <dt>{t('signFile.copy.body')}</dt>
          <dd>
            {say(request.body.name)}
            <span className="s">{say(request.officeName)}</span>
          </dd>
          <dt>{t('signFile.copy.signer')}</dt>
          <dd>
            {label(signer.office)}
            <span className="s">{say(signer.title)}</span>
            {signer.actingCite ? (
              <span className="s">
                {signer.actingReason === ''
                  ? t('signFile.copy.actingVacant', { clause: clause(signer.actingCite) })
                  : t('signFile.copy.actingAs', { clause: clause(signer.actingCite), reason: signer.actingReason })}
              </span>
            ) : null}
          </dd>
          <dt>{t('signFile.copy.other')}</dt>
          <dd>
            {other
              ? t('signFile.copy.otherSigned', { who: say(other.title), moment: moment(other.signedAt) })
              : t('signFile.copy.otherNotYet')}
          </dd>
          {tally ? (
            <>
              <dt>{t('signFile.copy.roster')}</dt>
              <dd>
                {t('signFile.copy.inOffice', {
                  count: tally.roster.filter((seat) => seat.counted).length,
                  day: dateWithWeekday(tally.rosterOn),
                })}
              </dd>
              <dt>{t('signFile.copy.rules')}</dt>
              <dd>
                {say(tally.rulesTitle)}
                <span className="s">{say(tally.rulesNumber)}</span>
              </dd>
            </>
          ) : null}
          <dt>{t('signFile.copy.made')}</dt>
          <dd>{moment(request.madeAt)}</dd>
          <dt>{t('signoff.fingerprint')}</dt>
          <dd>
            <span className="fp">{groupedHash(request.fingerprint.slice(0, 16)).toUpperCase()}</span>
          </dd>
          <dt>{t('signFile.copy.check')}</dt>
          <dd>
            <span className="mono">{groupedHash(request.check.slice(0, 16)).toUpperCase()}</span>
            <span className="s">{t('signFile.copy.checkNote')}</span>
          </dd>
        </dl>
        <Basis cites={[signer.cite, ...cites]} />
      </section>
    </>
  )
}
