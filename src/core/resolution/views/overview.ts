import { z } from 'zod'
import { BodyId } from '../../desk/rows/identifiers'
import { officeSettings, officeZone } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import type { Reader } from '../../desk/rows/reader'
import { Head } from '../../desk/rows/store'
import { Bilingual } from '../../desk/rows/text'
import { Instant, PlainDate } from '../../desk/rows/time'
import type { RuleBooks } from '../../rules/ruleBooks'
import { dayOf } from '../../text/dates'
import { loadVote } from '../vote'
import { rulesOfVote } from '../rulesOfVote'
import { summarise, VoteSummary } from './voteSummary'

const everyone = ['officer', 'coChair', 'publisher', 'auditor'] as const

/** All written votes, the newest first. */
export const listVotes = defineQuery({
  name: 'resolution.list',
  title: { ko: '서면의결 목록', en: 'List of written votes' },
  roles: everyone,
  input: z.strictObject({}),
  reply: z.strictObject({ votes: z.array(VoteSummary) }),
  async answer({ read, rules, now }) {
    return answer({ votes: await summaries(read, rules, now) })
  },
})

/** What needs whom today: the first screen. Terms that end within a year stand beside the votes. */
export const todayOverview = defineQuery({
  name: 'today.overview',
  title: { ko: '오늘 챙길 일', en: 'What needs attention today' },
  roles: everyone,
  input: z.strictObject({}),
  reply: z.strictObject({
    now: Instant,
    today: PlainDate,
    zone: z.string(),
    practice: z.boolean(),
    officeName: Bilingual,
    head: Head,
    votes: z.array(VoteSummary),
    /** Appointments that end within twelve months, by their last day. */
    termsEnding: z.array(z.strictObject({ bodyId: BodyId, until: PlainDate, seats: z.array(Bilingual) })),
  }),
  async answer({ read, rules, now, head }) {
    const settings = await officeSettings(read)
    const zone = await officeZone(read)
    const today = dayOf(now, zone)
    return answer({
      now,
      today,
      zone,
      practice: settings?.practice ?? false,
      officeName: settings?.officeName ?? { ko: '', en: '' },
      head,
      votes: await summaries(read, rules, now),
      termsEnding: await termsEnding(read, today),
    })
  },
})

async function summaries(read: Reader, rules: RuleBooks, now: Instant): Promise<VoteSummary[]> {
  const zone = await officeZone(read)
  const found: VoteSummary[] = []
  for (const { id } of await read.all('resolutions')) {
    const vote = await loadVote(read, id)
    if (vote) found.push(summarise(vote, rulesOfVote(vote, rules, zone), now))
  }
  return found.sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1))
}

async function termsEnding(read: Reader, today: PlainDate) {
  const horizon = `${(Number(today.slice(0, 4)) + 1).toString().padStart(4, '0')}${today.slice(4)}`
  const seats = new Map((await read.all('seats')).map((seat) => [seat.id, seat]))
  const byDay = new Map<string, { bodyId: BodyId; until: PlainDate; seats: Bilingual[] }>()
  for (const appointment of await read.all('appointments')) {
    const { until, bodyId, endedOn, from } = appointment
    if (until === null || endedOn !== null || from > today || until < today || until > horizon) continue
    const seat = seats.get(appointment.seatId)
    if (!seat) continue
    const key = `${until}/${bodyId}`
    const group = byDay.get(key) ?? { bodyId, until, seats: [] }
    group.seats.push(seat.label)
    byDay.set(key, group)
  }
  return [...byDay.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
