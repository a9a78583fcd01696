import { beforeEach, describe, expect, it } from 'vitest'
import { importMembers } from '#core/body/exchange/importMembers'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import { sayColumn, sayImportProblem } from '#core/body/exchange/importProblems'
import { previewImport } from '#core/body/exchange/previewImport'
import { membersRoster } from '#core/body/roster/membersRoster'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { smallDesk, type SmallDesk } from '../body/smallDesk'
import { asked, emptyCommittee, load, type Place, places, preview, tableOf } from './tables'

let desk: SmallDesk
let place: Place
beforeEach(async () => {
  desk = smallDesk()
  place = await emptyCommittee(desk)
  await desk.does(registerOrganisations, { organisations: [{ code: 'MOIS', name: { ko: '행정안전부', en: 'Ministry' } }] })
})

const header = '좌석|좌석 이름|구분|부문|기관|성명|직위|전자우편|위촉일|임기 만료'
const good = tableOf(
  header,
  '1|행정안전부 차관|당연직|정부|행정안전부|가나다|차관||2021. 8. 2.|',
  "2|민간 위원 1|위촉|시민사회||라마바|사무총장|ra@example.org|'21.8.2.|2023-08-01",
  '3|민간 위원 2|commissioned|academia||사아자|교수||20210802|2023년 8월 1일',
  '4|민간 위원 3|위촉|기타 아님||||||',
)
const lines = (...rows: readonly string[]) => tableOf(header, ...rows)
const rowOf = (number: number, name: string, from = '2021-08-02', until = '2023-08-01', email = '') =>
  `${number.toString()}|위원 ${number.toString()}|위촉|시민사회||${name}|위원|${email}|${from}|${until}`

