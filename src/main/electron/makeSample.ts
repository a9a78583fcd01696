import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Store } from '#core/desk/rows/store'
import { Instant } from '#core/desk/rows/time'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { systemRandom } from '#main/desk/random'
import { nodeDisk } from '#main/journal/nodeDisk'
import { openDesk } from '#main/wiring/openDesk'
import { enterSampleForum, sampleForum } from '#main/wiring/sampleForum'

/** The written vote of July 2021 on its fourth day, 10:00 in Seoul: some replies have come, some are missing. */
const morningOfDayFour = Instant.parse('2021-07-09T01:00:00.000Z')

/**
 * Makes the practice folder with the sample forum, unless it is there. It is made beside its place and moved there when it is
 * whole, so that an app that was ended meanwhile leaves no half of it.
 */
export async function makeSample(path: string, store: Store, onFault: (error: unknown) => void): Promise<void> {
  if (existsSync(path)) return
  const making = `${path}.making`
  await rm(making, { recursive: true, force: true })
  const clock = createScriptClock(sampleForum.enteredAt)
  const opened = await openDesk({
    path: making,
    create: { practice: true },
    disk: nodeDisk,
    store,
    random: systemRandom,
    rules: standardRuleBooks,
    clock,
    practiceOnly: true,
    onNotice: onFault,
    onFault,
  })
  if (opened.kind !== 'open') throw new Error(`the practice folder could not be made: ${opened.refusal.code}`)
  try {
    await enterSampleForum({ tools: opened.signing, store, clock, until: morningOfDayFour })
  } finally {
    await opened.desk.close()
  }
  await rename(making, path)
}
