import { createHash, randomBytes } from 'node:crypto'
import { notFound, serveFile } from './appFiles'
import type { SchemeResponse } from './appScheme'
import { previewPolicy } from './contentPolicies'

/** A window shows one preview at a time; a few more may still be on their way. */
const keptMax = 8

/** Previewed documents in memory, each under an address that cannot be guessed, and the fonts that they are set in. */
export interface Previews {
  /** Keeps a whole HTML page, as our own writer makes it, and gives its address. */
  keep(html: Uint8Array): string
  serve(addressPath: string): Promise<SchemeResponse>
}

export function createPreviews(fontFolder: string): Previews {
  const kept = new Map<string, Buffer>()
  return {
    keep(html) {
      const id = randomBytes(16).toString('hex')
      kept.set(id, withOurFonts(Buffer.from(html).toString('utf8')))
      for (const old of [...kept.keys()].slice(0, -keptMax)) kept.delete(old)
      return `app://preview/${id}`
    },
    async serve(addressPath) {
      if (addressPath.startsWith('/fonts/')) return serveFont(fontFolder, addressPath.slice('/fonts'.length))
      const body = kept.get(addressPath.slice(1))
      if (body === undefined) return notFound
      return {
        status: 200,
        body,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': previewPolicy(styleHashes(body.toString('utf8'))),
        },
      }
    },
  }
}

/** A preview has an origin of its own, which no address names: so anyone may read a font, and nobody anything else. */
async function serveFont(folder: string, addressPath: string): Promise<SchemeResponse> {
  const font = await serveFile(folder, addressPath, "default-src 'none'; sandbox")
  if (font.headers['content-type'] !== 'font/ttf') return notFound
  return {
    ...font,
    headers: { ...font.headers, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
  }
}

/** A paper that is about to be signed must never look empty: words stand in another face until theirs is there. */
const face = (weight: 400 | 700, file: string): string =>
  `@font-face{font-family:'Pretendard GOV';font-weight:${weight};font-display:swap;src:url('app://preview/fonts/${file}')}`

const fontStyle = `<style>${face(400, 'PretendardGOV-Regular.ttf')}${face(700, 'PretendardGOV-Bold.ttf')}</style>`

/**
 * A file that is carried away knows only the fonts of its reader's system, and says so in a policy of its own. On screen it
 * stands under the policy of the response, and in the same letters as the printed paper.
 */
function withOurFonts(html: string): Buffer {
  return Buffer.from(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, fontStyle))
}

/** Our own writer makes these pages: a style element has no attributes and stands for itself. */
function styleHashes(html: string): string[] {
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) =>
    createHash('sha256').update(css).digest('base64'),
  )
}
