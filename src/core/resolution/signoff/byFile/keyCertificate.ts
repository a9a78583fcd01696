import type { Language } from '../../../text/language'
import { formatInstant } from '../../../text/dates'
import { emptyHead } from '../../../desk/rows/store'
import type { Instant } from '../../../desk/rows/time'
import { cleanText } from '../../../text/clean'
import { aligned, note, paragraph, typed } from '../../../document/parts/blocks'
import { type Block, type DocumentTree, run } from '../../../document/tree'
import { keyFingerprint, keyFingerprintDigits } from './keyFile'

export interface KeyCertificateInput {
  readonly language: Language
  readonly owner: string
  readonly device: string
  readonly publicKey: string
  readonly madeAt: Instant
  readonly zone: string
  readonly practice: boolean
}

const words = {
  title: { ko: '서명 열쇠 확인서', en: 'Signing key certificate' },
  lead: {
    ko: '아래 지문의 서명키가 본인의 것임을 확인합니다. 이 키로 한 전자서명은 본인이 한 것입니다.',
    en: 'I confirm that the signing key with the fingerprint below is mine. A signature made with it is made by me.',
  },
  caption: { ko: '서명키', en: 'Signing key' },
  owner: { ko: '서명하는 사람', en: 'Signer' },
  device: { ko: '기기', en: 'Device' },
  made: { ko: '만든 때', en: 'Made' },
  fingerprint: { ko: '지문', en: 'Fingerprint' },
  publicKey: { ko: '공개키(Ed25519)', en: 'Public key (Ed25519)' },
  compare: {
    ko: '사무국은 서명키 파일을 받으면 화면의 지문과 이 종이의 지문을 네 자리씩 끝까지 대조한 뒤 등록합니다.',
    en: 'On taking in the key file, the office compares the fingerprint on the screen with this one, four digits at a time to the end, and then registers it.',
  },
  secret: {
    ko: '암호문과 비밀키는 이 종이에 없습니다. 암호문은 누구에게도 알리지 않습니다.',
    en: 'Neither the passphrase nor the private key is on this paper. The passphrase is told to nobody.',
  },
  lost: {
    ko: '암호문을 잊거나 기기를 잃으면 사무국에 알려 키를 폐기하고 새 키를 만듭니다. 그 전에 한 서명은 그대로 확인됩니다.',
    en: 'If the passphrase or the device is lost, the office revokes the key and a new one is made. Earlier signatures stay verifiable.',
  },
  date: { ko: '년       월       일', en: 'Date:' },
  sign: { ko: '(서명 또는 인)', en: '(signature or seal)' },
  checked: { ko: '사무국 대조자                    (서명)', en: 'Compared by (office)                    (signature)' },
  practice: { ko: '연습', en: 'Practice' },
} as const

/** A page that the owner of a key prints and signs: it binds the fingerprint to a person by a hand, outside of every computer. */
export function keyCertificate(input: KeyCertificateInput): DocumentTree {
  const { language, owner, device, publicKey, madeAt, zone } = input
  const say = (word: keyof typeof words): string => words[word][language]
  const fingerprint = keyFingerprint(publicKey)
  const groups = (hex: string): string => (hex.toUpperCase().match(/.{1,4}/gu) ?? []).join(' ')
  const plain = (word: keyof typeof words): Block => paragraph(run(say(word), language))
  return {
    metadata: {
      form: 'KEY',
      title: say('title'),
      summary: say('lead'),
      keywords: [],
      language,
      author: cleanText(owner),
      body: '',
      createdAt: madeAt,
      journalHead: emptyHead,
      fingerprint,
    },
    page: {
      profile: 'form',
      marks: input.practice ? [say('practice')] : [],
      footStart: groups(fingerprint.slice(0, keyFingerprintDigits)),
      footEnd: '',
      numbering: 'page',
    },
    blocks: [
      { kind: 'heading', level: 1, runs: [run(say('title'), language)], align: 'center' },
      plain('lead'),
      {
        kind: 'fields',
        caption: say('caption'),
        tone: 'body',
        entries: [
          { label: say('owner'), runs: [typed(owner, language)] },
          { label: say('device'), runs: [typed(device, language)] },
          { label: say('made'), runs: [run(formatInstant(madeAt, zone, language), language)] },
          {
            label: say('fingerprint'),
            runs: [{ ...run(groups(fingerprint.slice(0, keyFingerprintDigits)), language), strong: true }],
          },
          { label: say('publicKey'), runs: [run(groups(publicKey), language)] },
        ],
      },
      plain('compare'),
      plain('secret'),
      plain('lost'),
      aligned('center', paragraph(run(say('date'), language))),
      aligned('end', paragraph(typed(owner, language), run(` ${say('sign')}`, language))),
      note(run(say('checked'), language)),
    ],
  }
}
