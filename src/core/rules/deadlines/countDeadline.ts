import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import type { Reader } from '../../desk/rows/reader'
import { refuse } from '../../desk/refusals/refusal'
import { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import type { HolidayCalendar } from '../calendar/holidayCalendar'
import { loadCalendar } from '../calendar/standardCalendar'
import type { RuleBooks } from '../ruleBooks'
import { Deadline } from './deadline'
import { extendedDeadline, forwardDeadline, type ForwardOf, gapDeadline, officeDeadline } from './disclosure'
import { noticeDeadline } from './notice'

const about = { about: Bilingual }
const received = { ...about, receivedOn: PlainDate }

/** What a deadline is counted from, by kind: the day of a meeting, the day on which a request came in, and so on. */
export const DeadlineInputs = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meetingNotice'), ...about, bodyId: BodyId, meetingOn: PlainDate }),
  z.strictObject({ kind: z.literal('disclosureDecision'), ...received }),
  z.strictObject({ kind: z.literal('disclosureExtended'), ...received }),
  z.strictObject({ kind: z.literal('disclosureSilence'), ...received }),
  z.strictObject({ kind: z.literal('disclosureOpening'), ...about, decidedOn: PlainDate }),
  z.strictObject({ kind: z.literal('objection'), ...about, notifiedOn: PlainDate }),
  z.strictObject({ kind: z.literal('objectionAnswer'), ...received }),
  z.strictObject({ kind: z.literal('objectionExtended'), ...received }),
  z.strictObject({ kind: z.literal('thirdPartyObjection'), ...about, notifiedOn: PlainDate }),
  z.strictObject({ kind: z.literal('thirdPartyOpening'), ...about, decidedOn: PlainDate }),
  /** No general rule sets it: the office types the period and its basis. */
  z.strictObject({
    kind: z.literal('publication'),
    ...about,
    from: PlainDate,
    unit: z.enum(['calendarDays', 'workingDays', 'months', 'years']),
    count: z.int().min(1).max(1000),
    firstDay: z.enum(['in', 'out']),
    lastDay: z.enum(['moves', 'stays']),
    basis: Bilingual.refine((words) => words.ko !== '' || words.en !== '', 'needs a basis'),
  }),
])
export type DeadlineInputs = z.infer<typeof DeadlineInputs>

export const countDeadline = defineQuery({
  name: 'deadlines.count',
  title: { ko: '날짜를 넣어 기한을 센다', en: 'Count a deadline from a date' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: DeadlineInputs,
  reply: z.strictObject({ deadline: Deadline }),
  async answer({ read, rules, input }) {
    const calendar = await loadCalendar(read)
    if (input.kind === 'meetingNotice') return countNotice(read, rules, input, calendar)
    const deadline = countFrom(input, calendar)
    if (deadline === null) return refuse('deadlines.noRule', { kind: input.kind, day: startOf(input).start })
    return answer({ deadline })
  },
})

type NoticeInput = Extract<DeadlineInputs, { kind: 'meetingNotice' }>
type OtherInput = Exclude<DeadlineInputs, { kind: 'meetingNotice' }>

async function countNotice(read: Reader, books: RuleBooks, input: NoticeInput, calendar: HolidayCalendar) {
  const body = await read.get('bodies', input.bodyId)
  if (body === null) return refuse('desk.notFound', { thing: 'bodies', id: input.bodyId })
  const rules = books.on(body.ruleFamily, input.meetingOn)
  if (rules === null) return refuse('desk.noRule', { day: input.meetingOn, rule: 'meeting.noticeDays' })
  const of = {
    id: `${body.id}/${input.meetingOn}`,
    kind: 'meetingNotice' as const,
    bodyId: body.id,
    about: input.about,
    event: input.meetingOn,
    otherEvent: null,
    rev: body.rev,
  }
  return answer({ deadline: noticeDeadline(of, rules, calendar) })
}

/** Null where no rule sets such a deadline. */
function countFrom(input: OtherInput, calendar: HolidayCalendar): Deadline | null {
  const { start, startLabel } = startOf(input)
  const of: ForwardOf = {
    id: `${input.kind}/${start}`,
    kind: input.kind,
    bodyId: null,
    family: null,
    about: input.about,
    start,
    startLabel,
    rev: 0,
  }
  switch (input.kind) {
    case 'disclosureDecision':
      return forwardDeadline(of, 'disclosure.decide', calendar)
    case 'disclosureExtended':
      return extendedDeadline(of, 'disclosure.decide', 'disclosure.extend', calendar)
    case 'disclosureSilence':
      return forwardDeadline(of, 'disclosure.silence', calendar)
    case 'disclosureOpening':
      return forwardDeadline(of, 'disclosure.opening', calendar)
    case 'objection':
      return forwardDeadline(of, 'objection.file', calendar)
    case 'objectionAnswer':
      return forwardDeadline(of, 'objection.answer', calendar)
    case 'objectionExtended':
      return extendedDeadline(of, 'objection.answer', 'objection.extend', calendar)
    case 'thirdPartyObjection':
      return forwardDeadline(of, 'thirdParty.object', calendar)
    case 'thirdPartyOpening':
      return gapDeadline(of, 'thirdParty.opening')
    case 'publication':
      return officeDeadline(of, input, input.basis, calendar)
  }
}

function startOf(input: OtherInput): { start: PlainDate; startLabel: Bilingual } {
  switch (input.kind) {
    case 'disclosureDecision':
    case 'disclosureExtended':
    case 'disclosureSilence':
      return { start: input.receivedOn, startLabel: { ko: '청구를 받은 날', en: 'day the request came in' } }
    case 'objectionAnswer':
    case 'objectionExtended':
      return { start: input.receivedOn, startLabel: { ko: '이의신청을 받은 날', en: 'day the objection came in' } }
    case 'objection':
    case 'thirdPartyObjection':
      return { start: input.notifiedOn, startLabel: { ko: '통지를 받은 날', en: 'day of the notice' } }
    case 'disclosureOpening':
    case 'thirdPartyOpening':
      return { start: input.decidedOn, startLabel: { ko: '공개를 결정한 날', en: 'day of the decision to disclose' } }
    case 'publication':
      return { start: input.from, startLabel: { ko: '기산일', en: 'day from which it runs' } }
  }
}
