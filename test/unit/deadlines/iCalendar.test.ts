import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveSettings } from '#core/body/saveSettings'
import { Instant, PlainDate } from '#core/desk/rows/time'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { withdrawResolution } from '#core/resolution/call/withdrawResolution'
import { deadlineCalendar } from '#core/rules/deadlines/deadlineCalendar'
import { type CalendarEntry, type CalendarFileOptions, writeICalendar } from '#core/rules/deadlines/iCalendar'
import { committee } from '../body/bodies'
import { smallDesk, type SmallDesk } from '../body/smallDesk'

const entry: CalendarEntry = {
  uid: 'voteCloses/1@folder',
  sequence: 3,
  cancelled: false,
  summary: '서면의결 마감',
  description: '',
  category: '서면의결 마감',
  when: { kind: 'day', day: PlainDate.parse('2021-07-12') },
}
const options = (entries: readonly CalendarEntry[], zone = 'Asia/Seoul'): CalendarFileOptions => ({
  name: '기한',
  method: 'publish',
  zone,
  stamp: Instant.parse('2021-07-05T00:00:00.000Z'),
  organiser: { name: '사무국', address: 'urn:uuid:00000000-0000-7000-8000-000000000000' },
  entries,
})
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')
const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/gu, (_, sign: string) => (/n/iu.test(sign) ? '\n' : sign))
const valueOf = (file: string, property: string): string => {
  const line = unfolded(file).find((one) => one.startsWith(`${property}:`))
  if (line === undefined) throw new Error(`no ${property}`)
  return line.slice(property.length + 1)
}

describe('a calendar file, whatever is written in it', () => {
  const words = fc.string({ unit: 'binary', maxLength: 300 })
  const korean = fc.string({
    unit: fc.constantFrom('가', '힣', '의', '𠮷', '—', ' ', ',', ';', '\\', '\n', 'e', '😀'),
    maxLength: 200,
  })

  it('has lines of at most 75 octets that end with CR LF and never cut a character', () => {
    fc.assert(
      fc.property(fc.oneof(words, korean), fc.oneof(words, korean), (summary, description) => {
        const file = writeICalendar(options([{ ...entry, summary, description }]))
        expect(file.endsWith('\r\n')).toBe(true)
        const lines = file.slice(0, -2).split('\r\n')
        for (const line of lines) {
          expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/u)
          expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line)
        }
      }),
    )
  })

  it('gives its words back when it is unfolded and unescaped', () => {
    fc.assert(
      fc.property(korean, (description) => {
        const file = writeICalendar(options([{ ...entry, description }]))
        const expected = description
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join('\n')
        expect(unescaped(valueOf(file, 'DESCRIPTION'))).toBe(expected)
      }),
    )
  })

  it('cannot be given another property by its words', () => {
    const file = writeICalendar(
      options([{ ...entry, summary: '가\r\nATTENDEE:mailto:x@example.org', description: '\u0085END:VEVENT' }]),
    )
    expect(unfolded(file).some((line) => line.startsWith('ATTENDEE'))).toBe(false)
    expect(unfolded(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  })

  it('is the same twice', () => {
    fc.assert(
      fc.property(korean, (summary) => {
        expect(writeICalendar(options([{ ...entry, summary }]))).toBe(writeICalendar(options([{ ...entry, summary }])))
      }),
    )
  })
})

describe('times', () => {
  const at = Instant.parse('2021-07-12T15:00:00.000Z')
  it('a deadline at midnight ends on the day that ends, in Seoul time with its definition', () => {
    const file = writeICalendar(options([{ ...entry, when: { kind: 'until', at } }]))
    expect(file).toContain('DTSTART;TZID=Asia/Seoul:20210712T233000\r\nDTEND;TZID=Asia/Seoul:20210713T000000\r\n')
    expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul\r\n')
  })

  it('another zone is written as UTC', () => {
    const file = writeICalendar(options([{ ...entry, when: { kind: 'from', at } }], 'Europe/Paris'))
    expect(file).toContain('DTSTART:20210712T150000Z\r\nDTEND:20210712T153000Z\r\n')
    expect(file).not.toContain('VTIMEZONE')
  })

  it('a day is a whole day, also at the end of February and of the year', () => {
    const days = ['2024-02-29', '2021-12-31'].map((day) => ({
      ...entry,
      when: { kind: 'day' as const, day: PlainDate.parse(day) },
    }))
    const file = writeICalendar(options(days))
    expect(file).toContain('DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301\r\n')
    expect(file).toContain('DTSTART;VALUE=DATE:20211231\r\nDTEND;VALUE=DATE:20220101\r\n')
  })
})

describe('the deadlines of a folder as a calendar file', () => {
  let desk: SmallDesk
  let body: Awaited<ReturnType<typeof committee>>
  beforeEach(async () => {
    desk = smallDesk()
    body = await committee(desk, ['exOfficio', 'commissioned'])
  })
  async function file(method: 'publish' | 'cancel') {
    const asked = { from: '2021-08-01', until: '2021-12-31', bodyId: null, meetingsHeld: [], language: 'ko' as const, method }
    const answered = await desk.asks(deadlineCalendar, asked)
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.reply
  }
  const uids = (text: string) => unfolded(text).filter((line) => line.startsWith('UID:'))
  const sequences = (text: string) =>
    unfolded(text).flatMap((line) => (line.startsWith('SEQUENCE:') ? [Number(line.slice(9))] : []))

  it('keeps its UIDs, raises the sequence and asks a reader to cancel what was withdrawn', async () => {
    const { resolutionId } = await desk.does(draftResolution, {
      bodyId: body.bodyId,
      termId: body.termId,
      number: 1,
      title: '제1차 서면의결',
      titleEn: '',
      ground: 'urgent',
      reason: '일정이 급함',
      opensAt: '2021-08-24T00:00:00.000Z',
      closesAt: '2021-08-30T09:00:00.000Z',
      returnTo: '',
      sealed: false,
      illustrative: false,
    })
    const before = await file('publish')
    expect((await file('cancel')).entries).toBe(0)
    await desk.does(withdrawResolution, { resolutionId, reason: '거둠' })
    const after = await file('publish')
    expect(uids(after.text)).toEqual(uids(before.text))
    const cancel = await file('cancel')
    expect(cancel.entries).toBe(3)
    expect(cancel.text).toContain('METHOD:CANCEL\r\n')
    expect(unfolded(cancel.text).filter((line) => line === 'STATUS:CANCELLED')).toHaveLength(3)
    expect(uids(before.text)).toEqual(expect.arrayContaining(uids(cancel.text)))
    expect(Math.min(...sequences(cancel.text))).toBeGreaterThan(Math.max(...sequences(before.text)))
  })

  it('names the office as organiser by its e-mail address', async () => {
    await desk.does(saveSettings, {
      officeName: { ko: '위원회 "사무국"', en: 'Office' },
      department: '',
      address: '',
      telephone: '',
      fax: '',
      email: 'office@example.org',
      website: '',
      zone: 'Asia/Seoul',
      practice: true,
      practiceNow: null,
      seenRev: null,
    })
    expect(unfolded((await file('publish')).text)).toContain('ORGANIZER;CN="위원회 ”사무국”":mailto:office@example.org')
  })

  it('prints with each deadline how it was counted and by which clause', async () => {
    const text = unfolded((await file('publish')).text).join('\n')
    expect(unescaped(text)).toContain('한 번. 기록된 회의가 없다.')
    expect(text).toContain('(국무총리훈령 제790호) 제8조제2항')
  })
})
