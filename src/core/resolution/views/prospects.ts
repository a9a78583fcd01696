import { z } from 'zod'
import { loadBodyFacts, type BodyFacts } from '../../body/facts'
import { rosterOn } from '../../body/roster/roster'
import type { RosterLine } from '../../body/roster/rosterLine'
import { isOn } from '../../body/span'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import { Citation } from '../../desk/refusals/citation'
import { refuse } from '../../desk/refusals/refusal'
import { ResolutionId } from '../../desk/rows/identifiers'
import type { Row } from '../../desk/rows/tables'
import type { PlainDate } from '../../desk/rows/time'
import type { HolidayCalendar } from '../../rules/calendar/holidayCalendar'
import { loadCalendar } from '../../rules/calendar/standardCalendar'
import { noticeDeadline } from '../../rules/deadlines/notice'
import type { RulesOfDay } from '../../rules/ruleBooks'
import { dayOf, deadlineDay } from '../../text/dates'
import { countSentences } from '../call/sentences'
import { majorityOf } from '../outcome'
import { rulesOfVote } from '../rulesOfVote'
import { callSigning } from '../signoff/signingState'
import { loadVote, textOf, type Vote } from '../vote'

/** What one line of the check list says; the window has one sentence for each. */
export const CheckSays = z.enum([
  'rules.inForce',
  'rules.none',
  'ground.inRules',
  'ground.notInRules',
  'items.complete',
  'items.none',
  'items.severalSentences',
  'items.noText',
  'notice.inTime',
  'notice.shortByGround',
  'notice.short',
  'window.ahead',
  'window.running',
  'window.over',
  'quorum.members',
  'quorum.nobody',
  'terms.none',
  'terms.ending',
  'interests.none',
  'interests.known',
  'returnTo.named',
  'returnTo.missing',
  'call.signed',
  'call.unsigned',
])
export type CheckSays = z.infer<typeof CheckSays>

/** `good`: nothing to do. `look`: it may open, and somebody should have looked. `stops`: it cannot open like this. */
export const CheckWeight = z.enum(['good', 'look', 'stops'])

export const Prospects = z.strictObject({
  checks: z.array(
    z.strictObject({
      says: CheckSays,
      weight: CheckWeight,
      /** What the sentence is filled with: counts, days as plain dates, codes of the record. */
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      cites: z.array(Citation),
    }),
  ),
})
export type Prospects = z.infer<typeof Prospects>
type Check = Prospects['checks'][number]

/**
 * What would happen if this vote were opened as it stands: the rules of its opening day, its ground, items, notice and window, the members
 * in office and needed, terms that end before it does, declared interests, and the signatures on the call. Refused once it was opened.
 */
export const prospects = defineQuery({
  name: 'resolution.prospects',
  title: { ko: '열기 전 점검', en: 'Checks before a written vote opens' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ resolutionId: ResolutionId }),
  reply: Prospects,
  async answer({ read, input, rules, now }) {
    const vote = await loadVote(read, input.resolutionId)
    const facts = vote && (await loadBodyFacts(read, vote.resolution.bodyId))
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { state, opensAt, closesAt } = vote.resolution
    if (state !== 'draft' && state !== 'called') return refuse('resolution.notDraft', { state })
    const zone = await officeZone(read)
    // It opens when the officer opens it, which cannot be before today.
    const opensOn = dayOf(opensAt > now ? opensAt : now, zone)
    const law = rules.on(vote.body.ruleFamily, opensOn) ?? rulesOfVote(vote, rules, zone)
    const days = { today: dayOf(now, zone), opensOn, closesOn: deadlineDay(closesAt, zone) }
    const window: Check =
      now >= closesAt
        ? check('window.over', 'stops', {})
        : now >= opensAt
          ? check('window.running', 'good', {})
          : check('window.ahead', 'good', {})
    if (law === null) {
      const none = check('rules.none', 'stops', { day: opensOn })
      return answer({ checks: [none, itemsCheck(vote), window, returnCheck(vote), signingCheck(vote, null)] })
    }
    return answer({
      checks: [
        check('rules.inForce', 'good', { rules: law.number.ko, rulesEn: law.number.en, day: opensOn }),
        groundCheck(vote, law),
        itemsCheck(vote),
        noticeCheck(vote, law, days.today, days.closesOn, await loadCalendar(read)),
        window,
        ...memberChecks(facts, law, opensOn, days.closesOn),
        returnCheck(vote),
        signingCheck(vote, law),
      ],
    })
  },
})

function check(says: CheckSays, weight: Check['weight'], facts: Check['facts'], ...cites: Citation[]): Check {
  return { says, weight, facts, cites }
}

