import { CircleAlert } from 'lucide-react'
import type { Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly must?: boolean
  readonly rows?: number
  readonly placeholder?: string
  readonly secret?: boolean
  readonly autoFocus?: boolean
  readonly size?: 'table' | 'plain' | 'signing'
  readonly lang?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly areaRef?: Ref<HTMLTextAreaElement>
  readonly onKeyDown?: (event: React.KeyboardEvent) => void
}

/** One line of text, or several with `rows`. The error stands at the field; what was typed stays. */
export function Field(props: FieldProps) {
  const { label, value, onChange, hint, error, must = false, rows, placeholder, size = 'plain', inputRef, areaRef } = props
  const className = size === 'table' ? 'input input--s' : size === 'signing' ? 'input input--l' : 'input'
  const shared = {
    className,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(props.lang === undefined ? {} : { lang: props.lang }),
    ...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {}),
  }
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={must}
      validationBehavior="aria"
      {...(props.secret === true ? { type: 'password' as const } : {})}
      {...(props.autoFocus === true ? { autoFocus: true } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <Label>
        {label}
        {must ? (
          <span className="field__must" aria-hidden>
            *
          </span>
        ) : null}
      </Label>
      {rows === undefined ? (
        <Input {...shared} ref={inputRef} autoComplete="off" spellCheck={false} />
      ) : (
        <TextArea {...shared} ref={areaRef} rows={rows} />
      )}
      {hint === undefined || error !== undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">
        <CircleAlert className="i i--s" aria-hidden />
        <span>{error}</span>
      </FieldError>
    </TextField>
  )
}
