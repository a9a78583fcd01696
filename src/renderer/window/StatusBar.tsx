import { Check, WifiOff } from 'lucide-react'
import { useOpenDesk } from '../client/deskState'
import { useJournalHead } from '../client/useJournalHead'
import { shortHash } from '../i18n/shortHash'
import { useWords } from '../i18n/useWords'

export function StatusBar() {
  const { t, number } = useWords()
  const { readOnlyReason } = useOpenDesk()
  const head = useJournalHead()
  return (
    <footer className="statusbar">
      <span>
        <span className={readOnlyReason === null ? 'dot' : 'dot dot--warn'} />
        {readOnlyReason === null
          ? t('shell.journalSound', { count: head.n, records: number(head.n) })
          : t('shell.journalReadOnly')}
        <span className="mono">{shortHash(head.hash)}</span>
      </span>
      <span className="statusbar__end">
        <WifiOff className="i i--s" aria-hidden />
        {t('shell.offline')}
      </span>
      <span>
        <Check className="i i--s" aria-hidden />
        {t('shell.saved')}
      </span>
    </footer>
  )
}
