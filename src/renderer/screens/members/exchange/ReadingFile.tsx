import { ProgressBar } from 'react-aria-components'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'

interface ReadingFileProps {
  readonly fileName: string
  /** From 0 to 1; null while the file is still being chosen. */
  readonly done: number | null
  readonly onStop: () => void
}

/** How far a file is read and planned, and the way to stop it. */
export function ReadingFile({ fileName, done, onStop }: ReadingFileProps) {
  const { t } = useWords()
  if (done === null) return <p className="fs13 muted">{t('exchange.choosing')}</p>
  const sentence = t('exchange.reading', { fileName })
  return (
    <div className="reading">
      <ProgressBar aria-label={sentence} value={Math.round(done * 100)}>
        {({ percentage }) => (
          <div className="progress">
            <div className="progress__fill" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        )}
      </ProgressBar>
      <div className="row between">
        <span className="fs13 muted">{sentence}</span>
        <Button size="table" onPress={onStop}>
          {t('exchange.stop')}
        </Button>
      </div>
    </div>
  )
}
