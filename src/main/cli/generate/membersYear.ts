import type { Actor } from '#core/desk/actor'
import { Instant, type PlainDate } from '#core/desk/rows/time'
import { formGroup } from '#core/body/groups/formGroup'
import { nameGroupMembers } from '#core/body/groups/nameGroupMembers'
import { daysAfter } from '#core/body/span'
import { addCalendarDay } from '#core/rules/calendar/addDay'
import { calendarOf } from '#core/rules/calendar/holidayCalendar'
import { standardCalendar } from '#core/rules/calendar/standardCalendar'
import { typeOwnRule } from '#core/rules/own/typeOwnRule'
import type { Desk } from '#main/desk/desk'
import { must } from '#main/wiring/must'
import type { Committee, GeneratedTerm } from './committee'
import type { Dice } from './dice'

export interface MembersPlan {
  readonly desk: Desk
  readonly actor: Actor
  readonly clock: { moveTo(moment: Instant): void }
  readonly dice: Dice
  readonly committee: Committee
  readonly term: GeneratedTerm
  /** First day of the year of the term. */
  readonly begins: PlainDate
}

/** Commissioned seats without an office, so that the co-chairs who sign stay the same for the term. */
const [firstPlainSeat, plainSeats] = [12, 19]
const groupSeats = [12, 13, 14, 15, 16]

/** Two weeks into a term: a subcommittee of five commissioned members, named by both co-chairs. */
export async function generateGroup({ desk, actor, clock, committee, term }: MembersPlan): Promise<void> {
  const from = daysAfter(term.from, 14)
  clock.moveTo(morning(from))
  const { groupId } = await must(desk, actor, formGroup, {
    bodyId: term.bodyId,
    kind: 'subcommittee',
    name: { ko: '연습용 분과위원회', en: 'Practice subcommittee' },
    purpose: '안건 검토(연습)',
    from,
    until: term.until,
  })
  await must(desk, actor, nameGroupMembers, {
    groupId,
    from,
    until: term.until,
    namedBy: ['governmentCoChair', 'civilCoChair'],
    members: groupSeats.map((seat, index) => ({
      appointmentId: committee.appointmentOn(seat),
      role: index === 0 ? ('chair' as const) : ('member' as const),
    })),
    evidenceId: null,
  })
}

/** A reading of what the law leaves open, before the first vote opens: a recused member leaves the members in office for the item. */
export async function generateOfficeRule({ desk, actor, clock, begins }: MembersPlan): Promise<void> {
  const from = daysAfter(begins, 20)
  clock.moveTo(morning(from))
  await must(desk, actor, typeOwnRule, {
    family: 'open-government-korea',
    key: 'written.recused',
    value: 'outOfOffice',
    clause: { ko: '연습용 운영세칙 제1조', en: 'Practice operating rules, Article 1' },
    source: { ko: '연습용 운영세칙', en: 'Practice operating rules' },
    version: { ko: '', en: '' },
    note: { ko: '생성한 연습 자료입니다.', en: 'Generated for practice.' },
    from,
    textAmended: false,
  })
}

/** A day on which the office is closed, half a year on; the next day where that one is a holiday or a weekend anyway. */
export async function generateCalendarDay({ desk, actor, clock, begins }: MembersPlan): Promise<void> {
  clock.moveTo(morning(daysAfter(begins, 21)))
  const calendar = calendarOf(standardCalendar, [])
  let date = daysAfter(begins, 180)
  while (calendar.dayOff(date) !== null) date = daysAfter(date, 1)
  await must(desk, actor, addCalendarDay, {
    date,
    effect: 'holiday',
    name: { ko: '연습용 휴무일', en: 'Practice closing day' },
    reason: '생성한 연습 자료입니다.',
    basis: '연습용 운영세칙',
  })
}

/** A member resigns at the end of the day, and the successor serves what remains of the term. */
export async function generateReplacement({ clock, dice, committee }: MembersPlan, lastDay: PlainDate): Promise<void> {
  clock.moveTo(morning(lastDay))
  await committee.replace(firstPlainSeat + dice.throw(plainSeats), lastDay)
}

const morning = (day: PlainDate): Instant => Instant.parse(new Date(Date.parse(`${day}T10:00:00.000+09:00`)).toJSON())
