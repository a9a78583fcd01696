import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import type { FileContent, SheetFile } from '#core/resolution/ballots/reading/fileContent'
import { htmlWords } from './htmlWords'
import { readSheet } from './readSheet'

/** More sheets than a body has members are no reply. */
const sheetsMax = 50
/** What is shown of a mail; its original is kept whole. */
const charactersMax = 20_000

/** A mail: who sent it, its words as plain text, and the sheets that hang on it. A mail that cannot be taken apart says so. */
export async function readMail(bytes: Uint8Array): Promise<FileContent> {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 30 })
  } catch {
    return { kind: 'unread', reason: 'damaged' } // nesting or headers past all measure
  }
  const isPdf = ({ mimeType, filename }: Attachment): boolean =>
    mimeType === 'application/pdf' || (filename ?? '').toLowerCase().endsWith('.pdf')
  const nameOf = ({ filename }: Attachment): string => (filename ?? '').normalize('NFC').slice(0, 200)
  const pdfs = mail.attachments.filter(isPdf)
  const sheets: SheetFile[] = []
  for (const attachment of pdfs.slice(0, sheetsMax)) sheets.push(await readSheet(nameOf(attachment), bytesOf(attachment)))
  const words = mail.text ?? ''
  const fromHtml = words.trim() === '' && mail.html !== undefined
  return {
    kind: 'mail',
    from: mail.from ? senderOf(mail.from) : '',
    subject: line(mail.subject ?? ''),
    sentAt: momentOf(mail.headers.find(({ key }) => key === 'date')?.value),
    // The topmost line was written last, by the server that took the mail in.
    receivedAt: momentOf(
      mail.headers
        .find(({ key }) => key === 'received')
        ?.value.split(';')
        .at(-1),
    ),
    text: (fromHtml ? htmlWords(mail.html ?? '') : words).normalize('NFC').slice(0, charactersMax),
    fromHtml,
    sheets,
    otherAttachments: mail.attachments.filter((attachment) => !isPdf(attachment)).map(nameOf),
  }
}

const line = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 300)

const senderOf = ({ name, address }: Address): string =>
  line(address === undefined || address === name ? name : `${name} <${address}>`)

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

/** ISO 8601 in UTC; null when there is no such header or it holds no time. */
function momentOf(header: string | undefined): string | null {
  const ms = Date.parse((header ?? '').replace(/\([^)]*\)/gu, '').trim())
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
