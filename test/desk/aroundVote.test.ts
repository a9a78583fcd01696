import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import { Instant } from '#core/desk/rows/time'
import { Afterwards } from '#core/resolution/views/afterwards'
import { Prospects } from '#core/resolution/views/prospects'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { nodeDisk } from '#main/journal/nodeDisk'
import { openDesk } from '#main/wiring/openDesk'
import { enterSampleForum } from '#main/wiring/sampleForum'
import { createDexieStore } from '#store/dexieStore'
import { moment, officer } from './sealedWorld'

const paths: string[] = []
const closes: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closes.splice(0)) await close()
  for (const path of paths.splice(0)) rmSync(path, { recursive: true, force: true })
})

/** The sample forum with its vote as it stood at a moment. */
async function sampleAt(until: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'forum-desk-around-')), 'practice')
  paths.push(dirname(path))
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const clock = createScriptClock(Instant.parse('2021-07-01T00:00:00.000Z'))
  const opened = await openDesk({
    path,
    disk: nodeDisk,
    store,
    random: seededRandom('around'),
    rules: standardRuleBooks,
    clock,
    create: { practice: true },
    practiceOnly: false,
    onNotice: () => undefined,
    onFault: (error) => {
      throw error
    },
  })
  if (opened.kind !== 'open') throw new Error(`the practice folder is ${opened.kind}`)
  const { desk } = opened
  closes.push(() => desk.close())
  const resolutionId = await enterSampleForum({ tools: opened.signing, store, clock, until: moment(until) })
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answered = await desk.query(officer, name, input)
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.reply
  }
  const does = async (name: string, input: unknown): Promise<unknown> => {
    const done = await desk.execute(officer, name, input)
    if (!done.ok) throw new Error(`${name}: ${done.refusal.code}`)
    return done.reply
  }
  return { desk, clock, resolutionId, ask, does }
}

describe('the checks before a vote opens', () => {
  const checksOf = async (until: string) => {
    const { ask, resolutionId } = await sampleAt(until)
    return Prospects.parse(await ask('resolution.prospects', { resolutionId })).checks
  }

  it('say what stops it, what to look at and what is in order, each with its clause where a rule decides', async () => {
    const checks = await checksOf('2021-07-05T02:00:00.000Z')
    expect(checks.filter(({ weight }) => weight === 'stops').map(({ says }) => says)).toEqual(['call.unsigned'])
    expect(checks.find(({ says }) => says === 'quorum.members')).toMatchObject({
      weight: 'good',
      facts: { inOffice: 20, needed: 11, day: '2021-07-06' },
      cites: [{ rule: 'quorum.open' }],
    })
    // Seven days before its last day, 12 July: the notice was due on the 4th, and the ground has to say why it was not.
    expect(checks.find(({ says }) => says.startsWith('notice'))).toMatchObject({
      says: 'notice.shortByGround',
      facts: { due: '2021-07-04', days: 7 },
    })
    expect(checks.map(({ says }) => says)).toContain('terms.none')
  })

  it('nothing stops it once both co-chairs have signed the call', async () => {
    const checks = await checksOf('2021-07-05T08:00:00.000Z')
    expect(checks.filter(({ weight }) => weight === 'stops')).toEqual([])
    expect(checks.map(({ says }) => says)).toContain('call.signed')
  })

  it('a window over the end of terms, and a motion of two sentences, are to be looked at', async () => {
    const { ask, does, resolutionId } = await sampleAt('2021-07-05T02:00:00.000Z')
    const { summary, rev, ground, reason, items } = VoteDesk.parse(await ask('resolution.desk', { resolutionId }))
    const { title, titleEn, opensAt, sealed, illustrative } = summary
    const sheet = { title, titleEn, ground, reason, opensAt, sealed, illustrative, returnTo: '사무국', secondCheck: false }
    await does('resolution.edit', { ...sheet, closesAt: moment('2021-08-05T09:00:00.000Z'), resolutionId, seenRev: rev })
    await does('resolution.reviseText', {
      itemId: items[0]?.itemId,
      motion: '계획을 의결한다. 누리집에 싣는다.',
      reason: '',
      content: '',
      changeReason: '시험',
      seenVersion: 1,
    })
    const { checks } = Prospects.parse(await ask('resolution.prospects', { resolutionId }))
    expect(checks.find(({ says }) => says === 'terms.ending')).toMatchObject({ weight: 'look', facts: { count: 12 } })
    expect(checks.find(({ says }) => says === 'items.severalSentences')).toMatchObject({ weight: 'look', facts: { items: '1' } })
    expect(checks.find(({ says }) => says.startsWith('returnTo'))?.says).toBe('returnTo.named')
  })

  it('are refused once it was opened', async () => {
    const { desk, resolutionId } = await sampleAt('2021-07-06T00:00:00.000Z')
    expect(await desk.query(officer, 'resolution.prospects', { resolutionId })).toMatchObject({
      refusal: { code: 'resolution.notDraft' },
    })
  })
})

