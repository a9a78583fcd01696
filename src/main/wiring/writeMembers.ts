import path from 'node:path'
import type { z } from 'zod'
import { exportMembers } from '#core/body/exchange/exportMembers'
import { membersPopolo } from '#core/body/exchange/popolo'
import { listBodies } from '#core/body/roster/listBodies'
import { termOn } from '#core/body/roster/roster'
import type { Actor } from '#core/desk/actor'
import type { BodyId, TermId } from '#core/desk/rows/identifiers'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { PlainDate } from '#core/desk/rows/time'
import type { Desk } from '#main/desk/desk'
import type { FolderFiles } from '#main/desk/ports'
import { writeTable } from '#main/exchange/writeTable'

export interface MembersAsked extends Pick<z.infer<typeof exportMembers.input>, 'bodyId' | 'day' | 'audience' | 'language'> {
  /** Null for the term in force on the day. A Popolo file always has all terms. */
  readonly termId: TermId | null
  readonly format: 'csv' | 'popolo'
}

export interface WrittenFile {
  readonly path: string
  readonly fileName: string
}

/** Writes members as CSV with its description, or people, posts and memberships as Popolo. Popolo holds public facts only. */
export async function writeMembers(
  desk: Desk,
  actor: Actor,
  files: Pick<FolderFiles, 'writeDocument'>,
  asked: MembersAsked,
): Promise<{ readonly ok: true; readonly files: readonly WrittenFile[] } | Refused> {
  const { bodyId, day, audience, language, format } = asked
  if (format === 'popolo') {
    const answered = await desk.query(actor, membersPopolo.name, { bodyId, day })
    if (!answered.ok) return answered
    const { fileName, json } = membersPopolo.reply.parse(answered.reply)
    return { ok: true, files: [named(await files.writeDocument(fileName, Buffer.from(json, 'utf8')))] }
  }
  const term = await termAsked(desk, actor, bodyId, asked.termId, day)
  if (!term.ok) return term
  const answered = await desk.query(actor, exportMembers.name, { bodyId, termId: term.termId, day, audience, language })
  if (!answered.ok) return answered
  const { csv, metadata } = await writeTable(files, exportMembers.reply.parse(answered.reply))
  return { ok: true, files: [named(csv), named(metadata)] }
}

async function termAsked(
  desk: Desk,
  actor: Actor,
  bodyId: BodyId,
  termId: TermId | null,
  day: PlainDate,
): Promise<{ readonly ok: true; readonly termId: TermId } | Refused> {
  if (termId !== null) return { ok: true, termId }
  const listed = await desk.query(actor, listBodies.name, {})
  if (!listed.ok) return listed
  const body = listBodies.reply.parse(listed.reply).bodies.find((one) => one.id === bodyId)
  if (body === undefined) return refuse('desk.notFound', { thing: 'bodies', id: bodyId })
  const term = termOn(body.terms, day)
  return term === null ? refuse('document.noTermYet', { day }) : { ok: true, termId: term.id }
}

const named = (written: string): WrittenFile => ({ path: written, fileName: path.basename(written) })
