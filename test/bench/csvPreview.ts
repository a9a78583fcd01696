import { importMembers } from '#core/body/exchange/importMembers'
import { writeCsv } from '#core/body/exchange/writeCsv'
import { BodyId, TermId } from '#core/desk/rows/identifiers'
import type { Reader } from '#core/desk/rows/reader'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { previewFile } from '#main/exchange/previewFile'

export interface MeasuredPreview {
  readonly rows: number
  readonly bytes: number
  /** Milliseconds of the whole preview: decoding, reading, planning. */
  readonly milliseconds: number
  readonly progressCalls: number
  readonly problems: number
}

const id = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** A term of `seats` seats as a CSV file: every seat is held by one person after the other, `rows` appointments in all. */
export function membersFile(rows: number, seats: number): Uint8Array {
  const header = [
    '좌석',
    '좌석 이름',
    '구분',
    '부문',
    '성명',
    '직위',
    '전자우편',
    '전화',
    '위촉 구분',
    '임기 시작',
    '임기 끝',
    '마지막 재임일',
    '끝난 사유',
  ]
  const perSeat = Math.ceil(rows / seats)
  const dayOf = (days: number): string => new Date(Date.UTC(2021, 7, 2 + days)).toJSON().slice(0, 10)
  const cells = Array.from({ length: rows }, (_, index) => {
    const seat = (index % seats) + 1
    const turn = Math.floor(index / seats)
    const length = Math.floor(700 / perSeat)
    const last = turn === perSeat - 1
    return [
      ...[
        seat.toString(),
        `위원 ${seat.toString()}`,
        '위촉',
        '시민사회',
        `위원${index.toString()}`,
        '연구위원',
        `member${index.toString()}@example.org`,
        '+82-2-0000-0000',
      ],
      ...[
        turn === 0 ? '신규' : '보궐',
        dayOf(turn * length),
        '2023-08-01',
        last ? '' : dayOf((turn + 1) * length - 1),
        last ? '' : '교체',
      ],
    ]
  })
  return new Uint8Array(Buffer.from(`\uFEFF${writeCsv([header, ...cells])}`, 'utf8'))
}

/** The preview of a file on a body with one open term and nobody in it. `now` tells milliseconds. */
export async function measurePreview(bytes: Uint8Array, now: () => number): Promise<MeasuredPreview> {
  const asked = importMembers.input.shape
  const input = {
    bodyId: BodyId.parse(id(1, 1)),
    termId: TermId.parse(id(2, 1)),
    mapping: null,
    asOf: asked.asOf.parse('2021-08-02'),
    reason: '명부 불러오기',
  }
  let progressCalls = 0
  const start = now()
  const shown = await previewFile(
    bytes,
    input,
    { read: oneTerm(), rules: standardRuleBooks },
    {
      onProgress: () => {
        progressCalls += 1
      },
      signal: new AbortController().signal,
    },
  )
  const milliseconds = now() - start
  if (!shown.ok) throw new Error(shown.refusal.code)
  const { totals, problemCount } = shown.preview
  return { rows: totals.rows, bytes: bytes.length, milliseconds, progressCalls, problems: problemCount }
}

/** A folder with a body and an open term. */
function oneTerm(): Reader {
  const none = { ko: '', en: '' }
  const body = {
    id: id(1, 1),
    name: none,
    code: 'TEST',
    ruleFamily: 'open-government-korea',
    predecessorId: null,
    from: '2021-08-02',
    until: null,
    rev: 1,
  }
  const term = { id: id(2, 1), bodyId: id(1, 1), number: 3, from: '2021-08-02', until: '2023-08-01', rev: 2 }
  const rows: Readonly<Record<string, readonly object[]>> = { bodies: [body], terms: [term] }
  const read = {
    get: (table: string) => Promise.resolve(rows[table]?.[0] ?? null),
    where: (table: string) => Promise.resolve(rows[table] ?? []),
    all: (table: string) => Promise.resolve(rows[table] ?? []),
  }
  return read as unknown as Reader // rows of the two tables above, and of no other
}
