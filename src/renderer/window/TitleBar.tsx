import { useWords } from '../i18n/useWords'
import { Mark } from '../ui/frames/Mark'
import { DisplayTools } from '../ui/frames/DisplayTools'
import { PracticeClock } from '../ui/frames/PracticeClock'

/** The forum whose folder is open, and that it is practice where it is. */
export function TitleBar({ forum }: { readonly forum: string }) {
  const { t } = useWords()
  return (
    <header className="titlebar">
      <div className="brand">
        <Mark />
        <span className="brand__word">{t('shell.product')}</span>
      </div>
      <div className="context">
        <span className="context__body ell">{forum}</span>
        <PracticeClock />
      </div>
      <div className="titlebar__tools">
        <DisplayTools />
      </div>
    </header>
  )
}
