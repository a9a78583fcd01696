import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { BodyId, ResolutionId, TermId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { refuse } from '../../desk/refusals/refusal'
import { dayOf } from '../../text/dates'
import { Resolution } from '../rows'

/** What an officer writes of a vote before it is called; the ground may still be missing in the form, not here. */
export const DraftFields = Resolution.pick({
  title: true,
  titleEn: true,
  ground: true,
  reason: true,
  opensAt: true,
  closesAt: true,
  returnTo: true,
  sealed: true,
  illustrative: true,
})

export const draftResolution = defineCommand({
  name: 'resolution.draft',
  title: { ko: '서면의결 초안을 만든다', en: 'Draft a written vote' },
  roles: ['officer'],
  input: DraftFields.partial({ ground: true, reason: true }).extend({
    bodyId: BodyId,
    termId: TermId,
    number: z.int().min(1).max(9999),
  }),
  reply: z.strictObject({ resolutionId: ResolutionId }),
  refusals: [
    'desk.notFound',
    'resolution.noGround',
    'resolution.groundNotInRules',
    'resolution.windowReversed',
    'resolution.numberTaken',
  ],
  async load(read, input) {
    return {
      body: await read.get('bodies', input.bodyId),
      term: await read.get('terms', input.termId),
      others: await read.where('resolutions', 'termId', input.termId),
      zone: await officeZone(read),
    }
  },
  decide({ known, input, rules, ids }) {
    if (!known.body) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
    if (known.term?.bodyId !== input.bodyId) return refuse('desk.notFound', { thing: 'terms', id: input.termId })
    const { ground, reason } = input
    const law = rules.on(known.body.ruleFamily, dayOf(input.opensAt, known.zone))
    if (!ground || !reason) return refuse('resolution.noGround', {}, law ? law.cite('written.grounds') : null)
    if (law && !law.value('written.grounds').includes(ground)) {
      return refuse('resolution.groundNotInRules', { ground }, law.cite('written.grounds'))
    }
    if (input.closesAt <= input.opensAt) {
      return refuse('resolution.windowReversed', { opensAt: input.opensAt, closesAt: input.closesAt })
    }
    if (known.others.some((other) => other.number === input.number)) {
      return refuse('resolution.numberTaken', { number: input.number })
    }
    const id = ids.next(ResolutionId)
    const row = {
      ...input,
      ground,
      reason,
      id,
      state: 'draft' as const,
      openedAt: null,
      roster: [],
      closedAt: null,
      announcedAt: null,
      resolutionNumber: '',
      effectiveOn: null,
      withdrawnReason: '',
    }
    return accept([put('resolutions', row)], { resolutionId: id })
  },
})
