import type { Language } from '#core/text/language'
import type { Line } from './lines'

/** Colours of papers: black on white, grey only for lines, fills and what is not to be filled in. */
export const colours = {
  text: '#111111',
  muted: '#6b6b6b',
  line: '#555555',
  faintLine: '#b5b5b5',
  fill: '#eef1f4',
  mark: '#9b1c1c',
} as const

/** Draws on the current page. Every stroke stands either in a structure element or in an artifact: PDF/UA asks for one of the two. */
export class Ink {
  readonly #document: PDFKit.PDFDocument
  readonly #language: Language

  constructor(document: PDFKit.PDFDocument, language: Language) {
    this.#document = document
    this.#language = language
  }

  /** What `draw` draws becomes content of the element, on this page. */
  content(element: PDFKit.PDFStructureElement, tag: string, draw: () => void): void {
    element.add(this.#document.markStructureContent(tag))
    draw()
    this.#document.endMarkedContent()
  }

  /** Lines, fills, repeated table heads and what stands at the edge of the page: not part of the text. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.#document.markContent('Artifact', { type })
    draw()
    this.#document.endMarkedContent()
  }

  /** `y` is the base line of the text. */
  line(line: Line, x: number, y: number, size: number, colour: string): void {
    const document = this.#document
    document.fontSize(size).fillColor(colour)
    for (const piece of line.pieces) {
      const foreign = piece.language !== this.#language
      if (piece.actual !== null) document.markContent('Span', { actual: piece.actual })
      else if (foreign) document.markContent('Span', { lang: languageTag(piece.language) })
      document.font(piece.face).text(piece.text, x + piece.x, y, { lineBreak: false, baseline: 'alphabetic' })
      if (piece.actual !== null || foreign) document.endMarkedContent()
    }
  }

  stroke(fromX: number, fromY: number, toX: number, toY: number, width: number, colour: string): void {
    this.#document.lineWidth(width).strokeColor(colour).moveTo(fromX, fromY).lineTo(toX, toY).stroke()
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.#document.rect(x, y, width, height).fill(colour)
  }
}

export function languageTag(language: Language): string {
  return language === 'ko' ? 'ko-KR' : 'en-GB'
}
