import type { Citation } from '#core/desk/refusals/citation'
import { wordFor } from '#core/desk/refusals/vocabulary'
import type { ItemResult } from '#core/resolution/views/itemResult'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { writeCitation } from '#core/text/citations'
import { dayOf, formatDate } from '#core/text/dates'
import type { Language } from '#core/text/language'
import { formatCount } from '#core/text/numbers'

/**
 * The result of a vote as lines for a terminal: the rules that decided with their clauses, then for every item the figures of the one
 * count, both thresholds and the outcome.
 */
export function resultLines(vote: VoteDesk, language: Language): readonly string[] {
  const title = language === 'en' && vote.summary.titleEn !== '' ? vote.summary.titleEn : vote.summary.title
  const rosterOn = formatDate(dayOf(vote.summary.opensAt, vote.zone), language)
  const inOffice = formatCount(vote.summary.inOffice, 'member', language)
  const rosterLine =
    language === 'ko' ? `재적위원 ${inOffice} (명부 기준일 ${rosterOn})` : `${inOffice} in office (roster of ${rosterOn})`
  return [title, rosterLine, ...ruleLines(vote, language), ...vote.items.flatMap((item) => itemLines(item, language))]
}

/** The clauses that decided, each once: one vote is under the rules of one day. */
function ruleLines(vote: VoteDesk, language: Language): readonly string[] {
  const cites = new Map<string, Citation>()
  for (const item of vote.items) for (const cite of item.result?.cites ?? []) cites.set(cite.rule, cite)
  return [...cites].map(([rule, cite]) => {
    // What was not read in the text says so wherever it is printed.
    const how = cite.verified === 'read' ? '' : ` [${wordFor(cite.verified, language)}]`
    return `  ${ruleNames[rule]?.[language] ?? rule}: ${writeCitation(cite, language)}${how}`
  })
}

const ruleNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'quorum.open': { ko: '의사정족수', en: 'Quorum' },
  'decision.method': { ko: '의결 방법', en: 'How it decides' },
  'decision.majority': { ko: '의결정족수', en: 'Majority' },
  'decision.abstentions': { ko: '기권·무효는 분모에 남음', en: 'Abstentions and invalid replies stay in the base' },
  'decision.tie': { ko: '가부동수', en: 'Tie' },
  'written.silence': { ko: '회신이 없으면 불참', en: 'No reply is absence' },
  'written.conditional': { ko: '조건부 찬성', en: 'Conditional yes' },
  'written.recused': { ko: '회피한 위원', en: 'Recused members' },
}

function itemLines(item: VoteDesk['items'][number], language: Language): readonly string[] {
  const title = language === 'en' && item.titleEn !== '' ? item.titleEn : item.title
  const name = language === 'ko' ? `안건 ${item.number.toString()}. ${title}` : `Item ${item.number.toString()}. ${title}`
  if (item.result === null) return [name]
  const { count, outcome, quorumNeeded, yesNeeded } = item.result
  const figures = [...cast(count, language), ...beside(count, language)].join(', ')
  const members = (n: number): string => formatCount(n, 'member', language)
  const result = wordFor(outcome, language)
  if (language === 'ko') {
    return [
      name,
      `  재적 ${members(count.inOffice)}, 회신 ${members(count.present)}(의사정족수 ${members(quorumNeeded)}): ${figures}`,
      `  → ${result} (의결정족수 ${members(yesNeeded)})`,
    ]
  }
  return [
    name,
    `  ${members(count.inOffice)} in office, ${members(count.present)} took part (${members(quorumNeeded)} needed): ${figures}`,
    `  → ${result} (${members(yesNeeded)} in favour needed)`,
  ]
}

/** Yes, no and abstentions always; the rest where there is any. */
function cast(count: ItemResult['count'], language: Language): readonly string[] {
  const figure = (choice: 'yes' | 'no' | 'abstain' | 'conditional' | 'blank' | 'invalid'): string =>
    `${wordFor(choice, language)} ${count[choice].toString()}`
  const rest = (['conditional', 'blank', 'invalid'] as const).filter((choice) => count[choice] > 0)
  return [figure('yes'), figure('no'), figure('abstain'), ...rest.map(figure)]
}

/** Those who did not take part, and the replies that are kept and not counted. */
function beside(count: ItemResult['count'], language: Language): readonly string[] {
  const names = ['absent', 'recused', 'incomplete', 'late', 'replaced', 'superseded'] as const
  return names.filter((name) => count[name] > 0).map((name) => `${besideWords[name][language]} ${count[name].toString()}`)
}

const besideWords = {
  absent: { ko: '불참', en: 'absent' },
  recused: { ko: '회피', en: 'recused' },
  incomplete: { ko: '보완 필요', en: 'incomplete' },
  late: { ko: '기한 후', en: 'late' },
  replaced: { ko: '대체', en: 'replaced' },
  superseded: { ko: '세지 않음', en: 'not counted' },
} as const
