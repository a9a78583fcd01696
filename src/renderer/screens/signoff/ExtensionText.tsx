import type { SignoffView } from '#core/resolution/views/signoffShape'
import { useWords } from '../../i18n/useWords'

/** An extension is a few words, so they stand here in full: exactly what the signature covers. */
export function ExtensionText({ view }: { readonly view: SignoffView }) {
  const { t, meeting, say, deadline } = useWords()
  const { extension, summary } = view
  if (!extension) return null
  return (
    <article className="so__text" lang="ko">
      <h2>{t('signFile.extension.heading')}</h2>
      <p>
        {meeting(summary.number)} · {say({ ko: summary.title, en: summary.titleEn })}
      </p>
      <dl className="facts">
        <dt>{t('signFile.extension.from')}</dt>
        <dd>{deadline(extension.from)}</dd>
        <dt>{t('signFile.extension.to')}</dt>
        <dd>
          <b>{deadline(extension.to)}</b>
        </dd>
        <dt>{t('signFile.extension.reason')}</dt>
        <dd>{extension.reason}</dd>
      </dl>
      <p>{t('signFile.extension.note')}</p>
    </article>
  )
}
