import { cutUnit, lineUnits } from '#core/text/eojeol'
import type { FormFont } from './formFont'

/** A place on a page, in points from the lower left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A field on a page, in reading order. A radio group has one mark for each of its values. */
export type Field =
  | {
      readonly kind: 'text'
      readonly name: string
      readonly tip: string
      readonly box: Box
      readonly lines: 'one' | 'many'
      /** What stands in it and cannot be changed; empty for what is to be filled in. */
      readonly fixed: string
    }
  | { readonly kind: 'mark'; readonly group: string; readonly value: string; readonly tip: string; readonly box: Box }
  | { readonly kind: 'signature'; readonly name: string; readonly tip: string; readonly box: Box }

export interface Page {
  readonly content: string[]
  readonly fields: Field[]
}

type Align = 'start' | 'center' | 'end'

/** Pages that are written from the top downwards: words, lines and places to fill in. */
export class Sheet {
  readonly pages: Page[] = []
  readonly #font: FormFont
  readonly #height: number
  readonly #top: number
  readonly #bottom: number
  /** Distance of the next thing from the top of the page. */
  #at: number

  constructor(font: FormFont, page: { readonly height: number; readonly top: number; readonly bottom: number }) {
    this.#font = font
    this.#height = page.height
    this.#top = page.top
    this.#bottom = page.height - page.bottom
    this.#at = page.top
    this.startPage()
  }

  get at(): number {
    return this.#at
  }

  startPage(): void {
    this.pages.push({ content: [], fields: [] })
    this.#at = this.#top
  }

  /** Whether so much still fits on this page. */
  fits(height: number): boolean {
    return this.#at + height <= this.#bottom
  }

  /** Goes to the next page where so much does not fit; says whether it did. */
  room(height: number): boolean {
    if (this.fits(height)) return false
    this.startPage()
    return true
  }

  down(height: number): void {
    this.#at += height
  }

  /** Breaks a text into lines between words. */
  lines(text: string, width: number, size: number): readonly string[] {
    const fits = (candidate: string): boolean => this.#font.width(candidate, size) <= width
    const lines: string[] = []
    let line = ''
    for (const unit of lineUnits(text)) {
      const longer = line === '' ? unit.text : line + ' '.repeat(unit.spaces) + unit.text
      if (fits(longer)) {
        line = longer
        continue
      }
      if (line !== '') lines.push(line)
      const pieces = fits(unit.text) ? [unit.text] : cutUnit(unit.text, fits)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line]
  }

  /** One line of text; `top` is the upper edge of its line of `height`. */
  text(
    text: string,
    place: { readonly x: number; readonly width: number; readonly top: number; readonly height: number },
    look: { readonly size: number; readonly align: Align; readonly strong: boolean; readonly grey: boolean },
  ): void {
    if (text === '') return
    const width = this.#font.width(text, look.size)
    const shift = { start: 0, center: (place.width - width) / 2, end: place.width - width }[look.align]
    const base = this.#height - place.top - place.height / 2 - look.size * 0.35
    const ink = look.grey ? '0.35 g 0.35 G' : '0 g 0 G'
    // One face serves both weights: the strong one is drawn with an outline.
    const mode = look.strong ? `2 Tr ${number(look.size * 0.03)} w` : '0 Tr'
    this.#page.content.push(
      `q BT ${ink} ${mode} /F1 ${number(look.size)} Tf ${number(place.x + shift)} ${number(base)} Td <${this.#font.glyphs(text)}> Tj ET Q`,
    )
  }

  frame(
    place: { readonly x: number; readonly width: number; readonly top: number; readonly height: number },
    filled: boolean,
  ): void {
    const { x, y, width, height } = this.box(place)
    const rectangle = `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`
    this.#page.content.push(`q 0.5 w 0.35 G 0.93 g ${rectangle} ${filled ? 'B' : 'S'} Q`)
  }

  field(field: Field): void {
    this.#page.fields.push(field)
  }

  box(place: { readonly x: number; readonly width: number; readonly top: number; readonly height: number }): Box {
    return { x: place.x, y: this.#height - place.top - place.height, width: place.width, height: place.height }
  }

  /** Writes on a page that is finished already, such as its number. */
  on(page: number, draw: () => void): void {
    const [current] = [this.#current]
    this.#current = page
    draw()
    this.#current = current
  }

  #current: number | null = null

  get #page(): Page {
    const page = this.pages[this.#current ?? this.pages.length - 1]
    if (page === undefined) throw new Error('a sheet has at least one page')
    return page
  }
}

/** A number as a content stream takes it. */
export const number = (value: number): string => (Math.round(value * 100) / 100).toString()
