import { Contrast, Languages } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../controls/IconButton'
import { Button } from '../controls/Button'
import { useWords } from '../../i18n/useWords'
import { rememberedTheme, rememberLanguage, rememberTheme, themes } from '../../client/window/preferences'

/** Language and brightness of this window. */
export function DisplayTools() {
  const { t, language, changeLanguage } = useWords()
  const [theme, setTheme] = useState(rememberedTheme)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const other = language === 'ko' ? 'en' : 'ko'
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'light'
  return (
    <>
      <Button
        tone="quiet"
        size="table"
        label={t('shell.changeLanguage')}
        onPress={() => {
          rememberLanguage(other)
          void changeLanguage(other)
        }}
      >
        <Languages className="i" aria-hidden />
        {t('shell.languageShort')}
      </Button>
      <IconButton
        icon={Contrast}
        label={t('shell.changeTheme', { theme: t(`shell.theme.${theme}`) })}
        onPress={() => {
          rememberTheme(next)
          setTheme(next)
        }}
      />
    </>
  )
}
