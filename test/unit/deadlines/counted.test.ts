import { beforeEach, describe, expect, it } from 'vitest'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { addCalendarDay } from '#core/rules/calendar/addDay'
import { countDeadline, type DeadlineInputs } from '#core/rules/deadlines/countDeadline'
import type { Deadline } from '#core/rules/deadlines/deadline'
import { DeadlineRuleKey, deadlineRule } from '#core/rules/deadlines/deadlineRules'
import type { z } from 'zod'
import { committee, day } from '../body/bodies'
import { smallDesk, type SmallDesk } from '../body/smallDesk'

let desk: SmallDesk
let bodyId: Awaited<ReturnType<typeof committee>>['bodyId']
beforeEach(async () => {
  desk = smallDesk()
  bodyId = (await committee(desk, ['exOfficio', 'commissioned'])).bodyId
})

const about = { ko: '청구 1호', en: 'Request 1' }
async function count(input: z.input<typeof DeadlineInputs>): Promise<Deadline> {
  const answered = await desk.asks(countDeadline, input)
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.reply.deadline
}
const clauses = (deadline: Deadline) => deadline.cites.map(({ clause }) => clause.ko)

describe('fact 8: notice of a meeting at least seven days ahead', () => {
  it('for a meeting on 14 July has to arrive by the end of 6 July, and D-7 stands beside it', async () => {
    const notice = await count({ kind: 'meetingNotice', about, bodyId, meetingOn: '2022-07-14' })
    expect(notice.due).toBe('2022-07-06')
    expect(notice.otherReadings.map(({ due }) => due)).toEqual(['2022-07-07'])
    expect(notice.counted).toEqual({
      ko: '당일(2022. 7. 14.(목))은 빼고 온전한 7일을 사이에 둔다: 2022. 7. 6.(수)까지 도달.',
      en: 'The day itself (14 July 2022) is not counted and 7 whole days lie between: to arrive by the end of 6 July 2022.',
    })
  })

  it('is D-7 first where the office set that rule, with the strict day beside it', async () => {
    const lenient = standardRuleBooks.with('open-government-korea', 'directive-790', 'meeting.noticeCounting', 'dMinus')
    desk = smallDesk(lenient)
    bodyId = (await committee(desk, ['exOfficio', 'commissioned'])).bodyId
    const notice = await count({ kind: 'meetingNotice', about, bodyId, meetingOn: '2022-07-14' })
    expect([notice.due, ...notice.otherReadings.map(({ due }) => due)]).toEqual(['2022-07-07', '2022-07-06'])
  })

  it('names the Act, its clause and how it is counted', async () => {
    const notice = await count({ kind: 'meetingNotice', about, bodyId, meetingOn: '2023-12-20' })
    expect(notice.cites[0]).toMatchObject({ rule: 'meeting.noticeDays', clause: { ko: '제9조제1항' }, verified: 'read' })
    expect(notice.cites.at(-1)).toMatchObject({ source: { ko: '민법' }, clause: { ko: '제157조' } })
  })

  it('on a holiday says until when an office can still send it', async () => {
    // Meeting 2025-10-15: strict 10.7 (Chuseok); 6, 5 too, 4 Sat, 3 개천절 → 10.2 Thu.
    const notice = await count({ kind: 'meetingNotice', about, bodyId, meetingOn: '2025-10-15' })
    expect(notice.due).toBe('2025-10-07')
    expect(notice.counted.ko).toContain('2025. 10. 2.(목)까지 보내야 한다')
  })
})

