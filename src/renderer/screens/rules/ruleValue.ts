import type { z } from 'zod'
import { Bilingual } from '#core/desk/rows/text'
import { isRuleKey } from '#core/rules/officeRules'
import { RuleTable, type RuleKey } from '#core/rules/ruleValues'
import type { Language } from '#core/text/language'
import { ruleWords } from './ruleWords'

type Json = z.infer<ReturnType<typeof z.json>>

/** What was typed for a rule, before it is a value: the number, the chosen codes, or words in both languages. */
export interface Typed {
  readonly text: string
  readonly chosen: readonly string[]
  readonly words: Bilingual
  readonly shares: Readonly<Record<string, string>>
}

const units: Readonly<Record<string, Bilingual>> = {
  members: { ko: '명', en: 'members' },
  organisations: { ko: '곳', en: 'organisations' },
  offices: { ko: '명', en: 'persons' },
  years: { ko: '년', en: 'years' },
  renewals: { ko: '회', en: 'times' },
  days: { ko: '일 전', en: 'days before' },
}

const single: Readonly<Record<string, string>> = {
  members: 'member',
  organisations: 'organisation',
  offices: 'person',
  years: 'year',
  renewals: 'once',
  days: 'day before',
}

function counted(value: number, unit: string, language: Language): string {
  if (language === 'ko') return `${value}${units[unit]?.ko ?? ''}`
  if (unit === 'renewals' && value === 1) return 'once'
  return `${value} ${(value === 1 ? single[unit] : units[unit]?.en) ?? ''}`.trim()
}

/** A code or number as it is typed; nothing for what is neither. */
const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** The unit beside the field of a number. */
export const unitWord = (unit: string, language: Language): string => units[unit]?.[language] ?? ''

/** A value in words, such as `30명`, `출석위원의 과반수`. A rule that this version does not know is shown as it is written. */
export function sayRuleValue(key: string, value: unknown, unit: string, language: Language): string {
  if (!isRuleKey(key)) return JSON.stringify(value)
  const { entry, choices } = ruleWords[key]
  const choice = (code: string): string => choices[code]?.[language] ?? code
  const list = (parts: readonly string[]): string => parts.join(', ')
  if (value === null) return choice('none')
  if (typeof value === 'number') return counted(value, unit, language)
  if (typeof value === 'boolean' || typeof value === 'string') return choice(String(value))
  if (entry === 'several' && Array.isArray(value)) return list(value.map((code) => choice(String(code))))
  if (entry === 'numbers' && Array.isArray(value)) {
    const parts = value.map((each) => counted(Number(each), unit, language))
    return parts.join(language === 'ko' ? ' 또는 ' : ' or ')
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  const fields: Readonly<Record<string, unknown>> = { ...value }
  if (key === 'body.coChairs') return counted(Number(fields['count']), unit, language)
  if (entry === 'choice') return choice(String(fields['of']))
  if (entry === 'shares') {
    const set = Object.entries(fields).flatMap(([axis, share]) => (share === null ? [] : [`${choice(axis)} ${written(share)}%`]))
    return set.length === 0 ? choice('none') : list(set)
  }
  const words = Bilingual.safeParse(value)
  return words.success ? words.data[language] : JSON.stringify(value)
}

/** How a value stands in the form. */
export function typedOf(key: RuleKey, value: unknown): Typed {
  const empty: Typed = { text: '', chosen: [], words: { ko: '', en: '' }, shares: {} }
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  switch (ruleWords[key].entry) {
    case 'number':
      return { ...empty, text: written(fields['count'] ?? value) }
    case 'numberOrNone':
      return { ...empty, text: written(value) }
    case 'choice':
      return { ...empty, chosen: [written(fields['of'] ?? value)] }
    case 'several':
      return { ...empty, chosen: Array.isArray(value) ? value.map(String) : [] }
    case 'numbers':
      return { ...empty, text: Array.isArray(value) ? value.join(', ') : '' }
    case 'shares':
      return {
        ...empty,
        shares: Object.fromEntries(Object.entries(fields).map(([axis, share]) => [axis, written(share)])),
      }
    case 'words': {
      const words = Bilingual.safeParse(value)
      return words.success ? { ...empty, words: words.data } : empty
    }
  }
}

/** The value that was typed; null is a value. `undefined` where it is none that the rule can have. */
export function valueOf(key: RuleKey, typed: Typed): Json | undefined {
  const value = read(key, typed)
  return value !== undefined && RuleTable.shape[key].shape.value.safeParse(value).success ? value : undefined
}

function read(key: RuleKey, { text, chosen, words, shares }: Typed): Json | undefined {
  switch (ruleWords[key].entry) {
    case 'number': {
      const count = numberIn(text)
      return key === 'body.coChairs' && count !== undefined ? { count } : count
    }
    case 'numberOrNone':
      return text.trim() === '' ? null : numberIn(text)
    case 'choice': {
      const [code] = chosen
      if (key === 'quorum.open' || key === 'decision.majority')
        return code === undefined ? undefined : { share: 'majority', of: code }
      return code === 'true' ? true : code === 'false' ? false : code
    }
    case 'several':
      return [...chosen]
    case 'numbers':
      return text.split(',').map((part) => numberIn(part) ?? Number.NaN)
    case 'shares': {
      const found: Record<string, number | null> = {}
      for (const axis of ['sector', 'gender', 'region']) {
        const text = shares[axis]?.trim() ?? ''
        const share = text === '' ? null : numberIn(text)
        if (share === undefined) return undefined
        found[axis] = share
      }
      return found
    }
    case 'words':
      return { ko: words.ko, en: words.en }
  }
}

/** A whole number, with or without its unit: `7`, `7일`. */
function numberIn(text: string): number | undefined {
  const found = /^(\d{1,4})\D*$/u.exec(text.normalize('NFC').trim())
  return found ? Number(found[1]) : undefined
}
