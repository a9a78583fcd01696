import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ResolutionId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { refuse } from '../../desk/refusals/refusal'
import { Instant } from '../../desk/rows/time'
import { dayOf } from '../../text/dates'
import { seatsWaiting } from '../tally'
import { loadVote, withoutRev } from '../vote'

/** Ends the window: at its time, or earlier when every member has answered and the rule of the opening day allows it. */
export const closeResolution = defineCommand({
  name: 'resolution.close',
  title: { ko: '서면의결을 마감한다', en: 'Close a written vote' },
  roles: ['officer'],
  input: z.strictObject({ resolutionId: ResolutionId }),
  reply: z.strictObject({ closedAt: Instant }),
  refusals: [
    'desk.notFound',
    'resolution.announced',
    'resolution.notOpen',
    'desk.noRule',
    'resolution.notAllAnswered',
    'resolution.closeEarlyNotAllowed',
  ],
  async load(read, input) {
    return { vote: await loadVote(read, input.resolutionId), zone: await officeZone(read) }
  },
  decide({ known, input, now, rules }) {
    const { vote, zone } = known
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution, body } = vote
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (resolution.state !== 'open' || !resolution.openedAt) return refuse('resolution.notOpen', { state: resolution.state })
    if (now < resolution.closesAt) {
      const openedOn = dayOf(resolution.openedAt, zone)
      const law = rules.on(body.ruleFamily, openedOn)
      if (!law) return refuse('desk.noRule', { rule: 'written.closeEarly', day: openedOn })
      const waiting = seatsWaiting(vote)
      const facts = { closesAt: resolution.closesAt, waiting: waiting.length }
      if (waiting.length > 0) return refuse('resolution.notAllAnswered', facts, law.cite('written.closeEarly'))
      if (!law.value('written.closeEarly'))
        return refuse('resolution.closeEarlyNotAllowed', facts, law.cite('written.closeEarly'))
    }
    return accept([put('resolutions', { ...withoutRev(resolution), state: 'closed', closedAt: now })], { closedAt: now })
  },
})
