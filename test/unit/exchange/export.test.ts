import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { assignOffice } from '#core/body/appointment/assignOffice'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { exportMembers } from '#core/body/exchange/exportMembers'
import { membersPopolo, Popolo } from '#core/body/exchange/popolo'
import { createSeats } from '#core/body/setUp/createSeats'
import { enrolPeople } from '#core/body/setUp/enrolPeople'
import { establishBody } from '#core/body/setUp/establishBody'
import { openTerm } from '#core/body/setUp/openTerm'
import { registerOrganisations } from '#core/body/setUp/registerOrganisations'
import { readCsv } from '#main/exchange/readCsv'
import { writeTable } from '#main/exchange/writeTable'
import { nth } from '../body/bodies'
import { smallDesk, type SmallDesk } from '../body/smallDesk'
import { emptyCommittee, load, type Place, preview, tableOf } from './tables'

let desk: SmallDesk
let place: Place & { readonly termId: NonNullable<Place['termId']> }
beforeEach(async () => {
  desk = smallDesk()
  place = await emptyCommittee(desk)
  await desk.does(registerOrganisations, { organisations: [{ code: 'MOIS', name: { ko: '행정안전부', en: 'Ministry' } }] })
})

const members = tableOf(
  '좌석|좌석 이름|좌석 이름(영문)|구분|부문|기관|성명|성명(영문)|소속|직위|성별|지역|생년월일|전화|전자우편|임기 시작|임기 끝|마지막 재임일|끝난 사유',
  '1|차관|Vice Minister|당연직|정부|MOIS|가나다|||차관||||||2021-08-02|||',
  '2|민간 위원|Civil member|위촉|시민사회||라마바|Ra Maba|MOIS|사무총장|여|서울|1970. 1. 2.|+82-2-1234-5678|ra@example.org|2021-08-02|2023-08-01|2022-04-30|본인 희망',
  '3|민간 위원|Civil member|위촉|학계||||||||||||||',
)

async function exported(audience: 'public' | 'internal', language: 'ko' | 'en', day = '2021-08-02') {
  const answered = await desk.asks(exportMembers, { bodyId: place.bodyId, termId: place.termId, day, audience, language })
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.reply
}
const read = (csv: string) => {
  const table = readCsv(new Uint8Array(Buffer.from(`\uFEFF${csv}`, 'utf8')))
  if (!table.ok) throw new Error(table.refusal.code)
  return table
}

describe('a table that goes out', () => {
  it.each(['ko', 'en'] as const)('and comes back in %s changes nothing', async (language) => {
    await load(desk, place, members)
    const { table } = read((await exported('internal', language)).csv)
    const shown = await preview(desk, place, table)
    expect(shown.problems).toEqual([])
    expect(shown.totals).toMatchObject({ rows: 3, added: 0, changed: 0, left: 3 })
  })

  it('and comes into another folder says the same there', async () => {
    await load(desk, place, members)
    const first = await exported('public', 'ko')
    const other = smallDesk()
    const otherPlace = await emptyCommittee(other)
    await other.does(registerOrganisations, { organisations: [{ code: 'MOIS', name: { ko: '행정안전부', en: 'Ministry' } }] })
    await load(other, otherPlace, read(first.csv).table)
    const second = await other.asks(exportMembers, { ...otherPlace, day: '2021-08-02', audience: 'public', language: 'ko' })
    expect(second).toMatchObject({ ok: true, reply: { csv: first.csv } })
  })

  it('for the public has no contact data and no ids', async () => {
    await load(desk, place, members)
    const { csv, metadata } = await exported('public', 'ko')
    for (const secret of ['ra@example.org', '1234', '1970', '사람 번호', '생년월일', desk.all('people')[0]?.id ?? '?']) {
      expect(csv).not.toContain(secret)
      expect(metadata).not.toContain(secret)
    }
  })

  it('guards what a spreadsheet would take for a formula', async () => {
    await load(desk, place, members)
    expect((await exported('internal', 'ko')).csv).toContain("'+82-2-1234-5678")
  })

  it('whatever the words are, changes nothing when it comes back', async () => {
    const word = fc.string({
      unit: fc.constantFrom('가', '나', ' ', ',', '"', "'", '=', '+', '-', '@', ';', 'a', '·', '각'),
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ name: word, post: word }), { minLength: 1, maxLength: 5 }), async (people) => {
        desk = smallDesk()
        place = await emptyCommittee(desk)
        const { personIds } = await desk.does(enrolPeople, {
          people: people.map(({ name, post }) => ({ name: { ko: name, en: '' }, post: { ko: post, en: '' }, contact: null })),
        })
        const { seatIds } = await desk.does(createSeats, {
          ...place,
          seats: people.map((_, index) => ({
            number: index + 1,
            label: { ko: '위원', en: '' },
            class: 'commissioned' as const,
            sector: 'other' as const,
            organisationId: null,
          })),
        })
        await desk.does(makeAppointments, {
          ...place,
          appointments: seatIds.map((seatId, index) => ({
            seatId,
            holder: { kind: 'person' as const, personId: nth(personIds, index) },
            kind: 'first' as const,
            from: '2021-08-02',
            until: '2023-08-01',
            exceptionReason: '',
            evidenceId: null,
          })),
        })
        const shown = await preview(desk, place, read((await exported('internal', 'ko')).csv).table)
        expect(shown.problems).toEqual([])
        expect(shown.totals).toMatchObject({ added: 0, changed: 0, left: people.length })
      }),
      { numRuns: 60 },
    )
  })

  it('is written with the mark for Excel and a description beside it that names the file as it is called', async () => {
    await load(desk, place, members)
    const written = new Map<string, Uint8Array>()
    const files = {
      writeDocument: (fileName: string, bytes: Uint8Array) => {
        // A file of that name is there already, as after an earlier export.
        const name = fileName.endsWith('.csv') ? fileName.replace('.csv', ' (2).csv') : fileName
        written.set(name, bytes)
        return Promise.resolve(`C:\\자료\\documents\\${name}`)
      },
    }
    const paths = await writeTable(files, await exported('public', 'ko'))
    const [csv, metadata] = [...written]
    expect(paths.csv).toContain(csv?.[0] ?? '?')
    expect([...(csv?.[1].subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf])
    expect(metadata?.[0]).toBe(`${csv?.[0] ?? '?'}-metadata.json`)
    expect(JSON.parse(Buffer.from(metadata?.[1] ?? []).toString('utf8'))).toMatchObject({ url: csv?.[0] })
  })
})

