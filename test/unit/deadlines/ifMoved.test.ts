import { beforeEach, describe, expect, it } from 'vitest'
import { deadlinesIfMoved } from '#core/rules/deadlines/ifMoved'
import { appoint, committee, nth, people, person, wish } from '../body/bodies'
import { smallDesk, type SmallDesk } from '../body/smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'commissioned'])
})

interface Move {
  readonly from: string
  readonly to: string
  readonly arrived?: string
  readonly others?: readonly string[]
  readonly what?: 'meeting' | 'writtenVote'
}
async function moved({ from, to, arrived, others, what }: Move) {
  const answered = await desk.asks(deadlinesIfMoved, {
    bodyId: body.bodyId,
    what: what ?? 'meeting',
    about: { ko: '제1차 회의', en: 'First meeting' },
    from,
    to,
    noticeArrivedOn: arrived ?? null,
    otherMeetings: [...(others ?? [])],
  })
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.reply
}
const verdicts = async (move: Move) => (await moved(move)).lines.map(({ kind, verdict }) => `${kind} ${verdict}`)

// The desk's day is 5 July 2021; the committee begins on 2 August 2021.
describe('moving a meeting', () => {
  it('later in its half-year keeps everything', async () => {
    expect(await verdicts({ from: '2022-05-12', to: '2022-06-16' })).toEqual(['notice kept', 'regularMeeting kept'])
  })

  it('out of its half-year breaks the regular meeting', async () => {
    const { breaks, lines } = await moved({ from: '2022-06-16', to: '2022-07-05' })
    expect(breaks).toBe(true)
    expect(lines.find(({ kind }) => kind === 'regularMeeting')).toMatchObject({
      verdict: 'breaks',
      before: { state: 'met', due: '2022-06-30' },
      after: { state: 'pending', cites: [{ rule: 'meeting.rhythm' }] },
    })
  })

  it('out of its half-year keeps it where another meeting lies in it', async () => {
    expect(await verdicts({ from: '2022-06-16', to: '2022-07-05', others: ['2022-02-10'] })).toEqual([
      'notice kept',
      'regularMeeting kept',
      'ogpMeeting kept',
    ])
  })

  it('beyond six months after the meeting before breaks the OGP rhythm', async () => {
    // 2022-03-31 and six months: 2022-09-30.
    expect(await verdicts({ from: '2022-09-29', to: '2022-10-06', others: ['2022-03-31'] })).toContain('ogpMeeting breaks')
  })

  it('forward breaks the notice that arrived too late for the new day', async () => {
    const { lines } = await moved({ from: '2022-07-21', to: '2022-07-14', arrived: '2022-07-07' })
    expect(lines[0]).toMatchObject({ verdict: 'breaks', before: { due: '2022-07-13' }, after: { due: '2022-07-06' } })
    expect(await verdicts({ from: '2022-07-21', to: '2022-07-14', arrived: '2022-07-06' })).toContain('notice kept')
  })

  it('to a day for which notice can no longer be given breaks the notice', async () => {
    // Strict for 13 July: the 5th, today. For 12 July: the 4th.
    const { lines } = await moved({ from: '2021-08-20', to: '2021-07-13' })
    expect(lines[0]).toMatchObject({ kind: 'notice', verdict: 'kept', after: { due: '2021-07-05' } })
    const tooLate = await moved({ from: '2021-08-20', to: '2021-07-12' })
    expect(tooLate.lines[0]).toMatchObject({ verdict: 'breaks', after: { due: '2021-07-04' } })
    expect(tooLate.lines[0]?.why.ko).toContain('예외 사유')
  })

  it('names the clause of what breaks, and none where only the calendar speaks', async () => {
    const { lines } = await moved({ from: '2021-12-20', to: '2022-01-10', arrived: '2022-01-05' })
    const clauses = new Map(lines.map(({ kind, cites }) => [kind, cites.map(({ clause }) => clause.ko)]))
    expect(clauses.get('notice')).toContain('제9조제1항')
    expect(clauses.get('regularMeeting')?.[0]).toMatch(/^제\d+조/u)
    const feast = (await moved({ from: '2024-09-10', to: '2024-09-17' })).lines.find(({ kind }) => kind === 'dayOff')
    expect(feast?.cites).toEqual([])
  })

  it('onto a holiday or into a year without a calendar is pointed out', async () => {
    const feast = (await moved({ from: '2024-09-10', to: '2024-09-17' })).lines.find(({ kind }) => kind === 'dayOff')
    expect(feast).toMatchObject({ verdict: 'atRisk', why: { ko: expect.stringContaining('추석') as string } })
    const unknown = (await moved({ from: '2035-12-20', to: '2036-01-10' })).lines.find(({ kind }) => kind === 'dayOff')
    expect(unknown?.why.ko).toContain('2036년 공휴일은 달력에 없다')
  })

  it('over the end of terms says how many members leave', async () => {
    const [who] = await people(desk, 1)
    if (who === undefined) throw new Error('nobody')
    await appoint(desk, body, wish(nth(body.seatIds, 1), person(who), '2021-08-02', '2023-08-01'))
    const line = (await moved({ from: '2023-07-20', to: '2023-08-10' })).lines.find(({ kind }) => kind === 'termEnds')
    expect(line?.why.ko).toContain('위원 1명의 임기가 끝난다')
    expect(await verdicts({ from: '2023-07-20', to: '2023-08-01', others: ['2023-07-01'] })).not.toContain('termEnds atRisk')
  })
})

it('moving the last day of a written vote looks at its notice, not at the half-year', async () => {
  expect(await verdicts({ what: 'writtenVote', from: '2022-06-28', to: '2022-07-07' })).toEqual(['notice kept'])
})
