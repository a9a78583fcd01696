import type { Actor } from '#core/desk/actor'
import { refuse } from '#core/desk/refusals/refusal'
import { Instant } from '#core/desk/rows/time'
import { daysAfter } from '#core/body/span'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { type ExitCode, exitCodes } from '../exitCodes'
import { Committee, type GeneratedTerm } from '../generate/committee'
import { diceOf } from '../generate/dice'
import { generateCalendarDay, generateGroup, generateOfficeRule, generateReplacement } from '../generate/membersYear'
import { GeneratedSigners } from '../generate/signers'
import { generateVote } from '../generate/writtenVote'
import { complainRefusal, withFolder } from '../openFolder'
import type { Speaker } from '../terminal'
import { complain } from '../words'

/** Days after the beginning of a year of the term on which its written votes open. */
const votesOpenAfterDays = [30, 120, 210, 300]

/**
 * Makes a large practice folder by real commands: a committee of thirty with terms of two years, its subcommittees, renewals and
 * replacements, a rule and closing days of the office, and four written votes a year from call to announced result. The same years and
 * seed give the same journal, byte for byte.
 */
export function generateFolder(
  request: { readonly folder: string; readonly years: number; readonly seed: string },
  speaker: Speaker,
): Promise<ExitCode> {
  const { folder: path, years, seed } = request
  const clock = createScriptClock(Instant.parse('2021-08-01T15:00:00.000Z'))
  const random = seededRandom(`forum-desk generate ${seed}`)
  const options = { path, create: { practice: true }, seeded: { clock, random }, rules: standardRuleBooks }
  return withFolder(options, speaker, async ({ opened }) => {
    const { desk, signing } = opened
    if (desk.head.n > 0) {
      complainRefusal(refuse('folder.notEmpty').refusal, speaker)
      return exitCodes.refused
    }
    const committee = new Committee(desk, actor)
    await committee.establish()
    const signers = new GeneratedSigners(signing)
    // Apart from the ids, so that another number of ids does not change what happens.
    const dice = diceOf(seededRandom(`forum-desk dice ${seed}`))
    const memberDice = diceOf(seededRandom(`forum-desk members ${seed}`))
    let term: GeneratedTerm | null = null
    let number = 0
    let votes = 0
    for (let year = 0; year < years; year += 1) {
      if (term === null || year % 2 === 0) {
        clock.moveTo(committee.nextTermBegins)
        term = await committee.openNextTerm()
        number = 0
      }
      const begins = year % 2 === 0 ? term.from : daysAfter(term.from, 365)
      const members = { desk, actor, clock, dice: memberDice, committee, term, begins }
      if (year % 2 === 0) await generateGroup(members)
      if (year === 0) await generateOfficeRule(members)
      await generateCalendarDay(members)
      for (const days of votesOpenAfterDays) {
        number += 1
        votes += 1
        await generateVote({ desk, actor, clock, signers, dice, term, number, opensOn: daysAfter(begins, days) })
        // Somebody always leaves in the first quarter, so that a folder of one year has a successor too.
        if (days === votesOpenAfterDays[0] || memberDice.chance(30))
          await generateReplacement(members, daysAfter(begins, days + 20))
      }
    }
    complain(speaker, 'generated', { path, years, votes, ...desk.head })
    return exitCodes.done
  })
}

const actor: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }
