import { RadioGroup } from 'react-aria-components'
import { DocumentForm } from '#core/desk/wire/wire'
import { RadioChoice } from '../../ui/controls/RadioChoice'
import { useWords } from '../../i18n/useWords'

interface FormPickerProps {
  readonly form: DocumentForm
  /** Whether there is a result to report. */
  readonly counted: boolean
  readonly onChange: (form: DocumentForm) => void
}

/** What there is only once a vote is closed. */
export const afterClose: readonly DocumentForm[] = ['D07', 'D08', 'D09', 'D10']

/** The forms in the order in which a vote needs them. */
export function FormPicker({ form, counted, onChange }: FormPickerProps) {
  const { t } = useWords()
  return (
    <RadioGroup
      className="docs__forms"
      aria-label={t('documents.forms')}
      value={form}
      onChange={(value) => {
        onChange(DocumentForm.parse(value))
      }}
    >
      {DocumentForm.options.map((each) => (
        <RadioChoice key={each} value={each} className="docs__form">
          <span className="mono muted">{each}</span>
          <span>
            <b>{t(`documents.form.${each}`)}</b>
            <span className="muted fs12">
              {t(!counted && afterClose.includes(each) ? 'documents.afterClose' : `documents.what.${each}`)}
            </span>
          </span>
        </RadioChoice>
      ))}
    </RadioGroup>
  )
}
