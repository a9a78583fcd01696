import { beforeEach, describe, expect, it } from 'vitest'
import { correctAppointment } from '#core/body/appointment/correctAppointment'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { endOffice } from '#core/body/appointment/endOffice'
import { renewAppointment } from '#core/body/appointment/renewAppointment'
import { replaceMember } from '#core/body/appointment/replaceMember'
import { changeDescription } from '#core/body/history/changeDescription'
import { correctDescription } from '#core/body/history/correctDescription'
import { seatHistory } from '#core/body/history/seatHistory'
import { correctPerson } from '#core/body/people/correctPerson'
import { declareInterest } from '#core/body/people/declareInterest'
import { endInterest } from '#core/body/people/endInterest'
import { listInterests } from '#core/body/people/listInterests'
import { recordBalance } from '#core/body/people/recordBalance'
import { saveContact } from '#core/body/people/saveContact'
import { viewContacts } from '#core/body/people/viewContacts'
import { membersRoster } from '#core/body/roster/membersRoster'
import type { Ending } from '#core/body/rows'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import type { AppointmentId, PersonId } from '#core/desk/rows/identifiers'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { recordEvidence } from '#core/resolution/ballots/recordEvidence'
import { appoint, assign, committee, nth, people, person, term, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let who: PersonId[]
let first: AppointmentId

beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'agency', 'commissioned', 'commissioned'])
  who = await people(desk, 6)
  first = nth(await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2023-08-01')), 0)
})

const seat = (number: number) => nth(body.seatIds, number - 1)
const one = (index: number) => person(nth(who, index))
const row = (id: string) => {
  const found = desk.all('appointments').find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error('no such appointment')
  return found
}
const leave = (id: AppointmentId, endedOn: string, ending: Ending) =>
  desk.decide(
    endAppointment,
    endAppointment.input.parse({
      appointmentId: id,
      seenRev: row(id).rev,
      endedOn,
      endReason: '본인 희망',
      evidenceId: null,
      ending,
    }),
  )
const roster = async (day: string) => {
  const asked = await desk.asks(membersRoster, { bodyId: body.bodyId, day })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.reply
}
const line = async (day: string, number: number) => nth((await roster(day)).lines, number - 1)

describe('fact 10: renewal and replacement', () => {
  const renewal = (termId: string, seatId: string, from: string, until: string, exceptionReason = '') =>
    renewAppointment.input.parse({
      appointmentId: first,
      seenRev: row(first).rev,
      termId,
      seatId,
      from,
      until,
      exceptionReason,
      evidenceId: null,
    })

  it('a member is renewed once on a seat of the next term, and a third time only with a reason', async () => {
    const fourth = await term(desk, body.bodyId, 4, '2024-02-01', '2026-01-31', ['commissioned'])
    const { appointmentId } = await desk.does(
      renewAppointment,
      renewal(fourth.termId, nth(fourth.seatIds, 0), '2024-02-01', '2026-01-31'),
    )
    expect(row(appointmentId)).toMatchObject({ kind: 'renewed', holder: one(0), endedOn: null })
    const fifth = await term(desk, body.bodyId, 5, '2026-02-03', null, ['commissioned'])
    first = appointmentId
    const third = renewal(fifth.termId, nth(fifth.seatIds, 0), '2026-02-03', '2028-02-02')
    expect(await desk.refuses(renewAppointment, third)).toMatchObject({
      code: 'appointment.renewedTooOften',
      cite: { clause: { ko: '제5조제1항' } },
    })
    await desk.does(renewAppointment, { ...third, exceptionReason: '후임 공모에 신청자가 없음' })
  })

  it('a renewal is refused while the term still runs, after the member left, and from a page that is out of date', async () => {
    expect((await desk.refuses(renewAppointment, renewal(body.termId, seat(3), '2023-08-01', '2025-07-31'))).code).toBe(
      'appointment.overlap',
    )
    const asked = renewal(body.termId, seat(3), '2023-08-02', '2025-08-01')
    expect((await desk.refuses(renewAppointment, { ...asked, seenRev: 999 })).code).toBe('desk.changedMeanwhile')
    await leave(first, '2022-04-10', { kind: 'resigned' })
    expect((await desk.refuses(renewAppointment, { ...asked, seenRev: row(first).rev })).code).toBe('appointment.alreadyEnded')
  })

  const replacing = (from: string, index = 1) =>
    replaceMember.input.parse({ appointmentId: first, seenRev: row(first).rev, holder: one(index), from, evidenceId: null })

  it('a replacement is given the remainder of the predecessor’s term', async () => {
    expect(await desk.refuses(replaceMember, replacing('2022-04-11'))).toMatchObject({ code: 'appointment.stillServing' })
    await leave(first, '2022-04-10', { kind: 'resigned' })
    expect((await desk.does(replaceMember, replacing('2022-04-11'))).until).toBe('2023-08-01')
    expect(await line('2022-04-11', 3)).toMatchObject({ kind: 'replacement', until: '2023-08-01', since: '2022-04-11' })
  })

  it('nobody is given a remainder that is over, and a successor by virtue of a post has no last day', async () => {
    await leave(first, '2022-04-10', { kind: 'resigned' })
    expect((await desk.refuses(replaceMember, replacing('2023-08-02'))).code).toBe('appointment.untilBeforeFrom')
    first = nth(await appoint(desk, body, wish(seat(1), one(2), '2021-08-02', null)), 0)
    await leave(first, '2022-04-10', { kind: 'leftPost' })
    expect((await desk.does(replaceMember, replacing('2022-04-11', 3))).until).toBeNull()
  })
})