describe('a table of members', () => {
  const clean = { ...good, rows: good.rows.slice(0, 3) }

  it('shows what will be added, and adds it', async () => {
    const shown = await preview(desk, place, clean)
    expect(shown.problems).toEqual([])
    expect(shown.totals).toEqual({ rows: 3, added: 3, changed: 0, left: 0, people: 3, seats: 3, appointments: 3 })
    expect(shown.columns.map(({ column }) => column)).toEqual([
      'seat',
      'seatLabel',
      'seatClass',
      'sector',
      'seatOrganisation',
      'name',
      'post',
      'email',
      'from',
      'until',
    ])
    await load(desk, place, clean)
    const roster = await desk.asks(membersRoster, { bodyId: place.bodyId, day: '2022-01-01' })
    if (!roster.ok) throw new Error(roster.refusal.code)
    expect(
      roster.reply.lines.map(({ number, seatClass, standing, holder, until }) => [
        number,
        seatClass,
        standing,
        holder?.name.ko,
        until,
      ]),
    ).toEqual([
      [1, 'exOfficio', 'inOffice', '가나다', null],
      [2, 'commissioned', 'inOffice', '라마바', '2023-08-01'],
      [3, 'commissioned', 'inOffice', '사아자', '2023-08-01'],
    ])
    expect(desk.all('contacts')).toMatchObject([{ email: 'ra@example.org', telephone: null }])
  })

  it('loaded a second time is left as it is', async () => {
    await load(desk, place, clean)
    const again = await preview(desk, place, clean)
    expect(again.totals).toMatchObject({ added: 0, changed: 0, left: 3 })
    expect((await desk.refuses(importMembers, { ...asked(place, clean), seenFingerprint: again.fingerprint })).code).toBe(
      'import.nothingNew',
    )
  })

  it('in decomposed Hangul finds the same columns, words, organisations and people', async () => {
    await load(desk, place, clean)
    const decomposed = {
      ...clean,
      header: clean.header.map((one) => one.normalize('NFD')),
      rows: clean.rows.map((row) => row.map((one) => one.normalize('NFD'))),
    }
    expect((await preview(desk, place, decomposed)).totals).toMatchObject({ added: 0, changed: 0, left: 3 })
  })

  it('records a changed title from the day that is given, so that the days before keep theirs', async () => {
    await load(desk, place, clean)
    const changed = tableOf('좌석|성명|직위|위촉일', '2|라마바|대표|2021-08-02')
    const shown = await preview(desk, place, changed, '2022-06-01')
    expect(shown.rows).toMatchObject([{ outcome: 'changed', changes: [{ column: 'post', before: '사무총장', after: '대표' }] }])
    await load(desk, place, changed, '2022-06-01')
    const postOn = async (day: string) => {
      const roster = await desk.asks(membersRoster, { bodyId: place.bodyId, day })
      return roster.ok ? roster.reply.lines[1]?.holder?.post.ko : roster.refusal.code
    }
    expect([await postOn('2022-05-31'), await postOn('2022-06-01')]).toEqual(['사무총장', '대표'])
  })

  it('an empty cell leaves what is recorded', async () => {
    await load(desk, place, clean)
    expect((await preview(desk, place, tableOf('좌석|성명|직위|위촉일', '2|라마바||2021-08-02'))).totals).toMatchObject({
      left: 1,
      changed: 0,
    })
  })

  it('takes the columns as they are chosen by hand', async () => {
    const odd = tableOf('A|B|C|D|E|F', '1|위원 1|위촉|가나다|2021-08-02|2023-08-01')
    const mapping = ['seat', 'seatLabel', 'seatClass', 'name', 'from', 'until'] as const
    const answered = await desk.asks(previewImport, { ...asked(place, odd), mapping: [...mapping] })
    expect(answered).toMatchObject({ ok: true, reply: { problemCount: 0, totals: { appointments: 1 } } })
  })

  it('a predecessor and a replacement may stand in any order', async () => {
    const table = tableOf(
      '좌석|좌석 이름|구분|성명|위촉 구분|임기 시작|임기 끝|마지막 재임일|끝난 사유',
      '1|위원 1|위촉|나중이|보궐|2022-05-01|2023-08-01||',
      '1|위원 1|위촉|먼저가|신규|2021-08-02|2023-08-01|2022-04-30|사임',
    )
    expect(places(await preview(desk, place, table))).toEqual([])
    await load(desk, place, table)
    expect(desk.all('appointments').map(({ kind, endedOn }) => [kind, endedOn])).toEqual([
      ['first', '2022-04-30'],
      ['replacement', null],
    ])
  })

  it('of people alone needs no seats', async () => {
    const people = tableOf('성명|직위|성별', '가나다|교수|여', '라마바|변호사|남')
    const nowhere = { ...place, termId: null }
    expect((await preview(desk, nowhere, people)).totals).toMatchObject({ people: 2, seats: 0, appointments: 0 })
    await load(desk, nowhere, people)
    expect(desk.all('people').map(({ name, gender }) => [name.ko, gender])).toEqual([
      ['가나다', 'female'],
      ['라마바', 'male'],
    ])
  })
})

