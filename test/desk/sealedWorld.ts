import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Actor } from '#core/desk/actor'
import { officeSettings } from '#core/desk/office'
import { Instant } from '#core/desk/rows/time'
import type { Choice } from '#core/resolution/rows'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import type { Changed, Outcome } from '#main/desk/desk'
import { seededRandom } from '#main/desk/random'
import { nodeDisk } from '#main/journal/nodeDisk'
import { openDesk } from '#main/wiring/openDesk'
import { enterMembers } from '#main/wiring/sampleMembers'
import { practicePassphrase, sampleForum } from '#main/wiring/sampleForum'
import { runSampleVote } from '#main/wiring/sampleVote'
import { createDexieStore } from '#store/dexieStore'

/** What the replies of one world say. Everything else is the same in every world, to the id. */
export interface Replies {
  readonly choices: readonly Choice[]
  /** Stands in every opinion, condition, note and original of this world, and nowhere else. */
  readonly sentinel: string
}

export const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }
export const moment = (text: string): Instant => Instant.parse(text)

/**
 * The sample forum with a sealed vote of three items in its third day, in a folder of its own: replies of six members, one replaced by a
 * later one, one given to a text that was changed, one of a member who stepped aside, and one that came as a file.
 */
export async function sealedWorld({ choices, sentinel }: Replies) {
  const path = join(mkdtempSync(join(tmpdir(), 'forum-desk-sealed-')), 'practice')
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const clock = createScriptClock(moment('2021-07-01T00:00:00.000Z'))
  const said: string[] = []
  const opened = await openDesk({
    path,
    disk: nodeDisk,
    store,
    random: seededRandom('sealed'),
    rules: standardRuleBooks,
    clock,
    create: { practice: true },
    practiceOnly: false,
    onNotice: (notice) => said.push(JSON.stringify(notice)),
    onFault: (error) => said.push(String(error)),
  })
  if (opened.kind !== 'open') throw new Error(`the practice folder is ${opened.kind}`)
  const { desk, signing, files } = opened
  const events: Changed[] = []
  desk.onChanged((change) => events.push(change))
  const outcomes: Outcome[] = []
  const does = async (name: string, input: unknown): Promise<Record<string, unknown>> => {
    const outcome = await desk.execute(officer, name, input)
    outcomes.push(outcome)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.code}`)
    return outcome.reply as Record<string, unknown> // every reply of a command is an object
  }

  const members = await enterMembers(desk, officer, sampleForum)
  const vote = { ...sampleForum.vote, sealed: true, items: sampleForum.vote.items.slice(0, 3) }
  const resolutionId = await runSampleVote({
    tools: signing,
    clock,
    officer,
    sample: { ...sampleForum, vote: { ...vote, recusals: [], replies: vote.replies } },
    members,
    passphrase: practicePassphrase,
    until: vote.clock.openedAt,
  })
  const asked = await desk.query(officer, 'resolution.desk', { resolutionId })
  if (!asked.ok) throw new Error(asked.refusal.code)
  const view = VoteDesk.parse(asked.reply)
  const seats = view.roster.filter((seat) => seat.counted).map((seat) => seat.seatId)
  const items = view.items.map((item) => item.itemId)

  let spoken = 0
  /** What the n-th reply to an item says: the choices of the world in turn. */
  const mark = (itemId: string, version: number) => {
    const choice = choices[spoken % choices.length] ?? 'yes'
    spoken += 1
    const words = (what: string) => `${sentinel} ${what} ${spoken.toString()}`
    return { itemId, version, choice, opinion: words('의견'), condition: words('조건'), note: words('메모') }
  }
  const reply = (seat: number, arrivedAt: string, evidenceId: unknown = null) => ({
    resolutionId,
    seatId: seats[seat],
    way: 'email',
    arrivedAt: moment(arrivedAt),
    evidenceId,
    marks: items.map((itemId) => mark(itemId, 1)),
  })

  clock.moveTo(moment('2021-07-07T00:00:00.000Z'))
  const sha256 = await files.keepEvidence(Buffer.from(`${sentinel} 원본`))
  const { evidenceId } = await does('evidence.record', {
    sha256,
    fileName: `${sentinel}.eml`,
    mediaType: 'message/rfc822',
    sizeBytes: 40,
  })
  const first = reply(0, '2021-07-06T01:00:00.000Z', evidenceId)
  await does('resolution.recordReply', first)
  for (const seat of [1, 2, 3, 4]) await does('resolution.recordReply', reply(seat, `2021-07-06T0${seat.toString()}:30:00.000Z`))
  await does('resolution.recordReply', reply(1, '2021-07-06T09:00:00.000Z'))
  await does('resolution.declareRecusal', { resolutionId, itemId: items[0], seatId: seats[2], ground: '이해관계' })
  clock.moveTo(moment('2021-07-08T00:00:00.000Z'))
  await does('resolution.reviseText', {
    itemId: items[1],
    motion: '고친 대로 의결한다.',
    reason: '',
    content: '',
    changeReason: '의견을 반영',
    seenVersion: 1,
  })
  await does('resolution.recordReply', {
    resolutionId,
    seatId: seats[5],
    way: 'fax',
    arrivedAt: moment('2021-07-07T12:00:00.000Z'),
    evidenceId: null,
    marks: [mark(items[0] ?? '', 1), mark(items[1] ?? '', 2)],
  })
  clock.moveTo(moment('2021-07-09T00:00:00.000Z'))
  const settings = await officeSettings(opened.read)
  if (!settings) throw new Error('the sample has no settings')
  const { id, rev, ...fields } = settings
  void id
  // The command line, which brings no clock of its own, finds the folder at this moment.
  await does('settings.save', { ...fields, practiceNow: moment('2021-07-09T00:00:00.000Z'), seenRev: rev })
  const body = sampleForum.vote.body
  return {
    ...opened,
    path,
    clock,
    store,
    events,
    outcomes,
    said,
    resolutionId,
    seats,
    items,
    first,
    members,
    bodyKey: body,
    view,
  }
}
export type SealedWorld = Awaited<ReturnType<typeof sealedWorld>>
