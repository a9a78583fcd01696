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
  badActor: {
    ko: '{line}째 줄: 행위자(actor)가 형식에 맞지 않습니다.',
    en: 'Line {line}: the actor does not have the right form.',
  },
  practiceOnly: {
    ko: '{line}째 줄: ‘{what}’은 연습용 폴더에서만 할 수 있습니다. 이 폴더는 실제 업무 폴더입니다.',
    en: 'Line {line}: “{what}” is for practice folders only, and this is an office’s folder.',
  },
  unexpected: { ko: '{line}째 줄: 기대와 다릅니다. {difference}', en: 'Line {line}: not as expected. {difference}' },
  ranScript: {
    ko: '{steps}줄을 실행했고 {refused}줄이 거절되었습니다. 기록장 끝 {n} {hash}',
    en: '{steps} lines run, {refused} refused. Journal head {n} {hash}',
  },
  notice: { ko: '알림: {what}', en: 'Note: {what}' },
  damaged: {
    ko: '폴더를 열지 않았습니다(판단 {row}). 온전한 기록은 {intact}건입니다. 아무것도 쓰지 않았습니다.',
    en: 'The folder was not opened (row {row}). {intact} records are intact. Nothing was written.',
  },
  created: { ko: '폴더를 만들었습니다: {path} ({id})', en: 'Made the folder {path} ({id}).' },
  noAddress: {
    ko: '전자우편 주소가 없어 메일 파일을 만들지 못한 위원: {seats}',
    en: 'No mail file was made, because there is no address, for: {seats}',
  },
  cannotWrite: {
    ko: '{path:을/를} 쓸 수 없습니다({code}). 이미 있는 파일은 덮어쓰지 않습니다.',
    en: '{path} cannot be written ({code}). A file that is there is never overwritten.',
  },
  wrote: { ko: '{path:을/를} 썼습니다.', en: 'Wrote {path}.' },
  recordBroken: {
    ko: '기록 {n:이/가} 손상되었습니다: journal/{file}의 {line}째 줄({why}). 그 앞의 기록은 온전하고, 그 뒤는 알 수 없습니다.',
    en: 'Record {n} is damaged: line {line} of journal/{file} ({why}). The records before it hold; of those after it nothing can be said.',
  },
  newerVersion: {
    ko: '더 새로운 판(형식 {schema})이 쓴 폴더입니다. 그 판으로 확인하세요.',
    en: 'A newer version wrote this folder (schema {schema}). Verify it with that version.',
  },
  deskFileProblem: { ko: 'desk.json에 문제가 있습니다({why}).', en: 'desk.json is {why}.' },
  recordsLost: {
    ko: '기록 {n:을/를} 보증하는 파일이 있는데 기록장은 {end}에서 끝나거나 그 기록이 다릅니다. 기록이 사라졌습니다.',
    en: 'Record {n} is vouched for, but the journal ends at {end} or has another record there. Records were lost.',
  },
  snapshotBroken: { ko: '스냅샷 {file}에 문제가 있습니다({why}).', en: 'Snapshot {file}: {why}.' },
  evidenceProblem: {
    ko: '증빙 파일 {file}(SHA-256 {sha256})에 문제가 있습니다({why}).',
    en: 'Evidence {file} (SHA-256 {sha256}): {why}.',
  },
  keysProblem: {
    ko: '개인정보 열쇠에 문제가 있습니다: 손상된 줄 {lines}개, 읽을 수 없는 사람 {people}명.',
    en: 'Keys of private fields: {lines} damaged lines, {people} people that cannot be read.',
  },
  strangeFile: { ko: '알림: journal/{file:은/는} 우리 파일이 아닙니다.', en: 'Note: journal/{file} is not one of our files.' },
  recordsHold: {
    ko: '온전한 기록 {records}건. 기록장 끝 {n} {hash}',
    en: '{records} records hold. Journal head {n} {hash}',
  },
  signatureBroken: {
    ko: '서명이 맞지 않습니다: {vote}, {act}, {office}',
    en: 'A signature does not hold: {vote}, {act}, {office}',
  },
  signaturesHold: { ko: '맞는 서명 {good}개, 맞지 않는 서명 {bad}개', en: '{good} signatures hold, {bad} do not' },
  signaturesOnPaper: {
    ko: '종이 서명 {count}개: 계산으로 확인할 수 없으니 원본을 보십시오.',
    en: '{count} signatures on paper: nothing can be computed over them, look at the originals',
  },
  keyFingerprint: { ko: '서명키 지문 {fingerprint}', en: 'Fingerprint of the key {fingerprint}' },
  rebuilt: { ko: '기록 {n}까지 다시 만들었습니다. {hash}', en: 'Rebuilt up to record {n}. {hash}' },
  sampleMade: {
    ko: '견본 포럼이 든 연습용 폴더를 만들었습니다: {path} (서면의결 {id})',
    en: 'Made a practice folder with the sample forum: {path} (written vote {id}).',
  },
  demoFingerprint: { ko: '결과 지문(글과 집계) {fingerprint}', en: 'Fingerprint of the result (texts and tally) {fingerprint}' },
  demoPaperHead: { ko: '문서에 적힌 기록장 끝 {n} {hash}', en: 'Journal head printed in the papers {n} {hash}' },
  demoHead: { ko: '기록장 끝 {n} {hash}', en: 'Journal head {n} {hash}' },
  generated: {
    ko: '{years}년치 연습용 폴더를 만들었습니다: {path} (서면의결 {votes}건, 기록장 끝 {n} {hash})',
    en: 'Made a practice folder of {years} years: {path} ({votes} written votes, journal head {n} {hash}).',
  },
  importReason: { ko: '{file:을/를} 불러옴', en: 'Imported from {file}' },
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
