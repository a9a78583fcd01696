import { BorderStyle, HeadingLevel, type IParagraphOptions, PageBreak, Paragraph, type Table as DocxTable } from 'docx'
import { fieldTable } from '#core/document/tableGrid'
import { type Block, endMarkText, type List } from '#core/document/tree'
import { indentOf } from '#core/text/numbering'
import { estimatedWidth } from './estimatedWidth'
import { type DocxLook, halfPoints, lines, twips } from './look'
import { alignments, noteSpacing, type Place, placedParagraph, textRuns } from './paragraphs'
import { docxTable } from './tables'

type DocxBlock = Paragraph | DocxTable

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** What surrounds a block. Lengths in points. */
interface Around {
  readonly left: number
  /** Tables in an item begin under its marker, not under its text. */
  readonly tableLeft: number
  /** Whether the block must stand on the page of what follows. */
  readonly keepNext: boolean
  /** Whether a table follows, which has no space above of its own. */
  readonly beforeTable: boolean
  /** Whether its own parts, such as rows, must stand on one page. */
  readonly together: boolean
}

/** Blocks one under the other. `checkpoint` is called at each block and throws when the work was cancelled. */
export function docxBlocks(
  look: DocxLook,
  blocks: readonly Block[],
  around: Around,
  checkpoint: () => void,
): readonly DocxBlock[] {
  return blocks.flatMap((block, index) => {
    checkpoint()
    const next = blocks[index + 1]
    const introduces = block.kind === 'paragraph' && (next?.kind === 'table' || next?.kind === 'fields' || next?.kind === 'list')
    // In a group that stands together each block is kept with the next; the last one as the group itself.
    const keepNext = introduces || (around.together && next !== undefined) || (next === undefined && around.keepNext)
    const beforeTable = next !== undefined && isTable(next)
    const laid = docxBlock(look, block, { ...around, keepNext, beforeTable }, checkpoint)
    // Air below a table; without it two tables that touch would become one, and a document must not end with a table.
    return isTable(block) ? [...laid, gap(keepNext, airlessGap)] : laid
  })
}

function isTable(block: Block): boolean {
  return block.kind === 'table' || block.kind === 'fields'
}

/** Air between parts of an ordinary paper, in points. */
const airlessGap = 6

function gap(keepNext: boolean, height: number): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: twips(height), lineRule: 'exact' },
    ...(keepNext ? { keepNext } : {}),
    children: [],
  })
}

function docxBlock(look: DocxLook, block: Block, around: Around, checkpoint: () => void): readonly DocxBlock[] {
  const { sizes, air } = look.profile
  const place: Place = { left: around.left, marker: null }
  const keep: IParagraphOptions = around.keepNext ? { keepNext: true } : {}
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          alignment: alignments[block.align],
          children: [...textRuns(block.runs)],
        }),
      ]
    case 'paragraph': {
      const size = block.tone === 'note' ? sizes.note : block.tone === 'lead' ? sizes.lead : null
      const spacing =
        block.tone === 'note'
          ? { spacing: noteSpacing(look) }
          : block.tone === 'lead'
            ? { spacing: { before: twips(sizes.body * air), after: twips(sizes.body * 0.3), ...lines(1.4) } }
            : {}
      const options = { alignment: alignments[block.align], ...spacing, ...keep }
      return [placedParagraph(block.runs, place, block.endMark, options, { size, strong: block.tone === 'lead', muted: false })]
    }
    case 'list':
      return listBlocks(look, block, around, checkpoint)
    case 'fields':
      return [docxTable(look, fieldTable(block, look.language), around)]
    case 'table':
      return [
        ...(block.caption === ''
          ? []
          : [
              placedParagraph(
                [{ text: block.caption, language: look.language, strong: true }],
                place,
                false,
                { keepNext: true, spacing: noteSpacing(look) },
                { size: sizes.table, strong: true, muted: false },
              ),
            ]),
        docxTable(look, block, around),
      ]
    case 'attachments':
      return attachmentBlocks(look, block, keep)
    case 'endMark':
      return [
        placedParagraph([{ text: endMarkText, language: 'ko', strong: false }], { left: sizes.body, marker: null }, false, keep),
      ]
    case 'rule':
      return [
        new Paragraph({
          spacing: { before: twips(2), after: twips(6), line: 60, lineRule: 'exact' },
          border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: '111111', space: 1 } },
          children: [],
        }),
      ]
    case 'together':
      // Word keeps paragraphs together by keeping each with the next, in the rows of tables too.
      return [
        gap(true, airlessGap + sizes.body * (air - 1)),
        ...docxBlocks(look, block.blocks, { ...around, together: true }, checkpoint),
      ]
    case 'pageBreak':
      return [new Paragraph({ spacing: { before: 0, after: 0 }, children: [new PageBreak()] })]
  }
}

