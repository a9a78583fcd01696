import { beforeEach, expect, it } from 'vitest'
import { endOffice } from '#core/body/appointment/endOffice'
import { listOffices } from '#core/body/roster/listOffices'
import type { AppointmentId } from '#core/desk/rows/identifiers'
import { appoint, assign, committee, nth, people, person, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let held: AppointmentId[]

beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'agency', 'commissioned', 'commissioned', 'commissioned'])
  const who = await people(desk, 5)
  held = await appoint(
    desk,
    body,
    ...body.seatIds.map((seatId, index) => wish(seatId, person(nth(who, index)), '2021-08-02', index < 2 ? null : '2023-08-01')),
  )
  await assign(desk, body.bodyId, nth(held, 0), 'governmentCoChair', '2021-08-02')
  await assign(desk, body.bodyId, nth(held, 2), 'civilCoChair', '2021-08-02')
  await assign(desk, body.bodyId, nth(held, 4), 'actingCivilCoChair', '2021-08-02', 2)
  await assign(desk, body.bodyId, nth(held, 3), 'actingCivilCoChair', '2021-08-02', 1)
})

async function on(day: string) {
  const answered = await desk.asks(listOffices, { bodyId: body.bodyId, day })
  if (!answered.ok) throw new Error(answered.refusal.code)
  const { offices, sides } = answered.reply
  const seatOf = (officeId: string | null): number | null =>
    offices.find((office) => office.officeId === officeId)?.seat.number ?? null
  return {
    offices,
    sides: sides.map(({ office, holder, actingOrder, signs }) => ({
      office,
      holder: seatOf(holder),
      acting: actingOrder.map(seatOf),
      signs: seatOf(signs),
    })),
  }
}

it('each side shows its co-chair, the acting order, and who signs', async () => {
  expect((await on('2022-01-01')).sides).toEqual([
    { office: 'governmentCoChair', holder: 1, acting: [], signs: 1 },
    { office: 'civilCoChair', holder: 3, acting: [4, 5], signs: 3 },
  ])
})

it('the first of the acting order signs from the day after the co-chair’s office ended', async () => {
  const office = desk.all('offices').find(({ kind }) => kind === 'civilCoChair')
  if (office === undefined) throw new Error('no civil co-chair')
  await desk.does(endOffice, { officeId: office.id, seenRev: office.rev, until: '2022-04-10' })
  expect((await on('2022-04-10')).sides[1]).toMatchObject({ holder: 3, signs: 3 })
  expect((await on('2022-04-11')).sides[1]).toMatchObject({ holder: null, acting: [4, 5], signs: 4 })
})

it('an office says whether it is held, coming or over', async () => {
  const states = async (day: string) => new Set((await on(day)).offices.map(({ state }) => state))
  expect(await states('2021-08-01')).toEqual(new Set(['coming']))
  expect(await states('2021-08-02')).toEqual(new Set(['held']))
  // The members serve on after their term; offices hang on the appointment, holdover included.
  expect(await states('2024-01-01')).toEqual(new Set(['held']))
})

it('before the rules of the body nothing is listed', async () => {
  expect(await desk.asks(listOffices, { bodyId: body.bodyId, day: '2019-04-29' })).toMatchObject({
    ok: false,
    refusal: { code: 'body.noRuleBook' },
  })
})
