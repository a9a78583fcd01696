import { z } from 'zod'
import { limits } from '../limits'

/** Text that a person typed, always in composed form (NFC), so that decomposed Hangul finds and equals the same word. */
const typed = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').trim())

/** One line that must say something. */
export const Title = typed(limits.titleCharactersMax).pipe(z.string().min(1))
/** A paragraph or more; may be empty. */
export const LongText = typed(limits.textCharactersMax)
/** A paragraph or more that must say something. */
export const RequiredText = typed(limits.textCharactersMax).pipe(z.string().min(1))

/** The same words in both languages of the office. Korean is first; what a source does not say stays empty. */
export const Bilingual = z.strictObject({ ko: LongText, en: LongText })
export type Bilingual = z.infer<typeof Bilingual>
