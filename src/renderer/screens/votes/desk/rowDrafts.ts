import { useSyncExternalStore } from 'react'
import type { IncomingId } from '#core/desk/rows/identifiers'
import type { Choice, ConflictStatement, ReplyWay, SheetMark } from '#core/resolution/rows'

/** A mark that was typed and not yet recorded. */
export interface MarkDraft {
  readonly choice: Choice
  readonly condition: string
  readonly opinion: string
  /** Why it is invalid. */
  readonly note: string
  /** The version of the text on the sheet; null for the one that stands now. */
  readonly version: number | null
}

/** The reply of one seat while it is being typed. */
export interface RowDraft {
  readonly marks: Readonly<Record<string, MarkDraft>>
  readonly way: ReplyWay
  /** As typed; empty means the moment of saving. */
  readonly arrived: string
  readonly evidence: { readonly evidenceId: string; readonly fileName: string; readonly sha256: string } | null
  /** What came in and is being entered. */
  readonly incomingId: IncomingId | null
  readonly sheetMark: SheetMark
  readonly conflict: ConflictStatement
  /** Numbers of the items in which an interest is declared, as typed. */
  readonly conflictItems: string
  readonly conflictGround: string
}

type VoteDrafts = Readonly<Record<string, RowDraft>>

/** Drafts live beside the screens, so that looking at another screen or seat loses nothing. They are never written to disk: votes are sealed. */
const drafts = new Map<string, VoteDrafts>()
const ways = new Map<string, ReplyWay>()
const listeners = new Set<() => void>()
const none: VoteDrafts = {}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => {
    listeners.delete(changed)
  }
}

/** All replies of a vote that are being typed, by seat. */
export const useRowDrafts = (resolutionId: string): VoteDrafts =>
  useSyncExternalStore(subscribe, () => drafts.get(resolutionId) ?? none)

/** A reply before anything is typed: it comes the way the last one came. */
export const newRowDraft = (resolutionId: string): RowDraft => ({
  marks: {},
  way: ways.get(resolutionId) ?? 'email',
  arrived: '',
  evidence: null,
  incomingId: null,
  sheetMark: 'notRecorded',
  conflict: 'notStated',
  conflictItems: '',
  conflictGround: '',
})

export function changeRowDraft(resolutionId: string, seatId: string, change: (draft: RowDraft) => RowDraft): void {
  const all = drafts.get(resolutionId) ?? none
  const draft = change(all[seatId] ?? newRowDraft(resolutionId))
  ways.set(resolutionId, draft.way)
  drafts.set(resolutionId, { ...all, [seatId]: draft })
  for (const each of listeners) each()
}

export function dropRowDraft(resolutionId: string, seatId: string): void {
  const { [seatId]: dropped, ...rest } = drafts.get(resolutionId) ?? none
  void dropped
  drafts.set(resolutionId, rest)
  for (const each of listeners) each()
}

/** Sets, changes or (with null) removes the mark of one item; what was written with it stays when only the choice changes. */
export function withMark(draft: RowDraft, itemId: string, choice: Choice | null): RowDraft {
  const { [itemId]: before, ...rest } = draft.marks
  if (choice === null) return { ...draft, marks: rest }
  const mark: MarkDraft = { condition: '', opinion: '', note: '', version: null, ...before, choice }
  return { ...draft, marks: { ...rest, [itemId]: mark } }
}

/** Whether there is anything in it that would be lost. */
export const hasMarks = (draft: RowDraft | undefined): draft is RowDraft =>
  draft !== undefined && (Object.keys(draft.marks).length > 0 || draft.conflict === 'declared')

/** The numbers in what was typed, each once. */
export const itemNumbers = (typed: string): readonly number[] => [...new Set((typed.match(/\d{1,3}/gu) ?? []).map(Number))]
