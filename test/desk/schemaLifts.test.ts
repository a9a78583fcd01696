import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '#core/desk/actor'
import { tableNames } from '#core/desk/rows/tables'
import { Instant } from '#core/desk/rows/time'
import { MembersRoster } from '#core/body/roster/membersRoster'
import { SignoffView } from '#core/resolution/views/signoffShape'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { liftFromSchema1 } from '#main/journal/lifts/fromSchema1'
import { liftFromSchema2 } from '#main/journal/lifts/fromSchema2'
import { nodeDisk } from '#main/journal/nodeDisk'
import { journalSettings } from '#main/journal/settings'
import { openDesk } from '#main/wiring/openDesk'
import { createDexieStore } from '#store/dexieStore'

/**
 * `test/fixtures/schema-1` is a practice folder as the first version of the desk wrote it: the sample forum, one contact and one
 * resignation. It is frozen: offices have such folders.
 */
const fixture = join(import.meta.dirname, '../fixtures/schema-1')
/** `test/fixtures/schema-2` is the folder of the demo as the second version wrote it: a vote that was called, answered, closed and signed. */
const secondFixture = join(import.meta.dirname, '../fixtures/schema-2')
const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function copyOfFixture(of = fixture): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forum-desk-schema-'))
  folders.push(folder)
  await cp(of, join(folder, 'practice'), { recursive: true })
  return join(folder, 'practice')
}

async function open(path: string) {
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const opened = await openDesk({
    path,
    disk: nodeDisk,
    store,
    random: seededRandom('lift'),
    rules: standardRuleBooks,
    clock: createScriptClock(Instant.parse('2022-01-03T00:00:00.000Z')),
    create: null,
    practiceOnly: false,
    onNotice: () => undefined,
    onFault: (error) => {
      throw error
    },
  })
  if (opened.kind !== 'open') throw new Error(`the folder of an earlier schema is ${opened.kind}`)
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const asked = await opened.desk.query(officer, name, input)
    if (!asked.ok) throw new Error(asked.refusal.code)
    return asked.reply
  }
  return { ...opened, store, ask }
}

describe('a folder of schema 1', () => {
  it('opens, and every row of it fits the tables of today', async () => {
    const { desk, store } = await open(await copyOfFixture())
    for (const table of tableNames) {
      for (const { rev, ...row } of await store.all(table)) {
        expect(journalSettings.tables[table].row.safeParse(row).success, `${table} at record ${rev.toString()}`).toBe(true)
      }
    }
    const people = await store.all('people')
    expect(people.length).toBeGreaterThan(20)
    expect(
      new Set(people.map(({ organisationId, gender, region }) => JSON.stringify({ organisationId, gender, region }))),
    ).toEqual(new Set(['{"organisationId":null,"gender":null,"region":""}']))
    expect((await store.all('contacts')).map(({ telephone }) => telephone)).toEqual(['02-0000-0000'])
    await desk.close()
  })

  it('shows the roster and the result as before, and how a member left stays unknown', async () => {
    const { desk, store, ask } = await open(await copyOfFixture())
    const ended = (await store.all('appointments')).find((appointment) => appointment['endedOn'] !== null)
    expect(ended).toMatchObject({ endedOn: '2021-11-30', ending: null, endReason: '본인 희망' })
    const roster = MembersRoster.parse(await ask('members.roster', { bodyId: ended?.['bodyId'], day: '2021-12-01' }))
    expect(roster.lines.find((line) => line.seatId === ended?.['seatId'])).toMatchObject({ standing: 'ended', paper: null })
    const [resolution] = await store.all('resolutions')
    const vote = VoteDesk.parse(await ask('resolution.desk', { resolutionId: resolution?.id }))
    expect(vote.summary).toMatchObject({ state: 'announced', inOffice: 20 })
    await desk.close()
  })

  it('goes on in the schema of today behind the old lines, whose bytes stay', async () => {
    const path = await copyOfFixture()
    const { desk } = await open(path)
    const done = await desk.execute(officer, 'organisation.register', {
      organisations: [{ code: 'NEW', name: { ko: '새 기관', en: '' } }],
    })
    expect(done.ok).toBe(true)
    await desk.close()
    const before = await readFile(join(fixture, 'journal/2021-12.ndjson'), 'utf8')
    expect(await readFile(join(path, 'journal/2021-12.ndjson'), 'utf8')).toBe(before)
    const again = await open(path)
    expect(again.desk.head.n).toBe(74)
    await again.desk.close()
  })
})

