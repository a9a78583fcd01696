import type { ReactNode } from 'react'
import { RadioButton, RadioField } from 'react-aria-components'

interface RadioChoiceProps {
  readonly value: string
  readonly className: string
  readonly children: ReactNode
  readonly autoFocus?: boolean
}

/** One answer of a group; the whole of it can be pressed. */
export function RadioChoice({ value, className, children, autoFocus = false }: RadioChoiceProps) {
  return (
    <RadioField value={value} autoFocus={autoFocus}>
      <RadioButton className={className}>{children}</RadioButton>
    </RadioField>
  )
}
