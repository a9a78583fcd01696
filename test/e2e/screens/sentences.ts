import { startWords } from '../../../src/renderer/i18n/i18n'
import type { Language } from '../pages/words'

const started = { ko: await startWords('ko'), en: await startWords('en') } as const

/** The window's own sentences with their values filled in, so that a test looks for what is really said. */
export const sentencesIn = (language: Language) => started[language].t.bind(started[language])
export type Sentences = ReturnType<typeof sentencesIn>
