import type { Language } from './language'

/** Numbers, counts and shares as official papers print them: forms.md 4.3. Digits and their word stay together. */

/** `1,130` */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/gu, ',')
}

/** What is counted, in Korean counter words and in English. */
type Counter = 'member' | 'reply' | 'item' | 'page' | 'copy'

const counters = {
  member: { ko: '명', one: 'member', many: 'members' },
  reply: { ko: '건', one: 'reply', many: 'replies' },
  item: { ko: '건', one: 'item', many: 'items' },
  page: { ko: '쪽', one: 'page', many: 'pages' },
  copy: { ko: '부', one: 'copy', many: 'copies' },
} as const satisfies Record<Counter, { ko: string; one: string; many: string }>

/** `23명`, `1,130건` / `23 members`, `1 reply` */
export function formatCount(n: number, counter: Counter, language: Language): string {
  const words = counters[counter]
  return language === 'ko' ? grouped(n) + words.ko : `${grouped(n)} ${n === 1 ? words.one : words.many}`
}

/** One decimal, `80.0%`; empty where there is nothing to divide by. Halves are rounded up on the exact figure, not on its float. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return ''
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2))
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}

/** `제7차` / `7th` */
export function formatMeetingNumber(n: number, language: Language): string {
  return language === 'ko' ? `제${n}차` : englishOrdinal(n)
}

export function englishOrdinal(n: number): string {
  const tens = n % 100
  if (tens >= 11 && tens <= 13) return `${n}th`
  const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' }
  return `${n}${endings[n % 10] ?? 'th'}`
}
