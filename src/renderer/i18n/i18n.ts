import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#core/text/language'
import { type Particle, withParticle } from '#core/text/particle'
import { en } from './en/en'
import { ko } from './ko/ko'

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly resources: { readonly translation: typeof ko }
    readonly returnNull: false
  }
}

/** `{{name, topic}}` in a sentence: the value with the particle that follows its last sound. English has none. */
const particles: Readonly<Record<string, Particle>> = {
  topic: '은/는',
  subject: '이/가',
  object: '을/를',
  with: '과/와',
  to: '(으)로',
  or: '이나/나',
}

/** Sentences of the window in both languages; both are bundled, so that changing the language needs nothing. */
export async function startWords(language: Language): Promise<i18n> {
  const words = i18next.createInstance()
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { ko: { translation: ko }, en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  for (const [name, particle] of Object.entries(particles)) {
    words.services.formatter?.add(name, (value: unknown, spoken) =>
      spoken === 'ko' ? withParticle(String(value), particle) : String(value),
    )
  }
  return words
}
