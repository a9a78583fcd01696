import { beforeEach, describe, expect, it } from 'vitest'
import { saveSettings } from '#core/body/saveSettings'
import { createSeats } from '#core/body/setUp/createSeats'
import { enrolPeople } from '#core/body/setUp/enrolPeople'
import { establishBody } from '#core/body/setUp/establishBody'
import { openTerm } from '#core/body/setUp/openTerm'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { BodyId, OrganisationId, TermId } from '#core/desk/rows/identifiers'
import { limits } from '#core/desk/limits'
import { smallDesk, type SmallDesk } from './smallDesk'

const unknown = '00000000-0000-7000-8000-ffffffffffff'
const forum = {
  name: { ko: '대한민국 열린정부 포럼', en: 'Open Government Forum Korea' },
  code: 'KOGF',
  ruleFamily: 'open-government-korea',
  predecessorId: null,
  from: '2019-04-30',
  until: '2021-08-01',
}
let desk: SmallDesk
beforeEach(() => {
  desk = smallDesk()
})

describe('establishing a body', () => {
  it('is refused before its rules were in force, and under rules that do not exist', async () => {
    expect(await desk.refuses(establishBody, { ...forum, from: '2019-04-29' })).toMatchObject({
      code: 'body.noRuleBook',
      facts: { family: 'open-government-korea', day: '2019-04-29' },
    })
    expect((await desk.refuses(establishBody, { ...forum, ruleFamily: 'nowhere' })).code).toBe('body.noRuleBook')
  })

  it('is refused with a code that another body has, for codes of reply sheets would collide', async () => {
    await desk.does(establishBody, forum)
    expect((await desk.refuses(establishBody, forum)).code).toBe('body.codeTaken')
  })

  it('is refused while its predecessor still exists, and accepted on the next day', async () => {
    const { bodyId } = await desk.does(establishBody, forum)
    const committee = { ...forum, code: 'KOGC', predecessorId: bodyId, until: null }
    expect((await desk.refuses(establishBody, { ...committee, from: '2021-08-01' })).code).toBe('body.beforePredecessorEnds')
    await desk.does(establishBody, { ...committee, from: '2021-08-02' })
  })

  it('is refused after an unknown predecessor, and when it ends before it begins', async () => {
    expect((await desk.refuses(establishBody, { ...forum, predecessorId: BodyId.parse(unknown) })).code).toBe('desk.notFound')
    expect((await desk.refuses(establishBody, { ...forum, until: '2019-04-29' })).code).toBe('body.untilBeforeFrom')
  })

  it('needs a name, and keeps a decomposed one composed', async () => {
    expect(establishBody.input.safeParse({ ...forum, name: { ko: ' ', en: '' } }).success).toBe(false)
    await desk.does(establishBody, { ...forum, name: { ko: forum.name.ko.normalize('NFD'), en: '' } })
    expect(desk.all('bodies').at(0)?.name.ko).toBe(forum.name.ko)
  })
})

describe('opening a term', () => {
  let bodyId: BodyId
  beforeEach(async () => {
    ;({ bodyId } = await desk.does(establishBody, forum))
  })
  const term = (from: string, until: string | null, number = 2) => ({ bodyId, number, from, until })

  it('is refused outside the life of the body', async () => {
    expect((await desk.refuses(openTerm, term('2019-04-29', '2021-04-29'))).code).toBe('term.outsideBody')
    expect((await desk.refuses(openTerm, term('2019-04-30', '2021-08-02'))).code).toBe('term.outsideBody')
    expect((await desk.refuses(openTerm, term('2019-04-30', null))).code).toBe('term.outsideBody')
  })

  it('is refused with the number or the days of another term', async () => {
    await desk.does(openTerm, term('2019-04-30', '2021-04-29'))
    expect((await desk.refuses(openTerm, term('2021-04-30', '2021-08-01'))).code).toBe('term.numberTaken')
    expect((await desk.refuses(openTerm, term('2021-04-29', '2021-08-01', 3))).code).toBe('term.overlap')
    await desk.does(openTerm, term('2021-04-30', '2021-08-01', 3))
  })

  it('of a body that does not exist is refused', async () => {
    expect((await desk.refuses(openTerm, { ...term('2019-04-30', null), bodyId: BodyId.parse(unknown) })).code).toBe(
      'desk.notFound',
    )
  })
})