describe('what is left to do after a vote', () => {
  it('nothing while it runs', async () => {
    const { ask } = await sampleAt('2021-07-08T00:00:00.000Z')
    expect(await ask('resolution.afterwards', { resolutionId: null })).toMatchObject({
      reports: [],
      undecided: [],
      disclosure: [],
    })
  })

  it('a report to the next meeting, and papers that wait for disclosure with the day that the rule gives', async () => {
    const { ask, resolutionId } = await sampleAt('2021-07-14T00:00:00.000Z')
    const left = Afterwards.parse(await ask('resolution.afterwards', { resolutionId: null }))
    expect(left.reports).toMatchObject([{ resolutionId, number: 7, resolutionNumber: '제2021-1호' }])
    expect(left.disclosure).toMatchObject([
      {
        resolutionId,
        announcedOn: '2021-07-13',
        papers: [
          { form: 'D07', written: false },
          { form: 'D08', written: false },
          { form: 'D09', written: false },
          { form: 'D10', written: false },
        ],
      },
    ])
    expect(left.opening).toMatchObject({ kind: 'disclosureOpening', cites: [{ rule: 'disclosure.opening' }] })
    expect(left.opening && left.opening.due > left.today).toBe(true)
    expect(left.undecided).toEqual([])
  })

  it('a body that is gone holds no next meeting: its votes are only asked for one by one', async () => {
    const { ask, resolutionId } = await sampleAt('2021-12-31T00:00:00.000Z')
    expect(await ask('resolution.afterwards', { resolutionId: null })).toMatchObject({ reports: [] })
    expect(await ask('resolution.afterwards', { resolutionId })).toMatchObject({ reports: [{ resolutionId }] })
  })

  it('items that were not constituted wait until another vote takes them up, and again when that one is withdrawn', async () => {
    const { ask, does, clock, resolutionId } = await sampleAt('2021-07-06T00:00:00.000Z')
    clock.moveTo(moment('2021-07-12T09:00:00.000Z'))
    await does('resolution.close', { resolutionId })
    const waiting = async () =>
      Afterwards.parse(await ask('resolution.afterwards', { resolutionId: null })).undecided.map(({ items }) => items.length)
    expect(await waiting()).toEqual([14])
    const { summary, items } = VoteDesk.parse(await ask('resolution.desk', { resolutionId }))
    const vote = VoteDesk.parse(await ask('resolution.desk', { resolutionId }))
    const bodies = (await ask('bodies.list', {})) as { bodies: { id: string; terms: { id: string; number: number }[] }[] } // as the query says
    const termId = bodies.bodies
      .find(({ id }) => id === summary.bodyId)
      ?.terms.find(({ number }) => number === summary.termNumber)?.id
    const again = (await does('resolution.draftFrom', {
      sourceId: resolutionId,
      itemIds: items.map(({ itemId }) => itemId),
      follows: true,
      bodyId: summary.bodyId,
      termId,
      number: 8,
      title: '다시',
      titleEn: '',
      ground: vote.ground,
      reason: vote.reason,
      opensAt: moment('2021-07-13T00:00:00.000Z'),
      closesAt: moment('2021-07-20T09:00:00.000Z'),
      returnTo: '',
      sealed: false,
      illustrative: true,
    })) as { resolutionId: string } // as the command says
    expect(await waiting()).toEqual([])
    const now = VoteDesk.parse(await ask('resolution.desk', { resolutionId }))
    expect(now.followedBy).toEqual({ resolutionId: again.resolutionId, number: 8 })
    expect(now.ballots).toEqual([])
    await does('resolution.withdraw', { resolutionId: again.resolutionId, reason: '회의를 열기로 함' })
    expect(await waiting()).toEqual([14])
  })
})
