import { useCallback } from 'react'
import { Instant } from '#core/desk/rows/time'
import type { WireRefusal } from '#core/desk/wire/wire'
import { recordReply } from '#core/resolution/ballots/recordReply'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { dayOf } from '#core/text/dates'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readMoment } from '../../../i18n/readMoment'
import { EvidenceId } from '#core/desk/rows/identifiers'
import { lacksCondition } from './condition'
import type { DeskSeat } from './deskItem'
import { dropRowDraft, hasMarks, type RowDraft } from './rowDrafts'

/** Why a row cannot be sent yet: found here so that the focus can go to the field. The desk judges everything else. */
export type Unready = 'nothing' | { readonly condition: string } | 'arrival'

type ReplyInput = Parameters<typeof run<typeof recordReply.input, typeof recordReply.reply>>[1]
const record = (input: ReplyInput) => run(recordReply, input)

export interface ReplyEntry {
  /** Records what was typed for a seat: all of it or nothing. On a refusal everything stays as it was typed. */
  readonly save: (seat: DeskSeat, draft: RowDraft | undefined, nowMs: number) => Promise<'saved' | 'refused' | Unready>
  readonly refusal: WireRefusal | null
  readonly clear: () => void
  readonly busy: boolean
}

export function useReplyEntry(desk: VoteDesk): ReplyEntry {
  const work = useWork(record)
  const { start, refusal, clear, busy } = work
  const save = useCallback<ReplyEntry['save']>(
    async (seat, draft, nowMs) => {
      if (!hasMarks(draft)) return 'nothing'
      const marked = desk.items.filter((item) => draft.marks[item.itemId])
      const unconditioned = marked.find((item) => lacksCondition(draft.marks[item.itemId]))
      if (unconditioned) return { condition: unconditioned.itemId }
      const arrivedAt =
        draft.arrived.trim() === ''
          ? Instant.parse(new Date(nowMs).toISOString())
          : readMoment(draft.arrived, desk.zone, dayOf(desk.now, desk.zone))
      if (!arrivedAt) return 'arrival'
      const said = await start({
        resolutionId: desk.summary.resolutionId,
        seatId: seat.seatId,
        way: draft.way,
        arrivedAt,
        evidenceId: draft.evidence ? EvidenceId.parse(draft.evidence.evidenceId) : null,
        marks: marked.flatMap((item) => {
          const mark = draft.marks[item.itemId]
          return mark ? [{ itemId: item.itemId, version: item.version, note: '', ...mark }] : []
        }),
      })
      if (!said.ok) return 'refused'
      dropRowDraft(desk.summary.resolutionId, seat.seatId)
      return 'saved'
    },
    [desk, start],
  )
  return { save, refusal, clear, busy }
}
