import type { PageFrame } from '#core/document/tree'
import { colours, type Ink } from './ink'
import { breakLines, type Line } from './lines'
import type { Setting } from './setting'
import { openTag } from './tags'

/** What stands at the edge of every page: marks above, page number and foot below. */
export interface Edges {
  readonly paint: (ink: Ink, page: number, pages: number) => void
}

export function pageEdges(setting: Setting, frame: PageFrame, root: PDFKit.PDFStructureElement): Edges {
  const { profile, faces, language } = setting
  const left = profile.margin.left
  const right = profile.width - profile.margin.right
  const width = right - left
  const size = profile.sizes.foot
  const single = (text: string, strong: boolean, at: number, within: number): Line =>
    breakLines(text === '' ? [] : [{ text, language, strong }], within, at, faces)[0] ?? { pieces: [], width: 0 }

  const marks = single(frame.marks.join(' · '), true, profile.sizes.note, width)
  const footStart = single(frame.footStart, false, size, width * 0.42)
  const footEnd = single(frame.footEnd, false, size, width * 0.42)
  const markBase = profile.markAt
  const footBase = profile.height - profile.footAt
  const paintMarks = (ink: Ink): void => {
    ink.line(marks, left + (width - marks.width) / 2, markBase, profile.sizes.note, colours.mark)
  }
  // The marks are read once, at the start of the paper; on later pages they are repeated for the eye.
  const markElement = marks.pieces.length > 0 ? openTag(setting.document, root, 'P', null) : null

  return {
    paint: (ink, page, pages) => {
      if (markElement !== null) {
        if (page === 1)
          ink.content(markElement, 'P', () => {
            paintMarks(ink)
          })
        else
          ink.artifact('Pagination', () => {
            paintMarks(ink)
          })
      }
      const number = single(frame.numbering === 'totalAndPage' ? `${pages}-${page}` : String(page), false, size + 1, width)
      ink.artifact('Pagination', () => {
        ink.line(footStart, left, footBase, size, colours.muted)
        ink.line(number, left + (width - number.width) / 2, footBase, size + 1, colours.text)
        ink.line(footEnd, right - footEnd.width, footBase, size, colours.muted)
      })
    },
  }
}
