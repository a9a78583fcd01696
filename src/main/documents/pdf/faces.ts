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
  return { regular, strong }
}

const measuredAt = 1000

/** Widths of words in both faces. A word is shaped once and then remembered: a long paper repeats its words. */
export class Faces {
  readonly #document: PDFKit.PDFDocument
  readonly #widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), strong: new Map() }
  readonly #spaces: Readonly<Record<Face, number>>
  readonly #printable = new Map<string, boolean>()
  readonly #hasGlyph: (codePoint: number) => boolean

  constructor(document: PDFKit.PDFDocument, files: FontFiles) {
    this.#document = document
    document.registerFont('regular', files.regular)
    document.registerFont('strong', files.strong)
    document.font('regular')
    this.#hasGlyph = glyphTestOf(document)
    this.#spaces = { regular: this.#shape('regular', ' '), strong: this.#shape('strong', ' ') }
  }

  /** Width in points of a text without outer spaces. */
  width(text: string, face: Face, size: number): number {
    const known = this.#widths[face]
    let width = known.get(text)
    if (width === undefined) {
      // With the space that follows it, because that is how pdfkit shapes and remembers a word when it is drawn.
      width = this.#shape(face, `${text} `) - this.#spaces[face]
      known.set(text, width)
    }
    return (width * size) / measuredAt
  }

  space(face: Face, size: number): number {
    return (this.#spaces[face] * size) / measuredAt
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

  #shape(face: Face, text: string): number {
    return this.#document.font(face).fontSize(measuredAt).widthOfString(text)
  }
}

/**
 * pdfkit does not say in its types which glyphs a font has, but a missing one would print as an empty box that no reader can search.
 * So the font behind the current one is asked, with every step checked.
 */
function glyphTestOf(document: PDFKit.PDFDocument): (codePoint: number) => boolean {
  const embedded: unknown = Reflect.get(document, '_font')
  const font: unknown = typeof embedded === 'object' && embedded !== null ? Reflect.get(embedded, 'font') : undefined
  const test: unknown = typeof font === 'object' && font !== null ? Reflect.get(font, 'hasGlyphForCodePoint') : undefined
  if (typeof test !== 'function') throw new Error('this version of pdfkit does not tell which glyphs a font has')
  return (codePoint) => Reflect.apply(test, font, [codePoint]) === true
}