it('lifting adds the new fields to people and appointments and leaves everything else alone', () => {
  const lifted = liftFromSchema1([
    { op: 'put', table: 'people', row: { id: 'a', name: { ko: '', en: '' } } },
    { op: 'put', table: 'appointments', row: { id: 'b', endedOn: null } },
    { op: 'put', table: 'seats', row: { id: 'c' } },
    { op: 'delete', table: 'people', id: 'd' },
  ])
  expect(lifted).toEqual([
    { op: 'put', table: 'people', row: { id: 'a', name: { ko: '', en: '' }, organisationId: null, gender: null, region: '' } },
    { op: 'put', table: 'appointments', row: { id: 'b', endedOn: null, ending: null } },
    { op: 'put', table: 'seats', row: { id: 'c' } },
    { op: 'delete', table: 'people', id: 'd' },
  ])
})

it('an issued paper of schema 1 becomes one about its written vote, and fits the table of today', () => {
  const resolutionId = '017a7592-e8c0-7000-8328-c302b1857168'
  const paper = {
    id: '017a7592-e8c0-7000-8328-c302b1857169',
    form: 'D09',
    format: 'pdf',
    language: 'ko',
    fileName: '의결서.pdf',
    contentHash: 'a'.repeat(64),
    sha256: 'b'.repeat(64),
    issuedAt: '2021-07-15T00:00:00.000Z',
  }
  const lifted = liftFromSchema1([{ op: 'put', table: 'documents', row: { ...paper, resolutionId } }])
  const row = { ...paper, subject: 'resolution', subjectId: resolutionId }
  expect(lifted).toEqual([{ op: 'put', table: 'documents', row }])
  expect(journalSettings.tables['documents'].row.safeParse(row).success).toBe(true)
})

describe('a folder of schema 2', () => {
  it('opens, and every row of it fits the tables of today', async () => {
    const { desk, store } = await open(await copyOfFixture(secondFixture))
    for (const table of tableNames) {
      for (const { rev, ...row } of await store.all(table)) {
        expect(journalSettings.tables[table].row.safeParse(row).success, `${table} at record ${rev.toString()}`).toBe(true)
      }
    }
    await desk.close()
  })

  it('keeps its result, and its signatures still stand on the same text and tally', async () => {
    const { desk, store, ask } = await open(await copyOfFixture(secondFixture))
    const [resolution] = await store.all('resolutions')
    const vote = VoteDesk.parse(await ask('resolution.desk', { resolutionId: resolution?.id }))
    expect(vote.summary).toMatchObject({ state: 'announced', inOffice: 20 })
    for (const act of ['call', 'result']) {
      const view = SignoffView.parse(await ask('signoff.view', { resolutionId: resolution?.id, act }))
      expect(view.slots.map(({ signature }) => signature?.check)).toEqual(['verified', 'verified'])
    }
    await desk.close()
  })
})

it('lifting from schema 2 says what nobody asked for as not recorded, and moves the key of a signature into its proof', () => {
  const signed = { id: 's', way: 'desk', keyId: 'k', signature: 'f', act: 'call' }
  const lifted = liftFromSchema2([
    { op: 'put', table: 'ballots', row: { id: 'b', choice: 'yes' } },
    { op: 'put', table: 'resolutions', row: { id: 'r' } },
    { op: 'put', table: 'signatures', row: signed },
    { op: 'put', table: 'items', row: { id: 'i' } },
    { op: 'put', table: 'appointments', row: { id: 'a', evidenceId: 'e' } },
    { op: 'delete', table: 'ballots', id: 'd' },
  ])
  expect(lifted).toEqual([
    {
      op: 'put',
      table: 'ballots',
      row: {
        id: 'b',
        choice: 'yes',
        missing: [],
        conflict: 'notStated',
        sheetMark: 'notRecorded',
        check: { kind: 'notAsked' },
        incomingId: null,
      },
    },
    { op: 'put', table: 'resolutions', row: { id: 'r', extendedTo: null, secondCheck: false, followsId: null } },
    {
      op: 'put',
      table: 'signatures',
      row: { id: 's', act: 'call', actingReason: '', proof: { way: 'desk', keyId: 'k', signature: 'f' } },
    },
    { op: 'put', table: 'items', row: { id: 'i' } },
    { op: 'put', table: 'appointments', row: { id: 'a', evidenceId: 'e', endEvidenceId: null } },
    { op: 'delete', table: 'ballots', id: 'd' },
  ])
})
