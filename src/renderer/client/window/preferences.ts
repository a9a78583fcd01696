import type { Language } from '#core/text/language'

/** How this window looks. It belongs to the place where someone sits, not to the folder, so it stays out of the journal. */
export const themes = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

const themeKey = 'forum-desk.theme'
const languageKey = 'forum-desk.language'

export function rememberedTheme(): Theme {
  const kept = localStorage.getItem(themeKey)
  const found = themes.find((theme) => theme === kept)
  return found ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
}

export function rememberTheme(theme: Theme): void {
  localStorage.setItem(themeKey, theme)
  showTheme(theme)
}

/** Korean unless someone chose otherwise at this window. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(languageKey) === 'en' ? 'en' : 'ko'
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(languageKey, language)
}
