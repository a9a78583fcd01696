import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#core/desk/actor'
import { Instant } from '#core/desk/rows/time'
import { loadVote } from '#core/resolution/vote'
import { rulesOfVote } from '#core/resolution/rulesOfVote'
import { tallyOf } from '#core/resolution/tally'
import { withOfficeRules } from '#core/rules/officeRules'
import type { RuleBooks } from '#core/rules/ruleBooks'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { StoreReader } from '#main/desk/storeReader'
import { nodeDisk } from '#main/journal/nodeDisk'
import { openDesk, type OpenDesk } from '#main/wiring/openDesk'
import { createDexieStore } from '#store/dexieStore'

/** The sample's announced vote, from the frozen folder of schema 1: what its co-chairs signed is the stored result. */
const family = 'open-government-korea'
const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }
let folder: string
let desk: OpenDesk['desk']
let read: StoreReader

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forum-desk-replay-'))
  const path = join(folder, 'practice')
  await cp(join(import.meta.dirname, '../fixtures/schema-1'), path, { recursive: true })
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const opened = await openDesk({
    path,
    disk: nodeDisk,
    store,
    random: seededRandom('replay'),
    rules: standardRuleBooks,
    clock: createScriptClock(Instant.parse('2022-01-03T00:00:00.000Z')),
    create: null,
    practiceOnly: false,
    onNotice: () => undefined,
    onFault: (error) => {
      throw error
    },
  })
  if (opened.kind !== 'open') throw new Error(opened.kind)
  desk = opened.desk
  read = new StoreReader(store)
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

/** Every vote of the folder that was closed, counted again under these books, beside what was signed. */
async function replay(books: RuleBooks) {
  const votes = await Promise.all((await read.all('resolutions')).map(({ id }) => loadVote(read, id)))
  return votes.flatMap((vote) => {
    if (vote === null || vote.resolution.closedAt === null) return []
    const law = rulesOfVote(vote, books, 'Asia/Seoul')
    if (law === null) throw new Error('no rules on the opening day')
    const signed = vote.signatures.filter((signature) => signature.act === 'result').map((signature) => signature.tallyHash)
    const tally = tallyOf(vote, law)
    return [{ signed, counted: tally.hash, outcomes: tally.items.map((item) => item.judgement.outcome) }]
  })
}

const own = (key: string, value: unknown, from: string) => ({
  family,
  key,
  value,
  clause: { ko: '제5조', en: '' },
  source: { ko: '운영세칙', en: '' },
  version: { ko: '', en: '' },
  note: { ko: '', en: '' },
  from,
  textAmended: true,
})

describe('replaying every vote of the sample', () => {
  it('under its own rules gives the result that was signed', async () => {
    const replayed = await replay(withOfficeRules(standardRuleBooks, await read.all('officeRules')))
    expect(replayed.length).toBeGreaterThan(0)
    for (const { signed, counted } of replayed) {
      expect(signed.length).toBe(2)
      expect(new Set(signed)).toEqual(new Set([counted]))
    }
  })

  it.each([
    ['decision.method', 'vote'],
    ['written.recused', 'outOfOffice'],
  ] as const)('under rules in which %s is altered does not', async (key, value) => {
    const altered = standardRuleBooks.with(family, 'forum-83', key, value)
    const [before] = await replay(standardRuleBooks)
    const [after] = await replay(altered)
    expect(after?.counted).not.toBe(before?.counted)
    if (key === 'decision.method') expect(after?.outcomes).not.toEqual(before?.outcomes)
  })

  it('a rule of the office that would reach back to it is refused, and one from the next day on does not touch it', async () => {
    const typed = (from: string) => desk.execute(officer, 'rules.typeOwn', own('written.recused', 'outOfOffice', from))
    expect(await typed('2021-07-01')).toMatchObject({
      refusal: { code: 'rules.touchesOpenedVote', facts: { openedOn: '2021-07-06', number: 7 } },
    })
    expect(await typed('2021-07-06')).toMatchObject({ ok: false })
    const before = await replay(standardRuleBooks)
    expect(await typed('2021-07-07')).toMatchObject({ ok: true })
    const rows = await read.all('officeRules')
    expect(rows).toHaveLength(1)
    expect(await replay(withOfficeRules(standardRuleBooks, rows))).toEqual(before)
    const view = await desk.query(officer, 'rules.view', { family, day: '2021-07-07' })
    expect(view).toMatchObject({ ok: true, reply: { own: [{ key: 'written.recused', hasEffect: true }] } })
  })

  it('two rules in one batch are checked one on top of the other', async () => {
    const [first, second] = await Promise.all([
      desk.execute(officer, 'rules.typeOwn', own('deputies', 'speak', '2022-01-01')),
      desk.execute(officer, 'rules.typeOwn', own('deputies', 'vote', '2022-01-01')),
    ])
    expect([first.ok, second.ok]).toEqual([true, false])
  })
})
