import { en } from '../../../src/renderer/i18n/en/en'
import { ko } from '../../../src/renderer/i18n/ko/ko'

/** What the window says, so that a test looks for the words and not for a copy of them. */
export const words = { ko, en } as const
export type Language = keyof typeof words
