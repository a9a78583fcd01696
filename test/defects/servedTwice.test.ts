import { expect, it } from 'vitest'
import { compareMembers } from '#core/body/roster/compareMembers'
import { membersRoster } from '#core/body/roster/membersRoster'
import { sayRosterReason } from '#core/body/roster/rosterReasons'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { renewAppointment } from '#core/body/appointment/renewAppointment'
import { appoint, committee, day, nth, people, person, wish } from '../unit/body/bodies'
import { smallDesk } from '../unit/body/smallDesk'

/**
 * Found by the property “what came and left between two days is the difference of their rosters” (seed -614922154). The order of the two
 * days, in which the counterexample stood, had nothing to do with it: a member whose term ran out and who was renewed onto another seat
 * went on serving on the old one as well, and so counted twice among the members in office.
 */
it('a member renewed onto another seat serves on the new one only, and counts once', async () => {
  const desk = smallDesk()
  const here = await committee(desk, ['exOfficio', 'commissioned'])
  const holder = person(nth(await people(desk, 1), 0))
  const [old, next] = here.seatIds
  const made = await appoint(desk, here, wish(nth(here.seatIds, 0), holder, '2021-08-02', '2021-08-03'))
  const ask = async (on: string) => {
    const asked = await desk.asks(membersRoster, { bodyId: here.bodyId, day: on })
    if (!asked.ok) throw new Error(asked.refusal.code)
    return asked.reply
  }
  const before = await ask('2021-08-04')
  expect(before.lines.map(({ standing }) => standing)).toEqual(['holdover', 'vacant'])
  await desk.does(renewAppointment, {
    appointmentId: nth(made, 0),
    seenRev: nth(desk.all('appointments'), 0).rev,
    termId: here.termId,
    seatId: nth(here.seatIds, 1),
    from: '2021-08-05',
    until: '2021-12-31',
    exceptionReason: '',
    evidenceId: null,
  })
  const after = await ask('2021-08-05')
  expect(after.lines.map(({ seatId, standing, counted }) => ({ seatId, standing, counted }))).toEqual([
    { seatId: old, standing: 'ended', counted: false },
    { seatId: next, standing: 'inOffice', counted: true },
  ])
  expect(after.totals).toMatchObject({ inOffice: 1, holdover: 0 })
  const why = nth(after.lines, 0).reason
  expect(sayRosterReason(why, 'ko')).toBe('2021. 8. 3.에 임기가 끝나고 2021. 8. 5.부터 다른 자리의 위원임')
  // The day between the two terms stays as it was.
  expect(nth((await ask('2021-08-04')).lines, 0)).toEqual(nth(before.lines, 0))
  const compared = await desk.asks(compareMembers, { bodyId: here.bodyId, from: day('2021-08-02'), to: day('2021-08-05') })
  expect(compared.ok && compared.reply.changes.map(({ change }) => change)).toEqual(['reappointed', 'seat'])
})

/** Found by the property “no day has two holders of one seat, and nobody holds two seats” (seed 587906429). */
it('a holdover cannot be said to have ended after the same member took another seat', async () => {
  const desk = smallDesk()
  const here = await committee(desk, ['exOfficio', 'commissioned'])
  const holder = person(nth(await people(desk, 1), 0))
  const made = await appoint(desk, here, wish(nth(here.seatIds, 0), holder, '2021-08-02', '2021-08-03'))
  await appoint(desk, here, wish(nth(here.seatIds, 1), holder, '2021-08-04', '2021-08-05'))
  const end = (endedOn: string) =>
    desk.decide(endAppointment, {
      appointmentId: nth(made, 0),
      seenRev: nth(desk.all('appointments'), 0).rev,
      endedOn,
      endReason: '임기만료 후 직무수행 끝',
      evidenceId: null,
    })
  expect(await end('2021-08-04')).toMatchObject({ ok: false, refusal: { code: 'appointment.endAfterOffice' } })
  expect(await end('2021-08-03')).toMatchObject({ ok: true })
})
