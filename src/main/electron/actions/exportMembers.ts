import { writeMembers } from '#main/wiring/writeMembers'
import type { Action } from './action'
import { writable } from './writable'

export const exportMembers: Action<'exportMembers'> = async ({ holder }, asked) => {
  const found = writable(holder)
  if (!found.ok) return found
  const { desk, files } = found.open
  const written = await writeMembers(desk, holder.actor, files, asked)
  return written.ok ? { ok: true, reply: { files: [...written.files] } } : written
}
