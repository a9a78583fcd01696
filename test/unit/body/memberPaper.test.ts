import { beforeEach, describe, expect, it } from 'vitest'
import { endAppointment } from '#core/body/appointment/endAppointment'
import { memberPaper } from '#core/body/papers/memberPaper'
import type { MemberPaperInput } from '#core/body/papers/memberPaperShape'
import { saveContact } from '#core/body/people/saveContact'
import { allTexts } from '#core/document/allTexts'
import { DocumentTree } from '#core/document/tree'
import type { AppointmentId, PersonId } from '#core/desk/rows/identifiers'
import { appoint, assign, committee, nth, people, person, wish } from './bodies'
import { smallDesk, type SmallDesk } from './smallDesk'

let desk: SmallDesk
let body: Awaited<ReturnType<typeof committee>>
let who: PersonId[]
let held: AppointmentId[]

beforeEach(async () => {
  desk = smallDesk()
  body = await committee(desk, ['exOfficio', 'commissioned', 'commissioned'])
  who = await people(desk, 3)
  held = await appoint(
    desk,
    body,
    wish(nth(body.seatIds, 0), person(nth(who, 0)), '2021-08-02', null),
    wish(nth(body.seatIds, 1), person(nth(who, 1)), '2021-08-02', '2023-08-01'),
  )
  await assign(desk, body.bodyId, held[1], 'civilCoChair', '2021-08-02')
  await desk.does(saveContact, {
    personId: nth(who, 1),
    telephone: '02-0000-0000',
    email: 'member@example.org',
    birthDate: '1900-01-01',
    account: '000-00',
    seenRev: null,
  })
})

type Wish = MemberPaperInput extends infer One ? (One extends unknown ? Omit<One, 'bodyId'> : never) : never
const ask = (input: object) => desk.asks(memberPaper, memberPaper.input.parse({ bodyId: body.bodyId, ...input }))
const paper = async (input: object) => {
  const asked = await ask(input)
  if (!asked.ok) throw new Error(asked.refusal.code)
  DocumentTree.parse(asked.reply.tree)
  return { ...asked.reply, text: allTexts(asked.reply.tree).join('\n') }
}
const roster = (fields: object): Wish =>
  memberPaper.input.parse({ bodyId: body.bodyId, form: 'D11', day: '2021-09-01', copy: 'public', language: 'ko', ...fields })
const letter = (which: number, kind: object, language: 'ko' | 'en' = 'ko') => ({
  form: 'D22',
  appointmentId: nth(held, which),
  letter: kind,
  language,
})

describe('the roster as a paper (D11)', () => {
  it('says who sits, a vacancy, the term, the clause of each rule and whether it is met', async () => {
    const { text, fileName } = await paper(roster({}))
    expect(fileName).toBe('TEST-2021-09-01_위원_명부')
    for (const words of [
      '위원회 위원 명부(2021. 9. 1. 기준)',
      '결원',
      '2021. 8. 2.~2023. 8. 1.',
      '위촉위원 1명(과반 2명 이상): 미충족',
      '제4조제3항',
      '국무총리훈령 제790호',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('has no contact data on the public copy, and never birth date or account', async () => {
    const open = await paper(roster({}))
    const inside = await paper(roster({ copy: 'internal' }))
    expect(open.text).not.toContain('02-0000-0000')
    expect(inside.text).toContain('02-0000-0000')
    expect(inside.text).toContain('member@example.org')
    for (const { text } of [open, inside]) {
      expect(text).not.toContain('1900-01-01')
      expect(text).not.toContain('000-00\n')
    }
  })

  it('names the clause of a service after the term', async () => {
    const { text } = await paper(roster({ day: '2023-09-01' }))
    expect(text).toContain('임기만료 후 직무수행')
    expect(text).toContain('제5조제3항')
  })

  it('is complete in English and says the same every time', async () => {
    const one = await paper(roster({ language: 'en' }))
    expect(one.text).toContain('Members of the Committee on 1 September 2021')
    expect(one.text.replace(/위원회|[「」]/gu, '')).not.toMatch(/\p{Script=Hangul}/u)
    expect((await paper(roster({ language: 'en' }))).contentHash).toBe(one.contentHash)
  })

  it('is refused before the first term', async () => {
    expect(await ask(roster({ day: '2021-08-01' }))).toMatchObject({ refusal: { code: 'document.noTermYet' } })
  })
})

describe('letters (D22)', () => {
  it('commission a member for the term, by who the rules say commissions', async () => {
    const { text, fileName } = await paper(letter(1, { kind: 'commission' }))
    expect(fileName).toBe('TEST-S02-2021-08-02_위촉장')
    for (const words of [
      '위촉장',
      '귀하를 위원회 위원으로 위촉합니다.',
      '임기: 2021. 8. 2.~2023. 8. 1. (신규)',
      '행정안전부장관',
      '제4조제3항',
      '(수기)',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('draft a reappointment without appointing anybody', async () => {
    const before = desk.all('appointments')
    const { text } = await paper(letter(1, { kind: 'reappointment', from: '2023-08-02', until: '2025-08-01' }))
    expect(text).toContain('임기: 2023. 8. 2.~2025. 8. 1. (연임)')
    expect(text).toContain('국무총리훈령 제841호')
    expect(desk.all('appointments')).toEqual(before)
  })

  it('give notice of a dismissal with its ground and clause, and only of a dismissal', async () => {
    expect(await ask(letter(1, { kind: 'dismissal' }))).toMatchObject({ refusal: { code: 'document.notDismissed' } })
    const row = nth(
      desk.all('appointments').filter((one) => one.id === held[1]),
      0,
    )
    await desk.does(endAppointment, {
      appointmentId: row.id,
      seenRev: row.rev,
      endedOn: '2022-04-10',
      ending: { kind: 'dismissed', ground: 'neglect' },
      endReason: '회의에 나오지 않음',
      evidenceId: null,
    })
    const { text } = await paper(letter(1, { kind: 'dismissal' }))
    for (const words of ['해촉 통보', '해촉일: 2022. 4. 10.', '직무태만', '제6조']) expect(text).toContain(words)
    expect((await paper(letter(1, { kind: 'dismissal' }, 'en'))).text).toContain('neglect of duty')
  })

  it('are not written for a member by virtue of office', async () => {
    expect(await ask(letter(0, { kind: 'commission' }))).toMatchObject({ refusal: { code: 'document.notCommissioned' } })
  })
})
