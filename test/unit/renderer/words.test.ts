import { describe, expect, test } from 'vitest'
import { practicePassphrase } from '#main/wiring/sampleForum'
import { en } from '../../../src/renderer/i18n/en/en'
import { startWords } from '../../../src/renderer/i18n/i18n'
import { ko } from '../../../src/renderer/i18n/ko/ko'
import { samplePassphrase } from '../../../src/renderer/screens/signoff/sampleKey'

/** Every sentence under its full key. English has one and other where Korean has only other. */
function sentences(words: object, path: readonly string[]): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = [...path, key]
    if (typeof value === 'string') return [[here.join('.'), value]]
    return typeof value === 'object' && value !== null ? sentences(value, here) : []
  })
}

const korean = new Map(sentences(ko, []))
const english = new Map(sentences(en, []))

/** Names of the values that a sentence is filled with, without their formats. */
const placeholders = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name ?? ''))].sort()

describe('the words of the window', () => {
  test('there are the same sentences in Korean and in English', () => {
    const singular = (key: string): string => key.replace(/_one$/u, '_other')
    expect([...new Set([...english.keys()].map(singular))].sort()).toEqual([...korean.keys()].sort())
  })

  test('every plural sentence of English has its singular', () => {
    const plurals = [...english.keys()].filter((key) => key.endsWith('_other'))
    expect(plurals.length).toBeGreaterThan(10)
    expect(plurals.filter((key) => !english.has(key.replace(/_other$/u, '_one')))).toEqual([])
  })

  test('a sentence is filled with the same values in both languages', () => {
    // A count may be told by the form of the word alone.
    const withoutCount = (sentence: string): string =>
      placeholders(sentence)
        .filter((name) => name !== 'count')
        .join()
    const differing = [...korean].filter(([key, sentence]) => withoutCount(english.get(key) ?? '') !== withoutCount(sentence))
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('Korean sentences hold no English ones, and the other way round', () => {
    const hangul = /[가-힣]/u
    const allowed = new Set(['shell.product', 'votes.ofInOffice', 'desk.carriedOf'])
    expect([...english].filter(([, sentence]) => hangul.test(sentence)).map(([key]) => key)).toEqual([])
    const latinOnly = [...korean].filter(
      ([key, sentence]) => !allowed.has(key) && /[A-Za-z]{4}/u.test(sentence.replace(/\{\{.*?\}\}/gu, '')),
    )
    expect(latinOnly.filter(([, sentence]) => !hangul.test(sentence)).map(([key]) => key)).toEqual([])
  })

  test('nothing is shouted', () => {
    expect([...korean, ...english].filter(([, sentence]) => /[!！]/u.test(sentence))).toEqual([])
  })
})

describe('sentences', () => {
  test('carry the particle that follows the last sound of a value, decomposed Hangul too', async () => {
    const words = await startWords('ko')
    expect(words.t('draft.itemAdded', { number: 3 })).toBe('안건 3을 넣었습니다')
    expect(words.t('draft.itemAdded', { number: 2 })).toBe('안건 2를 넣었습니다')
    expect(words.t('acts.close.title', { meeting: '제7차 서면회의'.normalize('NFD') })).toBe('제7차 서면회의를 마감합니다')
    expect(words.t('practice.read', { moment: '2021. 7. 12.(월) 18:30' })).toBe('2021. 7. 12.(월) 18:30으로 맞춥니다.')
  })

  test('count in English', async () => {
    const words = await startWords('en')
    expect(words.t('today.needed', { count: 1 })).toBe('1 thing needs you')
    expect(words.t('today.needed', { count: 4 })).toBe('4 things need you')
    expect(words.t('draft.itemAdded', { number: 3 })).toBe('Item 3 was added')
  })

  test('show what was typed as it is: nothing in it is read as markup or as another placeholder', async () => {
    const words = await startWords('ko')
    expect(words.t('desk.rowSaved', { seat: '<b>{{count}}</b>' })).toContain('<b>')
  })
})

test('the passphrase that the sign-off screen tells for the sample is the one with which it was made', () => {
  expect(samplePassphrase).toBe(practicePassphrase)
})