describe('what is wrong is named by row and column', () => {
  it('a missing column, and one that stands twice', async () => {
    expect(places(await preview(desk, place, tableOf('성명|위촉일', '가나다|2021-08-02')))).toEqual(['1 좌석 missingColumn'])
    expect(places(await preview(desk, place, tableOf('좌석|성명|이름', '1|가|가')))).toEqual(['1 이름 columnTwice'])
    expect(places(await preview(desk, place, tableOf('', '1')))).toEqual(['1  noHeader'])
  })

  it('a missing column and the words that a cell may hold are named in the language of the reader', async () => {
    const [missing] = (await preview(desk, place, tableOf('Name|From', '가나다|2021-08-02'))).problems
    if (missing === undefined) throw new Error('the column is missing')
    expect([sayColumn(missing, 'ko'), sayImportProblem(missing, 'ko')]).toEqual(['좌석', '‘좌석’ 열이 없습니다.'])
    expect([sayColumn(missing, 'en'), sayImportProblem(missing, 'en')]).toEqual(['Seat', 'The column “Seat” is missing.'])
    const [unknown] = (await preview(desk, place, tableOf(header, '1|위원|아무개|시민사회||가||||'))).problems
    if (unknown === undefined) throw new Error('the word is unknown')
    expect(sayImportProblem(unknown, 'ko')).toContain('위촉')
    expect(sayImportProblem(unknown, 'en')).not.toMatch(/위촉/u)
  })

  it('a cell of a million characters', async () => {
    const shown = await preview(desk, place, lines(rowOf(1, '가'), rowOf(2, '나'.repeat(1_000_000))))
    expect(places(shown)).toEqual(['3 성명 tooLong'])
    expect(shown.problems[0]?.facts).toEqual({ characters: 1_000_000, max: 300 })
  })

  it('a formula, but not a telephone number', async () => {
    const table = tableOf(`${header}|전화`, `${rowOf(1, '=HYPERLINK("x")')}|`, `${rowOf(2, '나')}|+82-2-2100-1234`)
    expect(places(await preview(desk, place, table))).toEqual(['2 성명 formula'])
  })

  it('impossible and unreadable dates', async () => {
    const shown = await preview(
      desk,
      place,
      lines(rowOf(1, '가', '2021. 2. 29.'), rowOf(2, '나', '내일'), rowOf(3, '다', '2021. 8. 2.(화)')),
    )
    expect(places(shown)).toEqual(['2 위촉일 noSuchDay', '3 위촉일 notADate', '4 위촉일 wrongWeekday'])
  })

  it('a term that ends before it begins', async () => {
    expect(places(await preview(desk, place, lines(rowOf(1, '가', '2022-08-02', '2022-08-01'))))).toEqual([
      '2 임기 만료 endsBeforeItBegins',
    ])
  })

  it('the same person twice, and says in which row', async () => {
    const shown = await preview(desk, place, lines(rowOf(1, '홍길동'), rowOf(2, '홍 길동')))
    expect(places(shown)).toEqual(['3 성명 duplicatePerson'])
    expect(shown.problems[0]?.facts).toEqual({ otherRow: 2 })
    const people = tableOf('성명', '가나다', '가나다')
    expect(places(await preview(desk, { ...place, termId: null }, people))).toEqual(['3 성명 duplicatePerson'])
  })

  it('namesakes are told apart by e-mail, and asked for where they cannot be', async () => {
    const two = lines(
      rowOf(1, '홍길동', '2021-08-02', '2023-08-01', 'a@example.org'),
      rowOf(2, '홍길동', '2021-08-02', '2023-08-01', 'b@example.org'),
    )
    expect(places(await preview(desk, place, two))).toEqual([])
    await load(desk, place, two)
    expect(desk.all('people')).toHaveLength(2)
    expect(places(await preview(desk, place, lines(rowOf(3, '홍길동'))))).toEqual(['2 성명 ambiguousPerson'])
  })

  it('words, seats and organisations that the desk does not know', async () => {
    const shown = await preview(
      desk,
      place,
      tableOf(header, '영|위원|위촉|시민사회||가||||', '1|위원|아무개|시민사회|없는 기관|가||||'),
    )
    expect(places(shown)).toEqual(['2 좌석 notANumber', '3 구분 unknownWord'])
    expect(
      places(await preview(desk, place, tableOf(header, '1|위원|위촉|시민사회|없는 기관|가|||2021-08-02|2023-08-01'))),
    ).toEqual(['2 기관 unknownOrganisation'])
  })

  it('what an appointment itself is refused for, with its clause', async () => {
    const shown = await preview(
      desk,
      place,
      lines(rowOf(1, '가', '2021-08-02', '2023-08-02'), rowOf(2, '나', '2021-08-01', '2023-07-31')),
    )
    expect(places(shown)).toEqual(['2 임기 만료 appointment.tooLong', '3 위촉일 appointment.beforeTerm'])
    expect(shown.problems[0]?.cite?.clause.ko).toBe('제5조제1항')
  })

  it('too few and too many cells, and broken quotes', async () => {
    const table = { ...tableOf('좌석|성명', '1', '2|나|다', '3|라'), brokenRows: [4] }
    expect(places(await preview(desk, place, table))).toEqual(['2  missingCells', '3  tooManyCells', '4  brokenQuotes'])
  })

  it('a new seat without class, a seat of another class, and an appointment that is recorded otherwise', async () => {
    expect(places(await preview(desk, place, tableOf('좌석|좌석 이름', '1|위원 1')))).toEqual(['2 구분 newSeatNeeds'])
    await load(desk, place, lines(rowOf(1, '가나다')))
    expect(places(await preview(desk, place, tableOf('좌석|구분', '1|당연직')))).toEqual(['2 구분 seatDiffers'])
    const other = await preview(desk, place, lines(rowOf(1, '가나다', '2021-08-02', '2022-08-01')))
    expect(places(other)).toEqual(['2 임기 만료 appointmentDiffers'])
    const overlap = await preview(desk, place, lines(rowOf(1, '라마바', '2022-01-01', '2023-08-01')))
    expect(places(overlap)).toEqual(['2 위촉일 appointment.overlap'])
  })

  it('in sentences of both languages', async () => {
    const shown = await preview(desk, place, {
      ...good,
      rows: [
        ...good.rows,
        ['x', ...Array<string>(9).fill('')],
        rowOf(5, '=1').split('|'),
        rowOf(6, '가', '2021-02-30').split('|'),
      ],
    })
    for (const problem of shown.problems) {
      expect(sayImportProblem(problem, 'ko')).toMatch(/[가-힣].*\.$/u)
      expect(sayImportProblem(problem, 'en')).toMatch(/\.$/u)
    }
    expect(shown.problemCount).toBeGreaterThan(3)
  })
})