describe('people, posts and memberships as Popolo', () => {
  async function popolo(bodyId: Place['bodyId']): Promise<Popolo> {
    const answered = await desk.asks(membersPopolo, { bodyId, day: '2022-01-01' })
    if (!answered.ok) throw new Error(answered.refusal.code)
    return Popolo.parse(JSON.parse(answered.reply.json))
  }

  it('say who was appointed to which seat from when until when, with every id leading somewhere', async () => {
    await load(desk, place, members)
    await desk.does(assignOffice, {
      bodyId: place.bodyId,
      appointmentId: nth(desk.all('appointments'), 0).id,
      kind: 'governmentCoChair',
      title: { ko: '행정안전부 차관', en: 'Vice Minister' },
      order: 0,
      from: '2021-08-02',
      until: null,
    })
    const { persons, organizations, posts, memberships } = await popolo(place.bodyId)
    expect(persons.map(({ name }) => name).sort()).toEqual(['가나다', '라마바'])
    expect(posts.map(({ label }) => label)).toEqual(['차관', '민간 위원', '민간 위원'])
    expect(memberships.map(({ role, start_date, end_date }) => [role, start_date, end_date])).toEqual([
      ['위원', '2021-08-02', null],
      ['위원', '2021-08-02', '2022-04-30'],
      ['정부 공동위원장', '2021-08-02', null],
    ])
    const ids = new Set([...persons, ...organizations, ...posts].map(({ id }) => id))
    for (const { person_id, post_id, organization_id, on_behalf_of_id } of memberships) {
      for (const id of [person_id, post_id, organization_id, on_behalf_of_id]) expect(id === null || ids.has(id)).toBe(true)
    }
  })

  it('have no contact data', async () => {
    await load(desk, place, members)
    const text = JSON.stringify(await popolo(place.bodyId))
    for (const secret of ['ra@example.org', '1234-5678', '1970', 'female', '서울']) expect(text).not.toContain(secret)
  })

  it('of a body of organisations name the organisation as the member where nobody acts for it', async () => {
    const { bodyId } = await desk.does(establishBody, {
      name: { ko: '포럼', en: 'Forum' },
      code: 'FORUM',
      ruleFamily: 'open-government-korea',
      predecessorId: null,
      from: '2019-04-30',
      until: '2021-08-01',
    })
    const { termId } = await desk.does(openTerm, { bodyId, number: 1, from: '2019-04-30', until: '2021-08-01' })
    const organisationId = nth(desk.all('organisations'), 0).id
    const { seatIds } = await desk.does(createSeats, {
      bodyId,
      termId,
      seats: [{ number: 1, label: { ko: '기관 위원', en: '' }, class: 'agency', sector: 'government', organisationId }],
    })
    await desk.does(makeAppointments, {
      bodyId,
      termId,
      appointments: [
        {
          seatId: nth(seatIds, 0),
          holder: { kind: 'organisation', organisationId, representativeId: null },
          kind: 'first',
          from: '2019-04-30',
          until: null,
          exceptionReason: '',
          evidenceId: null,
        },
      ],
    })
    expect((await popolo(bodyId)).memberships).toMatchObject([
      { person_id: null, member: { '@type': 'Organization', id: organisationId }, on_behalf_of_id: null },
    ])
  })
})
