import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about annexes, packs and what is sent. */
export const dispatchRefusals = {
  'annex.fixed': {
    ko: {
      what: '소집한 글에 든 붙임이라 바꿀 수 없습니다(지금 상태: {state}). 두 공동위원장이 이 붙임에 서명했습니다.',
      next: '안건 글의 새 판에 바뀐 내용을 적거나, 이 서면의결을 철회하고 다시 소집하세요.',
    },
    en: {
      what: 'The annexes are part of the call that both co-chairs signed, so they cannot change (state: {state}).',
      next: 'Write the change into a new version of the item’s text, or withdraw this vote and call it again.',
    },
  },
  'annex.noFile': {
    ko: { what: '그런 파일이 폴더에 없습니다. 아무것도 바뀌지 않았습니다.', next: '붙일 파일을 다시 고르세요.' },
    en: { what: 'There is no such file in the folder. Nothing was changed.', next: 'Choose the file again.' },
  },
  'annex.twice': {
    ko: { what: '같은 파일이 ‘{title}’ 이름으로 이미 붙어 있습니다.', next: '다른 파일을 고르거나 먼저 붙인 것을 빼세요.' },
    en: { what: 'The same file is attached already as “{title}”.', next: 'Choose another file, or take the earlier one off.' },
  },
  'annex.full': {
    ko: { what: '붙임은 {max}개까지 넣을 수 있습니다.', next: '여러 파일을 하나로 묶어 넣으세요.' },
    en: { what: 'At most {max} annexes can be attached here.', next: 'Put several files into one.' },
  },
  'pack.callUnsigned': {
    ko: {
      what: '지금 글에 두 공동위원장의 소집 서명이 모두 있지 않아 보낼 수 없습니다(빠진 서명: {missing}).',
      next: '빠진 공동위원장의 서명을 받은 뒤 묶음을 만드세요.',
    },
    en: {
      what: 'The call as it stands is not signed by both co-chairs (missing: {missing}), so nothing can be sent.',
      next: 'Have the missing co-chair sign, then make the packs.',
    },
  },
  'pack.nobody': {
    ko: {
      what: '새 묶음을 보낼 위원이 없습니다. 모두 지금 글의 묶음이 있거나 회신을 마쳤습니다.',
      next: '다시 만들어야 할 위원이 있으면 그 위원을 골라서 만드세요.',
    },
    en: {
      what: 'Nobody needs a new pack: every member has one with the present text, or has answered.',
      next: 'If somebody needs another one all the same, choose that member.',
    },
  },
  'pack.answered': {
    ko: { what: '{seat:은/는} 지금 글에 모두 회신했으므로 다시 묻지 않습니다.', next: '회신하지 않은 위원만 고르세요.' },
    en: {
      what: '{seat} has answered the present text in full and is not asked again.',
      next: 'Choose members who have not answered.',
    },
  },
  'pack.changedMeanwhile': {
    ko: {
      what: '문서를 쓰는 동안 글이 바뀌었거나 다른 묶음이 먼저 만들어졌습니다. 이 묶음은 기록하지 않았습니다.',
      next: '묶음을 다시 만드세요.',
    },
    en: {
      what: 'While the papers were written the text changed or another pack was made. These packs were not recorded.',
      next: 'Make the packs again.',
    },
  },
  'pack.numbersUsedUp': {
    ko: { what: '{seat}에게 보낸 묶음이 이미 {max}개입니다.', next: '보낸 묶음 가운데 마지막 것을 쓰세요.' },
    en: { what: '{seat} already has {max} packs.', next: 'Use the last of them.' },
  },
  'pack.noAddress': {
    ko: {
      what: '{seat}의 전자우편 주소가 없어 메일 파일을 만들지 않았습니다.',
      next: '위원 화면에서 연락처를 적거나 다른 방법으로 보내세요.',
    },
    en: {
      what: 'There is no mail address for {seat}, so no mail file was made.',
      next: 'Record the address, or send it in another way.',
    },
  },
  'mail.noProgram': {
    ko: {
      what: '이 컴퓨터에 메일 파일을 여는 프로그램이 없거나 열지 못했습니다. 파일은 그대로 있습니다.',
      next: '폴더에서 파일을 찾아 사무국의 메일 프로그램으로 여세요.',
    },
    en: {
      what: 'This computer has no program for mail files, or it did not open. The file is untouched.',
      next: 'Find the file in its folder and open it with the office’s mail program.',
    },
  },
  'dispatch.noPack': {
    ko: { what: '{seat}의 묶음이 없어 발송을 기록할 수 없습니다.', next: '먼저 묶음을 만드세요.' },
    en: { what: '{seat} has no pack, so there is nothing that can have been sent.', next: 'Make the pack first.' },
  },
  'dispatch.beforePack': {
    ko: { what: '발송 일시({sentAt})가 {seat}의 묶음을 만든 때({madeAt})보다 앞섭니다.', next: '발송 일시를 확인하세요.' },
    en: { what: 'It was sent ({sentAt}) before the pack of {seat} was made ({madeAt}).', next: 'Check when it was sent.' },
  },
  'dispatch.inFuture': {
    ko: { what: '발송 일시({sentAt})가 지금보다 뒤입니다.', next: '보낸 뒤에 기록하세요.' },
    en: { what: 'The time of sending ({sentAt}) lies in the future.', next: 'Record it once it has been sent.' },
  },
  'dispatch.answered': {
    ko: { what: '{seat:은/는} 그때 이미 모두 회신했으므로 독촉하지 않습니다.', next: '회신하지 않은 위원만 고르세요.' },
    en: { what: '{seat} had answered in full by then and is not reminded.', next: 'Choose members who have not answered.' },
  },
  'dispatch.afterEnd': {
    ko: { what: '의결 기간이 {closesAt}에 끝나 {sentAt}에는 독촉할 것이 없습니다.', next: '발송 일시를 확인하세요.' },
    en: { what: 'The window ended at {closesAt}; there was nothing to remind of at {sentAt}.', next: 'Check when it was sent.' },
  },
  'dispatch.notThatFar': {
    ko: {
      what: '지금 상태({state})에서는 ‘{purpose}’ 문서를 보낼 수 없습니다.',
      next: '서면의결이 그 단계에 이른 뒤에 보내세요.',
    },
    en: { what: 'In this state ({state}) there is no “{purpose}” to send.', next: 'Send it once the vote has come that far.' },
  },
} as const satisfies Record<string, RefusalWords>
