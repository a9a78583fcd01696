import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about signatures by file and on paper, about acting chairs and about keys. */
export const signoffRefusals = {
  'signature.inFuture': {
    ko: {
      what: '서명 일시({signedAt})가 지금({now})보다 뒤입니다. 기록하지 않았습니다.',
      next: '두 컴퓨터의 날짜와 시각을 확인하세요.',
    },
    en: {
      what: 'It was signed at {signedAt}, which is after now ({now}). It was not recorded.',
      next: 'Check date and time of both computers.',
    },
  },
  'signature.used': {
    ko: {
      what: '이 서명은 이미 한 번 적혔고, 그 뒤 무효가 되었습니다. 다시 쓸 수 없습니다.',
      next: '지금 글에 새로 서명을 받으세요.',
    },
    en: {
      what: 'This very signature was recorded before and was voided since. It cannot be used again.',
      next: 'Have the present text signed anew.',
    },
  },
  'signature.noStandIn': {
    ko: {
      what: '{day} 기준으로 {office}의 직무를 대행할 위원이 미리 정해져 있지 않습니다.',
      next: '직무대행 순서를 먼저 정하거나 공동위원장 본인의 서명을 받으세요.',
    },
    en: {
      what: 'On {day} nobody is named to act for the {office}.',
      next: 'Record the acting order first, or have the co-chair sign.',
    },
  },
  'signature.paperOtherText': {
    ko: {
      what: '종이에 적힌 지문({typed})이 지금 글과 집계의 지문({present})과 다릅니다. 다른 글에 한 서명이므로 적지 않았습니다.',
      next: '지금 글을 다시 인쇄하여 서명을 받으세요.',
    },
    en: {
      what: 'The fingerprint on the paper ({typed}) is not that of the present text and tally ({present}): another text was signed. It was not recorded.',
      next: 'Print the present text and have it signed again.',
    },
  },
  'signature.paperTooEarly': {
    ko: {
      what: '서명한 날({signedOn})이 이 글이 만들어진 날({madeOn})보다 앞섭니다.',
      next: '종이에 적힌 서명한 날을 확인하세요.',
    },
    en: { what: 'It was signed on {signedOn}, before this text was made ({madeOn}).', next: 'Check the day on the paper.' },
  },
  'signature.weakPassphrase': {
    ko: {
      what: '암호문이 너무 쉽습니다(같은 글자의 되풀이나 숫자만으로 된 것).',
      next: '띄어쓰기를 넣은 문장처럼 여러 글자를 섞으세요.',
    },
    en: {
      what: 'The passphrase is too easy (few different characters, or digits only).',
      next: 'Mix more characters, such as a sentence with spaces.',
    },
  },
  'signing.notOurFile': {
    ko: { what: '‘{file}’은 {wanted:이/가} 아닙니다. 아무것도 하지 않았습니다.', next: '받은 파일을 다시 고르세요.' },
    en: { what: '“{file}” is no {wanted}. Nothing was done.', next: 'Choose the file that you received.' },
  },
  'signing.fileChanged': {
    ko: {
      what: '‘{file}’의 내용이 만들어진 뒤에 바뀌었습니다. 한 글자라도 바뀌면 쓸 수 없습니다. 서명하지 않았습니다.',
      next: '보낸 사람에게 원래 파일을 다시 받으세요.',
    },
    en: {
      what: '“{file}” was changed after it was made. Not one byte may differ. Nothing was signed.',
      next: 'Ask the sender for the original file again.',
    },
  },
  'signing.tooLarge': {
    ko: { what: '파일이 너무 큽니다({sizeBytes}바이트, 많아야 {maxBytes}바이트).', next: '서명 파일이 맞는지 확인하세요.' },
    en: { what: 'The file is too large ({sizeBytes} bytes, at most {maxBytes}).', next: 'Check that it is a signing file.' },
  },
  'signing.newerFile': {
    ko: { what: '‘{file}’은 더 새로운 판의 Forum Desk가 만든 파일입니다.', next: '이 컴퓨터의 Forum Desk를 새 판으로 바꾸세요.' },
    en: { what: '“{file}” was made by a newer Forum Desk.', next: 'Update Forum Desk on this computer.' },
  },
  'signing.otherFolder': {
    ko: {
      what: '다른 폴더(기관)의 서명 요청에 답한 파일입니다. 적지 않았습니다.',
      next: '이 폴더의 요청에 답한 파일을 고르세요.',
    },
    en: {
      what: 'It answers a request of another folder. It was not recorded.',
      next: 'Choose the answer to a request of this folder.',
    },
  },
  'signing.otherVote': {
    ko: { what: '다른 서면의결의 서명입니다. 적지 않았습니다.', next: '그 서면의결의 서명 화면에서 여세요.' },
    en: { what: 'It signs another written vote. It was not recorded.', next: 'Open it at the sign-off of that vote.' },
  },
  'signing.otherAct': {
    ko: { what: '‘{act}’에 한 서명이고 여기는 ‘{wanted}’입니다. 적지 않았습니다.', next: '‘{act}’ 서명 화면에서 여세요.' },
    en: {
      what: 'It signs the {act}, and this is the {wanted}. It was not recorded.',
      next: 'Open it at the sign-off of the {act}.',
    },
  },
  'signing.unknownRequest': {
    ko: {
      what: '이 폴더에서 만든 요청에 답한 파일이 아닙니다. 적지 않았습니다.',
      next: '요청 파일을 만들어 보낸 폴더에서 여세요.',
    },
    en: {
      what: 'It does not answer a request that was made in this folder. It was not recorded.',
      next: 'Open it in the folder that made the request.',
    },
  },
  'signing.unknownKey': {
    ko: {
      what: '이 폴더에 등록되지 않은 서명키로 한 서명입니다. 적지 않았습니다.',
      next: '서명키 파일을 받아 지문을 대조하고 먼저 등록하세요.',
    },
    en: {
      what: 'It was signed with a key that is not registered in this folder. It was not recorded.',
      next: 'Take in the key file, compare its fingerprint and register it first.',
    },
  },
  'signing.noKeyRegistered': {
    ko: { what: '서명할 분의 등록된 서명키가 없어 요청 파일을 만들 수 없습니다.', next: '서명키 파일을 받아 먼저 등록하세요.' },
    en: {
      what: 'The signer has no registered key, so no request can be made.',
      next: 'Take in the signer’s key file and register it first.',
    },
  },
  'signing.noKeyHere': {
    ko: {
      what: '이 요청에 서명할 수 있는 서명키가 이 컴퓨터에 없습니다.',
      next: '서명키를 만들어 그 파일을 사무국에 보내 등록한 뒤 요청을 다시 받으세요.',
    },
    en: {
      what: 'No key on this computer may sign this request.',
      next: 'Make a key, have the office register its file, and ask for the request again.',
    },
  },
  'signing.clockBehind': {
    ko: {
      what: '이 컴퓨터의 시각({now})이 요청을 만든 때({madeAt})보다 앞섭니다. 서명하지 않았습니다.',
      next: '컴퓨터의 날짜와 시각을 맞추세요. 서명일은 효력이 생기는 날을 정합니다.',
    },
    en: {
      what: 'This computer’s clock ({now}) is behind the moment of the request ({madeAt}). Nothing was signed.',
      next: 'Set date and time: the day of signing decides the day of effect.',
    },
  },
  'signing.practiceKey': {
    ko: {
      what: '연습용 서명키입니다. 실제 업무 폴더에 등록할 수 없습니다.',
      next: '정식 Forum Desk에서 서명키를 새로 만드세요.',
    },
    en: {
      what: 'This is a practice key; an office’s folder does not take it.',
      next: 'Make a new key with the released Forum Desk.',
    },
  },
  'signing.folderDamaged': {
    ko: {
      what: '서명키 목록(signer.json)을 읽을 수 없습니다. 아무것도 바꾸지 않았습니다.',
      next: '예비 사본을 되돌리거나 사무국에 서명키 폐기를 알리세요.',
    },
    en: {
      what: 'The list of keys (signer.json) cannot be read. Nothing was changed.',
      next: 'Bring back a copy, or have the office revoke the key.',
    },
  },
} as const satisfies Record<string, RefusalWords>
