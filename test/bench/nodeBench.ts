import path from 'node:path'
import PDFDocument from 'pdfkit'
import { allTexts } from '#core/document/allTexts'
import { type Block, DocumentTree, run as textRun } from '#core/document/tree'
import { Instant } from '#core/desk/rows/time'
import { createDocumentWriter } from '#main/documents/documentWriter'
import { median } from './measure'
import { thirtyPacks } from './thirtyPacks'

/** A paper of about a hundred pages against the same words in bare pdfkit: the same font file, its own line breaking, no tags, no PDF/A. */
const rounds = 5
const [, , project = '.'] = process.argv
const fontFolder = path.join(project, 'node_modules/pretendard-gov/dist/public/static/alternative')

function longPaper(): DocumentTree {
  const blocks: Block[] = [{ kind: 'heading', level: 1, runs: [textRun('측정용 문서', 'ko')], align: 'center' }]
  for (let section = 1; section <= 113; section += 1) {
    blocks.push({
      kind: 'heading',
      level: 2,
      runs: [textRun(`${section.toString()}. 실행과제의 추진 내용`, 'ko')],
      align: 'start',
    })
    for (let paragraph = 1; paragraph <= 5; paragraph += 1) {
      const words = `가. 제${section.toString()}-${paragraph.toString()}항. 대한민국 열린정부위원회는 국가실행계획의 수립과 이행을 심의하고 시민의 의견을 모아 각 기관이 이를 반영하도록 하며, 그 결과를 누구나 볼 수 있게 공개한다. Open government means that everyone can see how a decision was made.`
      blocks.push({ kind: 'paragraph', runs: [textRun(`${words} ${words}`, 'ko')], align: 'start', tone: 'body', endMark: false })
    }
  }
  return DocumentTree.parse({
    metadata: {
      form: 'D08',
      title: '측정용 문서',
      summary: '',
      keywords: [],
      language: 'ko',
      author: '사무국',
      body: '위원회',
      createdAt: Instant.parse('2021-07-06T00:00:00.000Z'),
      journalHead: { n: 0, hash: '0'.repeat(64) },
      fingerprint: '',
    },
    page: { profile: 'report', marks: [], footStart: '', footEnd: '', numbering: 'page' },
    blocks,
  })
}

/** Milliseconds, and how many pages it made. */
function bare(texts: readonly string[]): Promise<{ ms: number; pages: number }> {
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const document = new PDFDocument({ size: 'A4', margin: 57, info: { CreationDate: new Date(0) } })
    let pages = 1
    document.on('pageAdded', () => (pages += 1))
    document.on('data', () => undefined)
    document.on('error', reject)
    document.on('end', () => {
      resolve({ ms: performance.now() - begin, pages })
    })
    document.font(path.join(fontFolder, 'PretendardGOV-Regular.ttf')).fontSize(12)
    for (const text of texts) document.text(text, { lineGap: 6 })
    document.end()
  })
}

async function main(): Promise<void> {
  const tree = longPaper()
  const texts = allTexts(tree)
  const writer = createDocumentWriter({ workerFile: path.join(project, 'out/main/documentWorker.js'), fontFolder })
  const ours: number[] = []
  const peer: number[] = []
  let bytes = 0
  let pages = 0
  for (let round = 0; round <= rounds; round += 1) {
    const begin = performance.now()
    const written = await writer.write(tree, 'pdf', { onProgress: () => undefined, signal: new AbortController().signal })
    const ms = performance.now() - begin
    if (!written.ok) throw new Error(written.reason === 'failed' ? written.message : written.reason)
    bytes = written.bytes.length
    pages = [
      ...Buffer.from(written.bytes)
        .toString('latin1')
        .matchAll(/\/Type \/Page\b/g),
    ].length
    const bareRun = await bare(texts)
    if (round === 0) {
      process.stderr.write(`pages: ours ${pages.toString()}, bare ${bareRun.pages.toString()}; ours ${bytes.toString()} bytes\n`)
      continue
    }
    ours.push(ms)
    peer.push(bareRun.ms)
  }
  const packs = await thirtyPacks(writer)
  await writer.close()
  process.stdout.write(
    `BENCH ${JSON.stringify({ pdf: { ours: median(ours), peer: median(peer) }, packs: { ours: packs }, pages })}\n`,
  )
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
