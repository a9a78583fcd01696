import { z } from 'zod'
import { ResolutionId, SeatId } from '../../desk/rows/identifiers'
import { DocumentTree } from '../../document/tree'
import { Fingerprint } from '../rows'

const Language = z.enum(['ko', 'en'])

/** What to write: the forms of forms.md by their numbers. A reply sheet is one member's. */
export const PaperInput = z.discriminatedUnion('form', [
  z.strictObject({ form: z.enum(['D02', 'D08', 'D09']), resolutionId: ResolutionId, language: Language }),
  z.strictObject({ form: z.literal('D05'), resolutionId: ResolutionId, language: Language, seatId: SeatId }),
])
export type PaperInput = z.infer<typeof PaperInput>

export const Paper = z.strictObject({
  tree: DocumentTree,
  contentHash: Fingerprint,
  /** Without its extension. */
  fileName: z.string(),
})
export type Paper = z.infer<typeof Paper>
