import type { RefusalWords } from '#core/desk/refusalWords'
import { sayRefusal, type SaidRefusal } from '#core/desk/sayRefusal'
import { windowRefusals } from '#core/desk/windowRefusals'
import type { WireRefusal } from '#core/desk/wire'
import { fillTemplate } from '#core/text/template'
import type { Language } from '#core/text/language'

/** A refusal in words, of the desk or of the main process itself. */
export function sayAnyRefusal(refusal: WireRefusal, language: Language, zone: string): SaidRefusal {
  const ofWindow: Readonly<Record<string, RefusalWords>> = windowRefusals
  const words = ofWindow[refusal.code]
  if (!words) return sayRefusal(refusal, language, zone)
  const { what, next } = words[language]
  return { what: fillTemplate(what, refusal.facts), clause: '', next: fillTemplate(next, refusal.facts) }
}
