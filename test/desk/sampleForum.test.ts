import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '#core/desk/actor'
import { Instant } from '#core/desk/rows/time'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { Proof } from '#core/resolution/views/proofShape'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { nodeDisk } from '#main/journal/nodeDisk'
import { openDesk } from '#main/wiring/openDesk'
import { enterSampleForum } from '#main/wiring/sampleForum'
import { createDexieStore } from '#store/dexieStore'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }

async function practiceDesk(path: string, seed: string) {
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const clock = createScriptClock(Instant.parse('2021-07-01T00:00:00.000Z'))
  const opened = await openDesk({
    path,
    disk: nodeDisk,
    store,
    random: seededRandom(seed),
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
  return { ...opened, store, clock }
}

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forum-desk-sample-'))
  folders.push(folder)
  return join(folder, 'practice')
}

const end = Instant.parse('2021-12-31T00:00:00.000Z')

describe('the sample forum', () => {
  it('runs its written vote from the draft to the announced result by real commands', async () => {
    const { desk, signing, store, clock } = await practiceDesk(await freshFolder(), 'sample')
    const resolutionId = await enterSampleForum({ tools: signing, store, clock, until: end })
    const asked = await desk.query(officer, 'resolution.desk', { resolutionId })
    if (!asked.ok) throw new Error(asked.refusal.code)
    const vote = VoteDesk.parse(asked.reply)
    await desk.close()
    expect(vote.summary).toMatchObject({ state: 'announced', inOffice: 20, quorumNeeded: 11, next: 'done' })
    expect(vote.ruleBook?.id).toBe('forum-83')
    expect(vote.items).toHaveLength(14)
    expect(new Set(vote.items.map((item) => item.result?.outcome))).toEqual(new Set(['consensus', 'passed']))
    expect(new Set(vote.ballots.map((ballot) => ballot.state))).toEqual(new Set(['received', 'late', 'replaced']))
  })

  it('gives the same journal head twice from the same seed', async () => {
    const heads = []
    for (let run = 0; run < 2; run += 1) {
      const { desk, signing, store, clock } = await practiceDesk(await freshFolder(), 'sample')
      await enterSampleForum({ tools: signing, store, clock, until: end })
      heads.push(desk.head)
      await desk.close()
    }
    expect(heads[0]).toEqual(heads[1])
  })

  it('proves its result with everything that a recount needs', async () => {
    const { desk, signing, store, clock } = await practiceDesk(await freshFolder(), 'sample')
    const resolutionId = await enterSampleForum({ tools: signing, store, clock, until: end })
    const asked = await desk.query(officer, 'resolution.proof', { resolutionId })
    if (!asked.ok) throw new Error(asked.refusal.code)
    const proof = Proof.parse(asked.reply)
    await desk.close()
    expect(proof.signatures.filter((signature) => signature.voidedAt === null)).toHaveLength(4)
    expect(proof.rules.method.value).toBe('consensusThenVote')
  })
})
