import type { Refused } from '#core/desk/refusals/refusal'
import type { OpenDesk } from '#main/wiring/openDesk'
import { type DeskHolder, noFolder } from '../deskHolder'

/** The open folder for an action that writes a file into it; refused while none is open, and where it may only be read. */
export function writable({ open }: DeskHolder): { readonly ok: true; readonly open: OpenDesk } | Refused {
  if (open === null) return noFolder
  return open.readOnly === null ? { ok: true, open } : { ok: false, refusal: open.readOnly }
}
