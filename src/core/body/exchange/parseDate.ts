import { PlainDate } from '../../desk/rows/time'

export type ReadDate =
  | { readonly ok: true; readonly date: PlainDate }
  /** `notADate`: in none of the forms. `noSuchDay`: 30 February. `wrongWeekday`: the day in brackets is another one. */
  | { readonly ok: false; readonly why: 'notADate' | 'noSuchDay' | 'wrongWeekday' }

/** The forms that Korean offices write; a year of two digits only after an apostrophe. */
const forms = [
  /^(\d{4})\s*\.\s*(\d{1,2})\s*\.\s*(\d{1,2})\s*\.?$/u,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일$/u,
  /^['‘’](\d{2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{1,2})\s*\.?$/u,
] as const

/**
 * Reads a date as offices write it: `2021. 8. 2.`, `2021-08-02`, `20210802`, `2021년 8월 2일`, `'21.8.2.`, each also with the weekday
 * in brackets behind it, which has to be the right one. Two digits from 70 on are of the last century.
 */
export function readDate(text: string): ReadDate {
  const [, written, weekday] = /^(.*?)\s*(?:\(\s*([월화수목금토일])\s*\))?$/u.exec(text.normalize('NFKC').trim()) ?? []
  if (written === undefined) return { ok: false, why: 'notADate' }
  for (const form of forms) {
    const [, year, month, day] = form.exec(written) ?? []
    if (year === undefined || month === undefined || day === undefined) continue
    const fullYear = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`
    const parsed = PlainDate.safeParse(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    if (!parsed.success) return { ok: false, why: 'noSuchDay' }
    return weekday === undefined || weekday === weekdayOf(parsed.data)
      ? { ok: true, date: parsed.data }
      : { ok: false, why: 'wrongWeekday' }
  }
  return { ok: false, why: 'notADate' }
}

const weekdayOf = (date: PlainDate): string => '일월화수목금토'.charAt(new Date(`${date}T00:00:00.000Z`).getUTCDay())