describe('how an appointment ended', () => {
  it('is kept and shown: a dismissal with its ground', async () => {
    expect((await leave(first, '2022-04-10', { kind: 'dismissed', ground: 'neglect' })).ok).toBe(true)
    expect((await line('2022-04-11', 3)).history[0]?.ending).toEqual({ kind: 'dismissed', ground: 'neglect' })
  })

  it('a dismissal for what the rules do not name is refused by the clause', async () => {
    desk = smallDesk(standardRuleBooks.with('open-government-korea', 'directive-790', 'dismissal.grounds', ['ownWish']))
    body = await committee(desk, ['exOfficio', 'agency', 'commissioned'])
    who = await people(desk, 1)
    first = nth(await appoint(desk, body, wish(seat(3), one(0), '2021-08-02', '2023-08-01')), 0)
    expect(await leave(first, '2022-04-10', { kind: 'dismissed', ground: 'neglect' })).toMatchObject({
      refusal: { code: 'appointment.groundNotInRules', cite: { clause: { ko: '제6조' } } },
    })
  })

  it('a holdover ends after the term and not in it', async () => {
    expect(await leave(first, '2023-08-01', { kind: 'holdoverEnded' })).toMatchObject({
      refusal: { code: 'appointment.notInHoldover' },
    })
    expect((await leave(first, '2023-09-30', { kind: 'holdoverEnded' })).ok).toBe(true)
    expect([(await line('2023-09-30', 3)).standing, (await line('2023-10-01', 3)).standing]).toEqual(['holdover', 'ended'])
  })

  it('an office ends while its holder stays a member', async () => {
    await assign(desk, body.bodyId, first, 'civilCoChair', '2021-08-02')
    const held = nth(desk.all('offices'), 0)
    await desk.does(endOffice, { officeId: held.id, seenRev: held.rev, until: '2022-04-10' })
    expect([(await line('2022-04-10', 3)).office, (await line('2022-04-11', 3)).office]).toEqual(['civilCoChair', null])
    const again = { officeId: held.id, seenRev: nth(desk.all('offices'), 0).rev, until: '2022-04-12' }
    expect((await desk.refuses(endOffice, again)).code).toBe('office.alreadyEnded')
  })
})

