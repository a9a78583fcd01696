import type { RosterLine } from '#core/body/roster/rosterLine'
import { PlainDate } from '#core/desk/rows/time'

/** The time over which the terms of a roster are drawn. */
export interface TimeAxis {
  readonly years: readonly number[]
  /** Where a day stands, in per cent from the beginning; days beyond the ends stand at them. */
  place(day: PlainDate): number
}

/** Whole years from the first appointment to the last end of a term, the day itself included. */
export function timeAxisOf(lines: readonly RosterLine[], day: PlainDate): TimeAxis {
  const days = lines.flatMap(({ history }) => history.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))
  const yearsSeen = [...days, day].map((each) => Number(each.slice(0, 4)))
  const [first, last] = [Math.min(...yearsSeen), Math.max(...yearsSeen)]
  const [start, end] = [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)]
  return {
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    place: (each) => Math.max(0, Math.min(100, ((Date.parse(each) - start) / (end - start)) * 100)),
  }
}

/** The first of January of a year. */
export const newYear = (year: number): PlainDate => PlainDate.parse(`${year.toString().padStart(4, '0')}-01-01`)
