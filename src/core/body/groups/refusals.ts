import type { RefusalWords } from '../../desk/refusals/refusalWords'

/** Refusals about subcommittees and task forces. */
export const groupRefusals = {
  'group.notNamedByBoth': {
    ko: {
      what: '분과 위원은 두 공동위원장이 함께 지정합니다. {missing:이/가} 빠져 있습니다. 아무것도 바뀌지 않았습니다.',
      next: '두 공동위원장의 지정을 받은 뒤 적으세요.',
    },
    en: {
      what: 'Both co-chairs name the members of a group. Missing: {missing}. Nothing was changed.',
      next: 'Record it when both co-chairs have named the members.',
    },
  },
  'group.noCoChair': {
    ko: {
      what: '{day}에는 {office}도 그 직무대행도 없습니다. 아무것도 바뀌지 않았습니다.',
      next: '직책이나 직무대행 순서를 먼저 적으세요.',
    },
    en: {
      what: 'On {day} there is neither a {office} nor anybody acting. Nothing was changed.',
      next: 'Record the office or the acting order first.',
    },
  },
  'group.notAMember': {
    ko: {
      what: '{seat}번 좌석: {day}에 이 위촉으로 재임하는 위원이 없습니다. 분과에는 위원만 들어갑니다. 아무것도 바뀌지 않았습니다.',
      next: '그날 재임하는 위원을 고르세요.',
    },
    en: {
      what: 'Seat {seat}: nobody serves by this appointment on {day}, and only members of the body join a group. Nothing was changed.',
      next: 'Choose a member who serves on that day.',
    },
  },
  'group.alreadyIn': {
    ko: { what: '{seat}번 좌석의 위원은 이미 이 분과에 있습니다. 아무것도 바뀌지 않았습니다.', next: '다른 위원을 고르세요.' },
    en: { what: 'The member on seat {seat} is in this group already. Nothing was changed.', next: 'Choose another member.' },
  },
  'group.tooMany': {
    ko: {
      what: '{day}에 분과 위원이 {count}명이 됩니다(규정은 {max}명 이내). 아무것도 바뀌지 않았습니다.',
      next: '위원 수를 줄이거나 앞사람의 지정을 먼저 끝내세요.',
    },
    en: {
      what: 'The group would have {count} members on {day} (at most {max} are allowed). Nothing was changed.',
      next: 'Name fewer members, or end the membership of somebody first.',
    },
  },
  'group.outsideLife': {
    ko: { what: '{day}에는 이 분과가 없습니다. 아무것도 바뀌지 않았습니다.', next: '분과가 있는 기간 안의 날짜를 적으세요.' },
    en: { what: 'The group does not exist on {day}. Nothing was changed.', next: 'Choose a day within its life.' },
  },
  'group.alreadyEnded': {
    ko: { what: '{until}에 이미 끝나 있습니다. 아무것도 바뀌지 않았습니다.', next: '더 할 일이 없습니다.' },
    en: { what: 'It already ended on {until}. Nothing was changed.', next: 'Nothing more to do.' },
  },
} as const satisfies Record<string, RefusalWords>
