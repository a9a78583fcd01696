import { createHash } from 'node:crypto'
import { fieldTable, placeCells } from '#core/document/tableGrid'
import { type Block, type Cell, type DocumentTree, endMarkText, type List, type Run, type Table } from '#core/document/tree'
import { lineUnits } from '#core/text/eojeol'
import type { Language } from '#core/text/language'
import { htmlStyle } from './htmlStyle'

/** For a content security policy: allows the one style of the page, and nothing else is needed. */
export const htmlStyleHash = `sha256-${createHash('sha256').update(htmlStyle).digest('base64')}`

/**
 * Writes a paper as one HTML page that looks like paper: for the preview on screen. No scripts, no addresses, no style attributes;
 * the page's own policy admits nothing but its style.
 */
export function writeHtml(tree: DocumentTree): string {
  const { metadata, page } = tree
  const language = metadata.language
  const meta = (name: string, content: string): string =>
    content === '' ? '' : `<meta name="${name}" content="${escapeHtml(content)}">\n`
  const marks = page.marks.length === 0 ? '' : `<p class="marks">${escapeHtml(page.marks.join(' · '))}</p>\n`
  return `<!DOCTYPE html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${htmlStyleHash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(metadata.title)}</title>
${meta('description', metadata.summary)}${meta('keywords', metadata.keywords.join(', '))}${meta('author', metadata.author)}<style>${htmlStyle}</style>
</head>
<body>
<main class="sheet ${page.profile}">
${marks}${blocksHtml(tree.blocks, language)}
<footer><span>${escapeHtml(page.footStart)}</span><span>${escapeHtml(page.footEnd)}</span></footer>
</main>
</body>
</html>
`
}

function blocksHtml(blocks: readonly Block[], language: Language): string {
  return blocks.map((block) => blockHtml(block, language)).join('\n')
}

function blockHtml(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} class="${block.align}">${runsHtml(block.runs, language)}</h${block.level}>`
    case 'paragraph': {
      const mark = block.endMark ? endMark() : ''
      return `<p class="${block.align} ${block.tone}">${runsHtml(block.runs, language)}${mark}</p>`
    }
    case 'list':
      return listHtml(block, language)
    case 'fields':
      return tableHtml(fieldTable(block, language), language)
    case 'table':
      return tableHtml(block, language)
    case 'attachments': {
      const numbered = block.entries.length > 1
      const entries = block.entries.map((entry, index) => {
        const marker = numbered ? `<span class="marker">${index + 1}.</span> ` : ''
        const mark = block.endMark && index === block.entries.length - 1 ? endMark() : ''
        return `<li>${marker}<div class="body"><p>${runsHtml(entry, language)}${mark}</p></div></li>`
      })
      return `<div class="attachments"><p>${escapeHtml(block.label)}</p><ul role="list">${entries.join('')}</ul></div>`
    }
    case 'endMark':
      return `<p class="alone">${endMark()}</p>`
    case 'together':
      return `<div class="together">${blocksHtml(block.blocks, language)}</div>`
    case 'rule':
      return '<hr>'
    case 'pageBreak':
      return '<div class="pagebreak"></div>'
  }
}

function endMark(): string {
  return `<span class="endmark" lang="ko-KR">  ${endMarkText}</span>`
}

function listHtml(list: List, language: Language): string {
  const items = list.items.map((item) => {
    const marker = item.marker === '' ? '' : `<span class="marker">${escapeHtml(item.marker)}</span> `
    const parts = item.blocks.map((block) => {
      const html = blockHtml(block, language)
      // Lists and tables take the whole width of the item; all else stands beside the marker.
      return block.kind === 'list' || block.kind === 'table'
        ? `<div class="wide">${html}</div>`
        : `<div class="body">${html}</div>`
    })
    return `<li>${marker}${parts.join('')}</li>`
  })
  return `<ul role="list" class="level${list.level > 1 ? ' inner' : ''}">${items.join('')}</ul>`
}

function tableHtml(table: Table, language: Language): string {
  const total = table.widths.reduce((sum, share) => sum + share, 0)
  const columns = table.widths.map((share) => `<col class="w${Math.max(1, Math.round((share / total) * 100))}">`).join('')
  const label = table.caption === '' && table.summary !== '' ? ` aria-label="${escapeHtml(table.summary)}"` : ''
  const caption = table.caption === '' ? '' : `<caption>${escapeHtml(table.caption)}</caption>`
  const rows = (cells: readonly (readonly Cell[])[]): string =>
    placeCells(cells, table.widths.length)
      .flat()
      .map((row) => `<tr>${row.map(({ cell }) => cellHtml(cell, language)).join('')}</tr>`)
      .join('')
  const head = table.header.length === 0 ? '' : `<thead>${rows(table.header)}</thead>`
  return `<table class="${table.room} ${table.tone}"${label}>${caption}<colgroup>${columns}</colgroup>${head}<tbody>${rows(table.body)}</tbody></table>`
}

function cellHtml(cell: Cell, language: Language): string {
  const spans = (cell.columns > 1 ? ` colspan="${cell.columns}"` : '') + (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '')
  const text = cell.paragraphs.map((runs) => runsHtml(runs, language)).join('<br>')
  switch (cell.role) {
    case 'column':
      return `<th scope="col" class="${cell.align}"${spans}>${text}</th>`
    case 'row':
      return `<th scope="row" class="${cell.align}"${spans}>${text}</th>`
    case 'data':
      return `<td class="${cell.align}"${spans}>${text}</td>`
    case 'muted':
      return `<td class="${cell.align} muted"${spans}>${text}</td>`
  }
}

function runsHtml(runs: readonly Run[], language: Language): string {
  return runs
    .map((run) => {
      const text = unbroken(run.text)
      const told = run.language === language ? text : `<span lang="${languageTag(run.language)}">${text}</span>`
      return run.strong ? `<strong>${told}</strong>` : told
    })
    .join('')
}

/** Dates, clauses and counts of several words stay on one line, with ordinary spaces in the text that is copied. */
function unbroken(text: string): string {
  return lineUnits(text)
    .map((unit) => {
      const words = escapeHtml(unit.text)
      return ' '.repeat(unit.spaces) + (unit.text.includes(' ') ? `<span class="unit">${words}</span>` : words)
    })
    .join('')
}

function languageTag(language: Language): string {
  return language === 'ko' ? 'ko-KR' : 'en-GB'
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => escapes[letter] ?? letter)
}
