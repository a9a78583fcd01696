import { useCallback, useState } from 'react'
import { RadioGroup } from 'react-aria-components'
import { act } from '../../client/desk'
import { useWork } from '../../client/useWork'
import { useWords } from '../../i18n/useWords'
import { Dialog } from '../../ui/controls/Dialog'
import { RadioChoice } from '../../ui/controls/RadioChoice'
import type { Stretch } from './months'

export interface SavedFile {
  readonly fileName: string
  readonly path: string
}

const methods = ['publish', 'cancel'] as const
type Method = (typeof methods)[number]

interface SaveCalendarDialogProps {
  readonly stretch: Stretch
  /** How many entries each file would hold. */
  readonly counts: Readonly<Record<Method, number>>
  readonly onSaved: (file: SavedFile) => void
  readonly onClose: () => void
}

/** Which of the two calendar files is written, told by what the calendar of who receives it will do. */
export function SaveCalendarDialog({ stretch, counts, onSaved, onClose }: SaveCalendarDialogProps) {
  const { t, language, dateRange } = useWords()
  const [method, setMethod] = useState<Method>('publish')
  const save = useWork(
    useCallback(
      (chosen: Method) => act('saveDeadlines', { ...stretch, bodyId: null, language, method: chosen }),
      [stretch, language],
    ),
  )
  return (
    <Dialog
      title={t('deadlines.saveTitle')}
      onClose={onClose}
      refusal={save.refusal}
      act={{
        label: t(`deadlines.method.${method}.act`),
        busy: save.busy,
        run: () => {
          void save.start(method).then((said) => {
            if (!said.ok) return
            onSaved(said.reply)
            onClose()
          })
        },
      }}
    >
      <p>{t('deadlines.saveWhat', { span: dateRange(stretch.from, stretch.until) })}</p>
      <RadioGroup
        className="field"
        value={method}
        onChange={(value) => {
          const chosen = methods.find((each) => each === value)
          if (chosen === undefined) return
          save.clear()
          setMethod(chosen)
        }}
        aria-label={t('deadlines.saveTitle')}
      >
        {methods.map((each) => (
          <RadioChoice key={each} value={each} className="radio-row" autoFocus={each === method}>
            <span className="radio" />
            <span>
              <b>{t(`deadlines.method.${each}.name`)}</b>{' '}
              <span className="muted">{t('deadlines.method.count', { count: counts[each] })}</span>
              <span className="save-c__what">{t(`deadlines.method.${each}.what`)}</span>
            </span>
          </RadioChoice>
        ))}
      </RadioGroup>
    </Dialog>
  )
}