describe('creating seats', () => {
  let of: { bodyId: BodyId; termId: TermId }
  const seat = (number: number) => ({
    number,
    label: { ko: `기관 위원 ${number.toString()}`, en: '' },
    class: 'agency' as const,
    sector: 'government' as const,
    organisationId: null,
  })
  beforeEach(async () => {
    const { bodyId } = await desk.does(establishBody, forum)
    const { termId } = await desk.does(openTerm, { bodyId, number: 2, from: '2019-04-30', until: '2021-08-01' })
    of = { bodyId, termId }
  })

  it('replies with the ids in the order of the list', async () => {
    const { seatIds } = await desk.does(createSeats, { ...of, seats: [seat(2), seat(1)] })
    expect(seatIds.map((id) => desk.all('seats').find((row) => row.id === id)?.number)).toEqual([2, 1])
  })

  it('is refused where a number comes twice, in the list or in the term', async () => {
    expect((await desk.refuses(createSeats, { ...of, seats: [seat(1), seat(1)] })).code).toBe('seat.numberTaken')
    await desk.does(createSeats, { ...of, seats: [seat(1)] })
    expect(await desk.refuses(createSeats, { ...of, seats: [seat(2), seat(1)] })).toMatchObject({
      code: 'seat.numberTaken',
      facts: { number: 1 },
    })
  })

  it('is refused above the limit, for the term as a whole', async () => {
    const seats = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => seat(from + index))
    await desk.does(createSeats, { ...of, seats: seats(1, limits.seatsMax) })
    expect((await desk.refuses(createSeats, { ...of, seats: [seat(999)] })).code).toBe('seat.tooMany')
  })

  it('is refused for a term of another body and an unknown organisation', async () => {
    expect((await desk.refuses(createSeats, { ...of, termId: TermId.parse(unknown), seats: [seat(1)] })).facts['thing']).toBe(
      'terms',
    )
    const strange = { ...seat(1), organisationId: OrganisationId.parse(unknown) }
    expect((await desk.refuses(createSeats, { ...of, seats: [strange] })).facts['thing']).toBe('organisations')
  })
})

it('an organisation is registered once', async () => {
  const ministry = { code: 'MOIS', name: { ko: '행정안전부', en: '' } }
  await desk.does(registerOrganisations, { organisations: [ministry] })
  expect((await desk.refuses(registerOrganisations, { organisations: [ministry] })).code).toBe('organisation.codeTaken')
})

it('a person’s contact goes into a row of its own, under the same id', async () => {
  const contact = { telephone: '02-000-0000', email: null, birthDate: null, account: null }
  const nobody = { name: { ko: '', en: '' }, post: { ko: '', en: '' } }
  const { personIds } = await desk.does(enrolPeople, {
    people: [
      { ...nobody, contact },
      { ...nobody, contact: null },
    ],
  })
  expect(desk.all('people').map((row) => row.id)).toEqual(personIds)
  expect(desk.all('contacts').map((row) => [row.id, row.telephone])).toEqual([[personIds.at(0), '02-000-0000']])
  expect(JSON.stringify(desk.all('people'))).not.toContain('02-000-0000')
})

describe('saving the settings', () => {
  const settings = {
    officeName: { ko: '사무국', en: '' },
    department: '',
    address: '',
    telephone: '',
    fax: '',
    email: '',
    website: '',
    zone: 'Asia/Seoul',
    practice: true,
    practiceNow: null,
  }

  it('keeps one row under the id of the folder', async () => {
    await desk.does(saveSettings, { ...settings, seenRev: null })
    const [row] = desk.all('settings')
    await desk.does(saveSettings, { ...settings, fax: '02-000-0000', seenRev: row?.rev ?? null })
    expect(desk.all('settings').map(({ id, fax }) => ({ id, fax }))).toEqual([{ id: desk.folderId, fax: '02-000-0000' }])
  })

  it('is refused where another window was first', async () => {
    await desk.does(saveSettings, { ...settings, seenRev: null })
    expect((await desk.refuses(saveSettings, { ...settings, seenRev: null })).code).toBe('desk.changedMeanwhile')
  })

  it('is refused with a zone that does not exist', async () => {
    expect((await desk.refuses(saveSettings, { ...settings, zone: 'Asia/Seuol', seenRev: null })).code).toBe(
      'settings.unknownZone',
    )
  })

  it('the clock of an office’s folder is never set', async () => {
    const real = { ...settings, practice: false, practiceNow: '2021-07-09T00:00:00.000Z' }
    expect((await desk.refuses(saveSettings, { ...real, seenRev: null })).code).toBe('settings.realClock')
    await desk.does(saveSettings, { ...real, practice: true, seenRev: null })
  })

  it('a practice folder stays one', async () => {
    await desk.does(saveSettings, { ...settings, seenRev: null })
    const seenRev = desk.all('settings').at(0)?.rev ?? null
    expect((await desk.refuses(saveSettings, { ...settings, practice: false, seenRev })).code).toBe('settings.practiceFixed')
  })
})
