import { z } from 'zod'
import { PersonId } from './rows/identifiers'
import { Title } from './rows/text'

/**
 * Who does it. A profile is chosen when the desk opens; passphrases for profiles come later.
 * `officer` keeps the books, `coChair` signs, `publisher` issues papers, `auditor` only reads.
 */
export const Role = z.enum(['officer', 'coChair', 'publisher', 'auditor'])
export type Role = z.infer<typeof Role>

export const Actor = z.strictObject({ profile: Title, role: Role, personId: PersonId.nullable() })
export type Actor = z.infer<typeof Actor>