describe('a name, title or label that changes on a day', () => {
  const changed = (fields: object) =>
    changeDescription.input.parse({
      subject: 'person',
      subjectId: nth(who, 0),
      from: '2022-03-01',
      name: { ko: '새 이름', en: '' },
      post: { ko: '새 직위', en: '' },
      organisationId: null,
      reason: '개명',
      evidenceId: null,
      ...fields,
    })

  it('holds from that day on; every day before keeps its own', async () => {
    await desk.does(changeDescription, changed({}))
    expect((await line('2022-02-28', 3)).holder).toMatchObject({ name: { ko: '' }, post: { ko: '' } })
    expect((await line('2022-03-01', 3)).holder).toMatchObject({ name: { ko: '새 이름' }, post: { ko: '새 직위' } })
    expect((await line('2022-03-01', 3)).history[0]?.holder.name.ko).toBe('')
  })

  it('typed decomposed is kept composed', async () => {
    await desk.does(changeDescription, changed({ name: { ko: '새 이름'.normalize('NFD'), en: '' } }))
    expect((await line('2022-03-01', 3)).holder?.name.ko).toBe('새 이름')
  })

  it('may be that of a seat or an organisation', async () => {
    const { organisationIds } = await desk.does(registerOrganisations, {
      organisations: [{ code: 'OLD', name: { ko: '옛 부처', en: '' } }],
    })
    const organisationId = nth(organisationIds, 0)
    const before = nth(desk.all('people'), 0)
    await desk.does(correctPerson, {
      personId: before.id,
      seenRev: before.rev,
      name: before.name,
      post: before.post,
      organisationId,
      reason: '소속을 적지 않았음',
    })
    await desk.does(changeDescription, changed({ subject: 'seat', subjectId: seat(3), name: { ko: '새 자리', en: '' } }))
    await desk.does(
      changeDescription,
      changed({ subject: 'organisation', subjectId: organisationId, name: { ko: '새 부처', en: '' } }),
    )
    expect((await line('2022-02-28', 3)).holder?.organisation.ko).toBe('옛 부처')
    const after = await line('2022-03-01', 3)
    expect([after.label.ko, after.holder?.organisation.ko]).toEqual(['새 자리', '새 부처'])
  })

  it('is recorded once for a day, of something that there is', async () => {
    await desk.does(changeDescription, changed({}))
    expect((await desk.refuses(changeDescription, changed({}))).code).toBe('description.sameDay')
    expect((await desk.refuses(changeDescription, changed({ subject: 'seat' }))).code).toBe('desk.notFound')
  })

  it('can be put right when it was typed wrongly, and what stood there is kept', async () => {
    await desk.does(changeDescription, changed({}))
    const wrong = nth(desk.all('descriptions'), 0)
    await desk.does(correctDescription, {
      descriptionId: wrong.id,
      seenRev: wrong.rev,
      from: '2022-04-01',
      name: wrong.name,
      post: wrong.post,
      organisationId: null,
      reason: '날짜를 잘못 적음',
    })
    expect((await line('2022-03-31', 3)).holder?.name.ko).toBe('')
    expect(nth(desk.all('corrections'), 0)).toMatchObject({ before: { from: '2022-03-01' }, after: { from: '2022-04-01' } })
  })
})

