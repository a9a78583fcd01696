import { inOpenVote, request, shareOf, typeRow, watchRows } from './openVote.mjs'

const keys = ['Digit1', 'Digit3']

/**
 * Packs of all members made by the real app over a folder of twenty years, while rows are typed and recorded in the matrix without a
 * pause. Milliseconds from the asking to the last record, and with it what was seen meanwhile.
 */
export const packsInWindow = (project, programs) => inOpenVote(project, programs, measurePacks)

export async function measurePacks({ window, grid, resolutionId }) {
  const { seats } = await request(window, 'query', 'resolution.dispatches', { resolutionId })
  const counted = seats.filter(({ counted: counts }) => counts).length
  await watchRows(window)
  await grid.locator('[data-place="0 0"]').click()
  for (let row = 0; row < seats.length; row += 1) await typeRow(window, row, keys[1])
  await grid.locator('[data-place="0 0"]').click()
  await window.evaluate(
    ([id, seatIds]) => {
      const packs = (globalThis.benchPacks = { progress: 0, reply: null, ms: 0 })
      window.forumDesk.onEvent((event) => {
        if (event.topic === 'progress' && event.job === 1) packs.progress += 1
      })
      const input = { resolutionId: id, purpose: 'call', seatIds, language: 'ko', job: 1 }
      const begin = performance.now()
      void window.forumDesk.request({ v: 1, id: 1, kind: 'action', name: 'makePacks', input }).then((reply) => {
        packs.ms = performance.now() - begin
        packs.reply = reply
      })
    },
    [resolutionId, seats.map(({ seatId }) => seatId)],
  )
  const taken = []
  let packs
  for (;;) {
    taken.push(await typeRow(window, taken.length % seats.length, keys[Math.floor(taken.length / seats.length) % keys.length]))
    // After the last row the selection stays there.
    if (taken.length % seats.length === 0) await grid.locator('[data-place="0 0"]').click()
    packs = await window.evaluate(() => globalThis.benchPacks)
    if (packs.reply !== null) break
  }
  if (!packs.reply.ok) throw new Error(JSON.stringify(packs.reply.refusal))
  const { packs: made, mails } = packs.reply.value
  const seen = {
    ms: packs.ms,
    ...{ members: counted, packs: made, mails: mails.length, progress: packs.progress, rows: taken.length },
    ...{ rowMedian: shareOf(taken, 0.5), row95: shareOf(taken, 0.95) },
  }
  if (process.env.BENCH_DETAIL) console.error(JSON.stringify(seen), taken.map((ms) => ms.toFixed(0)).join(' '))
  return seen
}
