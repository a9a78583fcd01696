import type { z } from 'zod'

/** What a query or command answers when it is not refused. */
export type Reply<Definition extends { readonly reply: z.ZodType }> = z.infer<Definition['reply']>
