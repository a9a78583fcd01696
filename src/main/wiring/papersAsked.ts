import type { Actor } from '#core/desk/actor'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { DocumentForm } from '#core/desk/wire/wire'
import type { PaperInput } from '#core/resolution/views/paperShape'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import type { Language } from '#core/text/language'
import type { Desk } from '#main/desk/desk'

/**
 * The papers that a list of forms means for a vote: one of each form, and a reply sheet for every member of the frozen roster, or for the
 * one member whose seat is named. Each form once, in the order asked for.
 */
export async function papersAsked(
  desk: Desk,
  actor: Actor,
  asked: {
    readonly resolutionId: ResolutionId
    readonly forms: readonly DocumentForm[]
    readonly language: Language
    /** The seat whose reply sheet is wanted; null for every member's. */
    readonly seatId: string | null
  },
): Promise<{ readonly ok: true; readonly inputs: readonly PaperInput[] } | Refused> {
  const { resolutionId, forms, language, seatId } = asked
  const found = await desk.query(actor, 'resolution.desk', { resolutionId })
  if (!found.ok) return found
  const seats = VoteDesk.parse(found.reply).roster.filter(
    (seat) => seat.standing !== 'vacant' && (seatId === null || seat.seatId === seatId),
  )
  if (forms.includes('D05') && seats.length === 0) return refuse('document.noSeat')
  const inputs = [...new Set(forms)].flatMap((form): PaperInput[] =>
    form === 'D05'
      ? seats.map((seat) => ({ form, resolutionId, language, seatId: seat.seatId }))
      : [{ form, resolutionId, language }],
  )
  return { ok: true, inputs }
}
