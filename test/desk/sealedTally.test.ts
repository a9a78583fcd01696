import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Role, type Actor } from '#core/desk/actor'
import { queries } from '#core/desk/registry'
import { resolutionCommands } from '#core/resolution/registry'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { desk as commandLine } from './cli'
import { moment, officer, sealedWorld, type Replies, type SealedWorld } from './sealedWorld'

/** Two worlds that differ in what the replies say, and in nothing else. */
const worlds: Readonly<Record<'one' | 'other', Replies>> = {
  one: { choices: ['yes'], sentinel: 'QQ참새QQ' },
  other: { choices: ['no', 'conditional', 'abstain', 'blank', 'invalid'], sentinel: 'ZZ두루미ZZ' },
}
const sentinels = Object.values(worlds).map(({ sentinel }) => sentinel)

let one: SealedWorld
let other: SealedWorld
beforeAll(async () => {
  one = await sealedWorld(worlds.one)
  other = await sealedWorld(worlds.other)
})
afterAll(() => {
  for (const world of [one, other]) rmSync(dirname(world.path), { recursive: true, force: true })
})

/** What a query is asked in this test. One that is not here fails it: whoever adds a query says here what it is asked. */
const asked: Readonly<Record<string, (world: SealedWorld) => readonly unknown[]>> = {
  'today.overview': () => [{}],
  'resolution.list': () => [{}],
  'resolution.desk': ({ resolutionId }) => [{ resolutionId }],
  'resolution.prospects': ({ resolutionId }) => [{ resolutionId }],
  'resolution.afterwards': ({ resolutionId }) => [{ resolutionId }, { resolutionId: null }],
  'resolution.proof': ({ resolutionId }) => [{ resolutionId }],
  'resolution.dispatches': ({ resolutionId }) => [{ resolutionId }],
  'resolution.intake': ({ resolutionId }) => [{ resolutionId }],
  'resolution.packPlan': ({ resolutionId }) =>
    ['call', 'changedText'].map((purpose) => ({ resolutionId, purpose, seatIds: null })),
  'document.replyForm': ({ resolutionId, seats }) =>
    seats.slice(0, 6).map((seatId) => ({ resolutionId, language: 'ko', seatId })),
  'document.mailLetter': ({ resolutionId, seats }) =>
    ['call', 'reminder', 'changedText'].flatMap((letter) =>
      seats.slice(0, 6).map((seatId) => ({ resolutionId, language: 'ko', seatId, letter, title: '제목', attached: [] })),
    ),
  'signoff.request': ({ resolutionId }) =>
    ['call', 'result', 'extension'].map((act) => ({ resolutionId, act, office: 'governmentCoChair', actingReason: '' })),
  'members.participation': (world) => [{ bodyId: bodyOf(world), termId: termOf(world) }],
  'offices.list': (world) => [{ bodyId: bodyOf(world), day: '2021-07-09' }],
  'organisations.list': () => [{}],
  'people.list': () => [{ day: '2021-07-09' }],
  'rules.families': () => [{}],
  'term.propose': (world) => [{ bodyId: bodyOf(world), from: null }],
  'signoff.view': ({ resolutionId }) => ['call', 'result', 'extension'].map((act) => ({ resolutionId, act })),
  'document.tree': ({ resolutionId, seats }) =>
    ['ko', 'en'].flatMap((language) => [
      ...['D02', 'D07', 'D08', 'D09'].map((form) => ({ form, resolutionId, language })),
      ...seats.slice(0, 6).map((seatId) => ({ form: 'D05', resolutionId, language, seatId })),
    ]),
  'document.listIssued': ({ resolutionId }) => [{ subjectId: resolutionId }],
  'members.roster': (world) => [{ bodyId: bodyOf(world), day: '2021-07-09' }],
  'members.compare': (world) => [{ bodyId: bodyOf(world), from: '2021-07-01', to: '2021-07-09' }],
  'members.forecast': (world) => [{ bodyId: bodyOf(world), from: '2021-07-09', months: 12 }],
  'members.seatHistory': ({ seats }) => seats.slice(0, 6).map((seatId) => ({ seatId })),
  'members.popolo': (world) => [{ bodyId: bodyOf(world), day: '2021-07-09' }],
  'members.exportTable': (world) =>
    ['public', 'internal'].map((audience) => ({
      bodyId: bodyOf(world),
      termId: termOf(world),
      day: '2021-07-09',
      audience,
      language: 'ko',
    })),
  'members.previewImport': (world) => [
    {
      bodyId: bodyOf(world),
      termId: termOf(world),
      table: { header: ['seat'], rows: [], brokenRows: [] },
      mapping: [],
      asOf: '2021-07-09',
      reason: '시험',
    },
  ],
  'members.paper': (world) => [{ form: 'D11', bodyId: bodyOf(world), day: '2021-07-09', copy: 'internal', language: 'ko' }],
  'groups.list': (world) => [{ bodyId: bodyOf(world), day: '2021-07-09' }],
  'interests.list': (world) => [{ bodyId: bodyOf(world), day: '2021-07-09' }],
  'contacts.view': () => [{ personIds: [] }],
  'settings.view': () => [{}],
  'bodies.list': () => [{}],
  'plan.view': (world) => [{ bodyId: bodyOf(world) }],
  'rules.view': () => [{ family: 'open-government-korea', day: '2021-07-09' }],
  'rules.history': () => [{ family: 'open-government-korea', key: 'quorum.open' }],
  'calendar.days': () => [{ year: 2021 }],
  'deadlines.list': () => [{ from: '2021-07-01', until: '2021-12-31', bodyId: null, meetingsHeld: [] }],
  'deadlines.iCalendar': () =>
    ['publish', 'cancel'].map((method) => ({
      from: '2021-07-01',
      until: '2021-12-31',
      bodyId: null,
      meetingsHeld: [],
      language: 'ko',
      method,
    })),
  'deadlines.count': () => [{ kind: 'disclosureOpening', about: { ko: '', en: '' }, decidedOn: '2021-07-09' }],
  'deadlines.ifMoved': (world) => [
    {
      bodyId: bodyOf(world),
      what: 'writtenVote',
      about: { ko: '', en: '' },
      from: '2021-07-12',
      to: '2021-07-13',
      noticeArrivedOn: null,
      otherMeetings: [],
    },
  ],
}