/** Level n starts 2(n−1) 타 in; one 타 stands between marker and text; wrapped lines hang under the text (forms 4.1). */
function listBlocks(look: DocxLook, list: List, around: Around, checkpoint: () => void): readonly DocxBlock[] {
  const size = look.profile.sizes.body
  const stroke = size / 2
  const at = Math.min(indentOf(list.level) * stroke, look.width / 2)
  const widest = Math.max(0, ...list.items.map((item) => estimatedWidth(item.marker, false)))
  return list.items.flatMap((item) => {
    const markerWidth = look.language === 'en' ? widest : estimatedWidth(item.marker, false)
    const hang = item.marker === '' ? 0 : markerWidth * size + stroke
    const place: Place = { left: at + hang, marker: item.marker === '' ? null : { text: item.marker, hang } }
    const [first, ...rest] = item.blocks
    const beforeTable = rest[0] !== undefined && isTable(rest[0])
    const spacing = {
      spacing: {
        before: twips(size * 0.15),
        ...(beforeTable || (around.beforeTable && rest.length === 0) ? { after: twips(4) } : {}),
      },
    }
    const keep: IParagraphOptions = around.keepNext || rest.length > 0 ? { keepNext: true } : {}
    const opening =
      first?.kind === 'paragraph'
        ? placedParagraph(first.runs, place, first.endMark, { ...spacing, ...keep })
        : placedParagraph([], place, false, { ...spacing, ...keep })
    const others = first?.kind === 'paragraph' ? rest : item.blocks
    const inside: Around = { ...around, left: at + hang, tableLeft: at }
    return [opening, ...docxBlocks(look, others, inside, checkpoint)]
  })
}

/** 붙임, two 타, then the annexes one under the other, numbered from two up (forms 4.2). */
function attachmentBlocks(
  look: DocxLook,
  block: Extract<Block, { kind: 'attachments' }>,
  keep: IParagraphOptions,
): readonly Paragraph[] {
  const size = look.profile.sizes.body
  const stroke = size / 2
  const labelWidth = estimatedWidth(block.label, false) * size + 2 * stroke
  const numbered = block.entries.length > 1
  return block.entries.map((entry, index) => {
    const number = numbered ? `${index + 1}.` : ''
    const hang = numbered ? estimatedWidth(number, false) * size + stroke : 0
    const last = index === block.entries.length - 1
    const spacing = { spacing: { before: twips(index === 0 ? size : size * 0.15) } }
    const first = index === 0
    // Two tab stops: after the label and after the number.
    const markerText = first ? (numbered ? `${block.label}\t${number}` : block.label) : number
    const place: Place = {
      left: labelWidth + hang,
      marker: markerText === '' ? null : { text: markerText, hang: first ? labelWidth + hang : hang },
    }
    const tabStops = numbered && first ? { tabStops: [{ type: 'left' as const, position: twips(labelWidth) }] } : {}
    return placedParagraph(entry, place, block.endMark && last, {
      ...spacing,
      ...tabStops,
      ...(last ? keep : { keepNext: true }),
    })
  })
}

export function footSize(look: DocxLook): number {
  return halfPoints(look.profile.sizes.foot)
}
