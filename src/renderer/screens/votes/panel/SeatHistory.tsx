import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/useWords'
import { Chip, type ChipTone } from '../../../ui/Chip'
import type { BallotState } from '#core/resolution/rows'
import type { DeskBallot } from '../desk/deskItem'
import type { DeskPanelProps } from './DeskPanel'

const tones: Readonly<Record<BallotState, ChipTone>> = {
  received: 'ok',
  incomplete: 'warn',
  late: 'warn',
  replaced: 'plain',
  superseded: 'plain',
}

/** Every reply of the seat in the order of arrival; none is ever deleted. */
export function SeatHistory({ desk, seat, index, lacks }: DeskPanelProps & { readonly lacks: ReactNode }) {
  const { t, label, moment, shortMoment } = useWords()
  const replies = repliesOf(index.ballotsOf(seat.seatId))
  const recusals = desk.recusals.filter((recusal) => recusal.seatId === seat.seatId)
  const numberOf = (itemId: string): number => desk.items.find((item) => item.itemId === itemId)?.number ?? 0
  return (
    <section>
      <h2>{t('panel.history')}</h2>
      {replies.length === 0 && recusals.length === 0 ? <p className="fs13 muted">{t('panel.noHistory')}</p> : null}
      {lacks}
      <ul className="panel__history">
        {replies.map((reply) => (
          <li key={`${reply.first.arrivedAt}-${reply.first.enteredAt}`}>
            <div className="row between">
              <b>{moment(reply.first.arrivedAt)}</b>
              <span className="muted">{label(reply.first.way)}</span>
            </div>
            <div className="row wrap">
              {reply.states.map(({ state, items }) => (
                <Chip key={state} tone={tones[state]}>
                  {t('panel.stateCount', { state: label(state), count: items })}
                </Chip>
              ))}
            </div>
            <p className="fs12 muted">
              {t('panel.entered', { moment: shortMoment(reply.first.enteredAt), who: reply.first.enteredBy })}
              {reply.first.evidence ? ` · ${reply.first.evidence.fileName}` : ''}
            </p>
          </li>
        ))}
        {recusals.map((recusal) => (
          <li key={recusal.itemId}>
            <div className="row between">
              <b>{t('panel.recusedFrom', { item: numberOf(recusal.itemId) })}</b>
              <span className="muted">{shortMoment(recusal.declaredAt)}</span>
            </div>
            <p className="fs12 muted" lang="ko">
              {recusal.ground}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SeatReply {
  readonly first: DeskBallot
  readonly states: readonly { readonly state: BallotState; readonly items: number }[]
}

/** What came together is one reply: the same arrival, typed in one go. */
function repliesOf(ballots: readonly DeskBallot[]): readonly SeatReply[] {
  const groups = new Map<string, DeskBallot[]>()
  for (const ballot of ballots) {
    const key = `${ballot.arrivedAt} ${ballot.enteredAt}`
    groups.set(key, [...(groups.get(key) ?? []), ballot])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const states = (['received', 'incomplete', 'late', 'replaced', 'superseded'] as const)
      .map((state) => ({ state, items: group.filter((ballot) => ballot.state === state).length }))
      .filter(({ items }) => items > 0)
    return [{ first, states }]
  })
}
