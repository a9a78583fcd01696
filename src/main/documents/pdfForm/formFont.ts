import { deflateSync } from 'node:zlib'
import { PDFHexString, PDFName, PDFRawStream, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import { unprintable } from '#core/text/clean'
import { readTrueType, type TrueType } from './trueType'

/** The one face of a form: measures, writes text as glyphs, and puts itself into a file. Made once for many forms. */
export interface FormFont {
  /** Width in points. */
  width(text: string, size: number): number
  /** The text as a hexadecimal string of glyphs; a letter without a shape becomes the box. */
  glyphs(text: string): string
  hasGlyph(letter: string): boolean
  embed(context: PDFContext): PDFRef
}

/** Hanja: seven thousand shapes that no form needs; those that stand in printed words are named to `createFormFont`. */
const isHanja = (codePoint: number): boolean =>
  (codePoint >= 0x3400 && codePoint <= 0x9fff) || (codePoint >= 0xf900 && codePoint <= 0xfaff) || codePoint >= 0x20000

const thousand = 1000
const name = 'PretendardGOV-Regular'

/** A font with every Hangul syllable, whatever is typed into the form later, and with the hanja that its own words have. */
export function createFormFont(bytes: Uint8Array, hanja: string): FormFont {
  const printed = new Set(Array.from(hanja, (letter) => letter.codePointAt(0)))
  const font = readTrueType(bytes, (codePoint) => !isHanja(codePoint) || printed.has(codePoint))
  const scale = thousand / font.unitsPerEm
  const box = font.glyphOf.get(unprintable.codePointAt(0) ?? 0) ?? 0
  const glyphOf = (letter: string): number => font.glyphOf.get(letter.codePointAt(0) ?? 0) ?? box
  const widthOf = (glyph: number): number => Math.round(font.advance(glyph) * scale)
  const file = deflateSync(font.stripped, { level: 9 })
  const map = deflateSync(Buffer.from(unicodeMap(font), 'latin1'), { level: 9 })
  const usual = widthOf(glyphOf('가'))
  const widths = widthRuns(font, widthOf, usual)
  return {
    width: (text, size) => (Array.from(text).reduce((sum, letter) => sum + widthOf(glyphOf(letter)), 0) * size) / thousand,
    glyphs: (text) =>
      Array.from(text, (letter) => glyphOf(letter).toString(16).padStart(4, '0'))
        .join('')
        .toUpperCase(),
    hasGlyph: (letter) => font.glyphOf.has(letter.codePointAt(0) ?? 0),
    embed(context) {
      const stream = (data: Uint8Array, more: Readonly<Record<string, number>>): PDFRef =>
        context.register(PDFRawStream.of(context.obj({ ...more, Filter: 'FlateDecode', Length: data.length }), data))
      const descriptor = context.register(
        context.obj({
          Type: 'FontDescriptor',
          FontName: name,
          Flags: 4, // symbolic: its letters are named by glyphs, not by a standard encoding
          FontBBox: font.box.map((edge) => Math.round(edge * scale)),
          ItalicAngle: 0,
          Ascent: Math.round(font.ascent * scale),
          Descent: Math.round(font.descent * scale),
          CapHeight: Math.round(font.ascent * scale),
          StemV: 80,
          FontFile2: stream(file, { Length1: font.stripped.length }),
        }),
      )
      const ordering = { Registry: PDFHexString.of(hex('Adobe')), Ordering: PDFHexString.of(hex('Identity')), Supplement: 0 }
      const descendant = context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'CIDFontType2',
          BaseFont: name,
          CIDSystemInfo: ordering,
          FontDescriptor: descriptor,
          CIDToGIDMap: 'Identity',
          DW: usual,
          W: widths.flatMap(({ from, widths: run }) => [from, [...run]]),
        }),
      )
      return context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'Type0',
          BaseFont: name,
          Encoding: PDFName.of('Identity-H'),
          DescendantFonts: [descendant],
          ToUnicode: stream(map, {}),
        }),
      )
    },
  }
}

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex')

/** Widths of kept glyphs that differ from the usual one, as runs of neighbours. */
function widthRuns(
  { glyphOf }: TrueType,
  widthOf: (glyph: number) => number,
  usual: number,
): readonly { readonly from: number; readonly widths: readonly number[] }[] {
  const runs: { from: number; widths: number[] }[] = []
  const different = [...new Set(glyphOf.values())].filter((glyph) => widthOf(glyph) !== usual).sort((a, b) => a - b)
  for (const glyph of different) {
    const last = runs.at(-1)
    if (last !== undefined && last.from + last.widths.length === glyph) last.widths.push(widthOf(glyph))
    else runs.push({ from: glyph, widths: [widthOf(glyph)] })
  }
  return runs
}

/** What each glyph says, so that text can be searched, copied and read aloud. A block of a CMap holds at most a hundred lines. */
function unicodeMap({ glyphOf }: TrueType): string {
  const letters = new Map<number, number>()
  for (const [codePoint, glyph] of glyphOf) if (!letters.has(glyph)) letters.set(glyph, codePoint)
  const lines = [...letters]
    .sort(([a], [b]) => a - b)
    .map(([glyph, codePoint]) => {
      const text = Array.from(String.fromCodePoint(codePoint).split(''), (unit) =>
        unit.charCodeAt(0).toString(16).padStart(4, '0'),
      )
      return `<${glyph.toString(16).padStart(4, '0')}> <${text.join('')}>`
    })
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}