const bodyOf = ({ members, bodyKey }: SealedWorld) => members.bodies.get(bodyKey)
const termOf = ({ view, members }: SealedWorld) => {
  void view
  return [...members.terms.values()][0]
}

/**
 * An answer as text. The head of the journal, and what is taken over it, differs with everything that is written and tells nothing of what it
 * was: the ids of replies, which nobody is told, are under it.
 */
function written(value: unknown, heads: readonly string[]): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const hidden = heads.reduce(
    (all, head) => [head, head.slice(0, 16), head.slice(0, 12)].reduce((left, part) => left.replaceAll(part, 'HEAD'), all),
    text,
  )
  return hidden.replaceAll(/"contentHash":"[0-9a-f]{64}"/gu, '"contentHash":"CONTENT"')
}

/** Where two texts first differ, in short; empty where they are the same. */
function difference(here: string, there: string): string {
  if (here === there) return ''
  const at = Array.from(here).findIndex((sign, index) => sign !== there.charAt(index))
  return `${here.slice(Math.max(0, at - 80), at + 80)} ≠ ${there.slice(Math.max(0, at - 80), at + 80)}`
}

async function ask(world: SealedWorld, actor: Actor, name: string, input: unknown): Promise<string> {
  return written(await world.desk.query(actor, name, input), [world.desk.head.hash])
}

function expectNothingTold(text: string): void {
  for (const sentinel of sentinels) expect(text).not.toContain(sentinel)
}

describe('while a sealed vote is open', () => {
  it('every query of the desk is asked here', () => {
    expect(Object.keys(asked).sort()).toEqual([...queries.keys()].sort())
  })

  it.each([...queries.keys()])('%s tells nobody what a reply says', async (name) => {
    for (const role of Role.options) {
      const actor: Actor = { profile: '누군가', role, personId: null }
      const inputs = asked[name]?.(one) ?? []
      const answers = [...inputs.keys()].map(async (index) => {
        const [here, there] = [
          await ask(one, actor, name, inputs[index]),
          await ask(other, actor, name, asked[name]?.(other)[index]),
        ]
        expect(here).not.toContain('desk.badInput')
        expect(here).not.toContain('desk.fault')
        expectNothingTold(here)
        expectNothingTold(there)
        expect(difference(here, there)).toBe('')
      })
      await Promise.all(answers)
    }
  })

  it('the desk shows that replies came, from whom and when, and not what they say or the originals', async () => {
    const answered = await one.desk.query(officer, 'resolution.desk', { resolutionId: one.resolutionId })
    const { ballots, sealedNow } = VoteDesk.parse(answered.ok ? answered.reply : null)
    expect(sealedNow).toBe(true)
    expect(ballots).toHaveLength(20)
    expect(new Set(ballots.map((ballot) => ballot.state))).toEqual(new Set(['received', 'replaced', 'superseded']))
    for (const ballot of ballots) {
      expect([ballot.choice, ballot.opinion, ballot.condition, ballot.evidenceId, ballot.evidence]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ])
    }
  })

  it('who types a reply is answered by its state alone', () => {
    expect(one.outcomes.length).toBeGreaterThan(8)
    const texts = [one, other].map((world) => written(world.outcomes, []))
    expect(difference(texts[0] ?? '', texts[1] ?? '')).toBe('')
    texts.forEach(expectNothingTold)
  })

  it('windows are told which tables changed and nothing more', () => {
    const told = [one, other].map(({ events }) => events.map((event) => ({ ...event, head: { ...event.head, hash: '' } })))
    expect(told[0]).toEqual(told[1])
    expect(new Set(one.events.flatMap((event) => Object.keys(event)))).toEqual(new Set(['tables', 'head']))
  })

  it('the program said nothing beside its answers', () => {
    expect([one.said, other.said]).toEqual([[], []])
  })
})

