import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { unprintable } from '#core/text/clean'

export type Face = 'regular' | 'strong'

/** The two files of Pretendard GOV (OFL 1.1) that papers are set in. TrueType outlines: every PDF reader embeds and hints them. */
export interface FontFiles {
  readonly regular: Buffer
  readonly strong: Buffer
}

/** Reads the fonts from the folder that the caller names; rejects when one is missing. */
export async function readFontFiles(folder: string): Promise<FontFiles> {
  const [regular, strong] = await Promise.all([
    readFile(path.join(folder, 'PretendardGOV-Regular.ttf')),
    readFile(path.join(folder, 'PretendardGOV-Bold.ttf')),
  ])
  return { regular: withoutGlyphNames(regular), strong: withoutGlyphNames(strong) }
}

const directoryStart = 12
const directoryEntry = 16
const postVersion3 = 0x00030000

/**
 * The font with a `post` table of version 3, which has no names of glyphs (OpenType, "post"): the same glyphs, the same paper. pdfkit asks
 * that table for one flag in each paper that it writes, and to read it with thousands of names took longer than the paper.
 */
export function withoutGlyphNames(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4)
  for (let table = 0; table < tables; table += 1) {
    const entry = directoryStart + table * directoryEntry
    if (font.toString('latin1', entry, entry + 4) !== 'post') continue
    const changed = Buffer.from(font)
    changed.writeUInt32BE(postVersion3, font.readUInt32BE(entry + 8))
    return changed
  }
  return font
}

const measuredAt = 1000

/** Widths of words in both faces. A word is shaped once and then remembered: a long paper repeats its words. */
export class Faces {
  readonly #document: PDFKit.PDFDocument
  readonly #widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), strong: new Map() }
  readonly #spaces = new Map<Face, number>()
  readonly #printable = new Map<string, boolean>()
  readonly #hasGlyph: (codePoint: number) => boolean

  constructor(document: PDFKit.PDFDocument, files: FontFiles) {
    this.#document = document
    document.registerFont('regular', files.regular)
    document.registerFont('strong', files.strong)
    // Both faces cover the same letters, so one of them is asked.
    this.#hasGlyph = plainFont(document.font('regular')).hasGlyph
  }

  /** Width in points of a text without outer spaces. */
  width(text: string, face: Face, size: number): number {
    const known = this.#widths[face]
    let width = known.get(text)
    if (width === undefined) {
      // With the space that follows it, because that is how pdfkit shapes and remembers a word when it is drawn.
      const space = this.#space(face)
      width = this.#shape(face, `${text} `) - space
      known.set(text, width)
    }
    return (width * size) / measuredAt
  }

  space(face: Face, size: number): number {
    return (this.#space(face) * size) / measuredAt
  }

  /** Sum of the letters' widths: cheap and close enough to cut a word that is wider than a line. */
  widthByLetters(text: string, face: Face, size: number): number {
    let width = 0
    for (const letter of text) width += letter === ' ' ? this.space(face, size) : this.width(letter, face, size)
    return width
  }

  /** Whether the font has a shape for every letter. */
  printable(text: string): boolean {
    let all = this.#printable.get(text)
    if (all === undefined) {
      all = true
      for (const letter of text) all &&= this.printableLetter(letter)
      this.#printable.set(text, all)
    }
    return all
  }

  printableLetter(letter: string): boolean {
    return letter === unprintable || this.#hasGlyph(letter.codePointAt(0) ?? 0)
  }

  #space(face: Face): number {
    let width = this.#spaces.get(face)
    if (width === undefined) {
      // The first use of a face loads it; many papers have no bold letter, and a font takes as long to load as some pages to write.
      if (face === 'strong') plainFont(this.#document.font(face))
      width = this.#shape(face, ' ')
      this.#spaces.set(face, width)
    }
    return width
  }

  #shape(face: Face, text: string): number {
    return this.#document.font(face).fontSize(measuredAt).widthOfString(text)
  }
}

/** What is asked of the font program behind a font of pdfkit. */
interface FontProgram {
  /** Whether the font has a shape of its own for the letter. */
  readonly hasGlyph: (codePoint: number) => boolean
}

/**
 * Pretendard GOV draws -> as an arrow and the x of 3x9 as a sign of multiplication. A paper prints the letters that were typed,
 * and copied text must be the same, so these features are off; kerning stays.
 */
const plainFeatures = { calt: false, clig: false, liga: false, rclt: false }

/**
 * Reaches the font program behind the current font, which the types of pdfkit leave out: to ask which glyphs it has, because a missing
 * one would print as an empty box that nobody can search, and to set it without features that change letters. Each step is checked.
 */
function plainFont(document: PDFKit.PDFDocument): FontProgram {
  const embedded: unknown = Reflect.get(document, '_font')
  const font: unknown = typeof embedded === 'object' && embedded !== null ? Reflect.get(embedded, 'font') : undefined
  if (typeof font !== 'object' || font === null) throw new Error('this version of pdfkit keeps its font program elsewhere')
  const test: unknown = Reflect.get(font, 'hasGlyphForCodePoint')
  const layout: unknown = Reflect.get(font, 'layout')
  if (typeof test !== 'function' || typeof layout !== 'function')
    throw new Error('this font program cannot be asked for its glyphs')
  Reflect.set(font, 'layout', (text: string): unknown => Reflect.apply(layout, font, [text, plainFeatures]) as unknown)
  return { hasGlyph: (codePoint) => Reflect.apply(test, font, [codePoint]) === true }
}
