import { inOpenVote, shareOf, typeRow, watchRows } from './openVote.mjs'

/** The first round of the matrix only warms up. */
const rounds = 5
const keys = ['Digit1', 'Digit3']

/**
 * Milliseconds (95th of a hundred) from the key that records a row of five items to the painted cell that shows it as recorded: journal
 * fsync, working copy and the other work of the desk included.
 */
export const keyToCell = (project, programs) => inOpenVote(project, programs, measureKeyToCell)

export async function measureKeyToCell({ window, grid }) {
  const seats = await grid.locator('tbody tr:has(td.c)').count()
  await watchRows(window)
  const taken = []
  for (let round = 0; round < rounds; round += 1) {
    await grid.locator('[data-place="0 0"]').click()
    for (let row = 0; row < seats; row += 1) {
      const ms = await typeRow(window, row, keys[round % keys.length])
      if (round > 0) taken.push(ms)
    }
  }
  if (process.env.BENCH_DETAIL) console.error(taken.map((ms) => ms.toFixed(0)).join(' '))
  return shareOf(taken, 0.95)
}
