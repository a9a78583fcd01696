import type { Run } from '#core/document/tree'
import { unprintable } from '#core/text/clean'
import { cutUnit, lineUnits } from '#core/text/eojeol'
import type { Language } from '#core/text/language'
import type { Face, Faces } from './faces'

/** A stretch of a line in one face and language. `x` is measured from the start of the line. */
interface Piece {
  text: string
  readonly face: Face
  readonly language: Language
  /** What the text stands for, where the font has no shape for it. */
  readonly actual: string | null
  readonly x: number
}

export interface Line {
  readonly pieces: readonly Piece[]
  readonly width: number
}

interface Style {
  readonly face: Face
  readonly language: Language
}

interface Part extends Style {
  readonly text: string
  readonly width: number
  readonly actual: string | null
}

/**
 * Breaks runs into lines no wider than `width`: between words (eojeol), never inside one that fits on a line, never inside a date,
 * a clause or a count. Lines start at the left and are not stretched, so no gap is wider than its spaces.
 * No run gives one empty line, so that an empty cell keeps its height.
 */
export function breakLines(runs: readonly Run[], width: number, size: number, faces: Faces): readonly Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []
  let x = 0

  const close = (atSpace: boolean): void => {
    const last = pieces.at(-1)
    // The space at which the line broke stays in the text, so that copied text keeps its words apart.
    if (atSpace && last !== undefined) last.text += ' '
    lines.push({ pieces, width: x })
    pieces = []
    x = 0
  }
  const add = (part: Part): void => {
    const last = pieces.at(-1)
    const joins =
      last !== undefined &&
      part.actual === null &&
      last.actual === null &&
      last.face === part.face &&
      last.language === part.language
    if (joins) last.text += part.text
    else pieces.push({ text: part.text, face: part.face, language: part.language, actual: part.actual, x })
    x += part.width
  }

  const text = runs.map((run) => run.text).join('')
  const styles = stylesAlong(runs)
  let offset = 0
  for (const unit of lineUnits(text)) {
    const start = offset + unit.spaces
    offset = start + unit.text.length
    if (unit.text === '') continue
    const parts = partsOf(unit.text, start, styles, size, faces)
    const unitWidth = parts.reduce((sum, part) => sum + part.width, 0)
    const last = pieces.at(-1)
    if (last !== undefined) {
      const gap = unit.spaces * faces.space(last.face, size)
      if (x + gap + unitWidth <= width + tolerance) {
        if (last.actual === null) last.text += ' '.repeat(unit.spaces)
        else if (unit.spaces > 0)
          pieces.push({ text: ' '.repeat(unit.spaces), face: last.face, language: last.language, actual: null, x })
        x += gap
        parts.forEach(add)
        continue
      }
      close(unit.spaces > 0)
    }
    if (unitWidth <= width + tolerance) {
      parts.forEach(add)
      continue
    }
    const face = parts[0]?.face ?? 'regular'
    let cutAt = start
    const cut = cutUnit(unit.text, (candidate) => faces.widthByLetters(candidate, face, size) <= width)
    for (const [index, piece] of cut.entries()) {
      const from = text.indexOf(piece, cutAt)
      cutAt = from + piece.length
      partsOf(piece, from, styles, size, faces).forEach(add)
      if (index < cut.length - 1) close(text[cutAt] === ' ')
    }
  }
  if (pieces.length > 0 || lines.length === 0) close(false)
  return lines
}

/** Widths are sums of floats; a line that fits to a thousandth of a point fits. */
const tolerance = 0.001

interface Stretch extends Style {
  readonly end: number
}

function stylesAlong(runs: readonly Run[]): readonly Stretch[] {
  let end = 0
  return runs
    .filter((run) => run.text !== '')
    .map((run) => {
      end += run.text.length
      return { face: run.strong ? 'strong' : 'regular', language: run.language, end }
    })
}

/** Cuts a unit where its style changes and where the font lacks a letter. */
function partsOf(text: string, start: number, styles: readonly Stretch[], size: number, faces: Faces): readonly Part[] {
  const parts: Part[] = []
  let from = start
  for (const style of styles) {
    if (style.end <= from) continue
    const to = Math.min(style.end, start + text.length)
    const stretch = text.slice(from - start, to - start)
    if (faces.printable(stretch)) parts.push(partOf(stretch, null, style, size, faces))
    else for (const part of splitPrintable(stretch, faces)) parts.push(partOf(part.text, part.actual, style, size, faces))
    from = to
    if (from >= start + text.length) break
  }
  return parts
}

function partOf(text: string, actual: string | null, style: Style, size: number, faces: Faces): Part {
  return { text, actual, face: style.face, language: style.language, width: faces.width(text, style.face, size) }
}

function splitPrintable(text: string, faces: Faces): readonly { text: string; actual: string | null }[] {
  const split: { text: string; actual: string | null }[] = []
  for (const letter of text) {
    const last = split.at(-1)
    if (!faces.printableLetter(letter)) split.push({ text: unprintable, actual: letter })
    else if (last?.actual === null) last.text += letter
    else split.push({ text: letter, actual: null })
  }
  return split
}
