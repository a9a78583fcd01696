import { fillTemplate } from '#core/text/template'
import type { Speaker } from './terminal'

/** What the command line itself says, beside the refusals of the desk. */
const words = {
  unknownVerb: { ko: '‘{verb}’ 일은 없습니다. `desk help`를 보세요.', en: 'There is no “{verb}”. See `desk help`.' },
  badOptions: { ko: '명령줄을 읽을 수 없습니다: {problem}', en: 'The command line cannot be read: {problem}' },
  needsFolder: { ko: '어느 폴더인지 정하세요: --folder F', en: 'Say which folder: --folder F' },
  needs: { ko: '{what:이/가} 있어야 합니다. `desk help`를 보세요.', en: '{what} is needed. See `desk help`.' },
  notJson: { ko: '입력이 JSON이 아닙니다: {problem}', en: 'The input is not JSON: {problem}' },
  disk: {
    ko: '디스크 일을 마치지 못했습니다({kind}, {path}). 확인된 기록은 모두 남아 있습니다. 디스크와 권한을 확인한 뒤 다시 하세요.',
    en: 'The disk did not do it ({kind}, {path}). Everything acknowledged is safe. Check the disk and the permissions and try again.',
  },
  noScript: { ko: '스크립트 {path:을/를} 읽을 수 없습니다({code}).', en: 'The script {path} cannot be read ({code}).' },
  badLine: { ko: '{line}째 줄: {problem}', en: 'Line {line}: {problem}' },
  unknownName: {
    ko: '{line}째 줄: {name:은/는} 앞에서 저장되지 않았습니다.',
    en: 'Line {line}: {name} was not saved by an earlier line.',
  },
  badActor: { ko: '{line}째 줄: 행위자(actor)가 형식에 맞지 않습니다.', en: 'Line {line}: the actor does not have the right form.' },
  practiceOnly: {
    ko: '{line}째 줄: ‘{what}’은 연습용 폴더에서만 할 수 있습니다. 이 폴더는 실제 업무 폴더입니다.',
    en: 'Line {line}: “{what}” is for practice folders only, and this is an office’s folder.',
  },
  unexpected: { ko: '{line}째 줄: 기대와 다릅니다. {difference}', en: 'Line {line}: not as expected. {difference}' },
  ranScript: {
    ko: '{steps}줄 실행, {refused}줄 거절, 끝번호 {n}, {hash}',
    en: '{steps} lines run, {refused} refused, head {n}, {hash}',
  },
  notice: { ko: '알림: {what}', en: 'Note: {what}' },
  damaged: {
    ko: '폴더를 열지 않았습니다(판단 {row}). 온전한 기록은 {intact}건입니다. 아무것도 쓰지 않았습니다.',
    en: 'The folder was not opened (row {row}). {intact} records are intact. Nothing was written.',
  },
  created: { ko: '폴더를 만들었습니다: {path} ({id})', en: 'Made the folder {path} ({id}).' },
  written: { ko: '{path} ({bytes}바이트, SHA-256 {sha256})', en: '{path} ({bytes} bytes, SHA-256 {sha256})' },
  fault: {
    ko: '예상하지 못한 결함으로 멈췄습니다: {message}. 확인된 기록은 모두 남아 있습니다.',
    en: 'An unexpected fault stopped this: {message}. Everything acknowledged is safe.',
  },
} as const

export type Word = keyof typeof words

/** A sentence of the command line in the speaker's language. */
export function sayWord(word: Word, facts: Readonly<Record<string, string | number>>, language: Speaker['language']): string {
  return fillTemplate(words[word][language], facts)
}

/** Says it to the person. */
export function complain(speaker: Speaker, word: Word, facts: Readonly<Record<string, string | number>>): void {
  speaker.terminal.complain(sayWord(word, facts, speaker.language))
}
