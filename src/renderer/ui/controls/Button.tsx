import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Kbd } from '../Kbd'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly tone?: 'plain' | 'primary' | 'tint' | 'danger' | 'quiet'
  readonly size?: 'table' | 'plain' | 'dialog' | 'signing'
  /** The key that does the same; only shown, the screen listens for it. */
  readonly shortcut?: string
  readonly type?: 'button' | 'submit'
  /** Why it cannot be pressed now: it stays visible and says so. */
  readonly blocked?: string | undefined
  readonly busy?: boolean
  readonly label?: string
  readonly autoFocus?: boolean
  readonly className?: string
}

const sizes = { table: 'btn--s', plain: '', dialog: 'btn--l', signing: 'btn--xl' } as const

/** One act, named after itself. */
export function Button(props: ButtonProps) {
  const { children, onPress, tone = 'plain', size = 'plain', shortcut, type = 'button', blocked, busy = false } = props
  const className = ['btn', tone === 'plain' ? '' : `btn--${tone}`, sizes[size], busy ? 'btn--busy' : '', props.className ?? '']
    .filter(Boolean)
    .join(' ')
  if (blocked !== undefined) {
    // Focusable, so that the reason can be read with the keyboard too.
    return (
      <button
        type="button"
        className={className}
        aria-disabled="true"
        title={blocked}
        aria-description={blocked}
        aria-label={props.label}
      >
        {children}
      </button>
    )
  }
  return (
    <AriaButton
      type={type}
      className={className}
      {...(onPress && !busy ? { onPress } : {})}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.autoFocus === true ? { autoFocus: true } : {})}
    >
      {children}
      {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
    </AriaButton>
  )
}
