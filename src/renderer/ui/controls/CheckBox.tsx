import { Check } from 'lucide-react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'

interface CheckBoxProps {
  readonly label: string
  readonly hint: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Yes or no, with what it means. */
export function CheckBox({ label, hint, isOn, onChange }: CheckBoxProps) {
  return (
    <CheckboxField isSelected={isOn} onChange={onChange}>
      <CheckboxButton className="check-row">
        <span className="check">
          <Check className="i" aria-hidden />
        </span>
        <span>
          {label}
          <span className="hint block">{hint}</span>
        </span>
      </CheckboxButton>
    </CheckboxField>
  )
}
