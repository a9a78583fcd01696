import { measureCount } from './countBallots'
import { measurePreview, membersFile } from './csvPreview'
import { median } from './measure'
import { rosterMilliseconds } from './twentyYears'

/**
 * What a person waits for that no peer does, so measured against a limit in milliseconds: the roster of a day after twenty years, from facts
 * that were just loaded, and the preview of a CSV file of five thousand rows from its bytes. The count is held against a loop by hand.
 */
const rosterRounds = 101
const previewRounds = 7
const countRounds = 25
/** Ten terms of thirty: the 300 people of the target. A body of 300 seats a term is told beside it. */
const [seatsPerTerm, manySeats] = [30, 300]
const rows = 5000

async function main(): Promise<void> {
  const count = measureCount(countRounds)
  const many = rosterMilliseconds(manySeats, rosterRounds)
  const roster = rosterMilliseconds(seatsPerTerm, rosterRounds)
  const bytes = membersFile(rows, 250)
  const times: number[] = []
  for (let round = 0; round <= previewRounds; round += 1) {
    const { rows: previewed, milliseconds, progressCalls, problems } = await measurePreview(bytes, () => performance.now())
    if (previewed !== rows || problems > 0 || progressCalls < 10) {
      throw new Error(`the preview is not whole: ${previewed.toString()} rows, ${problems.toString()} problems`)
    }
    if (round > 0) times.push(milliseconds)
  }
  const told = [`again on the same facts ${roster.again.toFixed(2)} ms`, `300 seats a term ${many.first.toFixed(2)} ms`]
  process.stderr.write(`roster: ${told.join(', ')}; CSV of ${bytes.length.toString()} bytes\n`)
  process.stdout.write(
    `BENCH ${JSON.stringify({ count, roster: { ours: roster.first }, csvPreview: { ours: median(times) } })}\n`,
  )
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
