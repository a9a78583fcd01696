import type { FrozenSeat } from '../rows'
import type { Vote } from '../vote'
import type { PaperInput } from './paperShape'

const formNames = {
  D02: { ko: '서면의결_시행_알림', en: 'call' },
  D05: { ko: '서면의결서', en: 'reply-sheet' },
  D08: { ko: '결과보고', en: 'result-report' },
  D09: { ko: '의결서', en: 'resolution' },
} as const

/**
 * Name of a paper's file without its extension: body, year, meeting and form, so that a folder sorts itself. Only letters, digits,
 * hyphen and underscore: every system that an office has can store it.
 */
export function paperFileName(vote: Vote, input: PaperInput, roster: readonly FrozenSeat[]): string {
  const { code } = vote.body
  const { number, opensAt } = vote.resolution
  const seat = input.form === 'D05' ? roster.find((candidate) => candidate.seatId === input.seatId) : undefined
  const sheet = seat ? `-S${seat.number.toString().padStart(2, '0')}` : ''
  return `${code}-${opensAt.slice(0, 4)}-W${number.toString().padStart(2, '0')}${sheet}_${formNames[input.form][input.language]}`
}
