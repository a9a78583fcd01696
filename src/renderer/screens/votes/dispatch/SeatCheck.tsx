import { Check, Minus } from 'lucide-react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'

interface SeatCheckProps {
  readonly label: string
  readonly isOn: boolean
  /** Some of those that it stands for are on. */
  readonly isPartly: boolean
  readonly onChange: (isOn: boolean) => void
}

/** A box in a line of a table; its words are read, not shown. */
export function SeatCheck({ label, isOn, isPartly, onChange }: SeatCheckProps) {
  return (
    <CheckboxField isSelected={isOn} isIndeterminate={isPartly} onChange={onChange} aria-label={label}>
      <CheckboxButton className="check-row">
        <span className="check">{isPartly ? <Minus className="i" aria-hidden /> : <Check className="i" aria-hidden />}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}
