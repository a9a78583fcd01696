import en from '../../../src/renderer/i18n/en.json'
import ko from '../../../src/renderer/i18n/ko.json'

/** What the window says, so that a test looks for the words and not for a copy of them. */
export const words = { ko, en } as const
export type Language = keyof typeof words
