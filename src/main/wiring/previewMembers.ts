import { previewImport } from '#core/body/exchange/previewImport'
import type { Actor } from '#core/desk/actor'
import type { Refused } from '#core/desk/refusals/refusal'
import { permitted } from '#main/desk/gatekeeping'
import { type PreviewAsked, type PreviewedFile, previewFile, type PreviewWork } from '#main/exchange/previewFile'
import type { OpenDesk } from './openDesk'

/** What a CSV file would add, change and leave in the open folder, for those who may import it. Nothing is written. */
export async function previewMembers(
  { read, rules }: OpenDesk,
  actor: Actor,
  bytes: Uint8Array,
  asked: PreviewAsked,
  work: PreviewWork,
): Promise<PreviewedFile | Refused> {
  const allowed = permitted(actor, previewImport.roles)
  return allowed.ok ? previewFile(bytes, asked, { read, rules: await rules() }, work) : allowed
}