describe('information disclosure', () => {
  it('is decided within ten days: the first counts, Saturdays and holidays do not (OIDA 11(1), 29(2))', async () => {
    // 2024-09-13(1) | 16 17 18 추석 | 19(2) 20(3) 23(4)…27(8) 30(9) | 10.1 국군의 날 | 10.2(10)
    const decision = await count({ kind: 'disclosureDecision', about, receivedOn: '2024-09-13' })
    expect(decision.due).toBe('2024-10-02')
    expect(clauses(decision)).toEqual(['제11조제1항, 제29조제2항'])
    expect(decision.counted.ko).toBe(
      '2024. 9. 13.(금)부터 첫날을 넣어 10일을 세고 토요일·공휴일 10일은 뺐다: 2024. 10. 2.(수)까지.',
    )
  })

  it('may be extended by ten days that begin on the day after', async () => {
    // From 2024-10-03 개천절: 4(1) 7(2) 8(3) | 9 한글날 | 10(4) 11(5) 14(6)…18(10)
    const extended = await count({ kind: 'disclosureExtended', about, receivedOn: '2024-09-13' })
    expect(extended.due).toBe('2024-10-18')
    expect(clauses(extended)).toEqual(['제11조제1항, 제29조제2항', '제11조제2항, 제29조제2항'])
  })

  it('without a decision for twenty days leaves an objection open', async () => {
    // 2021-07-05(1)…9(5) 12(6)…16(10) 19(11)…23(15) 26(16)…30(20)
    expect((await count({ kind: 'disclosureSilence', about, receivedOn: '2021-07-05' })).due).toBe('2021-07-30')
  })

  it('is opened within ten days after the decision, by the Civil Act (OIDEC 12)', async () => {
    // 2026-02-06: 7(1)…16(10) 설날 전날 → 17 18 → 19
    const opening = await count({ kind: 'disclosureOpening', about, decidedOn: '2026-02-06' })
    expect(opening.due).toBe('2026-02-19')
    expect(opening.counted.ko).toContain('끝나는 날이 쉬는 날')
  })

  it('may be objected to within thirty days, and an end on a feast moves on', async () => {
    // 2024-08-17: 18(1)…9.16(30) 추석 전날 → 19
    expect((await count({ kind: 'objection', about, notifiedOn: '2024-08-17' })).due).toBe('2024-09-19')
  })

  it('an objection is answered within seven days and seven more, the first counted', async () => {
    // 2023-01-19(1) 20(2) | 21–24 | 25(3) 26 27(5) 30(6) 31(7); then 2.1(1) 2 3(3) 6(4) 7 8 9(7)
    expect((await count({ kind: 'objectionAnswer', about, receivedOn: '2023-01-19' })).due).toBe('2023-01-31')
    expect((await count({ kind: 'objectionExtended', about, receivedOn: '2023-01-19' })).due).toBe('2023-02-09')
  })

  it('a third party has three days, and thirty lie between decision and opening', async () => {
    // 2022-09-07: 8(1) 9(2) 10(3) 추석 → 11, 12 대체 → 13
    expect((await count({ kind: 'thirdPartyObjection', about, notifiedOn: '2022-09-07' })).due).toBe('2022-09-13')
    // 2024-02-01: 2(1)…3.2(30); first day after it 3.3
    const opening = await count({ kind: 'thirdPartyOpening', about, decidedOn: '2024-02-01' })
    expect(opening.due).toBe('2024-03-03')
    expect(opening.otherReadings.map(({ due }) => due)).toEqual(['2024-03-02'])
    expect(opening.cites[0]?.verified).toBe('inferred')
  })

  it('before the text that was read was in force the citation says inferred', async () => {
    expect((await count({ kind: 'disclosureDecision', about, receivedOn: '2021-07-05' })).cites[0]?.verified).toBe('inferred')
    expect((await count({ kind: 'disclosureDecision', about, receivedOn: '2023-11-17' })).cites[0]?.verified).toBe('read')
  })
})

describe('a deadline that the office sets itself', () => {
  it('carries the basis that the office typed, as typed by the office', async () => {
    const basis = { ko: '운영세칙 제9조', en: '' }
    const publication = await count({
      kind: 'publication',
      about,
      from: '2026-09-10',
      unit: 'calendarDays',
      count: 15,
      firstDay: 'out',
      lastDay: 'moves',
      basis,
    })
    // 11(1)…25(15) 추석 → 26 추석 다음날·토, 27 일 → 28
    expect(publication.due).toBe('2026-09-28')
    expect(publication.cites[0]).toMatchObject({ source: basis, verified: 'office' })
  })
})

describe('what is known of the holidays', () => {
  it('a year without a calendar is said in the deadline and in its words', async () => {
    const decision = await count({ kind: 'disclosureDecision', about, receivedOn: '2036-01-21' })
    expect(decision).toMatchObject({ coverage: 'notCovered', uncertainYears: [2036] })
    expect(decision.counted.ko).toContain('2036년 공휴일은 달력에 없어')
    expect(decision.counted.en).toContain('The calendar does not hold 2036')
  })

  it('a forecast is said to be one', async () => {
    expect((await count({ kind: 'disclosureDecision', about, receivedOn: '2027-02-05' })).counted.ko).toContain(
      '2027년 공휴일은 예보',
    )
  })

  it('a day that the office added is counted', async () => {
    const before = (await count({ kind: 'disclosureDecision', about, receivedOn: '2026-11-16' })).due
    await desk.does(addCalendarDay, {
      date: '2026-11-20',
      effect: 'holiday',
      name: { ko: '임시공휴일', en: 'One-off holiday' },
      reason: '국무회의에서 정함',
      basis: '관보 공고',
    })
    expect([before, (await count({ kind: 'disclosureDecision', about, receivedOn: '2026-11-16' })).due]).toEqual([
      '2026-11-27',
      '2026-11-30',
    ])
  })
})

it('every rule of a deadline has a clause, and rules of a family hold for no other', () => {
  for (const key of DeadlineRuleKey.options) {
    expect(deadlineRule(key, 'open-government-korea', day('2026-06-01'))?.clause.ko).not.toBe('')
  }
  expect(deadlineRule('ogp.meeting', 'neutral', day('2026-06-01'))).toBeNull()
  expect(deadlineRule('ogp.meeting', 'open-government-korea', day('2021-12-31'))).toBeNull()
})