describe('an appointment that was typed wrongly', () => {
  const correction = (fields: object, reason = '공문과 다르게 적음') => {
    const { id, bodyId: _body, termId: _term, seatId: _seat, endEvidenceId: _paper, rev, ...rest } = row(first)
    return correctAppointment.input.parse({ ...rest, ...fields, appointmentId: id, seenRev: rev, reason })
  }

  it('is put right with the reason, and the wrong entry is kept beside it', async () => {
    await desk.does(correctAppointment, correction({ from: '2021-09-01' }))
    expect((await line('2021-08-31', 3)).standing).toBe('notYet')
    const asked = await desk.asks(seatHistory, { seatId: seat(3) })
    expect(asked).toMatchObject({
      reply: {
        corrections: [
          {
            before: { from: '2021-08-02' },
            after: { from: '2021-09-01' },
            reason: '공문과 다르게 적음',
            correctedBy: '사무국 담당자',
          },
        ],
      },
    })
  })

  it('is refused without a change or a reason', async () => {
    expect((await desk.refuses(correctAppointment, correction({}))).code).toBe('correction.nothingChanged')
    expect(() => correction({ from: '2021-09-01' }, ' ')).toThrow()
  })

  it('cannot become what could not have been made', async () => {
    expect((await desk.refuses(correctAppointment, correction({ until: '2023-08-02' }))).code).toBe('appointment.tooLong')
    expect((await desk.refuses(correctAppointment, correction({ from: '2021-08-01' }))).code).toBe('appointment.beforeTerm')
    await appoint(desk, body, wish(seat(4), one(1), '2021-08-02', '2023-08-01'))
    expect((await desk.refuses(correctAppointment, correction({ holder: one(1) }))).code).toBe('appointment.personElsewhere')
  })

  it('cannot take the ground from what rests on it', async () => {
    await leave(first, '2022-04-10', { kind: 'resigned' })
    await appoint(desk, body, wish(seat(3), one(1), '2022-04-11', '2023-08-01', 'replacement'))
    expect(await desk.refuses(correctAppointment, correction({ until: '2023-07-31' }))).toMatchObject({
      code: 'correction.breaksOther',
      facts: { seat: 3, from: '2022-04-11' },
    })
    expect((await desk.refuses(correctAppointment, correction({ endedOn: null, ending: null }))).code).toBe('appointment.overlap')
  })

  it('keeps its offices inside', async () => {
    await assign(desk, body.bodyId, first, 'civilCoChair', '2021-08-02')
    expect((await desk.refuses(correctAppointment, correction({ from: '2021-09-01' }))).code).toBe('correction.officeOutside')
  })
})

it('the appointment paper stands in the roster line and in the history, by its hash', async () => {
  const { evidenceId } = await desk.does(recordEvidence, {
    sha256: 'ab'.repeat(32),
    fileName: '위촉장.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 10,
  })
  const { id, bodyId: _body, termId: _term, seatId: _seat, endEvidenceId: _paper, rev, ...rest } = row(first)
  await desk.does(correctAppointment, { ...rest, evidenceId, appointmentId: id, seenRev: rev, reason: '위촉장을 붙임' })
  const shown = await line('2022-01-01', 3)
  expect(shown.paper).toEqual({ evidenceId, sha256: 'ab'.repeat(32), fileName: '위촉장.pdf' })
  expect(shown.history[0]?.paper).toEqual(shown.paper)
  expect((await line('2022-01-01', 4)).paper).toBeNull()
})

it('the paper by which an appointment ended stands beside the one that appointed, and neither takes the other’s place', async () => {
  const file = { mediaType: 'application/pdf', sizeBytes: 10 }
  const letter = await desk.does(recordEvidence, { ...file, sha256: 'ab'.repeat(32), fileName: '위촉장.pdf' })
  const resignation = await desk.does(recordEvidence, { ...file, sha256: 'cd'.repeat(32), fileName: '사직서.pdf' })
  const { id, bodyId: _body, termId: _term, seatId: _seat, endEvidenceId: _paper, rev, ...rest } = row(first)
  const seen = { appointmentId: id, seenRev: rev }
  await desk.does(correctAppointment, { ...rest, evidenceId: letter.evidenceId, ...seen, reason: '위촉장을 붙임' })
  await desk.does(
    endAppointment,
    endAppointment.input.parse({
      appointmentId: id,
      seenRev: row(first).rev,
      endedOn: '2022-03-31',
      ending: { kind: 'resigned' },
      endReason: '본인 희망',
      evidenceId: resignation.evidenceId,
    }),
  )
  const [ended] = (await line('2022-04-01', 3)).history
  expect(ended?.paper?.fileName).toBe('위촉장.pdf')
  expect(ended?.endPaper?.fileName).toBe('사직서.pdf')
})

