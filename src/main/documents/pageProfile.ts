import type { PageFrame } from '#core/document/tree'

/** Page set-up by profile (forms.md 2.1). Lengths in points of 1/72 inch, from the figures in millimetres. */
export interface PageProfile {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** From the edge of the paper to the base of the marks above and of the foot below. */
  readonly markAt: number
  readonly footAt: number
  readonly sizes: {
    readonly title: number
    readonly section: number
    readonly subsection: number
    readonly lead: number
    readonly body: number
    readonly table: number
    readonly note: number
    readonly foot: number
  }
  /** Line height as a share of the size: 1.6 is the 160% of office practice. */
  readonly leading: number
  readonly tableLeading: number
  /** Space between the parts of the page, as a multiple of that of an ordinary paper: a certificate fills its one page. */
  readonly air: number
}

const pointsPerMillimetre = 72 / 25.4
const mm = (length: number): number => length * pointsPerMillimetre

const a4 = { width: mm(210), height: mm(297) }

const letter: PageProfile = {
  ...a4,
  margin: { top: mm(20), right: mm(20), bottom: mm(18), left: mm(20) },
  markAt: mm(12),
  footAt: mm(9),
  sizes: { title: 14, section: 13, subsection: 12, lead: 18, body: 12, table: 10.5, note: 9.5, foot: 8 },
  leading: 1.6,
  tableLeading: 1.4,
  air: 1,
}

const report: PageProfile = {
  ...letter,
  sizes: { title: 20, section: 14, subsection: 13, lead: 15, body: 12.5, table: 10.5, note: 9.5, foot: 8 },
}

const form: PageProfile = {
  ...letter,
  margin: { top: mm(18), right: mm(20), bottom: mm(16), left: mm(20) },
  markAt: mm(11),
  footAt: mm(8),
  sizes: { title: 20, section: 12.5, subsection: 11.5, lead: 14, body: 11.5, table: 10.5, note: 9.5, foot: 8 },
  leading: 1.5,
}

const certificate: PageProfile = {
  ...letter,
  margin: { top: mm(30), right: mm(25), bottom: mm(25), left: mm(25) },
  markAt: mm(15),
  footAt: mm(12),
  sizes: { title: 34, section: 18, subsection: 17, lead: 20, body: 16, table: 12, note: 11, foot: 8 },
  air: 3,
}

const profiles: Readonly<Record<PageFrame['profile'], PageProfile>> = { letter, report, form, certificate }

export function pageProfile(frame: PageFrame): PageProfile {
  return profiles[frame.profile]
}
