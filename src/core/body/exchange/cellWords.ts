import type { Bilingual } from '../../desk/rows/text'
import { vocabulary } from '../../desk/refusals/vocabulary'

/** How a table writes the three ways to come to a seat. */
export const kindWords = {
  first: { ko: '신규', en: 'first' },
  renewed: { ko: '연임', en: 'renewed' },
  replacement: { ko: '보궐', en: 'replacement' },
} as const satisfies Record<string, Bilingual>

/** Columns whose cells hold one of a few words, with those words by their code. */
export const cellWords = {
  seatClass: vocabulary.seatClass,
  sector: vocabulary.sector,
  gender: vocabulary.gender,
  kind: kindWords,
} as const satisfies Record<string, Readonly<Record<string, Bilingual>>>
export type WordColumn = keyof typeof cellWords
