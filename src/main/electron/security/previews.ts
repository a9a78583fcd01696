import { createHash, randomBytes } from 'node:crypto'
import { notFound } from './appFiles'
import type { SchemeResponse } from './appScheme'
import { previewPolicy } from './contentPolicies'

/** A window shows one preview at a time; a few more may still be on their way. */
const keptMax = 8

/** Previewed documents in memory, each under an address that cannot be guessed. */
export interface Previews {
  /** Keeps a whole HTML page and gives its address. */
  keep(html: Uint8Array): string
  serve(addressPath: string): SchemeResponse
}

export function createPreviews(): Previews {
  const kept = new Map<string, Buffer>()
  return {
    keep(html) {
      const id = randomBytes(16).toString('hex')
      kept.set(id, Buffer.from(html))
      for (const old of [...kept.keys()].slice(0, -keptMax)) kept.delete(old)
      return `app://preview/${id}`
    },
    serve(addressPath) {
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

/** Our own writer makes these pages: a style element has no attributes and stands for itself. */
function styleHashes(html: string): string[] {
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) =>
    createHash('sha256').update(css).digest('base64'),
  )
}
