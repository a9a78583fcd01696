import type { Bilingual } from '../../desk/rows/text'
import type { Language } from '../../text/language'
import { fillTemplate } from '../../text/template'

/** What the mails around letters say. */
const words = {
  dear: { ko: '{member} 귀하', en: 'To {member}' },
  call: {
    ko: '{meeting}의 서면의결을 시행하오니, 붙임 문서를 살펴보시고 의견을 회신하여 주시기 바랍니다.',
    en: 'Please vote in writing: {meeting}. The papers are attached.',
  },
  changedText: {
    ko: '{meeting} 서면의결의 안건 글을 고쳤으므로, 붙임 문서를 살펴보시고 고친 글로 다시 회신하여 주시기 바랍니다.',
    en: 'The text of an item was changed: {meeting}. Please vote again on the changed text; the papers are attached.',
  },
  reminder: {
    ko: '{meeting} 서면의결에 대한 회신이 아직 도착하지 않아 알려 드리니, 기한까지 회신하여 주시기 바랍니다. 이미 보내셨다면 다시 보내지 않으셔도 됩니다.',
    en: 'Your reply has not arrived yet: {meeting}. Please send it before the deadline. If you have sent it already, nothing more is needed.',
  },
  extension: {
    ko: '{meeting} 서면의결의 의결 기간을 연장하였음을 붙임과 같이 알려 드립니다.',
    en: 'The voting window has been extended, as the attached letter says: {meeting}.',
  },
  withdrawal: {
    ko: '{meeting} 서면의결을 철회하였음을 붙임과 같이 알려 드립니다.',
    en: 'The vote in writing has been withdrawn, as the attached letter says: {meeting}.',
  },
  notConstituted: {
    ko: '{meeting} 서면의결이 성립하지 않았음을 붙임과 같이 알려 드립니다.',
    en: 'The vote in writing was not constituted, as the attached letter says: {meeting}.',
  },
  result: {
    ko: '{meeting} 서면의결의 결과를 붙임과 같이 알려 드립니다.',
    en: 'The result of the vote in writing is in the attached letter: {meeting}.',
  },
  window: { ko: '의결 기간: {window} 도착', en: 'Voting window: {window} (arrival)' },
  deadline: { ko: '회신 기한: {deadline}까지 도착', en: 'Deadline: {deadline} (arrival)' },
  items: { ko: '의결안건: {count}건', en: 'Items for decision: {count}' },
  how: {
    ko: '회신 방법: 붙임의 서면의결서(입력용 PDF 또는 DOCX)에 안건마다 한 칸만 표시하고 서명 또는 날인하여 회신',
    en: 'How to reply: mark one box for each item on the reply sheet (the PDF to fill in, or the DOCX), sign or seal it and return it',
  },
  returnTo: { ko: '회신처: {place}', en: 'Return to: {place}' },
  returnHere: { ko: '회신처: 이 메일에 회신', en: 'Return to: a reply to this mail' },
  code: {
    ko: '식별번호: {code} (위원님의 의결서에만 쓰는 번호이니 그대로 두어 주십시오.)',
    en: 'Sheet code: {code} (it belongs to your sheet alone; please leave it as it is)',
  },
} as const satisfies Record<string, Bilingual>

export type MailWord = keyof typeof words

export function sayingOfMail(language: Language): (word: MailWord, facts?: Readonly<Record<string, string | number>>) => string {
  return (word, facts = {}) => fillTemplate(words[word][language], facts)
}
