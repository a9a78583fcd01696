import { PDFDocument, PDFRadioGroup, PDFTextField, PDFDropdown, PDFCheckBox, type PDFField } from '@cantoo/pdf-lib'
import type { SheetFields, SheetFile } from '#core/resolution/ballots/reading/fileContent'

/** A sheet has a few dozen fields; a file with more is not one of ours. */
const fieldsMax = 1000
/** What a field may say; longer words are cut, the original is kept. */
const charactersMax = 5000

/**
 * The fields of a returned reply sheet by their names (forms D05). Never throws: a PDF that is damaged, encrypted, flattened or of another
 * kind says so. Scripts and actions in it are not looked at.
 */
export async function readSheet(name: string, bytes: Uint8Array): Promise<SheetFile> {
  const unread = (reason: Extract<SheetFile, { ok: false }>['reason']): SheetFile => ({ ok: false, name, reason })
  let document: PDFDocument
  try {
    document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: false })
  } catch {
    return unread('damaged') // how the library says that it found no document
  }
  if (document.isEncrypted) return unread('encrypted')
  try {
    if (document.getPageCount() === 0) return unread('damaged')
    const fields = document.getForm().getFields()
    if (fields.length === 0) return unread('noFields')
    const code = fields.find((field) => field.getName() === 'code')
    if (code === undefined || fields.length > fieldsMax) return unread('notOurs')
    return { ok: true, name, fields: sheetFields(fields) }
  } catch {
    return unread('damaged') // a form whose objects do not fit together
  }
}

function sheetFields(fields: readonly PDFField[]): SheetFields {
  const values = new Map(fields.map((field) => [field.getName(), valueOf(field)]))
  const of = (name: string): string => values.get(name) ?? ''
  const numbered = (prefix: string): { item: number; value: string }[] =>
    [...values].flatMap(([name, value]) => {
      const found = new RegExp(`^${prefix}_(\\d{1,3})$`, 'u').exec(name)
      return found ? [{ item: Number(found[1]), value }] : []
    })
  return {
    code: of('code'),
    votes: numbered('vote'),
    opinions: numbered('opinion'),
    coi: of('coi'),
    coiItems: of('coi_items'),
    coiReason: of('coi_reason'),
    remarks: of('remarks'),
    date: of('date'),
    signer: of('signer'),
  }
}

function valueOf(field: PDFField): string {
  if (field instanceof PDFTextField) return plain(field.getText() ?? '')
  if (field instanceof PDFRadioGroup) return plain(field.getSelected() ?? '')
  if (field instanceof PDFDropdown) return plain(field.getSelected().join(' '))
  if (field instanceof PDFCheckBox) return field.isChecked() ? 'yes' : ''
  return ''
}

const plain = (text: string): string => text.normalize('NFC').slice(0, charactersMax)
