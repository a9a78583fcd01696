import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { checkCharacters } from '#core/document/parts/sheetCode'

/** The code of a sheet with its check characters, such as KOGF-2021-W07-S13-P1-K7. */
export function codeOf(body: string, year: number, meeting: number, seat: number, pack: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const code = `${body}-${year}-W${two(meeting)}-S${two(seat)}-P${pack}`
  return `${code}-${checkCharacters(code)}`
}

export interface FilledSheet {
  readonly code: string
  readonly votes: Readonly<Record<number, 'yes' | 'no' | 'abstain' | 'cond' | null>>
  readonly opinions?: Readonly<Record<number, string>>
  readonly coi?: 'none' | 'declared'
  readonly coiItems?: string
  readonly coiReason?: string
  readonly signer?: string
  readonly script?: boolean
}

/** A reply sheet as a member's program gives it back: our field names, filled (forms D05). Latin letters, because it embeds no font. */
export async function filledSheet(sheet: FilledSheet): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  const form = document.getForm()
  await document.embedFont(StandardFonts.Helvetica)
  const text = (name: string, value: string, y: number): void => {
    const field = form.createTextField(name)
    field.setText(value)
    field.addToPage(page, { x: 40, y, width: 200, height: 16 })
  }
  text('code', sheet.code, 800)
  Object.entries(sheet.votes).forEach(([item, value], at) => {
    const group = form.createRadioGroup(`vote_${item}`)
    ;(['yes', 'no', 'abstain', 'cond'] as const).forEach((option, column) => {
      group.addOptionToPage(option, page, { x: 300 + column * 30, y: 760 - at * 20, width: 12, height: 12 })
    })
    if (value !== null) group.select(value)
    text(`opinion_${item}`, sheet.opinions?.[Number(item)] ?? '', 760 - at * 20)
  })
  const coi = form.createRadioGroup('coi')
  coi.addOptionToPage('none', page, { x: 300, y: 100, width: 12, height: 12 })
  coi.addOptionToPage('declared', page, { x: 330, y: 100, width: 12, height: 12 })
  if (sheet.coi) coi.select(sheet.coi)
  text('coi_items', sheet.coiItems ?? '', 100)
  text('coi_reason', sheet.coiReason ?? '', 80)
  text('remarks', '', 60)
  text('date', '2023. 6. 2.', 40)
  text('signer', sheet.signer ?? '', 20)
  if (sheet.script === true) document.addJavaScript('evil', 'app.alert("run")')
  return document.save()
}

/** A PDF with words and without fields, as a scan or a flattened form is. */
export async function plainPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('no fields')
  return document.save()
}

export interface MailParts {
  readonly text?: string
  readonly html?: string
  readonly received?: string
  readonly charset?: string
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
}

/** A mail as an office's program saves it. */
export function mailOf({ text, html, received, attachments = [] }: MailParts): Uint8Array {
  const head = [
    ...(received === undefined ? [] : [`Received: from mx.example by mail.example; ${received}`]),
    'From: =?UTF-8?B?7JyE7JuQ?= <member@example.org>',
    'To: office@example.org',
    'Subject: =?UTF-8?B?7ZqM7Iug?=',
    'Date: Fri, 02 Jun 2023 09:00:00 +0900',
    'MIME-Version: 1.0',
  ]
  const part = (type: string, body: string, more: readonly string[] = []): string[] => [
    '--limit',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...more,
    '',
    ...(Buffer.from(body, 'utf8')
      .toString('base64')
      .match(/.{1,76}/gu) ?? []),
  ]
  const lines = [
    ...head,
    'Content-Type: multipart/mixed; boundary="limit"',
    '',
    ...(text === undefined ? [] : part('text/plain; charset=utf-8', text)),
    ...(html === undefined ? [] : part('text/html; charset=utf-8', html)),
    ...attachments.flatMap(({ name, type, bytes }) => [
      '--limit',
      `Content-Type: ${type}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      ...(Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/gu) ?? []),
    ]),
    '--limit--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'), 'utf8')
}
