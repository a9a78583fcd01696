import type { FrozenSeat } from '#core/resolution/rows'

const classOrder: Readonly<Record<FrozenSeat['seatClass'], number>> = { exOfficio: 0, agency: 1, commissioned: 2 }

/** Seats of a frozen roster as every screen lists them: by legal class, then by their number. */
export const seatsInOrder = (roster: readonly FrozenSeat[]): readonly FrozenSeat[] =>
  [...roster].sort((a, b) => classOrder[a.seatClass] - classOrder[b.seatClass] || a.number - b.number)
