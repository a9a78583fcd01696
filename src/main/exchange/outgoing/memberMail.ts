import MailComposer from 'nodemailer/lib/mail-composer'
import { cleanText } from '#core/text/clean'

/** A mail to one member, as the office's own mail program opens it: a draft that a person looks at and sends. */
export interface MemberMail {
  /** The one receiver: letters of one vote never share a list (OPREG 12(2)). */
  readonly to: { readonly name: string; readonly address: MailAddress }
  /** The office; null where it has not said its address: the mail program then puts its own. */
  readonly from: { readonly name: string; readonly address: MailAddress } | null
  readonly subject: string
  readonly text: string
  readonly attachments: readonly { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }[]
  /** Names the mail for ever: what is made twice from the same record is the same mail. Letters, digits, dots and hyphens. */
  readonly id: string
  /** The moment of the record that it is made from. */
  readonly date: Date
}

/** An address that has been looked at: one mailbox and nothing else. */
export type MailAddress = string & { readonly __mailAddress: true }

/** One mailbox as people type it, or null: no list, no name beside it, no line break, nothing that a header could end with. */
export function readMailAddress(typed: string): MailAddress | null {
  const address = typed.normalize('NFC').trim()
  const isOne =
    address.length <= 254 &&
    /^[^\s\p{C}@<>()[\]\\,;:"]{1,64}@[^\s\p{C}@<>()[\]\\,;:"]+\.[^\s\p{C}@<>()[\]\\,;:".]+$/u.test(address)
  return isOne ? (address as MailAddress) : null // the pattern is what the brand promises
}

/** Room for the worst case of a name in a header: longer ones are cut, so that no line of a mail is longer than mail programs take. */
const nameCharactersMax = 120

/**
 * Writes the mail as an `.eml` file that opens as a draft. Its text is plain; nothing in it is read from a file or an address. The same mail
 * gives the same bytes. Words that come from the record cannot become header lines: line breaks and controls are taken out of them.
 */
export async function writeMemberMail(mail: MemberMail): Promise<Uint8Array> {
  const id = `${mail.id.replace(/[^A-Za-z0-9.-]/gu, '')}@forum-desk.invalid`
  const composer = new MailComposer({
    ...(mail.from === null ? {} : { from: { name: inHeader(mail.from.name), address: mail.from.address } }),
    to: [{ name: inHeader(mail.to.name), address: mail.to.address }],
    subject: inHeader(mail.subject),
    text: mail.text.normalize('NFC'),
    attachments: mail.attachments.map(({ fileName, mediaType, bytes }) => ({
      filename: inHeader(fileName).replace(/[<>:"/\\|?*]/gu, '_'),
      contentType: /^[\w.+-]+\/[\w.+-]+$/u.test(mediaType) ? mediaType : 'application/octet-stream',
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      contentTransferEncoding: 'base64',
    })),
    // Read by Outlook and others: it is not sent yet, so it opens for writing.
    headers: [{ key: 'X-Unsent', value: '1' }],
    messageId: `<${id}>`,
    date: mail.date,
    baseBoundary: id.replace(/[^A-Za-z0-9]/gu, '-').slice(0, 40),
    textEncoding: 'B',
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return new Uint8Array(await composer.compile().build())
}

/** One line without controls. */
const inHeader = (text: string): string => cleanText(text).trim().slice(0, nameCharactersMax)