/** What each command of the written vote is tried with; null for one that takes nothing from a reply and gives nothing back of it. */
const tried: Readonly<Record<string, ((world: SealedWorld) => readonly unknown[]) | null>> = {
  'resolution.recordReply': ({ first }) => [
    // The same reply again, in the words of either world: whoever guesses must not be told that it is so.
    ...(['yes', 'no', 'abstain', 'conditional'] as const).map((choice) => ({
      ...first,
      marks: first.marks.slice(2).map((mark) => ({ ...mark, choice })),
    })),
  ],
  'resolution.close': ({ resolutionId }) => [{ resolutionId }],
  'resolution.announce': ({ resolutionId }) => [{ resolutionId }],
  'resolution.open': ({ resolutionId }) => [{ resolutionId }],
  'resolution.edit': (world) => [
    {
      resolutionId: world.resolutionId,
      seenRev: world.view.rev,
      title: '제목',
      titleEn: '',
      ground: 'urgent',
      reason: '사유',
      opensAt: moment('2021-07-06T00:00:00.000Z'),
      closesAt: moment('2021-07-12T09:00:00.000Z'),
      returnTo: '',
      // The seal cannot be lifted either.
      sealed: false,
      secondCheck: false,
      illustrative: true,
    },
  ],
  'resolution.draftFrom': (world) => [
    {
      sourceId: world.resolutionId,
      itemIds: world.items,
      follows: true,
      bodyId: bodyOf(world),
      termId: termOf(world),
      number: 99,
      title: '다시',
      titleEn: '',
      ground: 'urgent',
      reason: '사유',
      opensAt: moment('2021-07-13T00:00:00.000Z'),
      closesAt: moment('2021-07-20T00:00:00.000Z'),
      returnTo: '',
      sealed: false,
      secondCheck: false,
      illustrative: true,
    },
  ],
  'signature.record': (world) =>
    (['result', 'extension'] as const).map((act) => ({
      resolutionId: world.resolutionId,
      act,
      office: 'civilCoChair',
      textHash: '0'.repeat(64),
      tallyHash: '0'.repeat(64),
      signedAt: moment('2021-07-08T12:00:00.000Z'),
      way: 'desk',
      keyId: world.resolutionId,
      signature: '0'.repeat(128),
    })),
  'resolution.declareRecusal': ({ resolutionId, items, seats }) => [
    { resolutionId, itemId: items[2], seatId: seats[4], ground: '이해관계' },
    { resolutionId, itemId: items[2], seatId: seats[4], ground: '이해관계' },
  ],
  'resolution.reviseText': ({ items }) => [
    { itemId: items[2], motion: '또 고친다.', reason: '', content: '', changeReason: '의견을 반영', seenVersion: 1 },
  ],
  'extension.propose': ({ resolutionId }) => [{ resolutionId, to: moment('2021-07-14T09:00:00.000Z'), reason: '회신 부족' }],
  'signature.recordPaper': (world) =>
    (['result', 'extension'] as const).map((act) => ({
      resolutionId: world.resolutionId,
      act,
      office: 'civilCoChair',
      evidenceId: world.resolutionId,
      keptAt: '문서고',
      signedOn: '2021-07-08',
      fingerprint: '0123456789abcdef',
      actingReason: '',
    })),
  'resolution.makePacks': ({ resolutionId, items, seats }) => [
    {
      resolutionId,
      purpose: 'changedText',
      items: [{ itemId: items[2], version: 1 }],
      packs: [{ number: 9, files: [], seatId: seats[4] }],
    },
  ],
  'resolution.recordDispatch': ({ resolutionId, seats }) =>
    seats.slice(0, 6).map((seatId) => ({
      resolutionId,
      purpose: 'reminder',
      way: 'email',
      sentAt: moment('2021-07-08T12:00:00.000Z'),
      proof: '',
      evidenceId: null,
      receivers: [{ kind: 'seat', seatId }],
    })),
  'annex.add': null,
  'annex.remove': null,
  'incoming.keep': null,
  'incoming.assign': null,
  'incoming.setAside': null,
  // The second person marks the original again and is told whether the two agree; that is what the check is for.
  'ballot.confirm': null,
  'extension.drop': null,
  'resolution.draft': null,
  'resolution.addItem': null,
  'resolution.withdraw': null,
  'evidence.record': null,
  'signingKey.register': null,
  'signingKey.revoke': null,
  'document.recordIssued': null,
}

