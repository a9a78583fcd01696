import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#core/desk/refusals/citation'
import type { Bilingual } from '#core/desk/rows/text'
import type { Instant, PlainDate } from '#core/desk/rows/time'
import { wordFor } from '#core/desk/refusals/vocabulary'
import { writeCitation } from '#core/text/citations'
import { formatDate, formatDateRange, formatDateWithWeekday, formatDeadline, formatInstant, formatWindow } from '#core/text/dates'
import type { Language } from '#core/text/language'
import { formatMeetingNumber, grouped } from '#core/text/numbers'
import { capitalised, shortDate, shortInstant } from './shortDates'

/** The office's zone (IANA): every moment on the screen is meant in it. */
export const ZoneContext = createContext('Asia/Seoul')

/** The reader's language, and everything that is written in it: sentences, codes, dates, clauses. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const zone = useContext(ZoneContext)
  const language: Language = i18n.language === 'en' ? 'en' : 'ko'
  return useMemo(
    () => ({
      t,
      language,
      zone,
      changeLanguage: (to: Language) => i18n.changeLanguage(to),
      /** The word for a code of the record; at the beginning of a line in English with a capital. */
      word: (code: string) => wordFor(code, language),
      label: (code: string) => capitalised(wordFor(code, language)),
      /** The words in the reader's language; where a source has none, those of the other. */
      say: (text: Bilingual) => (text[language] === '' ? text[language === 'ko' ? 'en' : 'ko'] : text[language]),
      number: grouped,
      meeting: (n: number) => t('votes.name', { ordinal: formatMeetingNumber(n, language) }),
      date: (day: PlainDate) => formatDate(day, language),
      dateWithWeekday: (day: PlainDate) => formatDateWithWeekday(day, language),
      dateRange: (from: PlainDate, until: PlainDate) => formatDateRange(from, until, language, 'tight', false),
      shortDate: (day: PlainDate) => shortDate(day, language),
      moment: (instant: Instant) => formatInstant(instant, zone, language),
      shortMoment: (instant: Instant) => shortInstant(instant, zone, language),
      deadline: (instant: Instant) => formatDeadline(instant, zone, language),
      period: (opens: Instant, closes: Instant) => formatWindow(opens, closes, zone, language, 'tight'),
      clause: (citation: Citation) => writeCitation(citation, language),
    }),
    [t, i18n, language, zone],
  )
}

export type Words = ReturnType<typeof useWords>
