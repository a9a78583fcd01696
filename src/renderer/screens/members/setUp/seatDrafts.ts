import type { Sector, SeatClass } from '#core/body/rows'
import type { NewSeat } from '#core/body/setUp/newSeats'
import type { OrganisationId } from '#core/desk/rows/identifiers'

/** A seat as it stands in the table before anything is recorded: numbers are what was typed. */
export interface SeatDraft {
  /** Names the line while the table is open. */
  readonly key: number
  readonly number: string
  readonly ko: string
  readonly en: string
  readonly seatClass: SeatClass
  readonly sector: Sector
  readonly organisationId: OrganisationId | null
  /** A line that is left out stays in sight until the act, so that it can be put back. */
  readonly leftOut: boolean
}

export type SeatFault = 'number' | 'twice' | 'label'

/** The sector that a new seat of a class has most often; the office changes it where it is another. */
export const usualSector: Readonly<Record<SeatClass, Sector>> = {
  exOfficio: 'government',
  agency: 'government',
  commissioned: 'civilSociety',
}

export const draftsOf = (seats: readonly NewSeat[]): readonly SeatDraft[] =>
  seats.map(({ number, label, class: seatClass, sector, organisationId }, key) => ({
    ...{ key, seatClass, sector, organisationId, leftOut: false },
    number: String(number),
    ko: label.ko,
    en: label.en,
  }))

/** Another seat of the term: its number cannot be given again, and new labels count on from those of its class. */
export interface OtherSeat {
  readonly number: number
  readonly seatClass: SeatClass
}

const numberOf = (draft: SeatDraft): number | null => {
  const typed = draft.number.normalize('NFKC').trim()
  return /^[1-9]\d{0,2}$/u.test(typed) ? Number(typed) : null
}

interface More {
  readonly count: number
  readonly seatClass: SeatClass
  readonly sector: Sector
  /** What the seat with this place among its class is called. */
  readonly labelOf: (place: number) => { readonly ko: string; readonly en: string }
}

/** Adds so many lines of one class, numbered after the last of the table and of the term. */
export function withMore(drafts: readonly SeatDraft[], others: readonly OtherSeat[], more: More): readonly SeatDraft[] {
  const { count, seatClass, sector, labelOf } = more
  const kept = drafts.filter(({ leftOut }) => !leftOut)
  const lastNumber = Math.max(0, ...others.map((each) => each.number), ...kept.map((draft) => numberOf(draft) ?? 0))
  const lastKey = Math.max(-1, ...drafts.map(({ key }) => key))
  const ofClass = [...others, ...kept].filter((each) => each.seatClass === seatClass).length
  const made = Array.from({ length: count }, (_, place): SeatDraft => {
    const { ko, en } = labelOf(ofClass + place + 1)
    return {
      key: lastKey + place + 1,
      number: String(lastNumber + place + 1),
      ...{ ko, en, seatClass, sector },
      organisationId: null,
      leftOut: false,
    }
  })
  return [...drafts, ...made]
}

/** The seats of the lines that are kept, and what is wrong in which line. Only without faults are the seats complete. */
export function readSeats(drafts: readonly SeatDraft[], others: readonly OtherSeat[]) {
  const kept = drafts.filter(({ leftOut }) => !leftOut)
  const faults = new Map<number, SeatFault>()
  const seen = new Set(others.map((each) => each.number))
  const seats: NewSeat[] = []
  for (const draft of kept) {
    const number = numberOf(draft)
    if (number === null) faults.set(draft.key, 'number')
    else if (seen.has(number)) faults.set(draft.key, 'twice')
    else if (draft.ko.trim() === '') faults.set(draft.key, 'label')
    if (number === null) continue
    seen.add(number)
    const { ko, en, seatClass, sector, organisationId } = draft
    seats.push({ number, label: { ko, en }, class: seatClass, sector, organisationId })
  }
  return { seats, faults }
}
