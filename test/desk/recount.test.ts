import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Proof } from '#core/resolution/views/proofShape'
import { desk } from './cli'
import { copyOf, type Mutable, signedAgain } from './signedAgain'

const script = join(import.meta.dirname, '../../scripts/recount.mjs')
let folder = ''
let proof: Proof

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forum-desk-recount-'))
  const demo = await desk(['demo', '--out', join(folder, 'demo')])
  expect(demo.code).toBe(0)
  proof = Proof.parse(JSON.parse(readFileSync(join(folder, 'demo/proof.json'), 'utf8')))
}, 60_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function recount(content: unknown) {
  const file = join(folder, 'proof.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, '--language', 'en'], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** A copy of the proof with one thing changed. */
function altered(change: (copy: Mutable<Proof>) => void): unknown {
  return alteredFrom(proof, change)
}

function alteredFrom(from: Proof, change: (copy: Mutable<Proof>) => void): unknown {
  const copy = copyOf(from)
  change(copy)
  return copy
}

function one<Value>(list: readonly Value[], fits: (value: Value) => boolean): Value {
  const found = list.find(fits)
  if (found === undefined) throw new Error('the sample has nothing that fits')
  return found
}

const contested = (copy: Mutable<Proof>) => one(copy.items, (item) => item.result?.outcome === 'passed')
const isReceived = (ballot: { readonly state: string }): boolean => ballot.state === 'received'
const otherHex = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1)

describe('the recount by a stranger', () => {
  it('agrees with the proof of the sample vote and finds all four signatures', () => {
    const { status, stdout } = recount(proof)
    expect(stdout).toContain('The same as the proof.')
    expect(stdout.match(/signature holds/g)).toHaveLength(4)
    expect(status).toBe(0)
  })

  it('prints every item with its figures, thresholds and outcome', () => {
    const { stdout } = recount(proof)
    for (const item of proof.items) {
      if (item.result === null) continue
      const { count, quorumNeeded, yesNeeded } = item.result
      expect(stdout).toContain(
        `Item ${item.number.toString()}: in office ${count.inOffice.toString()}, took part ${count.present.toString()}`,
      )
      expect(stdout).toContain(`quorum ${quorumNeeded.toString()}, majority ${yesNeeded.toString()}`)
    }
  })

  it('imports nothing but Node itself', () => {
    const imports = [...readFileSync(script, 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1])
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.every((name) => name?.startsWith('node:'))).toBe(true)
  })

  const changes: readonly (readonly [string, (copy: Mutable<Proof>) => void])[] = [
    [
      'a choice',
      (copy) => (one(contested(copy).ballots, (ballot) => ballot.state === 'received' && ballot.choice === 'yes').choice = 'no'),
    ],
    ['a text version of a reply', (copy) => (one(contested(copy).ballots, (ballot) => ballot.state === 'received').version = 2)],
    [
      'an arrival, to after the close',
      (copy) => (one(contested(copy).ballots, (ballot) => ballot.state === 'received').arrivedAt = '2021-07-12T09:00:00.001Z'),
    ],
    [
      'an arrival, to before the close',
      (copy) => (one(contested(copy).ballots, (ballot) => ballot.state === 'late').arrivedAt = '2021-07-12T08:00:00.000Z'),
    ],
    [
      'an arrival, to before the opening',
      (copy) => (one(contested(copy).ballots, (ballot) => ballot.state === 'received').arrivedAt = '2021-07-05T00:00:00.000Z'),
    ],
    [
      'a late reply, to counted',
      (copy) => (one(contested(copy).ballots, (ballot) => ballot.state === 'late').state = 'received'),
    ],
    [
      'a replaced reply, to counted',
      (copy) =>
        (one(
          copy.items.flatMap((item) => item.ballots),
          (ballot) => ballot.state === 'replaced',
        ).state = 'received'),
    ],
    ['a reply taken away', (copy) => contested(copy).ballots.splice(0, 1)],
    [
      'a reply put in twice',
      (copy) => contested(copy).ballots.push({ ...one(contested(copy).ballots, (ballot) => ballot.state === 'received') }),
    ],
    [
      'a seat that replied, to one that is not on the roster',
      (copy) => (one(contested(copy).ballots, (ballot) => ballot.state === 'received').seatId = copy.folderId),
    ],
    ['a recusal taken away', (copy) => (one(copy.items, (item) => item.recusals.length > 0).recusals = [])],
    [
      'a recusal put in',
      (copy) =>
        contested(copy).recusals.push({
          seatId: one(contested(copy).ballots, (ballot) => ballot.state === 'received').seatId,
          ground: '',
          declaredAt: copy.openedAt,
        }),
    ],
    ['a member of the roster, to not counted', (copy) => (one(copy.roster, (seat) => seat.counted).counted = false)],
    ['a member of the roster taken away', (copy) => copy.roster.pop()],
    ['the words of a motion', (copy) => (one(contested(copy).texts, () => true).motion += ' ')],
    ['a reason', (copy) => (one(contested(copy).texts, () => true).reason = '다른 이유')],
    ['the content of an item', (copy) => (one(contested(copy).texts, () => true).content = '다른 내용')],
    [
      'the fingerprint of a text',
      (copy) =>
        (one(contested(copy).texts, () => true).fingerprint = otherHex(one(contested(copy).texts, () => true).fingerprint)),
    ],
    ['the title of an item', (copy) => (contested(copy).title += '!')],
    ['the number of an item', (copy) => (contested(copy).number = 99)],
    ['the current version of an item', (copy) => (contested(copy).currentVersion = 2)],
    ['a decision item, to a report item', (copy) => (contested(copy).kind = 'report')],
    ['the ground', (copy) => (copy.call.ground = 'minor')],
    ['the reason for writing', (copy) => (copy.call.reason += '.')],
    ['the title of the vote', (copy) => (copy.call.title += '.')],
    ['the number of the vote', (copy) => (copy.call.number += 1)],
    ['the beginning of the window', (copy) => (copy.call.opensAt = '2021-07-06T00:00:00.001Z')],
    ['the end of the window', (copy) => (copy.call.closesAt = '2021-07-12T09:00:00.001Z')],
    ['whether it was sealed', (copy) => (copy.call.sealed = !copy.call.sealed)],
    ['the vote', (copy) => (copy.call.resolutionId = copy.folderId)],
    ['the folder', (copy) => (copy.folderId = copy.call.resolutionId)],
    ['the body', (copy) => (copy.body.id = copy.folderId)],
    ['the term', (copy) => (copy.term.id = copy.folderId)],
    ['the rule book', (copy) => (copy.rules.book = 'neutral')],
    ['the base of the majority', (copy) => (copy.rules.majority.value.of = 'inOffice')],
    ['the method', (copy) => (copy.rules.method.value = 'vote')],
    ['how a conditional yes counts', (copy) => (copy.rules.conditional.value = 'yes')],
    [
      'what a sheet bears, to an unclear sender',
      (copy) => (one(contested(copy).ballots, isReceived).sheetMark = 'neitherAndUnclear'),
    ],
    ['what a member said of an interest', (copy) => (one(contested(copy).ballots, isReceived).conflict = 'declared')],
    ['the end that counts', (copy) => (copy.extendedTo = '2021-07-13T09:00:00.000Z')],
    [
      'an annex put in',
      (copy) => copy.call.annexes.push({ itemId: null, number: 1, title: '끼워 넣은 붙임', sha256: copy.textHash }),
    ],
    ['a signature, to one on paper', (copy) => (one(copy.signatures, () => true).way = 'paper')],
    ['how recused members count', (copy) => (copy.rules.recused.value = 'outOfOffice')],
    ['an outcome', (copy) => (resultOf(contested(copy)).outcome = 'rejected')],
    ['the quorum', (copy) => (resultOf(contested(copy)).quorumNeeded = 10)],
    ['the majority', (copy) => (resultOf(contested(copy)).yesNeeded = 8)],
    ['those in favour', (copy) => (resultOf(contested(copy)).inFavour += 1)],
    ['the fingerprint of the texts', (copy) => (copy.textHash = otherHex(copy.textHash))],
    ['the fingerprint of the tally', (copy) => (copy.tallyHash = otherHex(copy.tallyHash))],
    ['the fingerprint that was signed', (copy) => (copy.fingerprint = otherHex(copy.fingerprint))],
    [
      'a signature',
      (copy) => (one(copy.signatures, () => true).signature = otherHex(one(copy.signatures, () => true).signature ?? '')),
    ],
    [
      'a public key',
      (copy) =>
        (one(copy.signatures, () => true).publicKey = one(
          copy.signatures,
          (other) => other.publicKey !== one(copy.signatures, () => true).publicKey,
        ).publicKey),
    ],
    ['a public key, to no key', (copy) => (one(copy.signatures, () => true).publicKey = '')],
    ['the act of a signature', (copy) => (one(copy.signatures, (signature) => signature.act === 'call').act = 'result')],
  ]

  it.each(changes)('sees that %s was altered', (_, change) => {
    const { status, stdout } = recount(altered(change))
    expect(stdout).toContain('Different from the proof')
    expect(status).toBe(1)
  })

  const figures = [
    'inOffice',
    'present',
    'yes',
    'no',
    'abstain',
    'conditional',
    'blank',
    'invalid',
    'recused',
    'absent',
    'late',
    'replaced',
    'superseded',
  ] as const
  it.each(figures)('sees that the figure “%s” was altered', (figure) => {
    expect(recount(altered((copy) => (resultOf(contested(copy)).count[figure] += 1))).status).toBe(1)
  })

  const statement = [
    'folderId',
    'bodyId',
    'act',
    'resolutionId',
    'textHash',
    'tallyHash',
    'seatId',
    'office',
    'acting',
    'signedAt',
  ] as const
  it.each(statement)('sees that “%s” of a signed statement was altered', (field) => {
    const changed = altered((copy) => {
      const signed = one(copy.signatures, () => true).statement
      const value = signed[field]
      signed[field] = typeof value === 'boolean' ? !value : field === 'act' ? 'result' : `${String(value)}0`
    })
    expect(recount(changed).status).toBe(1)
  })

  describe('of a vote with annexes, an extension, an unclear reply, an acting chair and a signature on paper', () => {
    const to = '2021-07-12T09:30:00.000Z'
    let full: Proof
    beforeAll(() => {
      full = signedAgain(proof, (copy) => {
        const item = contested(copy)
        copy.call.annexes = [
          { itemId: null, number: 1, title: '실행계획(안)', sha256: 'a'.repeat(64) },
          { itemId: item.itemId, number: 1, title: '과제 설명', sha256: 'b'.repeat(64) },
        ]
        const agreedAt = '2021-07-12T05:00:00.000Z'
        const extensionId = copy.folderId
        copy.extensions = [{ extensionId, from: copy.call.closesAt, to, reason: '회신이 늦음', state: 'agreed', agreedAt }]
        copy.extendedTo = to
        copy.closedAt = to
        copy.secondCheck = true
        for (const ballot of copy.items.flatMap(({ ballots }) => ballots)) ballot.check = 'confirmed'
        const silent = one(copy.roster, (seat) => seat.counted && !item.ballots.some((ballot) => ballot.seatId === seat.seatId))
        const received = one(item.ballots, isReceived)
        item.ballots.push({
          ...received,
          seatId: silent.seatId,
          sheetMark: 'neitherAndUnclear',
          missing: ['sender'],
          state: 'incomplete',
        })
        resultOf(item).count.incomplete += 1
        const ofCall = copy.signatures.filter(({ act, voidedAt }) => act === 'call' && voidedAt === null)
        copy.signatures.push(...ofCall.map((signature) => ({ ...signature, act: 'extension' as const })))
        const [onPaper, acting] = copy.signatures.filter(({ act, voidedAt }) => act === 'result' && voidedAt === null)
        if (!onPaper || !acting) throw new Error('the sample is signed by both')
        Object.assign(onPaper, { way: 'paper', signature: null, publicKey: null, paperSha256: 'c'.repeat(64) })
        Object.assign(acting.statement, { acting: true, actingReason: '국외 출장' })
      })
    })

    it('agrees, and says what cannot be computed', () => {
      const { status, stdout } = recount(full)
      expect(stdout).toContain('The same as the proof.')
      expect(stdout).toContain(`replies counted until ${to}`)
      expect(stdout).toContain('annexes 2')
      expect(stdout).toContain('incomplete 1')
      expect(stdout.match(/^extension, .*: signature holds$/gm)).toHaveLength(2)
      expect(stdout.match(/signed on paper \(cannot be computed/g)).toHaveLength(1)
      expect(status).toBe(0)
    })

    it('names replies that no second person has checked', () => {
      const unchecked = alteredFrom(full, (copy) => (one(contested(copy).ballots, isReceived).check = 'waiting'))
      expect(recount(unchecked).stdout).toContain('counted replies that no second person has checked: 1')
    })

    const extension = (copy: Mutable<Proof>) => one(copy.extensions, () => true)
    const paper = (copy: Mutable<Proof>) => one(copy.signatures, ({ way }) => way === 'paper')
    const unclear = (copy: Mutable<Proof>) => one(contested(copy).ballots, ({ state }) => state === 'incomplete')
    const more: readonly (readonly [string, (copy: Mutable<Proof>) => void])[] = [
      ['the title of an annex', (copy) => (one(copy.call.annexes, () => true).title += '.')],
      ['the fingerprint of an annex', (copy) => (one(copy.call.annexes, () => true).sha256 = 'd'.repeat(64))],
      ['the item of an annex', (copy) => (one(copy.call.annexes, ({ itemId }) => itemId !== null).itemId = null)],
      ['the order of annexes', (copy) => copy.call.annexes.reverse()],
      ['an annex taken away', (copy) => copy.call.annexes.pop()],
      ['the new end in the extension', (copy) => (extension(copy).to = '2021-07-12T09:40:00.000Z')],
      ['the new end in both places', (copy) => (copy.extendedTo = extension(copy).to = '2021-07-12T09:40:00.000Z')],
      ['the old end in the extension', (copy) => (extension(copy).from = '2021-07-12T08:00:00.000Z')],
      ['the reason of the extension', (copy) => (extension(copy).reason += '.')],
      ['the moment of the agreement, to after the end', (copy) => (extension(copy).agreedAt = '2021-07-12T09:10:00.000Z')],
      ['an agreed extension, to dropped', (copy) => (extension(copy).state = 'dropped')],
      ['the extension taken away', (copy) => copy.extensions.pop()],
      ['the end that counts taken away', (copy) => (copy.extendedTo = null)],
      [
        'a signature on the extension taken away',
        (copy) =>
          (copy.signatures = copy.signatures.filter(({ act }, at) => act !== 'extension' || at !== copy.signatures.length - 1)),
      ],
      ['an unclear reply, to counted', (copy) => (unclear(copy).state = 'received')],
      ['an unclear reply, to replaced', (copy) => (unclear(copy).state = 'replaced')],
      ['an unclear sender, to clear', (copy) => (unclear(copy).sheetMark = 'signature')],
      ['an unclear reply taken away', (copy) => contested(copy).ballots.pop()],
      ['the figure “incomplete”', (copy) => (resultOf(contested(copy)).count.incomplete = 0)],
      ['the file of a paper signature', (copy) => (paper(copy).paperSha256 = null)],
      ['a paper signature, to a computed one', (copy) => (paper(copy).way = 'desk')],
      ['the text that a paper signature is over', (copy) => (paper(copy).statement['textHash'] = 'e'.repeat(64))],
      [
        'the reason why somebody acted',
        (copy) =>
          (one(copy.signatures, ({ statement }) => statement['actingReason'] !== undefined).statement['actingReason'] = '병가'),
      ],
    ]
    it.each(more)('sees that %s was altered', (_, change) => {
      const { status, stdout } = recount(alteredFrom(full, change))
      expect(stdout).toContain('Different from the proof')
      expect(status).toBe(1)
    })
  })

  it.each([
    ['something else', '{"format":"other"}'],
    ['a proof of the first format', '{"format":"forum-desk-proof/1"}'],
    ['no JSON', 'proof'],
    [
      'a proof without a roster',
      '{"format":"forum-desk-proof/2","items":[],"signatures":[],"extensions":[],"call":{"annexes":[]}}',
    ],
    [
      'a proof whose items hold nothing',
      '{"format":"forum-desk-proof/2","items":[{"kind":"decision"}],"signatures":[],"roster":[],"extensions":[],"call":{"annexes":[]}}',
    ],
  ])('says of %s that it is no proof, without a stack', (_, content) => {
    const { status, stderr } = recount(content)
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('not a proof')
  })
})

function resultOf(item: Mutable<Proof>['items'][number]) {
  if (item.result === null) throw new Error('a report item has no result')
  return item.result
}
