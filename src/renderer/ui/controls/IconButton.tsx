import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'

interface IconButtonProps {
  readonly icon: LucideIcon
  /** What it does: read aloud, and shown beside the pointer. */
  readonly label: string
  readonly onPress: () => void
}

export function IconButton({ icon: Icon, label, onPress }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton className="btn btn--quiet btn--s btn--icon" aria-label={label} onPress={onPress}>
        <Icon className="i" aria-hidden />
      </AriaButton>
      <Tooltip className="tip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
