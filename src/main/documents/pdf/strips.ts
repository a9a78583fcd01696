import type { Ink } from './ink'

/**
 * What is laid out is a sequence of strips: a line of a paragraph, a row of a table. A strip never splits.
 * Paging is then simple: strips that belong together go to one page.
 */
export interface Strip {
  readonly height: number
  /** Space above, dropped at the top of a page. */
  readonly before: number
  /** Space below, dropped at the end of a page. */
  readonly after: number
  /** Whether the next strip must stand on the same page: a heading and what follows it, the first two lines of a paragraph. */
  readonly keep: boolean
  readonly startsPage: boolean
  /** The head of the table that this row belongs to; repeated where the row opens a page. */
  readonly head: RepeatedHead | null
  /** `top` is the upper edge on the page. */
  readonly paint: (ink: Ink, top: number, place: { readonly opensPage: boolean; readonly closesPage: boolean }) => void
}

export interface RepeatedHead {
  readonly height: number
  readonly paint: (ink: Ink, top: number) => void
}

/** A strip with its place on a page. */
interface PlacedStrip {
  readonly strip: Strip
  readonly top: number
  /** Where the head of its table is repeated, on this page before this strip. */
  readonly headTop: number | null
}

/**
 * Puts strips on pages between `top` and `bottom`. What belongs together moves to the next page as one, unless it is higher than a page:
 * then it is let go and runs on. Always at least one page, and at least one strip on each.
 */
export function paginate(strips: readonly Strip[], top: number, bottom: number): readonly (readonly PlacedStrip[])[] {
  const pages: PlacedStrip[][] = [[]]
  let y = top
  const page = (): PlacedStrip[] => pages[pages.length - 1] ?? []
  const turn = (): void => {
    pages.push([])
    y = top
  }
  const place = (strip: Strip): void => {
    const opens = page().length === 0
    if (!opens) y += strip.before
    let headTop: number | null = null
    if (opens && pages.length > 1 && strip.head !== null) {
      headTop = y
      y += strip.head.height
    }
    page().push({ strip, top: y, headTop })
    y += strip.height + strip.after
  }

  for (let start = 0; start < strips.length;) {
    let end = start + 1
    while (strips[end - 1]?.keep === true && end < strips.length && strips[end]?.startsPage !== true) end += 1
    const group = strips.slice(start, end)
    const startsPage = group[0]?.startsPage === true
    if (startsPage && page().length > 0) turn()
    const height = heightOf(group)
    const opens = page().length === 0
    const fitsHere = y + (opens ? 0 : (group[0]?.before ?? 0)) + height <= bottom
    const headHeight = group[0]?.head?.height ?? 0
    const fitsPage = top + headHeight + height <= bottom
    if (!fitsHere && fitsPage && !opens) turn()
    for (const strip of group) {
      if (!fitsPage && page().length > 0 && y + strip.before + strip.height > bottom) turn()
      place(strip)
    }
    start = end
  }
  return pages
}

/** Height of a group without the space above its first and below its last strip. */
function heightOf(group: readonly Strip[]): number {
  return group.reduce(
    (sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.before + (group[index - 1]?.after ?? 0)),
    0,
  )
}