describe('all or nothing', () => {
  it('one wrong row keeps every other out, and names it', async () => {
    const table = lines(rowOf(1, '가'), rowOf(2, '나', '2021. 2. 30.'), rowOf(3, '다'))
    const { fingerprint } = await preview(desk, place, table)
    const refused = await desk.refuses(importMembers, { ...asked(place, table), seenFingerprint: fingerprint })
    expect(refused).toMatchObject({ code: 'import.problem', facts: { row: 3, column: '위촉일', count: 1 } })
    // The sentence of the problem stands in the language of the refusal that carries it; only the file's own words stay.
    expect(sayRefusal(refused, 'ko', 'Asia/Seoul').what).toContain('3행 위촉일: 없는 날짜입니다: ‘')
    expect(sayRefusal(refused, 'en', 'Asia/Seoul').what).toMatch(
      /^Row 3, 위촉일: “[^”]+” is not a day of the calendar\. There are 1/u,
    )
    expect([desk.all('people'), desk.all('seats'), desk.all('appointments')]).toEqual([[], [], []])
  })

  it('what was not previewed is not imported', async () => {
    const table = lines(rowOf(1, '가나다'))
    const { fingerprint } = await preview(desk, place, table)
    await load(desk, { ...place, termId: null }, tableOf('성명', '가나다'))
    const refused = await desk.refuses(importMembers, { ...asked(place, table), seenFingerprint: fingerprint })
    expect(refused.code).toBe('import.notAsPreviewed')
  })

  it('a table too large for one record of the journal is refused before it is written', async () => {
    const long = '가'.repeat(300)
    const table = { header: ['성명', '직위', '지역'], rows: [] as string[][], brokenRows: [] }
    for (let index = 0; index < 6000; index += 1) table.rows.push([`위원${index.toString()}`, long, long])
    const people = { ...place, termId: null }
    const { fingerprint, problemCount } = await preview(desk, people, table)
    expect(problemCount).toBe(0)
    const refused = await desk.refuses(importMembers, { ...asked(people, table), seenFingerprint: fingerprint })
    expect(refused).toMatchObject({ code: 'import.tooMuch', facts: { rows: 6000 } })
  })

  it('a body or term that there is not is refused', async () => {
    const nowhere = '00000000-0000-7000-8000-ffffffffffff'
    const answered = await desk.asks(previewImport, { ...asked(place, good), termId: nowhere })
    expect(answered).toMatchObject({ refusal: { code: 'desk.notFound', facts: { thing: 'terms' } } })
  })
})
