import { type Block, type DocumentTree, endMarkText, type Run } from './tree'

/**
 * Every text of the paper in reading order, one entry a run, label or mark, empty ones left out.
 * Every writer must carry all of them: a test walks this list through each format. Page numbers are not in it, the writer makes them.
 */
export function allTexts(tree: DocumentTree): readonly string[] {
  const edge = [...tree.page.marks, tree.page.footStart, tree.page.footEnd]
  return [...edge, ...tree.blocks.flatMap(textsOf)].filter((text) => text.trim() !== '')
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [...runTexts(block.runs), ...(block.endMark ? [endMarkText] : [])]
    case 'heading':
      return runTexts(block.runs)
    case 'list':
      return block.items.flatMap((item) => [item.marker, ...item.blocks.flatMap(textsOf)])
    case 'fields':
      return block.entries.flatMap((entry) => [entry.label, ...runTexts(entry.runs)])
    case 'table':
      return [
        block.caption,
        ...[...block.header, ...block.body].flatMap((row) => row.flatMap((cell) => cell.paragraphs.flatMap(runTexts))),
      ]
    case 'attachments':
      return [
        block.label,
        ...block.entries.flatMap((entry, index) => [...(block.entries.length > 1 ? [`${index + 1}.`] : []), ...runTexts(entry)]),
        ...(block.endMark ? [endMarkText] : []),
      ]
    case 'endMark':
      return [endMarkText]
    case 'together':
      return block.blocks.flatMap(textsOf)
    case 'pageBreak':
    case 'rule':
      return []
  }
}

function runTexts(runs: readonly Run[]): readonly string[] {
  return runs.map((run) => run.text)
}
