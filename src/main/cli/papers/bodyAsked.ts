import type { z } from 'zod'
import { listBodies } from '#core/body/roster/listBodies'
import { isOn } from '#core/body/span'
import type { Actor } from '#core/desk/actor'
import type { BodyId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { dayOf } from '#core/text/dates'
import { refusedByMistake } from '#main/wiring/must'
import type { OpenDesk } from '#main/wiring/openDesk'
import type { CliFolder } from '../openFolder'

export type ListedBody = z.infer<typeof listBodies.reply>['bodies'][number]

/** Every body of the folder with its terms. Anyone may see them. */
export async function bodiesOf({ desk }: OpenDesk, actor: Actor): Promise<readonly ListedBody[]> {
  const listed = await desk.query(actor, listBodies.name, {})
  if (!listed.ok) throw refusedByMistake(listBodies.name, listed)
  return listBodies.reply.parse(listed.reply).bodies
}

/** The body that was named, else the only one that exists on the day; null where that does not say which. */
export async function bodyAsked(opened: OpenDesk, actor: Actor, bodyId: BodyId | null, day: PlainDate): Promise<BodyId | null> {
  if (bodyId !== null) return bodyId
  const [only, another] = (await bodiesOf(opened, actor)).filter((body) => isOn(body, day))
  return only !== undefined && another === undefined ? only.id : null
}

/** Today, by the clock of the folder: a practice folder has its own. */
export const todayIn = ({ opened, zone }: CliFolder): PlainDate => dayOf(opened.signing.clock.now(), zone)
