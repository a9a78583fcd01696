import { type Block, endMarkText, type List, type Run } from '#core/document/tree'
import { fieldTable } from '#core/document/tableGrid'
import { indentOf } from '#core/text/numbering'
import { colours } from './ink'
import { type Marker, paragraphStrips } from './paragraphs'
import type { Measure, Setting } from './setting'
import type { Strip } from './strips'
import { tableStrips } from './tables'
import { openTag } from './tags'

/** Space above blocks, as shares of the size of body text. */
const gaps = { paragraph: 0.25, section: 1, table: 0.5, item: 0.15, afterTitle: 0.8, lead: 0.6, rule: 0.7, together: 1 }

/** Lays blocks out one under the other, in reading order, and tags them under `parent`. */
export function flow(
  setting: Setting,
  blocks: readonly Block[],
  measure: Measure,
  parent: PDFKit.PDFStructureElement,
): readonly Strip[] {
  const strips: Strip[] = []
  let startsPage = false
  blocks.forEach((block, index) => {
    setting.checkpoint()
    if (block.kind === 'pageBreak') {
      startsPage = true
      return
    }
    const next = blocks[index + 1]
    const laid = blockStrips(setting, block, measure, parent, next !== undefined && introduces(block, next))
    const first = laid[0]
    if (first === undefined) return
    strips.push(startsPage ? { ...first, startsPage: true } : first, ...laid.slice(1))
    startsPage = false
  })
  return strips
}

/** A line that introduces a table or a list stands on its page. */
function introduces(block: Block, next: Block): boolean {
  return block.kind === 'paragraph' && (next.kind === 'table' || next.kind === 'fields' || next.kind === 'list')
}

function blockStrips(
  setting: Setting,
  block: Block,
  measure: Measure,
  parent: PDFKit.PDFStructureElement,
  keep: boolean,
): readonly Strip[] {
  const { sizes, leading, air } = setting.profile
  switch (block.kind) {
    case 'heading': {
      const size = block.level === 1 ? sizes.title : block.level === 2 ? sizes.section : sizes.subsection
      const look = {
        size,
        leading: 1.45,
        before: sizes.body * gaps.section * air,
        align: block.align,
        face: 'strong',
        keep: true,
      } as const
      const strips = paragraphStrips(setting, block.runs, measure, look, false, parent, `H${block.level}`, null).map((strip) => ({
        ...strip,
        keep: true,
      }))
      return block.level === 1 ? [...strips, spacer(sizes.body * gaps.afterTitle * air, true)] : strips
    }
    case 'paragraph': {
      const size = block.tone === 'note' ? sizes.note : block.tone === 'lead' ? sizes.lead : sizes.body
      const before = air * (block.tone === 'lead' ? sizes.body * gaps.lead : size * gaps.paragraph)
      const face = block.tone === 'lead' ? 'strong' : 'regular'
      const look = {
        size,
        leading: block.tone === 'note' ? setting.profile.tableLeading : leading,
        before,
        align: block.align,
        face,
        keep,
      } as const
      return paragraphStrips(setting, block.runs, measure, look, block.endMark, parent, 'P', null)
    }
    case 'list':
      return listStrips(setting, block, measure, parent)
    case 'fields':
      return tableStrips(setting, fieldTable(block, setting.language), measure, sizes.body * gaps.table, parent)
    case 'table':
      return tableStrips(setting, block, measure, sizes.body * gaps.table, parent)
    case 'attachments':
      return attachmentStrips(setting, block, measure, parent)
    case 'endMark': {
      const look = {
        size: sizes.body,
        leading,
        before: sizes.body * gaps.paragraph,
        align: 'start',
        face: 'regular',
        keep: false,
      } as const
      const runs: readonly Run[] = [{ text: endMarkText, language: 'ko', strong: false }]
      return paragraphStrips(setting, runs, indented(measure, sizes.body), look, false, parent, 'P', null)
    }
    case 'rule':
      return [ruleStrip(measure, sizes.body * gaps.rule)]
    case 'together': {
      const strips = flow(setting, block.blocks, measure, parent)
      return strips.map((strip, index) => ({
        ...strip,
        before: index === 0 ? Math.max(strip.before, sizes.body * gaps.together * air) : strip.before,
        keep: index < strips.length - 1 || strip.keep,
      }))
    }
    case 'pageBreak':
      return []
  }
}

/**
 * A list: each level starts two 타 (one Hangul letter) further in, one 타 stands between marker and text, wrapped lines hang under the
 * first letter (forms 4.1). The measure is that of the whole text, because levels count from there.
 */
