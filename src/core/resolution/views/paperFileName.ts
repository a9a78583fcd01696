import type { FrozenSeat } from '../rows'
import type { Vote } from '../vote'
import type { LetterKind, PaperInput } from './paperShape'

const formNames = {
  D04: { ko: '심의안건지', en: 'agenda-sheet' },
  D05: { ko: '서면의결서', en: 'reply-sheet' },
  D07: { ko: '서면의결_기록', en: 'written-vote-record' },
  D08: { ko: '결과보고', en: 'result-report' },
  D09: { ko: '의결서', en: 'resolution' },
  D10: { ko: '의결검증서', en: 'proof-sheet' },
} as const

const letterNames: Readonly<Record<LetterKind, { readonly ko: string; readonly en: string }>> = {
  call: { ko: '서면의결_시행_알림', en: 'call' },
  reminder: { ko: '회신_요청', en: 'reminder' },
  changedText: { ko: '재의결_요청', en: 'changed-text' },
  extension: { ko: '기간_연장_알림', en: 'extension' },
  withdrawal: { ko: '철회_알림', en: 'withdrawal' },
  notConstituted: { ko: '불성립_알림', en: 'not-constituted' },
}

/**
 * Name of a paper's file without its extension: body, year, meeting and form, so that a folder sorts itself. Only letters, digits,
 * hyphen and underscore: every system that an office has can store it.
 */
export function paperFileName(vote: Vote, input: PaperInput, roster: readonly FrozenSeat[]): string {
  const { code } = vote.body
  const { number, opensAt } = vote.resolution
  const form = formName(input)[input.language]
  return `${code}-${opensAt.slice(0, 4)}-W${two(number)}${part(vote, input, roster)}_${form}`
}

function formName(input: PaperInput): { readonly ko: string; readonly en: string } {
  if (input.form === 'D02') return letterNames[input.letter]
  if (input.form === 'D08' && input.as === 'notice') return { ko: '결과_알림', en: 'result-notice' }
  if (input.form === 'D10' && input.copy === 'public') return { ko: '의결검증서_공개본', en: 'proof-sheet_public' }
  return formNames[input.form]
}

/** What a resolution or record without both signatures carries at the end of its file's name, so that nobody takes it for the act (forms 2.4). */
export const beforeSigning = { ko: '_서명전', en: '_unsigned' } as const

const two = (n: number): string => n.toString().padStart(2, '0')

/** Of which member or item it is; a pack's sheet carries its number too, so that two of them stand side by side. */
function part(vote: Vote, input: PaperInput, roster: readonly FrozenSeat[]): string {
  switch (input.form) {
    case 'D02':
    case 'D05':
    case 'D08': {
      const seat = roster.find((candidate) => candidate.seatId === input.seatId)
      const pack = input.form === 'D05' && input.pack !== null ? `-P${input.pack.toString()}` : ''
      return seat ? `-S${two(seat.number)}${pack}` : ''
    }
    case 'D04': {
      const item = vote.items.find((candidate) => candidate.id === input.itemId)
      return item ? `-A${two(item.number)}${item.currentVersion > 1 ? `-v${item.currentVersion.toString()}` : ''}` : ''
    }
    case 'D07':
    case 'D09':
    case 'D10':
      return ''
  }
}
