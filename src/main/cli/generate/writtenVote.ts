import type { Actor } from '#core/desk/actor'
import type { ItemId, ResolutionId, SeatId } from '#core/desk/rows/identifiers'
import { Instant, type PlainDate } from '#core/desk/rows/time'
import { daysAfter } from '#core/body/span'
import { declareRecusal } from '#core/resolution/ballots/declareRecusal'
import { recordReply } from '#core/resolution/ballots/recordReply'
import { addItem } from '#core/resolution/call/addItem'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { openResolution } from '#core/resolution/call/openResolution'
import { reviseText } from '#core/resolution/call/reviseText'
import { announceResult } from '#core/resolution/result/announceResult'
import { closeResolution } from '#core/resolution/result/closeResolution'
import type { Choice, ReplyWay, WritingGround } from '#core/resolution/rows'
import type { Desk } from '#main/desk/desk'
import { must } from '#main/wiring/must'
import type { GeneratedTerm } from './committee'
import type { Dice } from './dice'
import type { GeneratedSigners } from './signers'

export interface VotePlan {
  readonly desk: Desk
  readonly actor: Actor
  readonly clock: { moveTo(moment: Instant): void }
  readonly signers: GeneratedSigners
  readonly dice: Dice
  readonly term: GeneratedTerm
  /** Meeting number within the term. */
  readonly number: number
  /** First day of the window, which lasts a week. */
  readonly opensOn: PlainDate
}

const choices: readonly (readonly [Choice, number])[] = [
  ['yes', 74],
  ['no', 10],
  ['abstain', 7],
  ['conditional', 4],
  ['blank', 3],
  ['invalid', 2],
]
const ways: readonly (readonly [ReplyWay, number])[] = [
  ['email', 60],
  ['scan', 12],
  ['fax', 12],
  ['hand', 10],
  ['post', 6],
]
const grounds: readonly (readonly [WritingGround, number])[] = [
  ['minor', 50],
  ['urgent', 30],
  ['unavoidable', 20],
]

/** Runs one written vote from its draft to the announced result, with late, replaced and superseded replies and recusals among them. */
export async function generateVote(plan: VotePlan): Promise<void> {
  const { desk, actor, clock, signers, dice, term, number, opensOn } = plan
  const year = opensOn.slice(0, 4)
  clock.moveTo(hour(daysAfter(opensOn, -5), 10))
  const { resolutionId } = await must(desk, actor, draftResolution, {
    bodyId: term.bodyId,
    termId: term.termId,
    number,
    title: `제${number.toString()}차 연습용 서면의결(${year}년)`,
    titleEn: `Practice written vote no. ${number.toString()} (${year})`,
    ground: dice.pick(grounds),
    reason: '생성한 연습 자료입니다.',
    opensAt: hour(opensOn, 9),
    closesAt: hour(daysAfter(opensOn, 6), 18),
    returnTo: '',
    sealed: dice.chance(30),
    illustrative: true,
  })
  const items = await addItems(plan, resolutionId)
  clock.moveTo(hour(daysAfter(opensOn, -2), 10))
  await signers.sign(resolutionId, 'call', 'governmentCoChair')
  clock.moveTo(hour(daysAfter(opensOn, -1), 15))
  await signers.sign(resolutionId, 'call', 'civilCoChair')
  clock.moveTo(hour(opensOn, 9))
  await must(desk, actor, openResolution, { resolutionId })
  await collect(plan, resolutionId, items)
  clock.moveTo(hour(daysAfter(opensOn, 7), 9))
  await must(desk, actor, closeResolution, { resolutionId })
  for (const office of ['governmentCoChair', 'civilCoChair'] as const) await signers.sign(resolutionId, 'result', office)
  await must(desk, actor, announceResult, { resolutionId })
}

interface AskedItem {
  readonly itemId: ItemId
  readonly version: number
}

