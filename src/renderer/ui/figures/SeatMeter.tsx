export type SeatMark = 'in' | 'now' | 'ask' | 'late' | 'open' | 'yes' | 'no' | 'other'

interface SeatMeterProps {
  /** One mark for each member in office, in the order in which they are drawn. */
  readonly seats: readonly SeatMark[]
  /** How many are needed; the line stands before the seat that reaches it. Null draws none. */
  readonly needed: number | null
  /** Written under the line. */
  readonly mark: string
  /** The whole picture in one sentence. */
  readonly sentence: string
  readonly slim?: boolean
}

/** Seats as a row of marks with the threshold as a line. Whoever cannot see it hears the sentence. */
export function SeatMeter({ seats, needed, mark, sentence, slim = false }: SeatMeterProps) {
  const place = needed === null || seats.length === 0 ? null : (needed / seats.length) * 100
  return (
    <div className={slim ? 'meter meter--slim' : 'meter'} role="img" aria-label={sentence}>
      <div className="meter__seats">
        {seats.map((seat, index) => (
          <span key={index} className={seat === 'open' ? undefined : seat} />
        ))}
      </div>
      {place === null ? null : <span className="meter__mark" style={{ left: `${place}%` }} data-label={mark} />}
    </div>
  )
}
