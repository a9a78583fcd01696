import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const icons = { info: Info, warn: TriangleAlert, danger: CircleAlert, ok: CircleCheck } as const

interface NoteProps {
  readonly tone: keyof typeof icons
  readonly children: ReactNode
  /** Said at once to those who listen. */
  readonly urgent?: boolean
}

/** A notice where the work is. */
export function Note({ tone, children, urgent = false }: NoteProps) {
  const Icon = icons[tone]
  return (
    <div className={`note note--${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon className="i" aria-hidden />
      <div className="grow">{children}</div>
    </div>
  )
}
