import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { Instant } from '#core/desk/rows/time'
import type { WireRefusal } from '#core/desk/wire/wire'
import { recordReply } from '#core/resolution/ballots/recordReply'
import { voteDesk, type VoteDesk } from '#core/resolution/views/voteDesk'
import { dayOf } from '#core/text/dates'
import type { Said } from '../../../client/bridge'
import { run } from '../../../client/desk'
import { useOpenDesk } from '../../../client/deskState'
import { acknowledged } from './acknowledged'
import { useWork } from '../../../client/useWork'
import { readMoment } from '../../../i18n/readMoment'
import { EvidenceId } from '#core/desk/rows/identifiers'
import { lacksWords, wordsNeeded } from './condition'
import type { DeskSeat } from './deskItem'
import { dropRowDraft, hasMarks, itemNumbers, type RowDraft } from './rowDrafts'

/** Why a row cannot be sent yet: found here so that the focus can go to the field. The desk judges everything else. */
export type Unready = 'nothing' | 'arrival' | 'conflict' | { readonly words: string }

type ReplyInput = Parameters<typeof run<typeof recordReply.input, typeof recordReply.reply>>[1]
const record = (input: ReplyInput) => run(recordReply, input)

export interface ReplyEntry {
  /**
   * Records what was typed for a seat: all of it or nothing. On a refusal everything stays as it was typed. `onSaved` is called when main
   * has acknowledged it, in the turn in which the row is shown as recorded, so that what it sets is drawn with it. While a seat's reply is
   * on its way, another for it is not taken.
   */
  readonly save: (
    seat: DeskSeat,
    draft: RowDraft | undefined,
    nowMs: number,
    onSaved: () => void,
  ) => Promise<'saved' | 'refused' | 'onItsWay' | Unready>
  readonly refusal: WireRefusal | null
  readonly clear: () => void
  readonly busy: boolean
}

export function useReplyEntry(desk: VoteDesk): ReplyEntry {
  const work = useWork(record)
  const { start, refusal, clear, busy } = work
  const client = useQueryClient()
  const { actor } = useOpenDesk()
  const nudged = useRef<string | null>(null)
  const onItsWay = useRef(new Set<string>())
  const save = useCallback<ReplyEntry['save']>(
    async (seat, draft, nowMs, onSaved) => {
      if (onItsWay.current.has(seat.seatId)) return 'onItsWay'
      if (!hasMarks(draft)) return 'nothing'
      const marks = marksOf(desk, draft)
      if (
        draft.conflict === 'declared' &&
        (!marks.some(({ conflict }) => conflict === 'declared') || draft.conflictGround.trim() === '')
      )
        return 'conflict'
      const wordless = marks.find((mark) => lacksWords(mark))
      // Once: it may be recorded as missing and asked for. An invalid reply has to have its reason.
      const name = wordless && `${seat.seatId} ${wordless.itemId}`
      if (wordless && (wordsNeeded(wordless.choice) === 'note' || nudged.current !== name)) {
        nudged.current = name ?? null
        return { words: wordless.itemId }
      }
      const arrivedAt =
        draft.arrived.trim() === ''
          ? Instant.parse(new Date(nowMs).toISOString())
          : readMoment(draft.arrived, desk.zone, dayOf(desk.now, desk.zone))
      if (!arrivedAt) return 'arrival'
      const { resolutionId } = desk.summary
      const input = {
        resolutionId,
        seatId: seat.seatId,
        way: draft.way,
        arrivedAt,
        evidenceId: draft.evidence ? EvidenceId.parse(draft.evidence.evidenceId) : null,
        incomingId: draft.incomingId,
        sheetMark: draft.sheetMark,
        conflictGround: draft.conflict === 'declared' ? draft.conflictGround : '',
        marks,
      }
      onItsWay.current.add(seat.seatId)
      const said = await start(input)
      onItsWay.current.delete(seat.seatId)
      if (!said.ok) return 'refused'
      client.setQueryData<Said<VoteDesk>>([voteDesk.name, { resolutionId }], (before) =>
        before?.ok ? { ok: true, reply: acknowledged(before.reply, input, said.reply, actor.profile) } : before,
      )
      dropRowDraft(resolutionId, seat.seatId)
      onSaved()
      return 'saved'
    },
    [desk, start, client, actor.profile],
  )
  return { save, refusal, clear, busy }
}

/** What the row says to each item. An item in which an interest is declared is sent even where the sheet leaves it empty. */
export function marksOf(desk: Pick<VoteDesk, 'items'>, draft: RowDraft) {
  const declared = draft.conflict === 'declared' ? itemNumbers(draft.conflictItems) : []
  return desk.items
    .filter((item) => item.kind === 'decision')
    .flatMap((item) => {
      const mark = draft.marks[item.itemId]
      const isDeclared = declared.includes(item.number)
      if (!mark && !isDeclared) return []
      const { version, ...words } = mark ?? { choice: 'blank' as const, condition: '', opinion: '', note: '', version: null }
      const conflict = isDeclared ? ('declared' as const) : draft.conflict === 'declared' ? ('none' as const) : draft.conflict
      return [{ itemId: item.itemId, version: version ?? item.version, ...words, conflict }]
    })
}
