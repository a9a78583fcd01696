import type { DispatchSeat } from '#core/resolution/dispatch/dispatches'
import type { DispatchPurpose } from '#core/resolution/correspondenceRows'
import type { MailKind } from '#core/resolution/views/paperShape'

/** Letters after the call that this screen makes; the call itself and a changed text go out as packs. */
export type NoticeKind = Exclude<MailKind, 'call' | 'changedText'>

type Chosen = ReadonlySet<string>

/** Those of the chosen members whom an act is for; nobody chosen: all whom it is for. */
function among(seats: readonly DispatchSeat[], chosen: Chosen, isFor: (seat: DispatchSeat) => boolean): readonly DispatchSeat[] {
  return seats.filter((seat) => seat.counted && isFor(seat) && (chosen.size === 0 || chosen.has(seat.seatId)))
}

/** For a new pack: those who need one; whoever is chosen gets another one all the same, unless the question is answered already. */
export function forPacks(
  seats: readonly DispatchSeat[],
  chosen: Chosen,
  purpose: 'call' | 'changedText',
): readonly DispatchSeat[] {
  if (chosen.size === 0) return among(seats, chosen, ({ next }) => next === 'makePack')
  return among(seats, chosen, ({ answered }) => purpose === 'call' || !answered)
}

/** A reminder is only for those who have not answered and have something to answer with. */
export function forLetter(seats: readonly DispatchSeat[], chosen: Chosen, letter: NoticeKind): readonly DispatchSeat[] {
  return among(seats, chosen, ({ answered, packs }) => letter !== 'reminder' || (!answered && packs.length > 0))
}

/** To whom a dispatch of this purpose can have gone: a pack that was not recorded as sent, or whom the letter is for. */
export function forRecord(seats: readonly DispatchSeat[], chosen: Chosen, purpose: DispatchPurpose): readonly DispatchSeat[] {
  switch (purpose) {
    case 'call':
    case 'changedText':
      return among(seats, chosen, ({ packs, sent }) => {
        const last = packs.filter((pack) => pack.purpose === purpose).at(-1)
        return (
          last !== undefined &&
          (chosen.size > 0 || !sent.some(({ packId, purpose: why }) => packId === last.id && why === purpose))
        )
      })
    case 'reminder':
      return forLetter(seats, chosen, 'reminder')
    case 'extension':
    case 'withdrawal':
    case 'notConstituted':
    case 'result':
      return among(seats, chosen, ({ sent }) => chosen.size > 0 || !sent.some(({ purpose: why }) => why === purpose))
  }
}

/** The mail of a member's pack while it asks for the texts that stand; null where none was made: an old one must not go out by mistake. */
export function mailOf({ packs }: DispatchSeat): string | null {
  const last = packs.at(-1)
  return last?.current === true ? mailIn(last) : null
}

/** Any mail that was made for the member, so that its folder can be shown. */
export const anyMailOf = ({ packs }: DispatchSeat): string | null => packs.map(mailIn).find((name) => name !== null) ?? null

const mailIn = ({ files }: DispatchSeat['packs'][number]): string | null =>
  files.find(({ fileName }) => fileName.endsWith('.eml'))?.fileName ?? null
