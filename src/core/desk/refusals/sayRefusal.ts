import { writeCitation } from '../../text/citations'
import { formatInstant } from '../../text/dates'
import { fillTemplate } from '../../text/template'
import type { Citation } from './citation'
import type { Facts } from './refusal'
import { refusals } from './refusals'
import type { RefusalWords } from './refusalWords'
import { Instant } from '../rows/time'
import { wordFor } from './vocabulary'

/** A refusal in words: what cannot be done, the clause it rests on (empty where none does), and what to do next. */
export interface SaidRefusal {
  readonly what: string
  readonly clause: string
  readonly next: string
}

/** Codes and moments among the facts become words and times of the reader; the rest stays as it was typed. */
export function sayRefusal(
  refusal: { readonly code: string; readonly facts: Facts; readonly cite: Citation | null },
  language: 'ko' | 'en',
  zone: string,
): SaidRefusal {
  const catalogue: Readonly<Record<string, RefusalWords>> = refusals
  const words = catalogue[refusal.code]
  if (!words) throw new Error(`no words for the refusal ${refusal.code}`)
  const facts: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(refusal.facts)) {
    facts[name] = typeof value === 'number' ? value : sayFact(value, language, zone)
  }
  const { what, next } = words[language]
  return {
    what: fillTemplate(what, facts),
    clause: refusal.cite ? writeCitation(refusal.cite, language) : '',
    next: fillTemplate(next, facts),
  }
}

function sayFact(value: string, language: 'ko' | 'en', zone: string): string {
  const moment = Instant.safeParse(value)
  if (moment.success) return formatInstant(moment.data, zone, language)
  return value
    .split(', ')
    .map((part) => wordFor(part, language))
    .join(', ')
}
