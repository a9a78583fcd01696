import { Instant } from '#core/desk/rows/time'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { refuse } from '#core/desk/refusals/refusal'
import { createScriptClock } from '#main/desk/clocks'
import { systemRandom } from '#main/desk/random'
import { enterSampleForum, sampleForum } from '#main/wiring/sampleForum'
import { type ExitCode, exitCodes } from '../exitCodes'
import { complainRefusal, withFolder } from '../openFolder'
import type { Speaker } from '../terminal'
import { complain } from '../words'

/** The written vote of July 2021 on its fourth day, 10:00 in Seoul, as the app shows it: some replies have come, some are missing. */
const morningOfDayFour = Instant.parse('2021-07-09T01:00:00.000Z')

/** Makes a practice folder with the sample forum in a new or empty folder. */
export function makeSampleFolder(request: { readonly folder: string }, speaker: Speaker): Promise<ExitCode> {
  const { folder: path } = request
  const clock = createScriptClock(sampleForum.enteredAt)
  const seeded = { clock, random: systemRandom }
  return withFolder(
    { path, create: { practice: true }, seeded, rules: standardRuleBooks },
    speaker,
    async ({ opened, store }) => {
      if (opened.desk.head.n > 0) {
        complainRefusal(refuse('folder.notEmpty').refusal, speaker)
        return exitCodes.refused
      }
      const id = await enterSampleForum({ tools: opened.signing, store, clock, until: morningOfDayFour })
      complain(speaker, 'sampleMade', { path, id })
      return exitCodes.done
    },
  )
}
