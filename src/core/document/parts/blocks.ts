import type { Bilingual } from '../../desk/rows/text'
import { cleanText, paragraphsOf } from '../../text/clean'
import type { Language } from '../../text/language'
import { itemMarker, type NumberingLevel } from '../../text/numbering'
import { type Align, type Block, type Cell, type List, type Paragraph, type Run, run } from '../tree'

/** Short ways to write blocks down: builders read like the paper. */

/** A text that a person typed once: its language is heard from its letters, so that a reader's voice changes with it. */
export function typed(text: string, language: Language): Run {
  const clean = cleanText(text)
  if (/\p{Script=Hangul}/u.test(clean)) return run(clean, 'ko')
  return run(clean, /\p{Script=Latin}{2}/u.test(clean) ? 'en' : language)
}

/** The text in the language of the paper, or in the other one where the source has none in it. */
export function localText(text: Bilingual, language: Language): string {
  const [first, second] = language === 'ko' ? [text.ko, text.en] : [text.en, text.ko]
  return cleanText(first === '' ? second : first)
}

/** `localText` with the language that it is in. */
export function local(text: Bilingual, language: Language): Run {
  return typed(localText(text, language), language)
}

export function paragraph(...runs: readonly Run[]): Paragraph {
  return { kind: 'paragraph', runs, align: 'start', tone: 'body', endMark: false }
}

export function note(...runs: readonly Run[]): Paragraph {
  return { kind: 'paragraph', runs, align: 'start', tone: 'note', endMark: false }
}

export function aligned(align: Align, block: Paragraph): Paragraph {
  return { ...block, align }
}

export function lead(align: Align, ...runs: readonly Run[]): Paragraph {
  return { kind: 'paragraph', runs, align, tone: 'lead', endMark: false }
}

/** Items of one level, numbered in their order. */
export function numbered(level: NumberingLevel, language: Language, items: readonly (readonly Block[])[]): List {
  return {
    kind: 'list',
    level,
    // A single item of a lower level has no marker (OPRULE 2(1)); the first level keeps its 1. for the sections of a form.
    items: items.map((blocks, index) => ({
      marker: items.length === 1 && level > 1 ? '' : itemMarker(level, index + 1, language),
      blocks,
    })),
  }
}

/** A typed text of one or more paragraphs. */
export function typedParagraphs(text: string, language: Language): readonly Paragraph[] {
  return paragraphsOf(text).map((line) => paragraph(typed(line, language)))
}

export function cell(...runs: readonly Run[]): Cell {
  return { paragraphs: [runs], align: 'start', columns: 1, rows: 1, role: 'data' }
}

export function centred(...runs: readonly Run[]): Cell {
  return { ...cell(...runs), align: 'center' }
}

export function figure(n: number, language: Language): Cell {
  return { ...cell(run(String(n), language)), align: 'end' }
}

/** A cell with a typed text that may run over several paragraphs. */
export function typedCell(text: string, language: Language): Cell {
  return { ...cell(), paragraphs: paragraphsOf(text).map((line) => [typed(line, language)]) }
}

export function columnHead(text: string, language: Language): Cell {
  return { ...cell(run(text, language)), align: 'center', role: 'column' }
}

export function rowHead(...runs: readonly Run[]): Cell {
  return { ...cell(...runs), role: 'row' }
}
