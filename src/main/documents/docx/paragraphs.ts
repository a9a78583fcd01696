import { AlignmentType, Paragraph, type ParagraphChild, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import { type Align, endMarkText, type Run } from '#core/document/tree'
import { type DocxLook, halfPoints, lines, twips } from './look'

export const alignments = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const satisfies Record<Align, string>

/** Where a text stands: left edge in points, and what hangs in front of its first line. */
export interface Place {
  readonly left: number
  readonly marker: { readonly text: string; readonly hang: number } | null
}

interface RunLook {
  readonly size: number | null
  readonly strong: boolean
  readonly muted: boolean
}

const plain: RunLook = { size: null, strong: false, muted: false }

export function textRuns(runs: readonly Run[], runLook: RunLook = plain): readonly TextRun[] {
  return runs.map((run) => {
    const options: IRunOptions = {
      text: run.text,
      ...(run.strong || runLook.strong ? { bold: true } : {}),
      ...(runLook.size === null ? {} : { size: halfPoints(runLook.size) }),
      ...(runLook.muted ? { color: '6B6B6B' } : {}),
    }
    return new TextRun(options)
  })
}

/** A paragraph at its place. The marker is text with a tab behind it: letters refer to it, and it must be the same everywhere. */
export function placedParagraph(
  runs: readonly Run[],
  place: Place,
  endMark: boolean,
  options: IParagraphOptions,
  runLook: RunLook = plain,
): Paragraph {
  const { marker } = place
  const children: ParagraphChild[] = []
  if (marker !== null) children.push(new TextRun({ children: [marker.text, new Tab()] }))
  children.push(...textRuns(runs, runLook))
  // The end mark stands one Hangul letter, two spaces, after the last one.
  if (endMark) children.push(new TextRun(`  ${endMarkText}`))
  const indent =
    place.left === 0 && marker === null
      ? {}
      : { indent: { left: twips(place.left), ...(marker === null ? {} : { hanging: twips(marker.hang) }) } }
  return new Paragraph({ ...options, ...indent, children })
}

export function noteSpacing(look: DocxLook) {
  return { before: twips(look.profile.sizes.note * 0.25), after: 0, ...lines(look.profile.tableLeading) }
}
