import { PDFDict, PDFHexString, PDFName, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import type { FormFont } from './formFont'
import { type Field, number, type Page } from './sheet'

/** Bits of a field (ISO 32000-1, tables 226, 228, 226) and of an annotation (table 165). */
const readOnly = 1
const multiline = 1 << 12
const radio = 1 << 15
const printed = 4
const fieldSize = 9

interface Fields {
  /** Every field of the form, in reading order. */
  readonly roots: PDFRef[]
  readonly groups: Map<string, { readonly ref: PDFRef; readonly kids: PDFRef[]; readonly tip: string }>
}

/** Puts the fields of the pages into the file and gives the widgets of each page and the roots of the form. */
export function addFields(
  context: PDFContext,
  pages: readonly { readonly ref: PDFRef; readonly page: Page }[],
  font: { readonly ref: PDFRef; readonly face: FormFont },
): { readonly widgets: readonly (readonly PDFRef[])[]; readonly form: PDFRef } {
  const fields: Fields = { roots: [], groups: new Map() }
  const resources = context.obj({ Font: { F1: font.ref } })
  const widgets = pages.map(({ ref, page }) =>
    page.fields.map((field) => addWidget(context, fields, field, ref, resources, font.face)),
  )
  for (const { ref, kids, tip } of fields.groups.values()) {
    const group = context.lookup(ref, PDFDict)
    group.set(PDFName.of('Kids'), context.obj([...kids]))
    group.set(PDFName.of('TU'), unicode(tip))
  }
  const form = context.register(
    context.obj({
      Fields: [...fields.roots],
      DR: resources,
      DA: PDFString.of(`/F1 ${fieldSize} Tf 0 g`),
    }),
  )
  return { widgets, form }
}

function addWidget(context: PDFContext, fields: Fields, field: Field, page: PDFRef, resources: PDFDict, face: FormFont): PDFRef {
  const { x, y, width, height } = field.box
  const common = {
    Type: 'Annot',
    Subtype: 'Widget',
    Rect: [x, y, x + width, y + height].map((edge) => Math.round(edge * 100) / 100),
    P: page,
    F: printed,
    TU: unicode(field.tip),
  }
  const picture = (content: string): PDFRef =>
    context.register(
      context.flateStream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: resources }),
    )
  switch (field.kind) {
    case 'text': {
      const bits = (field.fixed === '' ? 0 : readOnly) | (field.lines === 'many' ? multiline : 0)
      const widget = context.register(
        context.obj({
          ...common,
          FT: 'Tx',
          T: PDFString.of(field.name),
          Ff: bits,
          DA: PDFString.of(`/F1 ${fieldSize} Tf 0 g`),
          ...(field.fixed === '' ? {} : { V: unicode(field.fixed) }),
          MK: field.fixed === '' ? { BG: [0.96, 0.97, 0.98] } : {},
          AP: { N: picture(textPicture(field.fixed, width, height, face)) },
        }),
      )
      fields.roots.push(widget)
      return widget
    }
    case 'mark': {
      const group = groupOf(context, fields, field.group, field.tip)
      const widget = context.register(
        context.obj({
          ...common,
          Parent: group.ref,
          MK: { CA: PDFString.of('l'), BC: [0.2] },
          AS: 'Off',
          AP: { N: { [field.value]: picture(circle(width, true)), Off: picture(circle(width, false)) } },
        }),
      )
      group.kids.push(widget)
      return widget
    }
    case 'signature': {
      const widget = context.register(context.obj({ ...common, FT: 'Sig', T: PDFString.of(field.name) }))
      fields.roots.push(widget)
      return widget
    }
  }
}

function groupOf(context: PDFContext, fields: Fields, name: string, tip: string) {
  const known = fields.groups.get(name)
  if (known) return known
  // A second click takes the mark back: nobody may be caught by a slip.
  const ref = context.register(context.obj({ FT: 'Btn', T: PDFString.of(name), Ff: radio, V: 'Off' }))
  const made = { ref, kids: [], tip }
  fields.groups.set(name, made)
  fields.roots.push(ref)
  return made
}

/** Text that a reader sees or hears, in UTF-16 with its mark. */
const unicode = (text: string): PDFHexString => PDFHexString.fromText(text)

/** A light ground shows where to type; a fixed text stands on the bare paper. */
function textPicture(text: string, width: number, height: number, face: FormFont): string {
  if (text === '') return `q 0.96 0.97 0.98 rg 0 0 ${number(width)} ${number(height)} re f Q`
  const base = height / 2 - fieldSize * 0.35
  return `/Tx BMC q BT 0 g /F1 ${fieldSize} Tf 4 ${number(base)} Td <${face.glyphs(text)}> Tj ET Q EMC`
}

/** A ring, with a point in it where it is chosen: four curves each, and it prints without colour. */
function circle(side: number, chosen: boolean): string {
  const ring = (radius: number): string => {
    const k = radius * 0.5523
    const c = side / 2
    const point = (dx: number, dy: number): string => `${number(c + dx)} ${number(c + dy)}`
    return [
      `${point(radius, 0)} m`,
      `${point(radius, k)} ${point(k, radius)} ${point(0, radius)} c`,
      `${point(-k, radius)} ${point(-radius, k)} ${point(-radius, 0)} c`,
      `${point(-radius, -k)} ${point(-k, -radius)} ${point(0, -radius)} c`,
      `${point(k, -radius)} ${point(radius, -k)} ${point(radius, 0)} c h`,
    ].join(' ')
  }
  const outer = `q 1 w 0.2 G 1 g ${ring(side / 2 - 0.8)} B Q`
  return chosen ? `${outer} q 0 g ${ring(side / 2 - 3.6)} f Q` : outer
}
