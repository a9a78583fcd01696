import { incomingRefusals } from './ballots/refusals'
import type { RefusalWords } from '../desk/refusals/refusalWords'
import { extensionRefusals } from './extension/refusals'

/** Refusals about written votes and their sign-off. The clause is carried by the refusal, not written into the words. */
export const resolutionRefusals = {
  ...extensionRefusals,
  ...incomingRefusals,
  'resolution.noGround': {
    ko: {
      what: '서면의결 사유가 없어 시작할 수 없습니다.',
      next: '경미·긴급·불가피 가운데 하나를 고르고 구체적 사유를 적으세요.',
    },
    en: {
      what: 'A written vote cannot open without a legal ground.',
      next: 'Choose minor, urgent or unavoidable and write the reason.',
    },
  },
  'resolution.groundNotInRules': {
    ko: {
      what: '적용 규정은 ‘{ground}’을 서면의결 사유로 두지 않습니다.',
      next: '규정이 두는 사유를 고르거나 회의를 소집하세요.',
    },
    en: {
      what: 'The rules in force do not have “{ground}” among the grounds for voting in writing.',
      next: 'Choose a ground that they have, or call a meeting.',
    },
  },
  'resolution.windowReversed': {
    ko: {
      what: '의결 기간의 끝({closesAt})이 시작({opensAt})보다 앞서거나 같습니다.',
      next: '끝 일시를 시작보다 뒤로 정하세요.',
    },
    en: { what: 'The window ends ({closesAt}) at or before it begins ({opensAt}).', next: 'Choose an end after the beginning.' },
  },
  'resolution.numberTaken': {
    ko: { what: '이 기수에 제{number}차 회의가 이미 있습니다.', next: '다음 번호를 쓰세요.' },
    en: { what: 'Meeting no. {number} already exists in this term.', next: 'Use the next number.' },
  },
  'resolution.notDraft': {
    ko: {
      what: '초안이 아니어서 고칠 수 없습니다(지금 상태: {state}).',
      next: '열린 뒤의 글은 ‘안건 글 고치기’로 새 판을 만드세요.',
    },
    en: {
      what: 'It is no longer a draft (state: {state}), so this cannot be changed.',
      next: 'After opening, make a new version of the text.',
    },
  },
  'resolution.noItems': {
    ko: { what: '안건이 없어 소집할 수 없습니다.', next: '의결할 안건을 하나 이상 넣으세요.' },
    en: { what: 'It cannot be called without an item.', next: 'Add at least one item to be decided.' },
  },
  'resolution.itemsFull': {
    ko: { what: '안건은 {max}건까지 넣을 수 있습니다.', next: '나머지는 다른 회의로 나누세요.' },
    en: { what: 'A vote holds at most {max} items.', next: 'Put the rest into another vote.' },
  },
  'resolution.callIncomplete': {
    ko: {
      what: '두 공동위원장의 소집 서명이 모두 있어야 열 수 있습니다(빠진 서명: {missing}).',
      next: '빠진 공동위원장의 서명을 받으세요.',
    },
    en: {
      what: 'Both co-chairs must sign the call before it opens (missing: {missing}).',
      next: 'Have the missing co-chair sign.',
    },
  },
  'resolution.tooEarlyToOpen': {
    ko: { what: '의결 기간이 아직 시작되지 않았습니다(시작 {opensAt}).', next: '시작 일시에 여세요.' },
    en: { what: 'The window has not begun (it begins {opensAt}).', next: 'Open it when the window begins.' },
  },
  'resolution.windowPassed': {
    ko: { what: '의결 기간이 이미 끝났습니다(끝 {closesAt}).', next: '새 기간으로 다시 소집하세요.' },
    en: { what: 'The window has already ended ({closesAt}).', next: 'Call it again with a new window.' },
  },
  'resolution.withdrawn': {
    ko: { what: '이미 철회한 서면의결입니다.', next: '다시 하려면 이 서면의결에서 가져와 새로 만드세요.' },
    en: { what: 'This written vote was withdrawn already.', next: 'Draft a new one from it to take it up again.' },
  },
  'resolution.notFollowable': {
    ko: {
      what: '다시 표결하려면 앞의 서면의결이 마감되어 성립하지 않았거나 철회되어야 합니다(지금 상태: {state}).',
      next: '앞의 서면의결을 먼저 끝내거나, 이어받지 않고 새로 만드세요.',
    },
    en: {
      what: 'A vote is taken up again only after it was not constituted or was withdrawn (state: {state}).',
      next: 'End the earlier one first, or draft a new one that does not follow it.',
    },
  },
  'resolution.followed': {
    ko: { what: '이 서면의결은 이미 제{number}차 회의가 이어받았습니다.', next: '그 서면의결을 여세요.' },
    en: { what: 'Meeting no. {number} has already taken this vote up.', next: 'Open that one.' },
  },
  'resolution.bodyDiffers': {
    ko: { what: '다른 기구의 서면의결은 이어받을 수 없습니다.', next: '같은 기구의 서면의결을 고르세요.' },
    en: { what: 'A vote of another body cannot be taken up.', next: 'Choose a vote of the same body.' },
  },
  'resolution.nobodyInOffice': {
    ko: { what: '{day} 기준으로 재적위원이 없어 열 수 없습니다.', next: '위원·위촉 화면에서 위촉을 기록하세요.' },
    en: { what: 'No member is in office on {day}, so it cannot open.', next: 'Record the appointments first.' },
  },
  'resolution.notCalled': {
    ko: {
      what: '소집된 서면의결이 아니어서 열 수 없습니다(지금 상태: {state}).',
      next: '초안을 마치고 두 공동위원장의 소집 서명을 받으세요.',
    },
    en: {
      what: 'It has not been called, so it cannot open (state: {state}).',
      next: 'Finish the draft and have both co-chairs sign the call.',
    },
  },
  'resolution.notOpen': {
    ko: { what: '열린 서면의결이 아닙니다(지금 상태: {state}).', next: '상태를 확인하세요.' },
    en: { what: 'The written vote is not open (state: {state}).', next: 'Check its state.' },
  },
  'resolution.notAllAnswered': {
    ko: {
      what: '기한({closesAt}) 전이고 아직 {waiting:이/가} 남아 마감할 수 없습니다.',
      next: '기한까지 기다리거나 남은 위원의 회신을 받으세요.',
    },
    en: {
      what: 'It cannot close before {closesAt} while replies are missing: {waiting}.',
      next: 'Wait for the deadline or for the remaining replies.',
    },
  },
  'resolution.closeEarlyNotAllowed': {
    ko: { what: '적용 규정이 기한({closesAt}) 전 마감을 허용하지 않습니다.', next: '기한까지 기다리세요.' },
    en: { what: 'The rules in force do not allow a close before {closesAt}.', next: 'Wait for the deadline.' },
  },
  'resolution.notClosed': {
    ko: { what: '아직 마감되지 않아 결과를 확정할 수 없습니다(지금 상태: {state}).', next: '먼저 마감하세요.' },
    en: { what: 'It is not closed yet, so the result cannot be settled (state: {state}).', next: 'Close it first.' },
  },
  'resolution.announced': {
    ko: { what: '결과가 확정·통지되어 더 바꿀 수 없습니다.', next: '바로잡을 것이 있으면 정정 기록을 남기세요.' },
    en: { what: 'The result has been announced; nothing changes any more.', next: 'Record a correction if something is wrong.' },
  },
  'resolution.resultUnsigned': {
    ko: {
      what: '두 공동위원장의 결과 서명이 모두 있어야 확정할 수 있습니다(빠진 서명: {missing}).',
      next: '빠진 공동위원장의 서명을 받으세요.',
    },
    en: {
      what: 'Both co-chairs must sign the result before it is announced (missing: {missing}).',
      next: 'Have the missing co-chair sign.',
    },
  },
  'ballot.notOnRoster': {
    ko: { what: '이 자리는 개시일에 고정한 재적 명부에 없습니다.', next: '명부에 있는 위원을 고르세요.' },
    en: { what: 'This seat is not on the roster frozen at the opening.', next: 'Choose a member on the roster.' },
  },
  'ballot.notCounted': {
    ko: { what: '{seat:은/는} 개시일에 재적위원으로 세지 않는 자리여서 표결할 수 없습니다.', next: '명부의 사유를 확인하세요.' },
    en: {
      what: '{seat} did not count among the members in office at the opening and cannot vote.',
      next: 'See the reason on the roster.',
    },
  },
  'ballot.itemElsewhere': {
    ko: { what: '이 안건은 이 서면의결의 안건이 아닙니다.', next: '안건을 다시 고르세요.' },
    en: { what: 'This item does not belong to this written vote.', next: 'Choose the item again.' },
  },
  'ballot.itemTwice': {
    ko: { what: '한 회신에 안건 {item:이/가} 두 번 있습니다.', next: '안건마다 한 번만 적으세요.' },
    en: { what: 'Item {item} appears twice in one reply.', next: 'Enter each item once.' },
  },
  'ballot.reportItem': {
    ko: { what: '안건 {item:은/는} 보고안건이어서 표결하지 않습니다.', next: '의결안건만 적으세요.' },
    en: { what: 'Item {item} is a report item and is not voted on.', next: 'Enter decision items only.' },
  },
  'ballot.oldVersion': {
    ko: {
      what: '안건 {item}의 글이 제{current}판으로 바뀌었습니다. 제{given}판에 대한 회신은 세지 않습니다.',
      next: '제{current}판으로 다시 물어 받은 회신을 적으세요.',
    },
    en: {
      what: 'Item {item} now has version {current}. A reply to version {given} is not counted.',
      next: 'Ask the member again with version {current}.',
    },
  },
  'ballot.unknownVersion': {
    ko: { what: '안건 {item}에는 제{given}판이 없습니다(지금 제{current}판).', next: '회신에 적힌 판을 다시 확인하세요.' },
    en: { what: 'Item {item} has no version {given} (it is at {current}).', next: 'Check the version on the reply.' },
  },
  'ballot.recused': {
    ko: {
      what: '{seat:은/는} 안건 {item}에서 회피하여 표결할 수 없습니다.',
      next: '회피가 잘못 기록되었으면 먼저 바로잡으세요.',
    },
    en: {
      what: '{seat} is recused from item {item} and has no vote on it.',
      next: 'Correct the recusal first if it was recorded in error.',
    },
  },
  'ballot.beforeOpening': {
    ko: { what: '도착 일시({arrivedAt})가 의결 기간의 시작보다 앞섭니다.', next: '도착 일시를 확인하세요.' },
    en: { what: 'It arrived ({arrivedAt}) before the window opened.', next: 'Check the time of arrival.' },
  },
  'ballot.arrivalInFuture': {
    ko: { what: '도착 일시({arrivedAt})가 지금보다 뒤입니다.', next: '도착 일시를 확인하세요.' },
    en: { what: 'The time of arrival ({arrivedAt}) lies in the future.', next: 'Check the time of arrival.' },
  },
  'ballot.duplicate': {
    ko: {
      what: '안건 {item}에 같은 회신이 이미 있습니다(도착 {arrivedAt}).',
      next: '같은 회신을 두 번 적지 않았는지 확인하세요.',
    },
    en: {
      what: 'Item {item} already has this very reply (arrived {arrivedAt}).',
      next: 'Check that the reply was not entered twice.',
    },
  },
  'ballot.noEvidence': {
    ko: { what: '그런 증빙 파일이 없습니다.', next: '회신 원본을 다시 넣으세요.' },
    en: { what: 'There is no such evidence file.', next: 'Add the original reply again.' },
  },
  'recusal.exists': {
    ko: { what: '{seat:은/는} 안건 {item}에서 이미 회피했습니다.', next: '더 할 일이 없습니다.' },
    en: { what: '{seat} is already recused from item {item}.', next: 'Nothing more to do.' },
  },
  'signature.notSigner': {
    ko: {
      what: '{day} 기준으로 이 사람은 공동위원장이나 직무대행이 아니어서 서명할 수 없습니다.',
      next: '그날의 공동위원장 또는 직무대행이 서명해야 합니다.',
    },
    en: {
      what: 'On {day} this person is neither a co-chair nor acting for one and cannot sign.',
      next: 'The co-chair or acting chair of that day must sign.',
    },
  },
  'signature.textChanged': {
    ko: { what: '보신 뒤에 글이나 집계가 바뀌었습니다. 서명하지 않았습니다.', next: '지금 글을 다시 읽고 서명하세요.' },
    en: { what: 'The text or the tally changed after you read it. Nothing was signed.', next: 'Read it again and sign then.' },
  },
  'signature.invalid': {
    ko: { what: '서명이 이 글과 집계에 맞지 않습니다. 기록하지 않았습니다.', next: '지금 글로 다시 서명하세요.' },
    en: { what: 'The signature does not fit this text and tally. It was not recorded.', next: 'Sign the present text again.' },
  },
  'signature.already': {
    ko: { what: '{office}의 서명이 이미 있습니다.', next: '다른 공동위원장의 서명을 기다리세요.' },
    en: { what: '{office} has already signed.', next: 'Wait for the other co-chair.' },
  },
  'signature.wrongPassphrase': {
    ko: {
      what: '암호문이 맞지 않습니다. 서명하지 않았습니다.',
      next: '암호문을 다시 넣으세요. 잊었다면 서명키를 폐기하고 새로 만드세요.',
    },
    en: {
      what: 'The passphrase is wrong. Nothing was signed.',
      next: 'Enter it again. If it is lost, revoke the key and make a new one.',
    },
  },
  'signature.keyRevoked': {
    ko: { what: '폐기된 서명키입니다.', next: '새 서명키를 만드세요.' },
    en: { what: 'This signing key was revoked.', next: 'Make a new signing key.' },
  },
  'signature.keyTaken': {
    ko: { what: '같은 번호의 서명키가 이미 등록되어 있습니다. 아무것도 바뀌지 않았습니다.', next: '새 서명키를 만드세요.' },
    en: { what: 'A signing key with this id is registered already. Nothing was changed.', next: 'Make a new signing key.' },
  },
  'signature.keyElsewhere': {
    ko: { what: '이 서명키의 비밀키가 이 폴더에 없습니다.', next: '서명키를 만든 기기에서 서명하세요.' },
    en: { what: 'The private half of this key is not in this folder.', next: 'Sign on the device where the key was made.' },
  },
  'signature.shortPassphrase': {
    ko: { what: '암호문은 {min}자 이상이어야 합니다.', next: '더 긴 암호문을 정하세요.' },
    en: { what: 'A passphrase needs at least {min} characters.', next: 'Choose a longer one.' },
  },
  'signature.notSignable': {
    ko: { what: '지금 상태({state})에서는 서명할 것이 없습니다.', next: '소집은 초안일 때, 결과는 마감 뒤에 서명합니다.' },
    en: {
      what: 'There is nothing to sign in this state ({state}).',
      next: 'The call is signed as a draft, the result after the close.',
    },
  },
  'tally.sealed': {
    ko: { what: '찬반 집계는 마감 때까지 봉인되어 있습니다.', next: '마감 뒤에 여세요.' },
    en: { what: 'The tally is sealed until the close.', next: 'Read it after the close.' },
  },
} as const satisfies Record<string, RefusalWords>