function listStrips(setting: Setting, list: List, measure: Measure, parent: PDFKit.PDFStructureElement): readonly Strip[] {
  const size = setting.profile.sizes.body
  const stroke = size / 2
  const element = openTag(setting.document, parent, 'L', {
    owner: 'List',
    values: { ListNumbering: list.level % 2 === 1 ? 'Decimal' : 'None' },
  })
  const at = indented(measure, indentOf(list.level) * stroke)
  // Korean markers of a level are of one width; English letters are not, so the texts of a list line up by its widest.
  const widest = Math.max(0, ...list.items.map((item) => setting.faces.width(item.marker, 'regular', size)))
  return list.items.flatMap((item) => {
    const listItem = openTag(setting.document, element, 'LI', null)
    const marked = item.marker !== ''
    const label = marked ? openTag(setting.document, listItem, 'Lbl', null) : null
    const body = openTag(setting.document, listItem, 'LBody', null)
    const markerWidth = setting.language === 'en' ? widest : setting.faces.width(item.marker, 'regular', size)
    const hang = marked ? markerWidth + stroke : 0
    const text = indented(at, hang)
    const marker: Marker | null = label === null ? null : { parts: [{ text: item.marker, x: at.x }], element: label }
    const [first, ...rest] = item.blocks
    const look = {
      size,
      leading: setting.profile.leading,
      before: size * gaps.item,
      align: 'start',
      face: 'regular',
      keep: rest.length > 0,
    } as const
    if (first?.kind === 'paragraph') {
      const strips = paragraphStrips(setting, first.runs, text, look, first.endMark, body, 'P', marker)
      return [...strips, ...itemStrips(setting, rest, measure, at, text, body)]
    }
    // A marker whose item does not begin with text stands on a line of its own.
    const strips = paragraphStrips(setting, [], text, { ...look, keep: first !== undefined }, false, body, 'P', marker)
    return [...strips, ...itemStrips(setting, item.blocks, measure, at, text, body)]
  })
}

/** Inside an item, lists count their levels from the whole text, tables begin under the marker, all else stands under the text. */
function itemStrips(
  setting: Setting,
  blocks: readonly Block[],
  whole: Measure,
  at: Measure,
  text: Measure,
  parent: PDFKit.PDFStructureElement,
): readonly Strip[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const measure = block.kind === 'list' ? whole : block.kind === 'table' ? at : text
    return blockStrips(setting, block, measure, parent, next !== undefined && introduces(block, next))
  })
}

/** 붙임, two 타, then the annexes, numbered from two up, one under the other (forms 4.2). */
function attachmentStrips(
  setting: Setting,
  block: Extract<Block, { kind: 'attachments' }>,
  measure: Measure,
  parent: PDFKit.PDFStructureElement,
): readonly Strip[] {
  const size = setting.profile.sizes.body
  const stroke = size / 2
  const element = openTag(setting.document, parent, 'L', { owner: 'List', values: { ListNumbering: 'Decimal' } })
  const labelWidth = setting.faces.width(block.label, 'regular', size) + 2 * stroke
  const numbered = block.entries.length > 1
  return block.entries.flatMap((entry, index) => {
    const listItem = openTag(setting.document, element, 'LI', null)
    const label = openTag(setting.document, listItem, 'Lbl', null)
    const body = openTag(setting.document, listItem, 'LBody', null)
    const number = numbered ? `${index + 1}.` : ''
    const hang = numbered ? setting.faces.width(number, 'regular', size) + stroke : 0
    const first = index === 0
    const parts = [
      ...(first ? [{ text: block.label, x: measure.x }] : []),
      ...(numbered ? [{ text: number, x: measure.x + labelWidth }] : []),
    ]
    const text = indented(measure, labelWidth + hang)
    const look = {
      size,
      leading: setting.profile.leading,
      before: first ? size * gaps.section : size * gaps.item,
      align: 'start',
      face: 'regular',
      keep: index < block.entries.length - 1,
    } as const
    const marker: Marker = { parts, element: label }
    return paragraphStrips(setting, entry, text, look, block.endMark && index === block.entries.length - 1, body, 'P', marker)
  })
}

function indented(measure: Measure, by: number): Measure {
  // A column is never so narrow that a word of a few letters cannot stand in it, however deep the list.
  const indent = Math.min(by, measure.width * 0.75)
  return { x: measure.x + indent, width: measure.width - indent }
}

function ruleStrip(measure: Measure, space: number): Strip {
  return {
    height: space,
    before: space * 0.4,
    after: 0,
    keep: false,
    startsPage: false,
    head: null,
    paint: (ink, top) => {
      ink.artifact('Layout', () => {
        ink.stroke(measure.x, top, measure.x + measure.width, top, 1, colours.text)
      })
    },
  }
}

function spacer(height: number, keep: boolean): Strip {
  return { height, before: 0, after: 0, keep, startsPage: false, head: null, paint: () => undefined }
}
