import { z } from 'zod'
import { BodyId, ItemId, ResolutionId } from '../../desk/rows/identifiers'
import { officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import type { Reader } from '../../desk/rows/reader'
import { Bilingual } from '../../desk/rows/text'
import { Instant, PlainDate } from '../../desk/rows/time'
import { loadCalendar } from '../../rules/calendar/standardCalendar'
import { Deadline } from '../../rules/deadlines/deadline'
import { forwardDeadline } from '../../rules/deadlines/disclosure'
import { dayOf } from '../../text/dates'
import { notConstitutedItems } from '../result/notConstituted'
import { rulesOfVote } from '../rulesOfVote'
import { loadVote } from '../vote'

/** The papers of a result that somebody may ask to see (forms D07 to D10). */
const ResultForm = z.enum(['D07', 'D08', 'D09', 'D10'])

const OfVote = {
  resolutionId: ResolutionId,
  bodyId: BodyId,
  bodyName: Bilingual,
  number: z.int(),
  title: z.string(),
  titleEn: z.string(),
}

export const Afterwards = z.strictObject({
  today: PlainDate,
  /** Announced votes whose result the next meeting of the body hears as a report item, the latest first. */
  reports: z.array(z.strictObject({ ...OfVote, resolutionNumber: z.string(), announcedAt: Instant })),
  /** Items on which nothing was decided for want of replies, and which no later vote has taken up: they wait for a meeting or a vote. */
  undecided: z.array(
    z.strictObject({
      ...OfVote,
      closedAt: Instant,
      items: z.array(z.strictObject({ itemId: ItemId, number: z.int(), title: z.string(), titleEn: z.string() })),
    }),
  ),
  /** Announced votes whose papers wait for a decision on disclosure, with which of them were written out. */
  disclosure: z.array(
    z.strictObject({
      ...OfVote,
      announcedOn: PlainDate,
      papers: z.array(z.strictObject({ form: ResultForm, written: z.boolean() })),
    }),
  ),
  /** By when a paper has to be open if disclosure is decided today. No rule says by when that has to be decided. */
  opening: Deadline.nullable(),
})
export type Afterwards = z.infer<typeof Afterwards>

/** What is left to do after votes have ended: of one vote, or of all votes of bodies that still exist. */
export const afterwards = defineQuery({
  name: 'resolution.afterwards',
  title: { ko: '표결 뒤에 챙길 일', en: 'What is left to do after votes' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: z.strictObject({ resolutionId: ResolutionId.nullable() }),
  reply: Afterwards,
  async answer({ read, input, rules, now }) {
    const zone = await officeZone(read)
    const today = dayOf(now, zone)
    const found: Afterwards = {
      today,
      reports: [],
      undecided: [],
      disclosure: [],
      opening: forwardDeadline(
        {
          id: `disclosureOpening/${today}`,
          kind: 'disclosureOpening',
          bodyId: null,
          family: null,
          about: { ko: '서면의결 결과 문서', en: 'Papers of a written vote' },
          start: today,
          startLabel: { ko: '공개를 결정한 날', en: 'day of the decision to disclose' },
          rev: 0,
        },
        'disclosure.opening',
        await loadCalendar(read),
      ),
    }
    for (const id of await endedVotes(read, input.resolutionId, today)) {
      const vote = await loadVote(read, id)
      if (!vote) continue
      const { resolution, body } = vote
      const of = {
        resolutionId: id,
        bodyId: body.id,
        bodyName: body.name,
        number: resolution.number,
        title: resolution.title,
        titleEn: resolution.titleEn,
      }
      const { announcedAt, closedAt, resolutionNumber } = resolution
      if (announcedAt !== null) {
        const forms = new Set((await read.where('documents', 'subjectId', id)).map((document) => document.form))
        found.reports.push({ ...of, resolutionNumber, announcedAt })
        found.disclosure.push({
          ...of,
          announcedOn: dayOf(announcedAt, zone),
          papers: ResultForm.options.map((form) => ({ form, written: forms.has(form) })),
        })
      }
      const undecided = notConstitutedItems(vote, rulesOfVote(vote, rules, zone))
      if (undecided.length > 0 && closedAt !== null && !(await isTakenUp(read, vote.resolution))) {
        const items = undecided.map((item) => ({
          itemId: item.id,
          number: item.number,
          title: item.title,
          titleEn: item.titleEn,
        }))
        found.undecided.push({ ...of, closedAt, items })
      }
    }
    found.reports.sort((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1))
    found.disclosure.sort((a, b) => (a.announcedOn < b.announcedOn ? 1 : -1))
    found.undecided.sort((a, b) => (a.closedAt < b.closedAt ? 1 : -1))
    return answer(found)
  },
})

/** A body that is gone holds no next meeting; its votes are asked for one by one. */
async function endedVotes(read: Reader, only: ResolutionId | null, today: PlainDate): Promise<readonly ResolutionId[]> {
  if (only !== null) return [only]
  const standing = (await read.all('bodies')).filter((body) => body.until === null || today <= body.until)
  const votes = await Promise.all(standing.map((body) => read.where('resolutions', 'bodyId', body.id)))
  return votes.flat().flatMap(({ id, state }) => (state === 'closed' || state === 'announced' ? [id] : []))
}

async function isTakenUp(read: Reader, resolution: { readonly id: ResolutionId; readonly bodyId: BodyId }): Promise<boolean> {
  const ofBody = await read.where('resolutions', 'bodyId', resolution.bodyId)
  return ofBody.some((other) => other.followsId === resolution.id && other.state !== 'withdrawn')
}
