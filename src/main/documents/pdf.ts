import PDFDocument from 'pdfkit'
import type { DocumentTree } from '#core/document/tree'
import { pageProfile } from './pageProfile'
import { pageEdges } from './pdf/edges'
import { Faces, type FontFiles } from './pdf/faces'
import { flow } from './pdf/flow'
import { Ink, languageTag } from './pdf/ink'
import { accessibleFileClaim, fileProperties } from './pdf/properties'
import type { Setting } from './pdf/setting'
import { paginate } from './pdf/strips'

/** Layout is the longer half of the work; progress counts it as so much. */
const layoutShare = 0.5

/**
 * Writes a paper as one PDF that is PDF/A-2a and PDF/UA-1 at once: tagged, with its fonts inside. The same tree gives the same bytes.
 * `onProgress` is told shares of 1 and may throw to stop the work; nothing is left behind then.
 */
export async function writePdf(tree: DocumentTree, fonts: FontFiles, onProgress: (done: number) => void): Promise<Uint8Array> {
  const profile = pageProfile(tree.page)
  const language = tree.metadata.language
  const document = new PDFDocument({
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    tagged: true,
    lang: languageTag(language),
    displayTitle: true,
    autoFirstPage: false,
    size: [profile.width, profile.height],
    margin: 0,
    info: fileProperties(tree.metadata),
  })
  const bytes = collected(document)
  document.appendXML(accessibleFileClaim)

  let laid = 0
  const setting: Setting = {
    document,
    faces: new Faces(document, fonts),
    language,
    profile,
    pageHeight: profile.height - profile.margin.top - profile.margin.bottom,
    checkpoint: () => {
      laid += 1
      onProgress(layoutShare * Math.min(1, laid / tree.blocks.length))
    },
  }
  const root = document.struct('Document')
  document.addStructure(root)
  const edges = pageEdges(setting, tree.page, root)
  const measure = { x: profile.margin.left, width: profile.width - profile.margin.left - profile.margin.right }
  const pages = paginate(flow(setting, tree.blocks, measure, root), profile.margin.top, profile.height - profile.margin.bottom)

  const ink = new Ink(document, language)
  pages.forEach((strips, index) => {
    onProgress(layoutShare + (1 - layoutShare) * (index / pages.length))
    document.addPage()
    edges.paint(ink, index + 1, pages.length)
    strips.forEach(({ strip, top, headTop }, position) => {
      const head = strip.head
      if (headTop !== null && head !== null) head.paint(ink, headTop)
      strip.paint(ink, top, { opensPage: position === 0, closesPage: position === strips.length - 1 })
    })
  })
  root.end()
  document.end()
  const file = await bytes
  onProgress(1)
  return file
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
    document.on('error', reject)
  })
}
