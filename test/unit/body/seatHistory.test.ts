import { beforeEach, describe, expect, it } from 'vitest'
import { seatHistory } from '#core/body/history/seatHistory'
import { correctPerson } from '#core/body/people/correctPerson'
import { recordBalance } from '#core/body/people/recordBalance'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import type { PersonId } from '#core/desk/rows/identifiers'
import { appoint, committee, nth, people, person, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let who: PersonId[]

beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['commissioned', 'commissioned'])
  who = await people(desk, 3)
  await appoint(
    desk,
    body,
    wish(nth(body.seatIds, 0), person(nth(who, 0)), '2021-08-02', '2023-08-01'),
    wish(nth(body.seatIds, 1), person(nth(who, 1)), '2021-08-02', '2023-08-01'),
  )
})

async function history(seat: number) {
  const asked = await desk.asks(seatHistory, { seatId: nth(body.seatIds, seat) })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.reply
}

describe('the record of a seat', () => {
  it('names the people who held it, and nobody of another seat', async () => {
    expect((await history(0)).people.map(({ id }) => id)).toEqual([nth(who, 0)])
    expect((await history(1)).people.map(({ id }) => id)).toEqual([nth(who, 1)])
  })

  it('gives the revision on which the next act on a person has to rest', async () => {
    const [before] = (await history(0)).people
    const balance = { personId: nth(who, 0), gender: 'female', region: '세종' } as const
    await desk.does(recordBalance, { ...balance, seenRev: before?.rev ?? 0 })
    expect((await desk.refuses(recordBalance, { ...balance, seenRev: before?.rev ?? 0 })).code).toBe('desk.changedMeanwhile')
    const [after] = (await history(0)).people
    await desk.does(correctPerson, {
      personId: nth(who, 0),
      seenRev: after?.rev ?? 0,
      name: { ko: '', en: '' },
      post: { ko: '이사', en: '' },
      organisationId: null,
      reason: '빠뜨림',
    })
    expect((await history(0)).people[0]).toMatchObject({ gender: 'female', region: '세종', post: { ko: '이사' } })
    expect((await history(0)).corrections).toHaveLength(1)
  })

  it('offers every organisation on record, of other seats too, as a place of work', async () => {
    await desk.does(registerOrganisations, { organisations: [{ code: 'A', name: { ko: '재단', en: 'Foundation' } }] })
    expect((await history(0)).organisations.map(({ name }) => name.ko)).toEqual(['재단'])
  })
})
