import type { Citation } from '../desk/refusals/citation'
import type { Language } from './language'

/**
 * A clause as it is printed: `「…에 관한 규정」(행정안전부훈령 제83호) 제7조제3항` / `Regulation on … (MOIS Directive No. 83), Article 7(3)`.
 * A part that the rule book leaves empty in the reader's language is taken from the other one.
 */
export function writeCitation(citation: Citation, language: Language): string {
  const source = inLanguage(citation.source, language)
  const version = inLanguage(citation.version, language)
  const clause = inLanguage(citation.clause, language)
  const title = source === '' ? '' : language === 'ko' ? lawTitle(source) : source
  const numbered =
    version === '' ? title : title === '' ? version : language === 'ko' ? `${title}(${version})` : `${title} (${version})`
  return [numbered, clause].filter((part) => part !== '').join(language === 'ko' ? ' ' : ', ')
}

/** Titles of laws and rules stand in 「 」, once. */
function lawTitle(title: string): string {
  return /^「.*」$/u.test(title) ? title : `「${title}」`
}

function inLanguage(text: { readonly ko: string; readonly en: string }, language: Language): string {
  const [first, second] = language === 'ko' ? [text.ko, text.en] : [text.en, text.ko]
  return (first === '' ? second : first).normalize('NFC')
}
