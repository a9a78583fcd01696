import { afterEach, describe, expect, it } from 'vitest'
import { importMembers } from '#core/body/exchange/importMembers'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { previewFile } from '#main/exchange/previewFile'
import { must } from '#main/wiring/must'

import { committeeDesk, officer, removeFolders, watched } from './exchangeDesk'

afterEach(removeFolders)

describe('a CSV file of which one row is wrong', () => {
  const heading = '좌석,좌석 이름,구분,성명,임기 시작,임기 끝,마지막 재임일'
  const good = ['1,위원 1,위촉,가나다,2021-08-02,2023-08-01,', '2,위원 2,위촉,라마바,2021-08-02,2023-08-01,']
  const wrong = (row: string) => [heading, ...good, row].join('\r\n')
  const row = (name: string, from: string, until = '2023-08-01', endedOn = '') =>
    `3,위원 3,위촉,${name},${from},${until},${endedOn}`

  it.each([
    ['1 MB in a cell', wrong(row('가'.repeat(350_000), '2021-08-02')), 4, '성명', 'tooLong'],
    ['a missing column', ['성명,임기 시작', '가나다,2021-08-02'].join('\n'), 1, '좌석', 'missingColumn'],
    ['a formula', wrong(row('=HYPERLINK(1)', '2021-08-02')), 4, '성명', 'formula'],
    ['the same person twice', wrong(row('가나다', '2021-08-02')), 4, '성명', 'duplicatePerson'],
    ['the same person twice, decomposed', wrong(row('가나다'.normalize('NFD'), '2021-08-02')), 4, '성명', 'duplicatePerson'],
    ['an impossible date with points', wrong(row('사', '2021. 2. 29.')), 4, '임기 시작', 'noSuchDay'],
    ['an impossible date with hyphens', wrong(row('사', '2021-02-29')), 4, '임기 시작', 'noSuchDay'],
    ['an impossible date in eight digits', wrong(row('사', '20210229')), 4, '임기 시작', 'noSuchDay'],
    ['an impossible date in words', wrong(row('사', '2021년 2월 29일')), 4, '임기 시작', 'noSuchDay'],
    ['an impossible date of two digits', wrong(row('사', "'21.2.29.")), 4, '임기 시작', 'noSuchDay'],
    ['no date at all', wrong(row('사', '내일')), 4, '임기 시작', 'notADate'],
    ['an end before the beginning', wrong(row('사', '2022-08-02', '2022-08-01')), 4, '임기 끝', 'endsBeforeItBegins'],
    [
      'a last day before the first',
      wrong(row('사', '2022-08-02', '2023-08-01', '2022-08-01')),
      4,
      '마지막 재임일',
      'endedBeforeItBegins',
    ],
    ['an open quotation mark', wrong('3,"위원 3,위촉,사,2021-08-02,2023-08-01,'), 4, '', 'brokenQuotes'],
  ])('%s is named by row and column, and nothing is imported', async (_, text, atRow, atColumn, code) => {
    const { desk, read, bodyId, termId } = await committeeDesk()
    const before = desk.head
    const asked = { bodyId, termId, mapping: null, asOf: importMembers.input.shape.asOf.parse('2021-08-02') }
    const desks = { read, rules: standardRuleBooks }
    const shown = await previewFile(
      Buffer.from(text, 'utf8'),
      asked,
      desks,
      watched(() => undefined),
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    expect(shown.preview.problems).toMatchObject([{ row: atRow, column: atColumn, code }])
    const input = { ...asked, table: shown.table, reason: '불러오기', seenFingerprint: shown.preview.fingerprint }
    expect(await desk.execute(officer, importMembers.name, input)).toMatchObject({
      ok: false,
      refusal: { code: 'import.problem', facts: { row: atRow, column: atColumn, count: 1 } },
    })
    expect(desk.head).toEqual(before)
    expect([await read.all('people'), await read.all('seats'), await read.all('appointments')]).toEqual([[], [], []])
    await desk.close()
  })

  it('a date in each of the five forms of Korean offices is the same day', async () => {
    const { desk, read, bodyId, termId } = await committeeDesk()
    const forms = ['2021. 8. 2.', '2021-08-02', '20210802', '2021년 8월 2일', "'21.8.2."]
    const lines = forms.map((form, index) => {
      const n = (index + 1).toString()
      return `${n},위원 ${n},위촉,위원${n},${form},2023-08-01,`
    })
    const asked = { bodyId, termId, mapping: null, asOf: importMembers.input.shape.asOf.parse('2021-08-02') }
    const bytes = Buffer.from([heading, ...lines].join('\n').normalize('NFD'), 'utf8')
    const shown = await previewFile(
      bytes,
      asked,
      { read, rules: standardRuleBooks },
      watched(() => undefined),
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    const input = { ...asked, table: shown.table, reason: '불러오기', seenFingerprint: shown.preview.fingerprint }
    await must(desk, officer, importMembers, input)
    expect((await read.all('appointments')).map(({ from }) => from)).toEqual(Array(5).fill('2021-08-02'))
    await desk.close()
  })
})
