import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { DocumentTree } from '#core/document/tree'
import { docxBlocks, footSize } from './docx/flow'
import { type DocxLook, halfPoints, styles, twips } from './docx/look'
import { sealPackage } from './docx/package'
import { pageProfile } from './pageProfile'

/**
 * Writes a paper as one DOCX with real headings, repeated table heads and Korean set for a Korean reader. The same tree gives the same bytes.
 * `onProgress` is told shares of 1 and may throw to stop the work; nothing is left behind then.
 */
export async function writeDocx(tree: DocumentTree, onProgress: (done: number) => void): Promise<Uint8Array> {
  const profile = pageProfile(tree.page)
  const { metadata } = tree
  const look: DocxLook = {
    profile,
    language: metadata.language,
    width: profile.width - profile.margin.left - profile.margin.right,
  }
  let laid = 0
  const children = docxBlocks(
    look,
    tree.blocks,
    { left: 0, tableLeft: 0, keepNext: false, beforeTable: false, together: false },
    () => {
      laid += 1
      onProgress(0.5 * Math.min(1, laid / tree.blocks.length))
    },
  )
  const document = new Document({
    title: metadata.title,
    subject: metadata.form,
    creator: metadata.author === '' ? metadata.body : metadata.author,
    keywords: metadata.keywords.join(', '),
    description: metadata.summary,
    lastModifiedBy: metadata.author === '' ? metadata.body : metadata.author,
    revision: 1,
    styles: styles(look, tree.page),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(profile.width), height: twips(profile.height) },
            margin: {
              top: twips(profile.margin.top),
              right: twips(profile.margin.right),
              bottom: twips(profile.margin.bottom),
              left: twips(profile.margin.left),
              header: twips(profile.markAt - profile.sizes.note),
              footer: twips(profile.footAt - profile.sizes.foot / 2),
            },
          },
        },
        ...(tree.page.marks.length === 0 ? {} : { headers: { default: marks(look, tree) } }),
        footers: { default: foot(look, tree) },
        children: children.length === 0 ? [new Paragraph({ children: [] })] : children,
      },
    ],
  })
  const packed = await Packer.toBuffer(document)
  onProgress(0.9)
  const bytes = sealPackage(packed, metadata)
  onProgress(1)
  return bytes
}

function marks(look: DocxLook, tree: DocumentTree): Header {
  const run: IRunOptions = {
    text: tree.page.marks.join(' · '),
    bold: true,
    size: halfPoints(look.profile.sizes.note),
    color: '9B1C1C',
  }
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [new TextRun(run)],
      }),
    ],
  })
}

/** Foot: what stands left, the page number in the middle (`4-1` or `1`), what stands right. */
function foot(look: DocxLook, tree: DocumentTree): Footer {
  const size = footSize(look)
  const number = tree.page.numbering === 'totalAndPage' ? [PageNumber.TOTAL_PAGES, '-', PageNumber.CURRENT] : [PageNumber.CURRENT]
  return new Footer({
    children: [
      new Paragraph({
        spacing: { before: 0, after: 0 },
        tabStops: [
          { type: TabStopType.CENTER, position: twips(look.width / 2) },
          { type: TabStopType.RIGHT, position: twips(look.width) },
        ],
        children: [
          new TextRun({ text: tree.page.footStart, size, color: '6B6B6B' }),
          new TextRun({ children: ['\t', ...number, '\t'], size: size + 2 }),
          new TextRun({ text: tree.page.footEnd, size, color: '6B6B6B' }),
        ],
      }),
    ],
  })
}
