import { ProgressBar } from 'react-aria-components'
import { useWords } from '../../../../i18n/useWords'
import { Button } from '../../../../ui/controls/Button'

interface WritingProps {
  /** From 0 to 1. */
  readonly done: number
  /** The file that is being written. */
  readonly step: string
  readonly onCancel: () => void
}

/** How far the writing is, and a way to stop it. */
export function Writing({ done, step, onCancel }: WritingProps) {
  const { t } = useWords()
  return (
    <div className="person__writing">
      <ProgressBar aria-label={t('documents.writing')} value={Math.round(done * 100)}>
        {({ percentage }) => (
          <div className="progress">
            <div className="progress__fill" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        )}
      </ProgressBar>
      <span className="fs12 muted ell">{step === '' ? t('documents.writing') : step}</span>
      <Button size="table" onPress={onCancel}>
        {t('documents.cancel')}
      </Button>
    </div>
  )
}