describe('commands on a sealed vote', () => {
  it('every command of the written vote is named here', () => {
    expect(Object.keys(tried).sort()).toEqual(resolutionCommands.map(({ name }) => name).sort())
  })

  it.each(Object.entries(tried).flatMap(([name, inputs]) => (inputs === null ? [] : [[name, inputs] as const])))(
    '%s answers alike whatever the replies say',
    async (name, inputs) => {
      for (const index of inputs(one).keys()) {
        // Each world is tried with the same words: those of the first, which only there are what a member wrote.
        const input = name === 'resolution.recordReply' ? inputs(one)[index] : undefined
        const here = written(await one.desk.execute(officer, name, input ?? inputs(one)[index]), [])
        const there = written(await other.desk.execute(officer, name, input ?? inputs(other)[index]), [])
        expect(here).not.toContain('desk.badInput')
        expect(here).not.toContain('desk.fault')
        expect(difference(here, there)).toBe('')
        expectNothingTold(here)
      }
    },
  )
})

describe('the command line on a sealed vote', () => {
  it('prints the same in both worlds, and no word of a reply', async () => {
    const printed: string[] = []
    for (const world of [one, other]) {
      const head = world.desk.head.hash
      await world.desk.close()
      const { path, resolutionId } = world
      const out = (name: string) => join(dirname(path), name)
      const runs = [
        ['query', 'resolution.desk', JSON.stringify({ resolutionId })],
        ['query', 'resolution.list', '{}'],
        ['query', 'today.overview', '{}'],
        ['export', 'proof', '--resolution', resolutionId],
        ['export', '--resolution', resolutionId, '--out', out('papers'), '--forms', 'D08,D09', '--formats', 'docx'],
        ['export', 'members', '--format', 'csv', '--out', out('csv')],
        ['export', 'members', '--format', 'popolo', '--out', out('popolo')],
        ['export', 'deadlines', '--out', out('ics'), '--from', '2021-07-01', '--until', '2021-12-31'],
        ['verify'],
      ]
      const said: string[] = []
      for (const args of runs) {
        const ran = await commandLine(['--folder', path, ...args])
        said.push(`${args.join(' ')} → ${ran.code.toString()}`, ...ran.lines, ...ran.said)
      }
      // The clock of a practice folder runs on from the moment at which it was set.
      const text = said
        .join('\n')
        .replaceAll(dirname(path), 'FOLDER')
        .replaceAll(/"now":"[^"]+"/gu, '"now":""')
      expectNothingTold(text)
      const files = ['csv', 'popolo', 'ics'].flatMap((name) => readdirSync(out(name)).map((file) => join(out(name), file)))
      expect(files.length).toBeGreaterThanOrEqual(3)
      for (const file of files) expectNothingTold(readFileSync(file, 'utf8'))
      printed.push(written(text, [head]))
    }
    expect(difference(printed[0] ?? '', printed[1] ?? '')).toBe('')
  })
})

describe('what ends the seal', () => {
  it('a withdrawal does not: nobody may withdraw a vote to look into it', async () => {
    const world = await sealedWorld(worlds.one)
    const { resolutionId } = world
    const withdrawn = await world.desk.execute(officer, 'resolution.withdraw', { resolutionId, reason: '사정 변경' })
    expect(withdrawn.ok).toBe(true)
    for (const name of queries.keys()) {
      for (const input of asked[name]?.(world) ?? []) expectNothingTold(await ask(world, officer, name, input))
    }
    await world.desk.close()
    rmSync(dirname(world.path), { recursive: true, force: true })
  })

  it('the close does, for all at once', async () => {
    const world = await sealedWorld(worlds.other)
    world.clock.moveTo(moment('2021-07-12T09:00:00.000Z'))
    const { resolutionId } = world
    expect((await world.desk.execute(officer, 'resolution.close', { resolutionId })).ok).toBe(true)
    const seen = await ask(world, officer, 'resolution.desk', { resolutionId })
    expect(seen).toContain(worlds.other.sentinel)
    expect(seen).toContain('"choice":"conditional"')
    await world.desk.close()
    rmSync(dirname(world.path), { recursive: true, force: true })
  })
})
