import { endMarkText, type Align, type Run } from '#core/document/tree'
import type { Language } from '#core/text/language'
import type { Face } from './faces'
import { colours } from './ink'
import { breakLines, type Line } from './lines'
import { baseOf, type Measure, type Setting } from './setting'
import type { Strip } from './strips'
import { openTag, type Tag } from './tags'

interface ParagraphLook {
  readonly size: number
  readonly leading: number
  readonly before: number
  readonly align: Align
  readonly face: Face
  /** Whether it must stand on the page of what follows. */
  readonly keep: boolean
}

/** What stands in front of the first line: 1. 가. 1) or 붙임 1., each part at its own place. */
export interface Marker {
  readonly parts: readonly { readonly text: string; readonly x: number }[]
  readonly element: PDFKit.PDFStructureElement
}

/** Lines of a paragraph as strips. Its first two and its last two lines stay together: no line of a paragraph is alone on a page. */
export function paragraphStrips(
  setting: Setting,
  runs: readonly Run[],
  measure: Measure,
  look: ParagraphLook,
  endMark: boolean,
  parent: PDFKit.PDFStructureElement,
  tag: Tag,
  marker: Marker | null,
): readonly Strip[] {
  const faced = look.face === 'strong' ? runs.map((run) => ({ ...run, strong: true })) : runs
  const broken = breakLines(faced, measure.width, look.size, setting.faces)
  const lines = endMark ? withEndMark(broken, measure.width, look.size, setting) : broken
  const element = openTag(setting.document, parent, tag, null)
  const height = look.size * look.leading
  return lines.map((line, index) => ({
    height,
    before: index === 0 ? look.before : 0,
    after: 0,
    keep: index === lines.length - 1 ? look.keep : index === 0 || index === lines.length - 2,
    startsPage: false,
    head: null,
    paint: (ink, top) => {
      const base = top + baseOf(height, look.size)
      if (marker !== null && index === 0) {
        ink.content(marker.element, 'Lbl', () => {
          for (const part of marker.parts)
            ink.line(markerLine(part.text, look.face, setting.language), part.x, base, look.size, colours.text)
        })
      }
      ink.content(element, tag, () => {
        ink.line(line, alignedX(line, measure, look.align), base, look.size, colours.text)
      })
    },
  }))
}

/** The end mark stands one Hangul letter after the last one; where the line is full, on the next line, one letter in (forms 4.2). */
function withEndMark(lines: readonly Line[], width: number, size: number, setting: Setting): readonly Line[] {
  const markWidth = setting.faces.width(endMarkText, 'regular', size)
  const last = lines.at(-1)
  const piece = (text: string, x: number): Line['pieces'][number] => ({ text, face: 'regular', language: 'ko', actual: null, x })
  if (last !== undefined && last.width + size + markWidth <= width) {
    // The gap is drawn by position; the spaces are for the text that is copied.
    const gap = piece('  ', last.width)
    return [
      ...lines.slice(0, -1),
      { pieces: [...last.pieces, gap, piece(endMarkText, last.width + size)], width: last.width + size + markWidth },
    ]
  }
  return [...lines, { pieces: [piece('  ', 0), piece(endMarkText, size)], width: size + markWidth }]
}

function markerLine(text: string, face: Face, language: Language): Line {
  return { pieces: [{ text: `${text} `, face, language, actual: null, x: 0 }], width: 0 }
}

export function alignedX(line: Line, measure: Measure, align: Align): number {
  switch (align) {
    case 'start':
      return measure.x
    case 'center':
      return measure.x + (measure.width - line.width) / 2
    case 'end':
      return measure.x + measure.width - line.width
  }
}