/** Two to six decision items, sometimes with a report item at the end, on which nobody votes. Gives the decision items. */
async function addItems({ desk, actor, dice, number }: VotePlan, resolutionId: ResolutionId): Promise<AskedItem[]> {
  const decisions = 2 + dice.throw(5)
  const kinds = [
    ...Array.from({ length: decisions }, () => 'decision' as const),
    ...(dice.chance(20) ? (['report'] as const) : []),
  ]
  const asked: AskedItem[] = []
  for (const [index, kind] of kinds.entries()) {
    const place = (index + 1).toString()
    const { itemId } = await must(desk, actor, addItem, {
      resolutionId,
      kind,
      title: `연습용 안건 ${place}`,
      titleEn: `Practice item ${place}`,
      group: '',
      proposer: '',
      itemNumber: `연습-${number.toString()}-${place}`,
      motion: `연습용 안건 ${place}을 원안대로 의결한다.`,
      reason: '',
      content: '생성한 연습 자료입니다.\n'.repeat(1 + dice.throw(20)),
    })
    if (kind === 'decision') asked.push({ itemId, version: 1 })
  }
  return asked
}

async function collect(plan: VotePlan, resolutionId: ResolutionId, asked: readonly AskedItem[]): Promise<void> {
  const { desk, actor, clock, dice, term, opensOn, signers } = plan
  let items = asked
  const [first] = items
  if (first && dice.chance(25)) {
    clock.moveTo(hour(daysAfter(opensOn, 1), 9))
    const seatId = seatOf(term, dice)
    await must(desk, actor, declareRecusal, { resolutionId, itemId: first.itemId, seatId, ground: '이해관계(연습)' })
  }
  for (let day = 1; day <= 5; day += 1) {
    const today = daysAfter(opensOn, day)
    clock.moveTo(hour(today, 11))
    const answering = term.seatIds.filter((_, index) => index % 5 === day - 1 && dice.chance(88))
    await Promise.all(answering.map((seatId) => reply(plan, resolutionId, items, seatId, hour(today, 10))))
    if (day === 2 && first && dice.chance(15)) {
      clock.moveTo(hour(today, 14))
      const { version } = await must(desk, actor, reviseText, {
        itemId: first.itemId,
        motion: '연습용 안건 1을 고친 대로 의결한다.',
        reason: '',
        content: '',
        changeReason: '자구 수정(연습)',
        seenVersion: 1,
      })
      items = items.map((item) => (item === first ? { ...item, version } : item))
      for (const office of ['governmentCoChair', 'civilCoChair'] as const) await signers.sign(resolutionId, 'call', office)
    }
  }
  if (dice.chance(40)) {
    // A second sheet of one who has answered, or a first one: the last to arrive counts.
    clock.moveTo(hour(daysAfter(opensOn, 6), 12))
    await reply(plan, resolutionId, items, seatOf(term, dice), hour(daysAfter(opensOn, 6), 11))
  }
  if (dice.chance(40)) {
    clock.moveTo(hour(daysAfter(opensOn, 6), 20))
    await reply(plan, resolutionId, items, seatOf(term, dice), hour(daysAfter(opensOn, 6), 19))
  }
}

/** One sheet. A recused member's answer to that item is refused by the desk, so the sheet is sent without it. */
async function reply(
  { desk, actor, dice }: VotePlan,
  resolutionId: ResolutionId,
  items: readonly AskedItem[],
  seatId: SeatId,
  arrivedAt: Instant,
): Promise<void> {
  const marks = items.map(({ itemId, version }) => {
    const choice = dice.pick(choices)
    const condition = choice === 'conditional' ? '연습용 조건' : ''
    const note = choice === 'invalid' ? '두 칸에 표시함(연습)' : ''
    return { itemId, version, choice, opinion: dice.chance(5) ? '연습용 의견입니다.' : '', condition, note }
  })
  const sheet = { resolutionId, seatId, way: dice.pick(ways), arrivedAt, evidenceId: null }
  const outcome = await desk.execute(actor, recordReply.name, { ...sheet, marks })
  if (outcome.ok) return
  if (outcome.refusal.code === 'ballot.recused') {
    await must(desk, actor, recordReply, { ...sheet, marks: marks.slice(1) })
    return
  }
  await must(desk, actor, recordReply, { ...sheet, marks })
}

function seatOf(term: GeneratedTerm, dice: Dice): SeatId {
  const seatId = term.seatIds[dice.throw(term.seatIds.length)]
  if (seatId === undefined) throw new Error('a term without seats')
  return seatId
}

/** So many hours after midnight of a day in Seoul. */
function hour(day: PlainDate, hours: number): Instant {
  return Instant.parse(new Date(Date.parse(`${day}T00:00:00.000+09:00`) + hours * 3_600_000).toJSON())
}
