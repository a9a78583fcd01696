import { Instant, type Clock } from '#core/desk/rows/time'

/** The machine's clock. */
export const systemClock: Clock = { now: () => Instant.parse(new Date().toJSON()) }

export interface PracticeClock extends Clock {
  /** Sets the moment; from then on it runs with the machine's clock. Null: back to the real time. */
  readonly set: (moment: Instant | null) => void
}

/** The clock of a practice folder, which may be set to any day so that a vote of the past can be run through. */
export function createPracticeClock(initial: Instant | null): PracticeClock {
  let offsetMs = 0
  const clock: PracticeClock = {
    now: () => Instant.parse(new Date(Date.now() + offsetMs).toJSON()),
    set: (moment) => {
      offsetMs = moment === null ? 0 : Date.parse(moment) - Date.now()
    },
  }
  clock.set(initial)
  return clock
}

/** A clock that stands until it is moved: the script of a demonstration says what time it is at each line. */
export function createScriptClock(initial: Instant): Clock & { moveTo(moment: Instant): void } {
  let moment = initial
  return {
    now: () => moment,
    moveTo(next) {
      moment = next
    },
  }
}
