import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Option } from './Select'

interface SegmentsProps<Key extends string> {
  readonly label: string
  readonly value: Key
  readonly options: readonly Option<Key>[]
  readonly onChange: (key: Key) => void
}

/** One of two to four, all in sight. */
export function Segments<Key extends string>({ label, value, options, onChange }: SegmentsProps<Key>) {
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.key))
        if (chosen) onChange(chosen.key)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
