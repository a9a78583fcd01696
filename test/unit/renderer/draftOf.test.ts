import { describe, expect, test } from 'vitest'
import { IncomingId, SeatId } from '#core/desk/rows/identifiers'
import { Instant, PlainDate } from '#core/desk/rows/time'
import { readMoment } from '../../../src/renderer/i18n/readMoment'
import { arrivalTyped } from '../../../src/renderer/screens/votes/incoming/draftOf'

const id = (n: number): string => `0197a000-0000-7000-8000-${n.toString().padStart(12, '0')}`

describe('the time at which a file arrived', () => {
  const file = {
    incomingId: IncomingId.parse(id(1)),
    file: null,
    seatId: SeatId.parse(id(2)),
    way: 'email' as const,
    arrivedAt: Instant.parse('2021-07-10T03:00:00.000Z'),
    keptAt: Instant.parse('2021-07-10T03:00:00.000Z'),
    keptBy: '사무국 담당자',
    handling: { kind: 'waiting' as const },
  }
  const reading = { incomingId: file.incomingId, fileName: '회신.eml', sizeBytes: 1, mail: null, findings: [], proposal: null }

  test('is that of the mail’s headers before that of taking it in, and can be typed back', () => {
    const arrivedAt = Instant.parse('2021-07-09T04:52:00.000Z')
    const typed = arrivalTyped(file, { ...reading, arrivedAt }, 'Asia/Seoul')
    expect(typed).toBe('2021-07-09 13:52')
    expect(readMoment(typed, 'Asia/Seoul', PlainDate.parse('2021-07-10'))).toBe(arrivedAt)
    expect(arrivalTyped(file, { ...reading, arrivedAt: null }, 'Asia/Seoul')).toBe('2021-07-10 12:00')
  })
})
