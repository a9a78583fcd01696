import { CircleCheck, FileText, Inbox, Lock, PenLine, Undo2, type LucideIcon } from 'lucide-react'
import type { ResolutionState } from '#core/resolution/rows'
import type { ChipTone } from '../Chip'

/** Shape and colour of each state of a vote; the word comes from the vocabulary. */
export const stateLook: Readonly<Record<ResolutionState, { readonly icon: LucideIcon; readonly tone: ChipTone }>> = {
  draft: { icon: FileText, tone: 'line' },
  called: { icon: PenLine, tone: 'accent' },
  open: { icon: Inbox, tone: 'data' },
  closed: { icon: Lock, tone: 'plain' },
  announced: { icon: CircleCheck, tone: 'ok' },
  withdrawn: { icon: Undo2, tone: 'line' },
}
