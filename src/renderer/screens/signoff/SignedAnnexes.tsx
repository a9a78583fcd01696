import { shortHash } from '../../i18n/shortHash'
import { useWords } from '../../i18n/useWords'

interface SignedAnnexesProps {
  readonly annexes: readonly { readonly itemNumber: number | null; readonly title: string; readonly sha256: string }[]
}

/** The files that the signature covers with the text, each by the beginning of its SHA-256; nothing where there are none. */
export function SignedAnnexes({ annexes }: SignedAnnexesProps) {
  const { t } = useWords()
  if (annexes.length === 0) return null
  return (
    <>
      <dt>{t('annex.title')}</dt>
      <dd>
        {annexes.map(({ itemNumber, title, sha256 }, index) => (
          <span key={`${index.toString()} ${sha256}`} className="block">
            {title}
            <span className="s">
              {itemNumber === null ? t('annex.whole') : t('annex.ofItem', { item: itemNumber })} ·{' '}
              <span className="mono" title={sha256}>
                {shortHash(sha256)}
              </span>
            </span>
          </span>
        ))}
      </dd>
    </>
  )
}
