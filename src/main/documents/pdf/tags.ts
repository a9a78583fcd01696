/** Tags of tagged PDF that papers use (ISO 32000-1, 14.8.4), and the attributes that pdfkit has no option for. */
export type Tag = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD'

export interface TagAttributes {
  readonly owner: 'Table' | 'List'
  readonly values: Readonly<Record<string, string | number>>
}

/** A new element under its parent; reading order is the order of these calls. */
export function openTag(
  document: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  tag: Tag,
  attributes: TagAttributes | null,
): PDFKit.PDFStructureElement {
  const element = document.struct(tag)
  if (attributes !== null) setAttributes(element, attributes)
  parent.add(element)
  return element
}

/** Header cells, spans and list numbering are attributes (14.8.5). pdfkit keeps them in the element's dictionary; each step is checked. */
function setAttributes(element: PDFKit.PDFStructureElement, attributes: TagAttributes): void {
  const dictionary: unknown = Reflect.get(element, 'dictionary')
  const data: unknown = typeof dictionary === 'object' && dictionary !== null ? Reflect.get(dictionary, 'data') : undefined
  if (typeof data !== 'object' || data === null) throw new Error('this version of pdfkit keeps structure attributes elsewhere')
  Reflect.set(data, 'A', { O: attributes.owner, ...attributes.values })
}
