import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly icon: LucideIcon
  /** What it is that is not there. */
  readonly title: string
  /** What makes it appear. */
  readonly how: string
  /** The button that does so. */
  readonly children?: ReactNode
}

export function EmptyState({ icon: Icon, title, how, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon className="i" aria-hidden />
      <h2>{title}</h2>
      <p>{how}</p>
      {children}
    </div>
  )
}
