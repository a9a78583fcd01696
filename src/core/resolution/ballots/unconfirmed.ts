import type { ShownBallot } from './sealedBallot'
import type { ResolutionId } from '../../desk/rows/identifiers'
import type { Reader } from '../../desk/rows/reader'
import type { Row } from '../../desk/rows/tables'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { Vote } from '../vote'

/** A file that nobody entered or set aside, by the name under which it came. */
export interface WaitingFile {
  readonly incoming: Row<'incomings'>
  readonly fileName: string
}

export interface Unconfirmed {
  /** Replies that wait for the second person. */
  readonly entries: readonly Row<'ballots'>[]
  readonly files: readonly WaitingFile[]
}

/** The files of a vote that wait to be read. */
export async function loadWaitingFiles(read: Reader, resolutionId: ResolutionId): Promise<readonly WaitingFile[]> {
  const waiting = (await read.where('incomings', 'resolutionId', resolutionId)).filter(
    ({ handling }) => handling.kind === 'waiting',
  )
  return Promise.all(
    waiting.map(async (incoming) => ({
      incoming,
      fileName: (await read.get('evidence', incoming.evidenceId))?.fileName ?? '?',
    })),
  )
}

/** What nobody has confirmed yet. What another reply replaced, or a change of the text outran, needs no check any more. */
export function unconfirmedOf(vote: Pick<Vote, 'ballots'>, files: readonly WaitingFile[]): Unconfirmed {
  return { entries: vote.ballots.filter(awaitsCheck), files }
}

export const awaitsCheck = (ballot: Pick<ShownBallot, 'check' | 'state' | 'conflict'>): boolean =>
  ballot.check.kind === 'waiting' &&
  ballot.state !== 'replaced' &&
  (ballot.state !== 'superseded' || ballot.conflict === 'declared')

/** Null when all is confirmed; else the refusal that names which, so that a vote is never closed over an open question. */
export function refuseUnconfirmed(
  vote: Pick<Vote, 'resolution' | 'items' | 'ballots'>,
  files: readonly WaitingFile[],
): Refused | null {
  const found = unconfirmedOf(vote, files)
  if (found.entries.length === 0 && found.files.length === 0) return null
  const which = [
    ...vote.resolution.roster.flatMap((seat) => {
      const items = found.entries
        .filter((ballot) => ballot.seatId === seat.seatId)
        .flatMap((ballot) => vote.items.filter((item) => item.id === ballot.itemId).map((item) => item.number))
      return items.length === 0 ? [] : [`${seat.label.ko} ${[...new Set(items)].sort((a, b) => a - b).join('·')}`]
    }),
    ...found.files.map(({ fileName }) => fileName),
  ]
  const shown = which.slice(0, whichMax).join(', ')
  return refuse('resolution.unconfirmedEntries', {
    entries: found.entries.length,
    files: found.files.length,
    which: which.length > whichMax ? `${shown}, …` : shown,
  })
}

/** So many are named; a sentence with hundreds could not be read. */
const whichMax = 8
