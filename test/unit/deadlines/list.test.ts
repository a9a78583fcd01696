import { beforeEach, describe, expect, it } from 'vitest'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { withdrawResolution } from '#core/resolution/call/withdrawResolution'
import { listDeadlines } from '#core/rules/deadlines/listDeadlines'
import { appoint, committee, nth, people, person, wish } from '../body/bodies'
import { smallDesk, type SmallDesk } from '../body/smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'commissioned', 'commissioned', 'commissioned'])
})

async function list(from: string, until: string, held: readonly string[] = []) {
  const meetingsHeld = held.map((heldOn) => ({ bodyId: body.bodyId, heldOn }))
  const answered = await desk.asks(listDeadlines, { from, until, bodyId: body.bodyId, meetingsHeld })
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.reply.deadlines
}
const ofKind = async (kind: string, ...asked: Parameters<typeof list>) =>
  (await list(...asked)).filter((one) => one.kind === kind)

describe('fact 9: a half-year without a regular meeting', () => {
  // The desk's day is 5 July 2021.
  it('is a deadline on its last day with the clause of the version in force then', async () => {
    const halves = await ofKind('regularMeeting', '2021-08-02', '2024-01-01')
    expect(halves.map(({ due, cites }) => [due, cites[0]?.version.ko, cites[0]?.clause.ko])).toEqual([
      ['2021-12-31', '국무총리훈령 제790호', '제8조제2항'],
      ['2022-06-30', '국무총리훈령 제790호', '제8조제2항'],
      ['2022-12-31', '국무총리훈령 제790호', '제8조제2항'],
      ['2023-06-30', '국무총리훈령 제841호', '제8조제3항'],
      ['2023-12-31', '국무총리훈령 제841호', '제8조제3항'],
    ])
  })

  it('is met by a meeting within it and stays pending without one', async () => {
    const halves = await ofKind('regularMeeting', '2021-08-02', '2022-12-31', ['2021-12-31', '2022-07-01'])
    expect(halves.map(({ state }) => state)).toEqual(['met', 'pending', 'met'])
    expect(halves[1]?.counted.ko).toContain('기록된 회의가 없다')
  })

  it('OGP wants the next meeting within six months of the one before', async () => {
    const next = await ofKind('ogpMeeting', '2022-01-01', '2023-12-31', ['2022-03-31', '2022-10-14', '2023-01-09'])
    expect(next.map(({ due, state }) => [due, state])).toEqual([
      ['2022-09-30', 'missed'],
      ['2023-04-14', 'met'],
      ['2023-07-09', 'pending'],
    ])
  })

  it('the repository and the talk on results are due twice a year from 2022 on', async () => {
    expect((await ofKind('ogpRepository', '2021-08-02', '2022-12-31')).map(({ due }) => due)).toEqual([
      '2022-06-30',
      '2022-12-31',
    ])
    expect((await ofKind('ogpResults', '2021-08-02', '2022-12-31'))[0]?.cites[0]?.verified).toBe('inferred')
  })
})

describe('terms of members', () => {
  beforeEach(async () => {
    const who = await people(desk, 4)
    await appoint(
      desk,
      body,
      wish(nth(body.seatIds, 0), person(nth(who, 0)), '2021-08-02', null),
      wish(nth(body.seatIds, 1), person(nth(who, 1)), '2021-08-02', '2023-08-01'),
      wish(nth(body.seatIds, 2), person(nth(who, 2)), '2021-08-02', '2023-08-01'),
      wish(nth(body.seatIds, 3), person(nth(who, 3)), '2022-02-01', '2023-12-31'),
    )
  })
  const end = async (index: number, endedOn: string) => {
    const row = nth(desk.all('appointments'), index)
    await desk.does(endAppointment, {
      appointmentId: row.id,
      seenRev: row.rev,
      endedOn,
      endReason: '본인 희망',
      evidenceId: null,
    })
  }

  it('end together in one deadline that says how the day was found', async () => {
    const ends = await ofKind('termEnds', '2023-01-01', '2023-12-31')
    expect(ends.map(({ due, about }) => [due, about.ko])).toEqual([
      ['2023-08-01', '위원회 위원 2명(좌석 2, 3)'],
      ['2023-12-31', '위원회 위원 1명(좌석 4)'],
    ])
    expect(ends[0]?.counted.ko).toBe('2021. 8. 2.(월)부터 첫날을 넣어 2년.')
    expect(ends[1]?.counted.ko).toBe('2022. 2. 1.(화)부터 위촉할 때 정한 날까지.')
    expect(ends[0]?.cites.map(({ clause }) => clause.ko)).toEqual(['제5조제1항', '제160조'])
  })

  it('drop a member who left before, and are cancelled once nobody is left', async () => {
    const [before] = await ofKind('termEnds', '2023-08-01', '2023-08-01')
    await end(1, '2022-03-31')
    const [one] = await ofKind('termEnds', '2023-08-01', '2023-08-01')
    expect(one).toMatchObject({ id: before?.id, state: 'pending', about: { ko: '위원회 위원 1명(좌석 3)' } })
    expect(one?.rev).toBeGreaterThan(before?.rev ?? 0)
    await end(2, '2022-04-30')
    expect((await ofKind('termEnds', '2023-08-01', '2023-08-01'))[0]?.state).toBe('cancelled')
  })
})

