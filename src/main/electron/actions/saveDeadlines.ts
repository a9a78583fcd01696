import { writeDeadlines } from '#main/wiring/writeDeadlines'
import type { Action } from './action'
import { writable } from './writable'

export const saveDeadlines: Action<'saveDeadlines'> = async ({ holder }, asked) => {
  const found = writable(holder)
  if (!found.ok) return found
  const { desk, files } = found.open
  const written = await writeDeadlines(desk, holder.actor, files, asked)
  if (!written.ok) return written
  const { path, fileName, entries } = written
  return { ok: true, reply: { path, fileName, entries } }
}
