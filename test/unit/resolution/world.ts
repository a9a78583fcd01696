import type { Actor } from '#core/desk/actor'
import type { DecisionContext } from '#core/desk/command'
import { FolderId } from '#core/desk/rows/identifiers'
import type { Row } from '#core/desk/rows/tables'
import { Instant, PlainDate } from '#core/desk/rows/time'
import type { BodyFacts } from '#core/body/facts'
import { Appointment, Body, Office, Person, Seat, Term } from '#core/body/rows'
import { frozenRoster } from '#core/body/roster/frozenRoster'
import { Incoming, Pack } from '#core/resolution/correspondenceRows'
import { textFingerprint } from '#core/resolution/fingerprint'
import {
  Ballot,
  Item,
  Recusal,
  Resolution,
  Signature,
  SigningKey,
  TextVersion,
  type Choice,
  type ResolutionState,
} from '#core/resolution/rows'
import type { Vote } from '#core/resolution/vote'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { createIds } from '#main/desk/ids'
import { seededRandom } from '#main/desk/random'

/** A committee of four seats under Directive 841 and one written vote with two items, as plain rows. */

export const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const nowhere = uuid(0xffff)
export const instant = (text: string): Instant => Instant.parse(text)
export const day = (text: string): PlainDate => PlainDate.parse(text)

export const opensAt = instant('2023-06-01T00:00:00.000Z')
export const closesAt = instant('2023-06-07T09:00:00.000Z')
export const during = instant('2023-06-02T01:00:00.000Z')
export const after = instant('2023-06-07T10:00:00.000Z')
export const zone = 'Asia/Seoul'
export const folderId = FolderId.parse(uuid(0xf0))
export const officer: Actor = { profile: '사무국', role: 'officer', personId: null }

const stored = <Value extends object>(row: Value, rev: number): Value & { readonly rev: number } => ({ ...row, rev })
const text = (ko: string) => ({ ko, en: '' })

export const body = stored(
  Body.parse({
    id: uuid(1),
    name: text('위원회'),
    code: 'TEST',
    ruleFamily: 'open-government-korea',
    predecessorId: null,
    from: '2023-05-02',
    until: null,
  }),
  1,
)
export const term = stored(Term.parse({ id: uuid(2), bodyId: body.id, number: 1, from: '2023-05-02', until: '2025-05-01' }), 2)

/** Seat 1 has the government's co-chair, seat 2 the civil one, seat 3 a member, and seat 4 nobody. */
const seats = [1, 2, 3, 4].map((number) =>
  stored(
    Seat.parse({
      id: uuid(0x10 + number),
      bodyId: body.id,
      termId: term.id,
      number,
      label: text(`위원 ${number.toString()}`),
      class: number === 1 ? 'exOfficio' : 'commissioned',
      sector: number === 1 ? 'government' : 'civilSociety',
      organisationId: null,
    }),
    3,
  ),
)
const people = [1, 2, 3].map((number) =>
  stored(
    Person.parse({ id: uuid(0x20 + number), name: text(''), post: text(''), organisationId: null, gender: null, region: '' }),
    4,
  ),
)
const appointments = [1, 2, 3].map((number) =>
  stored(
    Appointment.parse({
      id: uuid(0x30 + number),
      bodyId: body.id,
      termId: term.id,
      seatId: uuid(0x10 + number),
      holder: { kind: 'person', personId: uuid(0x20 + number) },
      kind: 'first',
      from: '2023-05-02',
      until: '2025-05-01',
      endedOn: null,
      ending: null,
      endReason: '',
      exceptionReason: '',
      evidenceId: null,
      endEvidenceId: null,
    }),
    5,
  ),
)
const offices = [
  stored(
    Office.parse({
      id: uuid(0x41),
      bodyId: body.id,
      appointmentId: uuid(0x31),
      kind: 'governmentCoChair',
      title: text('정부 공동위원장'),
      order: 0,
      from: '2023-05-02',
      until: null,
    }),
    6,
  ),
  stored(
    Office.parse({
      id: uuid(0x42),
      bodyId: body.id,
      appointmentId: uuid(0x32),
      kind: 'civilCoChair',
      title: text('민간 공동위원장'),
      order: 0,
      from: '2023-05-02',
      until: null,
    }),
    6,
  ),
]
export const facts: BodyFacts = {
  body,
  terms: [term],
  seats,
  appointments,
  offices,
  organisations: [],
  people,
  descriptions: [],
  papers: [],
  interests: [],
}

export const seatId = (number: number) => Seat.shape.id.parse(uuid(0x10 + number))
export const personId = (number: number) => Person.shape.id.parse(uuid(0x20 + number))
export const itemId = (number: number) => Item.shape.id.parse(uuid(0x50 + number))
export const resolutionId = Resolution.shape.id.parse(uuid(0x60))
export const otherResolutionId = Resolution.shape.id.parse(uuid(0x61))

/** The rules of the opening day. */
export const law = (() => {
  const rules = standardRuleBooks.on(body.ruleFamily, day('2023-06-01'))
  if (rules === null) throw new Error('no rules')
  return rules
})()

