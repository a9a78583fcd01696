import { z } from 'zod'
import { BodyId, TermId, type ResolutionId } from '../../desk/rows/identifiers'
import type { Reader } from '../../desk/rows/reader'
import { officeZone } from '../../desk/office'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Row } from '../../desk/rows/tables'
import type { RuleBooks } from '../../rules/ruleBooks'
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
  secondCheck: true,
  illustrative: true,
})

/** What makes a new draft, whether it is written afresh or from an earlier vote. */
export const NewDraft = DraftFields.partial({ ground: true, reason: true }).extend({
  /** Unless the office says otherwise, one person's entry counts. */
  secondCheck: Resolution.shape.secondCheck.default(false),
  bodyId: BodyId,
  termId: TermId,
  number: z.int().min(1).max(9999),
})
export type NewDraft = z.infer<typeof NewDraft>

export interface DraftSurroundings {
  readonly body: Row<'bodies'> | null
  readonly term: Row<'terms'> | null
  /** All votes of the term, withdrawn ones too: a meeting number is never used again. */
  readonly others: readonly Row<'resolutions'>[]
  readonly zone: string
}

export async function loadDraftSurroundings(
  read: Reader,
  input: Pick<NewDraft, 'bodyId' | 'termId'>,
): Promise<DraftSurroundings> {
  return {
    body: await read.get('bodies', input.bodyId),
    term: await read.get('terms', input.termId),
    others: await read.where('resolutions', 'termId', input.termId),
    zone: await officeZone(read),
  }
}

/** Why a new draft is refused, in the order in which `newDraft` looks. */
export const newDraftRefusals = [
  'desk.notFound',
  'resolution.noGround',
  'resolution.groundNotInRules',
  'resolution.windowReversed',
  'resolution.numberTaken',
] as const

/** The row of a new draft, or why there cannot be one. Nothing is opened: it has no roster and no moment of opening. */
export function newDraft(
  known: DraftSurroundings,
  input: NewDraft,
  rules: RuleBooks,
  id: ResolutionId,
  followsId: ResolutionId | null,
): { readonly ok: true; readonly row: Resolution } | Refused {
  if (!known.body) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
  if (known.term?.bodyId !== input.bodyId) return refuse('desk.notFound', { thing: 'terms', id: input.termId })
  const { ground, reason, ...fields } = input
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
  const row: Resolution = {
    ...fields,
    ground,
    reason,
    id,
    followsId,
    state: 'draft',
    openedAt: null,
    roster: [],
    extendedTo: null,
    closedAt: null,
    announcedAt: null,
    resolutionNumber: '',
    effectiveOn: null,
    withdrawnReason: '',
  }
  return { ok: true, row }
}
