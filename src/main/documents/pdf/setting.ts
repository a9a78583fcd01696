import type { Language } from '#core/text/language'
import type { PageProfile } from '../pageProfile'
import type { Faces } from './faces'

/** What every part of the layout needs to know. */
export interface Setting {
  readonly document: PDFKit.PDFDocument
  readonly faces: Faces
  /** Language of the paper. */
  readonly language: Language
  readonly profile: PageProfile
  /** Height between the margins: the highest that anything can be. */
  readonly pageHeight: number
  /** Called at each block; throws when the work was cancelled. */
  readonly checkpoint: () => void
}

/** A column to set text in: left edge and width in points. */
export interface Measure {
  readonly x: number
  readonly width: number
}

/** The height that ascenders and descenders of the font take together, as shares of its size: Pretendard GOV. */
const ascent = 0.952
const descent = 0.241

/** Where the base line lies in a line of this height. */
export function baseOf(lineHeight: number, size: number): number {
  return (lineHeight - (ascent + descent) * size) / 2 + ascent * size
}