describe('contact data', () => {
  const contact = { telephone: '02-0000-0000', email: null, birthDate: null, account: null }

  it('is kept apart: the roster never holds it', async () => {
    await desk.does(saveContact, { ...contact, personId: nth(who, 0), seenRev: null })
    expect(JSON.stringify(await roster('2022-01-01'))).not.toContain('02-0000-0000')
    const asked = await desk.asks(viewContacts, { personIds: [nth(who, 0), nth(who, 1)] })
    expect(asked).toMatchObject({ reply: { contacts: [{ id: nth(who, 0), telephone: '02-0000-0000' }] } })
    expect(viewContacts.roles).toEqual(['officer'])
  })

  it('is not overwritten from a page that is out of date', async () => {
    await desk.does(saveContact, { ...contact, personId: nth(who, 0), seenRev: null })
    expect((await desk.refuses(saveContact, { ...contact, personId: nth(who, 0), seenRev: null })).code).toBe(
      'desk.changedMeanwhile',
    )
  })
})

describe('declared interests', () => {
  const interest = (fields: object = {}) =>
    declareInterest.input.parse({
      appointmentId: first,
      kind: 'recusal',
      matter: '용역 계약',
      ground: '소속 기관이 계약 당사자',
      declaredOn: '2022-01-10',
      from: '2022-01-10',
      until: null,
      evidenceId: null,
      ...fields,
    })

  it('are counted in the roster from–to, and their grounds are shown to those who may see them', async () => {
    const { interestId } = await desk.does(declareInterest, interest())
    const stored = nth(desk.all('interests'), 0)
    await desk.does(endInterest, { interestId, seenRev: stored.rev, until: '2022-06-30' })
    const counts = ['2022-01-09', '2022-01-10', '2022-06-30', '2022-07-01'].map((day) => line(day, 3))
    expect((await Promise.all(counts)).map((shown) => shown.interests)).toEqual([0, 1, 1, 0])
    expect(JSON.stringify(await roster('2022-02-01'))).not.toContain('용역')
    expect(await desk.asks(listInterests, { bodyId: body.bodyId, day: '2022-02-01' })).toMatchObject({
      reply: { interests: [{ matter: '용역 계약' }] },
    })
    expect(listInterests.roles).not.toContain('publisher')
  })

  it('belong to a member', async () => {
    expect((await desk.refuses(declareInterest, interest({ from: '2021-08-01' }))).code).toBe('interest.outsideAppointment')
    await leave(first, '2022-01-09', { kind: 'resigned' })
    expect((await desk.refuses(declareInterest, interest())).code).toBe('interest.outsideAppointment')
  })
})

describe('the balance of the membership', () => {
  const record = async (index: number, gender: 'female' | 'male' | null, region: string) => {
    const stored = nth(desk.all('people'), index)
    await desk.does(recordBalance, { personId: stored.id, seenRev: stored.rev, gender, region })
  }
  const balance = async () =>
    (await roster('2022-01-01')).balance.map(({ axis, state, kinds, notRecorded }) => ({ axis, state, kinds, notRecorded }))

  beforeEach(async () => {
    await appoint(
      desk,
      body,
      wish(seat(1), one(1), '2021-08-02', null),
      wish(seat(2), one(2), '2021-08-02', null),
      wish(seat(4), one(3), '2021-08-02', '2023-08-01'),
    )
  })

  it('is never guessed: what nobody recorded is counted as not recorded', async () => {
    expect(await balance()).toEqual([
      { axis: 'sector', state: 'notRecorded', kinds: [], notRecorded: 4 },
      { axis: 'gender', state: 'notRecorded', kinds: [], notRecorded: 4 },
      { axis: 'region', state: 'notRecorded', kinds: [], notRecorded: 4 },
    ])
  })

  it('warns where all recorded members are of one kind, and takes the count from those who serve', async () => {
    await record(0, 'male', '서울')
    await record(1, 'male', '부산')
    await record(5, 'female', '')
    expect((await balance())[1]).toEqual({ axis: 'gender', state: 'warn', kinds: [{ kind: 'male', count: 2 }], notRecorded: 2 })
    expect((await balance())[2]).toMatchObject({ state: 'balanced', notRecorded: 2 })
    await record(2, 'female', '서울')
    expect((await balance())[1]).toMatchObject({ state: 'balanced' })
    expect((await roster('2022-01-01')).balance[1]?.cite.clause.ko).toBe('제8조')
  })
})
