import type { Citation } from './citation'
import type { RefusalCode } from './refusals'

/** What a sentence about a refusal is filled with: names, numbers, dates, already in the words of the record. */
export type Facts = Readonly<Record<string, string | number>>

/**
 * An expected failure, as data: what cannot be done, by which clause, and what to do next.
 * The words come from the catalogue in `refusals.ts`, in the reader's language.
 */
export interface Refusal {
  readonly code: RefusalCode
  readonly facts: Facts
  readonly cite: Citation | null
}

export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

export function refuse(code: RefusalCode, facts: Facts = {}, cite: Citation | null = null): Refused {
  return { ok: false, refusal: { code, facts, cite } }
}
