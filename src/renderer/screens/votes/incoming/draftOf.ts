import type { Instant } from '#core/desk/rows/time'
import type { IncomingReading } from '#core/resolution/ballots/reading/readingShape'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import type { IntakeFile } from '#core/resolution/views/intake'
import type { ReplyWay, SheetMark } from '#core/resolution/rows'
import { formatInstantTyped } from './typedMoment'
import { isMarked } from '../desk/condition'
import { newRowDraft, type MarkDraft, type RowDraft } from '../desk/rowDrafts'

/** What the officer says of a file beside what was read from it. */
export interface FileAnswers {
  readonly way: ReplyWay
  /** As typed. */
  readonly arrived: string
  readonly sheetMark: SheetMark
}

/** The row as it would be typed from a file: what was read, and nothing where nothing was. */
export function draftOf(
  desk: Pick<VoteDesk, 'items' | 'summary'>,
  file: IntakeFile,
  reading: IncomingReading,
  answers: FileAnswers,
): RowDraft {
  const { proposal } = reading
  const marks: Record<string, MarkDraft> = {}
  for (const { itemId, version, choice, opinion, condition } of proposal?.marks ?? []) {
    if (isMarked(choice)) marks[itemId] = { choice, opinion, condition, note: '', version }
  }
  const numbers = (proposal?.marks ?? []).flatMap(({ itemId, conflict }) =>
    conflict === 'declared' ? desk.items.filter((item) => item.itemId === itemId).map((item) => item.number) : [],
  )
  const stated = proposal?.marks.some(({ conflict }) => conflict === 'none') ?? false
  return {
    ...newRowDraft(desk.summary.resolutionId),
    ...answers,
    marks,
    incomingId: file.incomingId,
    conflict: numbers.length > 0 ? 'declared' : stated ? 'none' : 'notStated',
    conflictItems: numbers.join(', '),
    conflictGround: proposal?.conflictGround ?? '',
  }
}

/** When it arrived, as a person would type it: from the mail's headers, else when it was taken in. */
export const arrivalTyped = (file: IntakeFile, reading: IncomingReading, zone: string): string => {
  const at: Instant = reading.arrivedAt ?? file.arrivedAt
  return formatInstantTyped(at, zone)
}
