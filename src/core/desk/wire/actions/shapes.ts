import { z } from 'zod'

export const nothing = z.strictObject({})
export const Language = z.enum(['ko', 'en'])
export const Formats = z.array(z.enum(['docx', 'pdf'])).min(1)
/** A file that lies in the folder's `documents/` now. */
export const Written = z.strictObject({ path: z.string(), fileName: z.string() })
