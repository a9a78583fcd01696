import { Check, CircleCheck, Lock, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { Countdown } from '../../../ui/figures/Countdown'
import { SeatMeter, type SeatMark } from '../../../ui/figures/SeatMeter'
import type { CellIndex } from '../matrix/cells'
import type { DeskSeat } from './deskItem'
import { hasMarks, type RowDraft } from './rowDrafts'
import { seatStanding, type SeatStanding } from './seatStanding'

interface BandProps {
  readonly desk: VoteDesk
  readonly seats: readonly DeskSeat[]
  readonly index: CellIndex
  readonly drafts: Readonly<Record<string, RowDraft>>
  readonly nowMs: number
}

const marks: Readonly<Record<SeatStanding, SeatMark>> = {
  answered: 'in',
  partly: 'ask',
  askAgain: 'ask',
  late: 'late',
  silent: 'open',
}
const order: readonly SeatMark[] = ['in', 'now', 'ask', 'late', 'open']

/** Quorum, tally and time at a glance, with the clause of the quorum. */
export const Band = memo(function Band({ desk, seats, index, drafts, nowMs }: BandProps) {
  const { t, clause, deadline } = useWords()
  const { inOffice, answered, quorumNeeded, endsAt, state } = desk.summary
  const drawn = seats
    .filter((seat) => seat.counted)
    .map((seat): SeatMark => {
      const standing = seatStanding(seat.seatId, desk.items, index)
      return standing === 'silent' && hasMarks(drafts[seat.seatId]) ? 'now' : marks[standing]
    })
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const entering = drawn.filter((mark) => mark === 'now').length
  const waiting = inOffice - answered - entering
  const reached = answered >= quorumNeeded
  const left = Date.parse(endsAt) - nowMs
  return (
    <div className="band">
      <div>
        <div className="row between">
          <span className="lab" title={desk.quorumCite ? clause(desk.quorumCite) : undefined}>
            {t('desk.quorum')}
          </span>
          <span className="fs13 band__counts">
            <span className="muted">
              {t(entering === 0 ? 'desk.counts' : 'desk.countsEntering', { inOffice, answered, entering, waiting })}
            </span>
            {reached ? (
              <b className="ok">
                <Check className="i i--s" aria-hidden /> {t('votes.quorumReached')}
              </b>
            ) : (
              <b className="warn">
                <TriangleAlert className="i i--s" aria-hidden /> {t('votes.quorumShort', { count: quorumNeeded - answered })}
              </b>
            )}
          </span>
        </div>
        <SeatMeter
          seats={drawn}
          needed={quorumNeeded}
          mark={t('votes.majority', { needed: quorumNeeded })}
          sentence={t(reached ? 'votes.meterReached' : 'votes.meterShort', {
            inOffice,
            answered,
            waiting: inOffice - answered,
            needed: quorumNeeded,
            missing: quorumNeeded - answered,
          })}
        />
      </div>
      <TallyBox desk={desk} />
      <div>
        <span className="lab">{t(state === 'open' && left > 0 ? 'today.untilClose' : 'desk.closing')}</span>
        <b className="big">
          {state === 'open' ? <Countdown leftMs={left} /> : t(`desk.closed.${state === 'withdrawn' ? 'withdrawn' : 'closed'}`)}
        </b>
        <span className="fs13 muted">{deadline(desk.closedAt ?? endsAt)}</span>
      </div>
    </div>
  )
})

function TallyBox({ desk }: { readonly desk: VoteDesk }) {
  const { t } = useWords()
  const results = desk.items.flatMap((item) => (item.result ? [item.result] : []))
  if (results.length === 0) {
    return (
      <div>
        <span className="lab">{t('desk.tally')}</span>
        <b className="big">
          {desk.sealedNow ? <Lock className="i i--l" aria-hidden /> : null}
          {t(desk.sealedNow ? 'desk.sealed' : 'desk.unsealed')}
        </b>
        <span className="fs13 muted">{t(desk.sealedNow ? 'desk.sealedNote' : 'desk.unsealedNote')}</span>
      </div>
    )
  }
  const carried = results.filter(({ outcome }) => outcome === 'passed' || outcome === 'consensus').length
  return (
    <div>
      <span className="lab">{t('desk.result')}</span>
      <b className="big num">{t('desk.carriedOf', { carried, all: results.length })}</b>
      {carried === results.length ? (
        <span className="fs13 ok">
          <CircleCheck className="i i--s" aria-hidden /> {t('desk.allCarried')}
        </span>
      ) : (
        <span className="fs13 warn">
          <TriangleAlert className="i i--s" aria-hidden /> {t('desk.notCarried', { count: results.length - carried })}
        </span>
      )}
    </div>
  )
}