describe('a written vote', () => {
  const draft = async () =>
    desk.does(draftResolution, {
      bodyId: body.bodyId,
      termId: body.termId,
      number: 1,
      title: '제1차 서면의결',
      titleEn: 'First written vote',
      ground: 'urgent',
      reason: '일정이 급함',
      opensAt: '2021-08-24T00:00:00.000Z',
      closesAt: '2021-08-30T15:00:00.000Z',
      returnTo: '',
      sealed: false,
      illustrative: false,
    })

  it('has a notice, an opening and a close, and midnight is the end of the day before', async () => {
    await draft()
    const vote = (await list('2021-08-01', '2021-09-30')).filter(({ kind }) => kind.startsWith('vote'))
    // Last day 30 August: strict 22 August, D-7 23; seen from its first day, the 24th: 16 and 17 August.
    expect(vote.map(({ kind, due }) => [kind, due])).toEqual([
      ['voteNotice', '2021-08-22'],
      ['voteOpens', '2021-08-24'],
      ['voteCloses', '2021-08-30'],
    ])
    expect(vote[0]?.otherReadings.map(({ due }) => due)).toEqual(['2021-08-23', '2021-08-16', '2021-08-17'])
    expect(vote[0]?.counted.ko).toContain('2021. 8. 20.(금)까지 보내야 한다')
  })

  it('says what it was counted from as each language writes days and moments', async () => {
    await draft()
    const vote = (await list('2021-08-01', '2021-09-30')).filter(({ kind }) => kind.startsWith('vote'))
    expect(vote.map(({ inputs }) => inputs.map(({ value }) => value))).toEqual([
      [{ ko: '2021. 8. 30.(월)', en: '30 August 2021' }],
      ...Array<unknown>(2).fill([
        { ko: '2021. 8. 24.(화) 09:00', en: '24 August 2021, 09:00 KST' },
        { ko: '2021. 8. 31.(화) 00:00', en: '31 August 2021, 00:00 KST' },
      ]),
    ])
  })

  it('that is withdrawn cancels them under the same ids with a higher number', async () => {
    const { resolutionId } = await draft()
    const before = (await list('2021-08-01', '2021-09-30')).filter(({ kind }) => kind.startsWith('vote'))
    await desk.does(withdrawResolution, { resolutionId, reason: '안건을 거둠' })
    const after = (await list('2021-08-01', '2021-09-30')).filter(({ kind }) => kind.startsWith('vote'))
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.every(({ state, rev }, index) => state === 'cancelled' && rev > (before[index]?.rev ?? rev))).toBe(true)
  })
})

describe('what may be asked', () => {
  it('a time that ends before it begins, or of a hundred years, is refused', async () => {
    const ask = (from: string, until: string) => desk.asks(listDeadlines, { from, until, bodyId: null, meetingsHeld: [] })
    expect(await ask('2022-01-02', '2022-01-01')).toMatchObject({ refusal: { code: 'deadlines.untilBeforeFrom' } })
    expect(await ask('2000-01-01', '2099-12-31')).toMatchObject({ refusal: { code: 'deadlines.rangeTooLong' } })
  })

  it('every deadline stands in order of its day and names at least one clause', async () => {
    const all = await list('2021-08-02', '2025-12-31')
    expect(all.map(({ due }) => due)).toEqual(all.map(({ due }) => due).sort())
    expect(all.every(({ cites }) => cites.every(({ clause }) => clause.ko !== ''))).toBe(true)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
})
