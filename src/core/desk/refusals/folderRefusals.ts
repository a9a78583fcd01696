import type { RefusalWords } from './refusalWords'

const keepSafe = {
  ko: '백업에서 되살리거나, 온전한 기록을 파일로 내보내 두세요. 그때까지 이 폴더에는 아무것도 쓰지 않습니다.',
  en: 'Restore a backup, or export the intact records to a file. Until then nothing is written into this folder.',
}

/** Why a folder could not be opened for work, and what opening found and mended (`journal.…`, shown once). */
export const folderRefusals = {
  'folder.newerVersion': {
    ko: { what: '이 폴더는 더 새로운 Forum Desk로 쓴 것입니다. 아무것도 바꾸지 않았습니다.', next: '새 판을 설치해 여세요.' },
    en: {
      what: 'This folder was written by a newer Forum Desk. Nothing was changed.',
      next: 'Install the newer version and open it there.',
    },
  },
  'folder.recordDamaged': {
    ko: { what: '기록 {n}번({file} {line}째 줄)이 손상되었습니다({why}). 그 앞의 기록은 온전합니다.', next: keepSafe.ko },
    en: { what: 'Record {n} ({file}, line {line}) is damaged ({why}). The records before it are intact.', next: keepSafe.en },
  },
  'folder.journalRemoved': {
    ko: { what: '여기에는 기록이 있었는데 기록장 파일이 없습니다.', next: keepSafe.ko },
    en: { what: 'There were records here, but the journal files are gone.', next: keepSafe.en },
  },
  'folder.journalBehindFloor': {
    ko: { what: '기록장이 예전 것입니다. 이 폴더가 보증한 뒤의 기록이 빠져 있습니다.', next: keepSafe.ko },
    en: { what: 'The journal is an older one: records that this folder vouches for are missing.', next: keepSafe.en },
  },
  'folder.storeAhead': {
    ko: {
      what: '작업본에 기록장에 없는 기록이 더 있습니다. 디스크가 저장했다고 한 것을 잃었습니다.',
      next: '더 있는 내용을 파일로 받아 둔 뒤 기록장에서 다시 만드세요.',
    },
    en: {
      what: 'The working copy holds records that the journal lacks: the disk lost what it had acknowledged.',
      next: 'Save the extra rows to a file, then rebuild from the journal.',
    },
  },
  'folder.storeDiffers': {
    ko: { what: '작업본이 이 기록장과 다릅니다.', next: '다른 내용을 파일로 받아 둔 뒤 기록장에서 다시 만드세요.' },
    en: { what: 'The working copy differs from this journal.', next: 'Save its rows to a file, then rebuild from the journal.' },
  },
  'folder.identityLost': {
    ko: { what: '이 폴더가 어느 폴더인지 적은 desk.json을 읽을 수 없습니다.', next: keepSafe.ko },
    en: { what: 'desk.json, which says what this folder is, cannot be read.', next: keepSafe.en },
  },
  'folder.missing': {
    ko: { what: '폴더가 없습니다.', next: '경로를 확인하거나 새 폴더를 만드세요.' },
    en: { what: 'There is no such folder.', next: 'Check the path, or make a new folder.' },
  },
  'folder.notAFolder': {
    ko: { what: '폴더가 아니라 파일입니다.', next: '폴더를 고르세요.' },
    en: { what: 'This is a file, not a folder.', next: 'Choose a folder.' },
  },
  'folder.notADeskFolder': {
    ko: { what: 'Forum Desk 폴더가 아닙니다.', next: '맞는 폴더를 고르거나 빈 폴더에 새로 만드세요.' },
    en: { what: 'This is not a Forum Desk folder.', next: 'Choose the right one, or make a new one in an empty folder.' },
  },
  'folder.notEmpty': {
    ko: { what: '빈 폴더가 아니어서 새로 만들 수 없습니다.', next: '빈 폴더를 고르세요.' },
    en: { what: 'A new folder cannot be made where other files lie.', next: 'Choose an empty folder.' },
  },
  'folder.full': {
    ko: { what: '디스크에 빈 곳이 없습니다.', next: '공간을 비운 뒤 다시 여세요.' },
    en: { what: 'The disk is full.', next: 'Free some space and open it again.' },
  },
  'folder.readOnly': {
    ko: { what: '이 폴더에는 쓸 권한이 없습니다.', next: '쓰기 권한을 받거나 다른 폴더를 고르세요.' },
    en: { what: 'This folder may not be written.', next: 'Get the right to write here, or choose another folder.' },
  },
  'folder.held': {
    ko: { what: '다른 프로그램이 이 폴더의 파일을 붙잡고 있습니다.', next: '그 프로그램을 닫거나 잠시 뒤 다시 여세요.' },
    en: { what: 'Another program holds a file of this folder.', next: 'Close it, or try again in a moment.' },
  },
  'folder.gone': {
    ko: { what: '폴더나 드라이브가 사라졌습니다.', next: '드라이브를 다시 연결한 뒤 여세요.' },
    en: { what: 'The folder or its drive is gone.', next: 'Connect the drive again and open it.' },
  },
  'folder.foreign': {
    ko: { what: '다른 프로그램이 기록장 파일을 고쳤습니다.', next: keepSafe.ko },
    en: { what: 'Another program wrote into the journal.', next: keepSafe.en },
  },
  'folder.broken': {
    ko: { what: '디스크를 읽거나 쓰지 못했습니다.', next: '디스크를 점검한 뒤 다시 여세요.' },
    en: { what: 'The disk could not be read or written.', next: 'Check the disk and open it again.' },
  },
  'folder.practiceOnly': {
    ko: { what: '시험용 실행 환경은 연습 폴더만 엽니다.', next: '연습 자료로 시작하거나 정식 설치본을 쓰세요.' },
    en: { what: 'The test runtime opens practice folders only.', next: 'Start with the sample forum, or use the installed app.' },
  },
  'folder.locked': {
    ko: {
      what: '다른 창이나 컴퓨터({holder})가 이 폴더를 열어 두어 읽기 전용으로 열었습니다.',
      next: '그쪽에서 닫은 뒤 다시 여세요.',
    },
    en: {
      what: 'Another window or computer ({holder}) has this folder open, so it is open for reading only.',
      next: 'Close it there and open it again.',
    },
  },
  'journal.tornLineCut': {
    ko: {
      what: '마지막 기록이 쓰다 만 줄이어서 잘라 냈습니다({sizeBytes}바이트, {aside}에 보관). 확인된 기록은 잃지 않았습니다.',
      next: '더 할 일이 없습니다.',
    },
    en: {
      what: 'The last line was only half written and was cut ({sizeBytes} bytes, kept in {aside}). Nothing acknowledged was lost.',
      next: 'Nothing more to do.',
    },
  },
  'journal.strangeFiles': {
    ko: { what: '기록장 폴더에 다른 파일이 있습니다: {files}.', next: '우리 것이 아니면 옮기세요.' },
    en: { what: 'There are other files in the journal folder: {files}.', next: 'Move them away.' },
  },
  'journal.snapshotPassedOver': {
    ko: { what: '손상된 중간 저장 파일({file})을 쓰지 않았습니다.', next: '기록장은 온전합니다. 더 할 일이 없습니다.' },
    en: { what: 'A damaged snapshot ({file}) was passed over.', next: 'The journal is intact. Nothing more to do.' },
  },
  'journal.snapshotFailed': {
    ko: { what: '중간 저장을 하지 못했습니다: {reason}.', next: '디스크 공간을 확인하세요. 기록장은 온전합니다.' },
    en: { what: 'A snapshot could not be written: {reason}.', next: 'Check the disk space. The journal is intact.' },
  },
  'journal.deskFileMended': {
    ko: { what: 'desk.json이 없거나 손상되어 다시 썼습니다.', next: '더 할 일이 없습니다.' },
    en: { what: 'desk.json was missing or damaged and was written again.', next: 'Nothing more to do.' },
  },
  'journal.keysDamaged': {
    ko: { what: '개인정보 열쇠 파일의 {lines}줄이 손상되어 일부 연락처가 비어 보입니다.', next: '열쇠 파일 백업을 되살리세요.' },
    en: {
      what: '{lines} lines of the key file are damaged, so some contact data reads as empty.',
      next: 'Restore the backup of the key file.',
    },
  },
  'journal.keysMissing': {
    ko: { what: '{people}명의 개인정보 열쇠가 없어 연락처가 비어 보입니다.', next: '열쇠 파일 백업을 되살리세요.' },
    en: {
      what: 'The keys of {people} people are missing, so their contact data reads as empty.',
      next: 'Restore the backup of the key file.',
    },
  },
  'journal.clockBehind': {
    ko: { what: '이 컴퓨터의 시각({now})이 마지막 기록({lastAt})보다 앞섭니다.', next: '컴퓨터 시각을 맞추세요.' },
    en: { what: 'This computer’s clock ({now}) is behind the last record ({lastAt}).', next: 'Set the clock right.' },
  },
} as const satisfies Record<string, RefusalWords>
