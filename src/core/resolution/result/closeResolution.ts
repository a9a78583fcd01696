import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ResolutionId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { refuse } from '../../desk/refusals/refusal'
import { Instant } from '../../desk/rows/time'
import { dayOf } from '../../text/dates'
import { loadWaitingFiles, refuseUnconfirmed } from '../ballots/unconfirmed'
import { seatsWaiting } from '../tally'
import { dropPending } from '../extension/pendingExtension'
import { loadVote, withoutRev } from '../vote'
import { windowEnd } from '../window'

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
    'resolution.unconfirmedEntries',
  ],
  async load(read, input) {
    const files = await loadWaitingFiles(read, input.resolutionId)
    return { vote: await loadVote(read, input.resolutionId), files, zone: await officeZone(read) }
  },
  decide({ known, input, now, rules }) {
    const { vote, zone } = known
    if (!vote) return refuse('desk.notFound', { thing: 'resolutions', id: input.resolutionId })
    const { resolution, body } = vote
    if (resolution.state === 'announced') return refuse('resolution.announced')
    if (resolution.state !== 'open' || !resolution.openedAt) return refuse('resolution.notOpen', { state: resolution.state })
    const end = windowEnd(resolution)
    if (now < end) {
      const openedOn = dayOf(resolution.openedAt, zone)
      const law = rules.on(body.ruleFamily, openedOn)
      if (!law) return refuse('desk.noRule', { rule: 'written.closeEarly', day: openedOn })
      const waiting = seatsWaiting(vote)
      const facts = { closesAt: end, waiting: waiting.length }
      if (waiting.length > 0) return refuse('resolution.notAllAnswered', facts, law.cite('written.closeEarly'))
      if (!law.value('written.closeEarly'))
        return refuse('resolution.closeEarlyNotAllowed', facts, law.cite('written.closeEarly'))
    }
    const unconfirmed = refuseUnconfirmed(vote, known.files)
    if (unconfirmed) return unconfirmed
    return accept(
      [
        put('resolutions', { ...withoutRev(resolution), state: 'closed', closedAt: now }),
        // A proposal that did not get both signatures in time falls with the window.
        ...dropPending(vote.extensions, vote.signatures, now),
      ],
      { closedAt: now },
    )
  },
})
