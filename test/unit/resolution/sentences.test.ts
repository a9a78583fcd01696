import { expect, it } from 'vitest'
import { countSentences } from '#core/resolution/call/sentences'

it.each([
  ['제5차 국가실행계획(안)을 붙임과 같이 의결한다.', 1],
  ['2021. 7. 6. 제정한 운영세칙을 원안대로 의결한다.', 1],
  ['1. 운영세칙을 원안대로 의결한다.', 1],
  ['마침표 없이 의결한다', 1],
  ['운영세칙을 의결한다. 누리집 이름도 정한다.', 2],
  ['운영세칙을 의결한다.\n누리집 이름을 정한다.', 2],
  ['The plan is adopted as attached. The office publishes it.', 2],
])('%s: %i', (motion, count) => {
  expect(countSentences(motion)).toBe(count)
  expect(countSentences(motion.normalize('NFD').normalize('NFC'))).toBe(count)
})
