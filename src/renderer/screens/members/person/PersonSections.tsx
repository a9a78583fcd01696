import { seatHistory } from '#core/body/history/seatHistory'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { PlainDate } from '#core/desk/rows/time'
import { useOpenDesk } from '../../../client/deskState'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { Balance } from './Balance'
import { Contact } from './Contact'
import { Interests } from './Interests'
import { Names } from './names/Names'
import { Papers } from './papers/Papers'
import { Participation } from './Participation'
import './person.css'

export interface OnSeat {
  readonly roster: MembersRoster
  readonly line: RosterLine
  readonly today: PlainDate
}

/** Everything recorded of the seat, beside what the roster of the day shows. */
export type SeatRecord = Reply<typeof seatHistory>

/** Below the appointments of a seat: what its member took part in, the papers, and what is kept about the person. */
export function PersonSections({ roster, line, today }: OnSeat) {
  const { actor } = useOpenDesk()
  const mayRead = seatHistory.roles.some((role) => role === actor.role)
  return (
    <>
      <Participation roster={roster} line={line} />
      <Papers roster={roster} line={line} today={today} />
      {mayRead ? <Recorded roster={roster} line={line} today={today} /> : null}
    </>
  )
}

function Recorded({ roster, line, today }: OnSeat) {
  const asked = useAnswer(seatHistory, { seatId: line.seatId })
  if (!asked) return null
  if (!asked.ok) {
    return (
      <section>
        <RefusalNotice refusal={asked.refusal} />
      </section>
    )
  }
  const of = { roster, line, today, record: asked.reply }
  return (
    <>
      <Interests {...of} />
      <Names {...of} />
      <Balance {...of} />
      <Contact {...of} />
    </>
  )
}