function resolution(state: ResolutionState): Row<'resolutions'> {
  const opened = state === 'open' || state === 'closed' || state === 'announced'
  return stored(
    Resolution.parse({
      id: resolutionId,
      bodyId: body.id,
      termId: term.id,
      number: 1,
      title: '제1차 서면의결',
      titleEn: '',
      ground: 'urgent',
      reason: '기한 안에 회의를 열 수 없음',
      opensAt,
      closesAt,
      extendedTo: null,
      secondCheck: false,
      followsId: null,
      returnTo: '',
      sealed: false,
      illustrative: true,
      state,
      openedAt: opened ? opensAt : null,
      roster: opened ? [...frozenRoster(facts, day('2023-06-01'), law)] : [],
      closedAt: state === 'closed' || state === 'announced' ? after : null,
      announcedAt: state === 'announced' ? after : null,
      resolutionNumber: '',
      effectiveOn: null,
      withdrawnReason: '',
    }),
    10,
  )
}

const words = { motion: '원안대로 의결한다.', reason: '', content: '' }

/** The vote in a state: items 1 and 2 are decided, item 3 is a report; nobody has replied or signed. */
export function voteIn(state: ResolutionState): Vote {
  const items = [1, 2, 3].map((number) =>
    stored(
      Item.parse({
        id: itemId(number),
        resolutionId,
        number,
        itemNumber: '',
        kind: number === 3 ? 'report' : 'decision',
        title: `안건 ${number.toString()}`,
        titleEn: '',
        group: '',
        proposer: '',
        currentVersion: 1,
      }),
      11,
    ),
  )
  const texts = items.map((item) =>
    stored(
      TextVersion.parse({
        id: uuid(0x70 + item.number),
        itemId: item.id,
        resolutionId,
        version: 1,
        ...words,
        changeReason: '',
        fingerprint: textFingerprint({ itemId: item.id, version: 1, ...words }),
        createdAt: opensAt,
      }),
      11,
    ),
  )
  return {
    resolution: resolution(state),
    body,
    term,
    items,
    texts,
    ballots: [],
    recusals: [],
    signatures: [],
    extensions: [],
    annexes: [],
  }
}

let made = 0x1000

export function ballotOf(fields: {
  item: number
  seat: number
  choice: Choice
  state: Ballot['state']
  version: number
  arrivedAt: Instant
}): Row<'ballots'> {
  made += 1
  const { item, seat, ...rest } = fields
  return stored(
    Ballot.parse({
      id: uuid(made),
      resolutionId,
      itemId: itemId(item),
      seatId: seatId(seat),
      opinion: '',
      condition: rest.choice === 'conditional' ? '조건' : '',
      note: '',
      missing: [],
      conflict: 'notStated',
      sheetMark: 'notRecorded',
      check: { kind: 'notAsked' },
      incomingId: null,
      way: 'email',
      enteredAt: rest.arrivedAt,
      enteredBy: '사무국',
      evidenceId: null,
      ...rest,
    }),
    12,
  )
}

/** A file that waits and that nobody has assigned. */
export function incomingOf(change: Partial<Row<'incomings'>>): Row<'incomings'> {
  made += 1
  const row = Incoming.parse({
    id: uuid(made),
    resolutionId,
    evidenceId: uuid(0x90),
    seatId: null,
    way: 'email',
    arrivedAt: during,
    keptAt: during,
    keptBy: '사무국',
    handling: { kind: 'waiting' },
  })
  return { ...stored(row, 12), ...change }
}

/** The first pack of a seat: which version of which item it asked for. */
export function packOf(seat: number, asked: readonly (readonly [item: number, version: number])[]): Row<'packs'> {
  made += 1
  return stored(
    Pack.parse({
      id: uuid(made),
      resolutionId,
      seatId: seatId(seat),
      number: 1,
      code: 'TEST-2023-W01-S03-P1-00',
      purpose: 'call',
      items: asked.map(([item, version]) => ({ itemId: itemId(item), version })),
      files: [],
      madeAt: opensAt,
      madeBy: '사무국',
    }),
    11,
  )
}

export function recusalOf(item: number, seat: number): Row<'recusals'> {
  made += 1
  return stored(
    Recusal.parse({
      id: uuid(made),
      resolutionId,
      itemId: itemId(item),
      seatId: seatId(seat),
      ground: '이해관계',
      declaredAt: during,
    }),
    12,
  )
}

/** A signature row; whether its bytes verify matters only to the command that records one. */
export function signatureOf(
  act: 'call' | 'result' | 'extension',
  office: 'governmentCoChair' | 'civilCoChair',
  textHash: string,
  tallyHash: string,
): Row<'signatures'> {
  made += 1
  const seat = office === 'governmentCoChair' ? 1 : 2
  return stored(
    Signature.parse({
      id: uuid(made),
      resolutionId,
      act,
      office,
      acting: false,
      actingReason: '',
      title: text(office),
      appointmentId: uuid(0x30 + seat),
      seatId: seatId(seat),
      textHash,
      tallyHash,
      signedAt: after,
      proof: { way: 'desk', keyId: uuid(0x80 + seat), signature: '0'.repeat(128) },
      voidedAt: null,
      voidReason: '',
    }),
    13,
  )
}

export function keyOf(person: number, publicKey: string): Row<'signingKeys'> {
  return stored(
    SigningKey.parse({
      id: uuid(0x80 + person),
      personId: personId(person),
      device: '기기',
      publicKey,
      registeredAt: opensAt,
      revokedAt: null,
      revokedReason: '',
    }),
    9,
  )
}

/** What a command is given to decide on, at a moment. */
export function contextOf<Known, Input>(known: Known, input: Input, now: Instant): DecisionContext<Known, Input> {
  return {
    known,
    input,
    now,
    rules: standardRuleBooks,
    ids: createIds(createScriptClock(now), seededRandom('world')),
    actor: officer,
    folderId,
  }
}
