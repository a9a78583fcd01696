import type { Actor } from '#core/desk/actor'
import type { ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import { Dispatches, dispatches } from '#core/resolution/dispatch/dispatches'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import type { DocumentForm } from '#core/desk/wire/wire'
import type { LetterKind, PaperInput } from '#core/resolution/views/paperShape'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import type { Language } from '#core/text/language'
import type { Desk } from '#main/desk/desk'

/**
 * The papers that a list of forms means for a vote: one of each form, an agenda sheet for every item, and a reply sheet for every member of the frozen roster, or for the
 * one member whose seat is named. Each form once, in the order asked for.
 */
export async function papersAsked(
  desk: Desk,
  actor: Actor,
  asked: {
    readonly resolutionId: ResolutionId
    readonly forms: readonly DocumentForm[]
    readonly language: Language
    /** Which letter D02 stands for. */
    readonly letter: LetterKind
    /** The seat whose reply sheet is wanted; null for every member's. */
    readonly seatId: string | null
  },
): Promise<{ readonly ok: true; readonly inputs: readonly PaperInput[] } | Refused> {
  const { resolutionId, forms, language, letter, seatId } = asked
  const found = await desk.query(actor, 'resolution.desk', { resolutionId })
  if (!found.ok) return found
  const vote = VoteDesk.parse(found.reply)
  const seats = vote.roster.filter((seat) => seat.standing !== 'vacant' && (seatId === null || seat.seatId === seatId))
  if (forms.includes('D05') && seats.length === 0) return refuse('document.noSeat')
  const waiting =
    letter === 'reminder' && forms.includes('D02')
      ? await seatsToRemind(desk, actor, resolutionId)
      : { ok: true as const, seatIds: [] }
  if (!waiting.ok) return waiting
  const inputs = [...new Set(forms)].flatMap((form): PaperInput[] => {
    switch (form) {
      case 'D02':
        return letter === 'reminder'
          ? waiting.seatIds.map((to) => ({ form, resolutionId, language, letter, seatId: to }))
          : [{ form, resolutionId, language, letter, seatId: null }]
      case 'D04':
        return vote.items.map(({ itemId }) => ({ form, resolutionId, language, itemId }))
      case 'D05':
        return seats.map(({ seatId }) => ({ form, resolutionId, language, seatId, pack: null }))
      case 'D08': {
        // Once the result is announced, the letter that tells it stands beside the report.
        const paper = { form, resolutionId, language, seatId: null }
        const told = vote.summary.state === 'announced' ? [{ ...paper, as: 'notice' as const }] : []
        return [{ ...paper, as: 'report' }, ...told]
      }
      case 'D07':
      case 'D09':
        return [{ form, resolutionId, language }]
      case 'D10':
        return [{ form, resolutionId, language, copy: 'internal' }]
    }
  })
  return { ok: true, inputs }
}

/** Those who have not answered in full: a reminder is a letter to each of them. */
async function seatsToRemind(
  desk: Desk,
  actor: Actor,
  resolutionId: ResolutionId,
): Promise<{ readonly ok: true; readonly seatIds: readonly SeatId[] } | Refused> {
  const asked = await desk.query(actor, dispatches.name, { resolutionId })
  if (!asked.ok) return asked
  const { seats } = Dispatches.parse(asked.reply)
  const seatIds = seats.filter(({ counted, answered }) => counted && !answered).map(({ seatId }) => seatId)
  return seatIds.length === 0 ? refuse('pack.nobody') : { ok: true, seatIds }
}