function groundCheck({ resolution: { ground } }: Vote, law: RulesOfDay): Check {
  const cite = law.cite('written.grounds')
  return law.value('written.grounds').includes(ground)
    ? check('ground.inRules', 'good', { ground }, cite)
    : check('ground.notInRules', 'stops', { ground }, cite)
}

function itemsCheck(vote: Vote): Check {
  const decisions = vote.items.filter((item) => item.kind === 'decision')
  if (decisions.length === 0) return check('items.none', 'stops', {})
  const numbersOf = (items: readonly Row<'items'>[]): string => items.map((item) => item.number).join(', ')
  const long = decisions.filter((item) => countSentences(textOf(vote, item.id, item.currentVersion).motion) > 1)
  if (long.length > 0) return check('items.severalSentences', 'look', { items: numbersOf(long), count: long.length })
  const bare = decisions.filter((item) => {
    const { reason, content } = textOf(vote, item.id, item.currentVersion)
    return reason === '' || content === ''
  })
  if (bare.length > 0) return check('items.noText', 'look', { items: numbersOf(bare), count: bare.length })
  return check('items.complete', 'good', { count: decisions.length })
}

function noticeCheck(vote: Vote, law: RulesOfDay, today: PlainDate, closesOn: PlainDate, calendar: HolidayCalendar): Check {
  const { id, title, titleEn, ground, bodyId, rev } = vote.resolution
  const of = {
    id,
    kind: 'voteNotice' as const,
    bodyId,
    about: { ko: title, en: titleEn },
    event: closesOn,
    otherEvent: null,
    rev,
  }
  const { due } = noticeDeadline(of, law, calendar)
  const facts = { due, days: law.value('meeting.noticeDays'), ground }
  const cite = law.cite('meeting.noticeDays')
  if (today <= due) return check('notice.inTime', 'good', facts, cite)
  // A minor matter gives no cause for haste; the two others say themselves why there is no time (CACT 9(1)).
  return ground === 'minor'
    ? check('notice.short', 'look', facts, cite)
    : check('notice.shortByGround', 'look', facts, cite, law.cite('written.grounds'))
}

function memberChecks(facts: BodyFacts, law: RulesOfDay, opensOn: PlainDate, closesOn: PlainDate): readonly Check[] {
  const roster = rosterOn(facts, opensOn, law)
  const counted = roster.filter((line) => line.counted)
  if (counted.length === 0) return [check('quorum.nobody', 'stops', { day: opensOn }, law.cite('quorum.open'))]
  const quorum = check(
    'quorum.members',
    'good',
    {
      inOffice: counted.length,
      needed: majorityOf(counted.length),
      holdover: counted.filter((line) => line.standing === 'holdover').length,
      vacant: roster.filter((line) => line.appointmentId === null).length,
      day: opensOn,
    },
    law.cite('quorum.open'),
  )
  const ending = counted.filter((line) => line.until !== null && opensOn <= line.until && line.until < closesOn)
  const concerned = interestedSeats(facts, counted, opensOn)
  return [
    quorum,
    ending.length === 0
      ? check('terms.none', 'good', {})
      : check('terms.ending', 'look', { count: ending.length, seats: seatsOf(ending) }, law.cite('term.years')),
    concerned.length === 0
      ? check('interests.none', 'good', {})
      : check('interests.known', 'look', { count: concerned.length, seats: seatsOf(concerned) }, law.cite('written.recused')),
  ]
}

const seatsOf = (lines: readonly RosterLine[]): string =>
  lines
    .map((line) => line.number)
    .sort((a, b) => a - b)
    .join(', ')

/** Members in office with a declared interest in force: whether it concerns an item is for the member and the office to say. */
function interestedSeats(facts: BodyFacts, counted: readonly RosterLine[], day: PlainDate): readonly RosterLine[] {
  const appointments = new Set<string>(
    facts.interests.filter((interest) => isOn(interest, day)).map((interest) => interest.appointmentId),
  )
  return counted.filter((line) => line.appointmentId !== null && appointments.has(line.appointmentId))
}

function returnCheck({ resolution: { returnTo } }: Vote): Check {
  return returnTo === '' ? check('returnTo.missing', 'look', {}) : check('returnTo.named', 'good', {})
}

function signingCheck(vote: Vote, law: RulesOfDay | null): Check {
  const call = callSigning(vote)
  const cites = law ? [law.cite('call.signers')] : []
  if (call.complete) return check('call.signed', 'good', {}, ...cites)
  const missing = (['governmentCoChair', 'civilCoChair'] as const).filter((office) => !call[office])
  return check('call.unsigned', 'stops', { missing: missing.join(', '), count: missing.length }, ...cites)
}
