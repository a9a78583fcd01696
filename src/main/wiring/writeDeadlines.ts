import path from 'node:path'
import type { z } from 'zod'
import type { Actor } from '#core/desk/actor'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { deadlineCalendar } from '#core/rules/deadlines/deadlineCalendar'
import type { Desk } from '#main/desk/desk'
import type { FolderFiles } from '#main/desk/ports'
import type { WrittenFile } from './writeMembers'

export type CalendarAsked = Omit<z.input<typeof deadlineCalendar.input>, 'meetingsHeld'>

/** Writes the deadlines of a time as a calendar file (.ics), and says how many; refused where there is none. Meetings are not recorded yet, so none counts as held. */
export async function writeDeadlines(
  desk: Desk,
  actor: Actor,
  files: Pick<FolderFiles, 'writeDocument'>,
  asked: CalendarAsked,
): Promise<({ readonly ok: true; readonly entries: number } & WrittenFile) | Refused> {
  const answered = await desk.query(actor, deadlineCalendar.name, { ...asked, meetingsHeld: [] })
  if (!answered.ok) return answered
  const { fileName, text, entries } = deadlineCalendar.reply.parse(answered.reply)
  // A calendar without an entry is no calendar (RFC 5545, 3.6): some readers refuse it, others show nothing and say nothing.
  if (entries === 0) {
    const { from, until } = asked
    return refuse(asked.method === 'cancel' ? 'deadlines.noneWithdrawn' : 'deadlines.noneToWrite', { from, until })
  }
  const written = await files.writeDocument(fileName, Buffer.from(text, 'utf8'))
  return { ok: true, path: written, fileName: path.basename(written), entries }
}
