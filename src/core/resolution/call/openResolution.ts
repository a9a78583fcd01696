import { z } from 'zod'
import { loadBodyFacts } from '../../body/facts'
import { frozenRoster } from '../../body/roster/frozenRoster'
import { put } from '../../desk/rows/change'
import { accept, defineCommand } from '../../desk/command'
import { ResolutionId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { refuse } from '../../desk/refusals/refusal'
import { Instant } from '../../desk/rows/time'
import { dayOf } from '../../text/dates'
import { callSigning, missingOffices } from '../signoff/signingState'
import { loadVote, withoutRev } from '../vote'

/**
 * Opens the window and freezes the roster of that day: who may vote, and how many members are in office, does not change afterwards
 * (design 1.5; law-and-practice, facts 5 and 6).
 */
export const openResolution = defineCommand({
  name: 'resolution.open',
  title: { ko: '서면의결을 연다', en: 'Open a written vote' },
  roles: ['officer'],
  input: z.strictObject({ resolutionId: ResolutionId }),
  reply: z.strictObject({ openedAt: Instant, inOffice: z.int(), rules: z.string() }),
  refusals: [
    'desk.notFound',
    'resolution.announced',
    'resolution.callIncomplete',
    'resolution.notCalled',
    'desk.noRule',
    'resolution.groundNotInRules',
    'resolution.noItems',
    'resolution.tooEarlyToOpen',
    'resolution.windowPassed',
    'resolution.nobodyInOffice',
  ],
  async load(read, input) {
    const vote = await loadVote(read, input.resolutionId)
    return { vote, facts: vote && (await loadBodyFacts(read, vote.resolution.bodyId)), zone: await officeZone(read) }
  },
  decide({ known, input, now, rules }) {
    const { vote, facts, zone } = known
    if (!vote || !facts) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution, body } = vote
    if (resolution.state === 'announced') return refuse('resolution.announced')
    const day = dayOf(now, zone)
    const law = rules.on(body.ruleFamily, day)
    const call = callSigning(vote)
    if (resolution.state === 'draft') {
      return refuse('resolution.callIncomplete', { missing: missingOffices(call) }, law?.cite('call.signers') ?? null)
    }
    if (resolution.state !== 'called') return refuse('resolution.notCalled', { state: resolution.state })
    if (!law) return refuse('desk.noRule', { rule: 'quorum.open', day })
    if (!call.complete) return refuse('resolution.callIncomplete', { missing: missingOffices(call) }, law.cite('call.signers'))
    // The rules of the opening day decide, which need not be those of the day on which it was drafted.
    if (!law.value('written.grounds').includes(resolution.ground)) {
      return refuse('resolution.groundNotInRules', { ground: resolution.ground }, law.cite('written.grounds'))
    }
    if (!vote.items.some((item) => item.kind === 'decision')) return refuse('resolution.noItems')
    if (now < resolution.opensAt) return refuse('resolution.tooEarlyToOpen', { opensAt: resolution.opensAt })
    if (now >= resolution.closesAt) return refuse('resolution.windowPassed', { closesAt: resolution.closesAt })
    const roster = [...frozenRoster(facts, day, law)]
    const inOffice = roster.filter((seat) => seat.counted).length
    if (inOffice === 0) return refuse('resolution.nobodyInOffice', { day }, law.cite('quorum.open'))
    return accept([put('resolutions', { ...withoutRev(resolution), state: 'open', openedAt: now, roster })], {
      openedAt: now,
      inOffice,
      rules: law.bookId,
    })
  },
})
