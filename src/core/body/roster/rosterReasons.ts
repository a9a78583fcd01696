import { z } from 'zod'
import type { Bilingual } from '../../desk/rows/text'
import { PlainDate } from '../../desk/rows/time'
import { formatDate } from '../../text/dates'
import { fillTemplate } from '../../text/template'

/** Why a seat stands as it does on a day, as data. */
export const RosterReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('appointed'), from: PlainDate, until: PlainDate }),
  z.strictObject({ code: z.literal('byVirtueOfOffice'), from: PlainDate }),
  z.strictObject({ code: z.literal('servesUntilSucceeded'), on: PlainDate }),
  z.strictObject({ code: z.literal('begins'), from: PlainDate }),
  z.strictObject({ code: z.literal('left'), on: PlainDate }),
  z.strictObject({ code: z.literal('expired'), on: PlainDate }),
  /** The term ran out, and the member has served on another seat since. */
  z.strictObject({ code: z.literal('otherSeat'), on: PlainDate, from: PlainDate }),
  z.strictObject({ code: z.literal('bodyEnded'), on: PlainDate }),
  z.strictObject({ code: z.literal('neverFilled') }),
])
export type RosterReason = z.infer<typeof RosterReason>

const sentences = {
  appointed: { ko: '{from}부터 {until}까지 임기 중', en: 'appointed from {from} to {until}' },
  byVirtueOfOffice: { ko: '{from}부터 직위에 따라 재임', en: 'in office by virtue of a post from {from}' },
  servesUntilSucceeded: {
    ko: '{on}에 임기가 끝났고 후임이 위촉될 때까지 직무를 계속함',
    en: 'the term expired on {on}; serves until a successor is commissioned',
  },
  begins: { ko: '{from}에 임기가 시작됨', en: 'begins on {from}' },
  left: { ko: '{on}까지 재임하고 물러남', en: 'left office after {on}' },
  expired: { ko: '{on}에 임기가 끝남', en: 'the term expired on {on}' },
  otherSeat: {
    ko: '{on}에 임기가 끝나고 {from}부터 다른 자리의 위원임',
    en: 'the term expired on {on}; a member on another seat from {from}',
  },
  bodyEnded: { ko: '{on}에 기구가 끝남', en: 'the body ended on {on}' },
  neverFilled: { ko: '위촉된 위원이 없음', en: 'nobody was appointed' },
} as const satisfies Record<RosterReason['code'], Bilingual>

/** The reason as a phrase, with dates as the language writes them. */
export function sayRosterReason(reason: RosterReason, language: 'ko' | 'en'): string {
  const dates: Record<string, string> = {}
  for (const [name, value] of Object.entries(reason)) {
    const day = PlainDate.safeParse(value)
    if (day.success) dates[name] = formatDate(day.data, language)
  }
  return fillTemplate(sentences[reason.code][language], dates)
}
