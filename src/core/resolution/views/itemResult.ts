import { z } from 'zod'
import { Citation } from '../../desk/refusals/citation'

const Count = z.strictObject({
  inOffice: z.int(),
  present: z.int(),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  conditional: z.int(),
  blank: z.int(),
  invalid: z.int(),
  recused: z.int(),
  absent: z.int(),
  incomplete: z.int(),
  late: z.int(),
  replaced: z.int(),
  superseded: z.int(),
})

/** The result of one item with the figures that it rests on. */
export const ItemResult = z.strictObject({
  count: Count,
  outcome: z.enum(['consensus', 'passed', 'rejected', 'notConstituted']),
  quorumNeeded: z.int(),
  yesNeeded: z.int(),
  inFavour: z.int(),
  base: z.enum(['present', 'inOffice']),
  cites: z.array(Citation),
})
export type ItemResult = z.infer<typeof ItemResult>
