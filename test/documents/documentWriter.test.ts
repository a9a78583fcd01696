import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '#core/document/parts/blocks'
import { type DocumentTree, run } from '#core/document/tree'
import { createDocumentWriter, type DocumentWriter, type Written } from '#main/documents/documentWriter'
import { writeDocx } from '#main/documents/docx'
import { writeHtml } from '#main/documents/html'
import { writePdf } from '#main/documents/pdf'
import { readFontFiles } from '#main/documents/pdf/faces'
import { buildWorker, type BuiltWorker } from './builtWorker'
import { fontFolder } from './fonts'
import { papers } from './papers'

let worker: BuiltWorker
let writer: DocumentWriter

beforeAll(async () => {
  worker = await buildWorker()
}, 120_000)
afterAll(() => worker.remove())
afterEach(() => writer.close())

const paper = (name: string): DocumentTree => {
  const tree = papers('ko')[name]
  if (tree === undefined) throw new Error(`no paper ${name}`)
  return tree
}
/** So long that no machine writes it between two messages. */
const endless = (): DocumentTree => ({
  ...paper('D09-ko'),
  blocks: Array.from({ length: 60_000 }, (_, index) => paragraph(run(`${index} 위원의 의견을 다음 회의에 보고한다.`, 'ko'))),
})
const free = (): { onProgress: (done: number) => void; signal: AbortSignal } => ({
  onProgress: () => undefined,
  signal: new AbortController().signal,
})
const open = (): DocumentWriter => {
  writer = createDocumentWriter({ workerFile: worker.file, fontFolder })
  return writer
}
const bytesOf = (written: Written): Buffer => {
  if (!written.ok) throw new Error(`not written: ${JSON.stringify(written)}`)
  return Buffer.from(written.bytes)
}

describe('the document writer', () => {
  it('writes in its thread what the writers write', async () => {
    open()
    const tree = paper('D09-ko')
    const [pdf, docx, html] = await Promise.all(
      (['pdf', 'docx', 'html'] as const).map((format) => writer.write(tree, format, free())),
    )
    if (pdf === undefined || docx === undefined || html === undefined) throw new Error('three were asked for')
    const fonts = await readFontFiles(fontFolder)
    expect(bytesOf(pdf).equals(Buffer.from(await writePdf(tree, fonts, () => undefined)))).toBe(true)
    expect(bytesOf(docx).equals(Buffer.from(await writeDocx(tree, () => undefined)))).toBe(true)
    expect(bytesOf(html).toString('utf8')).toBe(writeHtml(tree))
  })

  it('tells growing progress that ends at 1', async () => {
    open()
    const told: number[] = []
    await writer.write(paper('D08-ko'), 'pdf', { ...free(), onProgress: (done) => told.push(done) })
    expect(told.length).toBeGreaterThan(5)
    expect([...told].sort((a, b) => a - b)).toEqual(told)
    expect(told.at(-1)).toBe(1)
  })

  it.each(['pdf', 'docx'] as const)('stops a %s in the middle, and writes the next paper', async (format) => {
    open()
    const stop = new AbortController()
    const long = writer.write(endless(), format, {
      signal: stop.signal,
      onProgress: () => {
        stop.abort()
      },
    })
    const next = writer.write(paper('D05-ko'), format, free())
    expect(await long).toEqual({ ok: false, reason: 'cancelled' })
    expect(bytesOf(await next).length).toBeGreaterThan(1000)
  })

  it('forgets a paper that was cancelled while it waited', async () => {
    open()
    const stop = new AbortController()
    const first = writer.write(paper('D05-ko'), 'pdf', free())
    const waiting = writer.write(endless(), 'pdf', { ...free(), signal: stop.signal })
    const last = writer.write(paper('D09-ko'), 'pdf', free())
    stop.abort()
    expect(await waiting).toEqual({ ok: false, reason: 'cancelled' })
    expect((await first).ok && (await last).ok).toBe(true)
  })

  it('does not begin what was cancelled before', async () => {
    open()
    expect(await writer.write(paper('D05-ko'), 'pdf', { ...free(), signal: AbortSignal.abort() })).toEqual({
      ok: false,
      reason: 'cancelled',
    })
  })

  it('gives up what is under way when it closes, and takes nothing more', async () => {
    open()
    const under = writer.write(endless(), 'pdf', free())
    const waits = writer.write(paper('D05-ko'), 'pdf', free())
    await writer.close()
    expect([await under, await waits, await writer.write(paper('D05-ko'), 'pdf', free())]).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, reason: 'cancelled' })),
    )
  })

  it('says what is wrong when the fonts are not there, and goes on with what needs none', async () => {
    writer = createDocumentWriter({ workerFile: worker.file, fontFolder: path.join(fontFolder, 'nowhere') })
    const missing = await writer.write(paper('D05-ko'), 'pdf', free())
    expect(missing).toMatchObject({ ok: false, reason: 'failed' })
    expect(JSON.stringify(missing)).toContain('ENOENT')
    expect((await writer.write(paper('D05-ko'), 'docx', free())).ok).toBe(true)
  })

  it('says so when its thread dies, and starts another for the next paper', async () => {
    const broken = path.join(path.dirname(worker.file), 'broken.cjs')
    await writeFile(broken, "require('node:worker_threads').parentPort.on('message', () => process.exit(3))\n")
    writer = createDocumentWriter({ workerFile: broken, fontFolder })
    const both = [writer.write(paper('D05-ko'), 'pdf', free()), writer.write(paper('D09-ko'), 'pdf', free())]
    for (const written of await Promise.all(both)) expect(written).toMatchObject({ ok: false, reason: 'failed' })
  })
})
