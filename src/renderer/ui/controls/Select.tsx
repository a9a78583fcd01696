import { Check, ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'

export interface Option<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly note?: string
}

interface SelectProps<Key extends string> {
  readonly label: string
  readonly value: Key
  readonly options: readonly Option<Key>[]
  readonly onChange: (key: Key) => void
  readonly size?: 'table' | 'plain'
}

/** One of a few. The digits and arrows of the list work as everywhere. */
export function Select<Key extends string>({ label, value, options, onChange, size = 'plain' }: SelectProps<Key>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key)
        if (chosen) onChange(chosen.key)
      }}
    >
      <Label>{label}</Label>
      <Button className={size === 'table' ? 'input input--s' : 'input'}>
        <SelectValue className="select__value">{options.find((option) => option.key === value)?.label}</SelectValue>
        <ChevronDown className="i i--s" aria-hidden />
      </Button>
      <Popover className="pop" offset={4}>
        <ListBox aria-label={label}>
          {options.map((option) => (
            <ListBoxItem key={option.key} id={option.key} className="pop__item" textValue={option.label}>
              {({ isSelected }) => (
                <>
                  <span className="grow">
                    {option.label}
                    {option.note === undefined ? null : <small>{option.note}</small>}
                  </span>
                  {isSelected ? <Check className="i i--s" aria-hidden /> : null}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
