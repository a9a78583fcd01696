import type { IStylesOptions } from 'docx'
import type { PageFrame } from '#core/document/tree'
import type { Language } from '#core/text/language'
import type { PageProfile } from '../pageProfile'

/** Twips are twentieths of a point; Word counts lengths in them, sizes in half points and line heights in 240ths of a line. */
export const twips = (points: number): number => Math.round(points * 20)
export const halfPoints = (points: number): number => Math.round(points * 2)
/** Height of lines; `auto` is said, because LibreOffice takes an unnamed rule for an exact height. */
export const lines = (leading: number): { readonly line: number; readonly lineRule: 'auto' } => ({
  line: Math.round(leading * 240 * lineShare),
  lineRule: 'auto',
})

/** Word's own single line is taller than the size of its font (about 1.3 for Korean fonts); the leading of papers counts from the size. */
const lineShare = 1 / 1.3

/** Fonts that Korean offices have (forms.md 2.1): the reader's computer sets the text in them. */
const fonts: Readonly<Record<PageFrame['profile'], string>> = {
  letter: '맑은 고딕',
  report: '함초롬바탕',
  form: '맑은 고딕',
  certificate: '함초롬바탕',
}

/**
 * Word tells the languages of a text by its script: Latin letters are English and Hangul is Korean, in either paper.
 * Latin letters said to be Korean would be broken inside words.
 */
const languages = { value: 'en-GB', eastAsia: 'ko-KR' } as const

export interface DocxLook {
  readonly profile: PageProfile
  readonly language: Language
  /** Width between the margins, in points. */
  readonly width: number
}

export function styles(look: DocxLook, frame: PageFrame): IStylesOptions {
  const { sizes, air } = look.profile
  const font = fonts[frame.profile]
  const heading = (size: number, before: number, after: number) => ({
    run: { size: halfPoints(size), bold: true, color: '111111', font: { ascii: font, hAnsi: font, eastAsia: font } },
    paragraph: { spacing: { before: twips(before), after: twips(after), ...lines(1.45) }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
          size: halfPoints(sizes.body),
          color: '111111',
          language: languages,
        },
        paragraph: {
          spacing: { ...lines(look.profile.leading), before: twips(sizes.body * 0.25 * air), after: 0 },
        },
      },
      title: {},
      heading1: heading(sizes.title, sizes.body * 0.6 * air, sizes.body * 0.8 * air),
      heading2: heading(sizes.section, sizes.body, sizes.body * 0.3),
      heading3: heading(sizes.subsection, sizes.body * 0.8, sizes.body * 0.2),
    },
  }
}
