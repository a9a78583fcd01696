import { HardDrive, ScrollText, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/useWords'
import { Mark } from './Mark'
import { DisplayTools } from './DisplayTools'
import '../styles/firstPage.css'

interface FirstPageProps {
  readonly picture: ReactNode
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
  readonly foot: ReactNode
}

/** The page before a folder is open: what it is about on the left, what can be done on the right. */
export function FirstPage({ picture, title, lead, children, foot }: FirstPageProps) {
  const { t } = useWords()
  return (
    <div className="first">
      <header className="first__bar">
        <div className="brand">
          <Mark />
          <span>{t('shell.product')}</span>
        </div>
        <div className="titlebar__tools">
          <DisplayTools />
        </div>
      </header>
      <section className="first__left" aria-label={t('firstRun.about')}>
        <div className="first__picture">{picture}</div>
        <h1>{title}</h1>
        <p className="first__lead">{lead}</p>
        <ul className="first__points">
          <li>
            <ScrollText className="i" aria-hidden />
            <span>{t('firstRun.pointJournal')}</span>
          </li>
          <li>
            <HardDrive className="i" aria-hidden />
            <span>{t('firstRun.pointCopy')}</span>
          </li>
          <li>
            <WifiOff className="i" aria-hidden />
            <span>{t('firstRun.pointOffline')}</span>
          </li>
        </ul>
      </section>
      <main className="first__right" tabIndex={-1}>
        <div className="first__body scroll">{children}</div>
        <div className="first__foot">{foot}</div>
      </main>
      <footer className="statusbar">
        <span className="statusbar__end">
          <WifiOff className="i i--s" aria-hidden />
          {t('shell.offline')}
        </span>
      </footer>
    </div>
  )
}
