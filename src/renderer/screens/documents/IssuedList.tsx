import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { shortHash } from '../../i18n/shortHash'
import { useWords } from '../../i18n/useWords'

/** Papers that were written out before, the newest first, each with the fingerprint of its file. */
export function IssuedList({ documents }: { readonly documents: VoteDesk['documents'] }) {
  const { t, shortMoment } = useWords()
  const newest = [...documents].sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1))
  return (
    <section>
      <h2>{t('documents.issued')}</h2>
      {newest.length === 0 ? <p className="fs13 muted">{t('documents.noneIssued')}</p> : null}
      <ul className="docs__issued">
        {newest.map((paper) => (
          <li key={paper.id}>
            <span className="ell strong" title={paper.fileName}>
              {paper.fileName}
            </span>
            <span className="muted fs12">
              {t('documents.issuedLine', { form: t(`documents.form.${paper.form}`), moment: shortMoment(paper.issuedAt) })}{' '}
              <span className="mono">{shortHash(paper.sha256)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
