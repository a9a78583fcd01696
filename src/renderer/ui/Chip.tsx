import type { LucideIcon } from 'lucide-react'

export type ChipTone = 'plain' | 'ok' | 'warn' | 'danger' | 'info' | 'accent' | 'data' | 'line'

interface ChipProps {
  readonly icon?: LucideIcon
  readonly tone?: ChipTone
  readonly children: string
}

/** A state: always a word, with a shape where there is one; colour only repeats it. */
export function Chip({ icon: Icon, tone = 'plain', children }: ChipProps) {
  return (
    <span className={tone === 'plain' ? 'chip' : `chip chip--${tone}`}>
      {Icon ? <Icon className="i i--xs" aria-hidden /> : null}
      {children}
    </span>
  )
}
