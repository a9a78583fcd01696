import { Buffer } from 'node:buffer'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Reads papers back with libraries that share no code with the writers. Blanks are left out: lines break elsewhere in each format. */

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '')
}

export interface ReadPdf {
  readonly pages: number
  /** What belongs to the paper, in reading order. */
  readonly text: string
  /** For each page, what is only decoration: repeated heads, foot. */
  readonly artifacts: readonly string[]
  readonly title: string
  readonly language: string
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  const texts: string[] = []
  const artifacts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const tags: string[] = []
    let artifact = ''
    for (const item of content.items) {
      if ('str' in item) {
        if (tags.includes('Artifact')) artifact += item.str
        else texts.push(item.str)
      } else if (item.type === 'endMarkedContent') tags.pop()
      else tags.push(String(Reflect.get(item, 'tag')))
    }
    artifacts.push(withoutBlanks(artifact))
  }
  const { info } = await document.getMetadata()
  const read = {
    pages: document.numPages,
    text: withoutBlanks(texts.join('')),
    artifacts,
    title: String(Reflect.get(info, 'Title') ?? ''),
    language: String(Reflect.get(info, 'Language') ?? ''),
  }
  await task.destroy()
  return read
}

export interface ReadDocx {
  readonly text: string
  readonly edges: string
  readonly core: string
  /** The HTML that mammoth makes of it: headings, tables. */
  readonly html: string
}

export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  const buffer = Buffer.from(bytes)
  const raw = await mammoth.extractRawText({ buffer })
  const html = await mammoth.convertToHtml({ buffer })
  const parts = unzipSync(bytes)
  const xml = (name: string): string => (parts[name] === undefined ? '' : strFromU8(parts[name]))
  const edges = Object.keys(parts)
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
    .map((name) => [...xml(name).matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text = '']) => unescapeXml(text)).join(''))
  return {
    text: withoutBlanks(raw.value),
    edges: withoutBlanks(edges.join('')),
    core: unescapeXml(xml('docProps/core.xml')),
    html: html.value,
  }
}

export function readHtml(html: string): string {
  const body = /<main[^>]*>([\s\S]*)<\/main>/u.exec(html)?.[1] ?? ''
  return withoutBlanks(unescapeXml(body.replace(/<[^>]*>/gu, '')))
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
