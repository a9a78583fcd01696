import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SchemeResponse } from './appScheme'

/** Only what the build writes; anything else is not there. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/**
 * The file inside `folder` that this path of an address names, or null when it names none: not even an encoded `..`,
 * a backslash or a drive letter leads out of the folder.
 */
export function fileInside(folder: string, addressPath: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(addressPath)
  } catch {
    return null
  }
  if (/[\\\0:]/.test(name) || name.split('/').includes('..')) return null
  const file = path.join(folder, name === '/' ? 'index.html' : name)
  return file.startsWith(folder + path.sep) && Object.hasOwn(contentTypes, path.extname(file)) ? file : null
}

/** Answers with a file of the folder, under this policy. */
export async function serveFile(folder: string, addressPath: string, policy: string): Promise<SchemeResponse> {
  const file = fileInside(folder, addressPath)
  const bytes = file === null ? null : await readIfThere(file)
  if (file === null || bytes === null) return notFound
  return {
    status: 200,
    body: bytes,
    headers: {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'cross-origin-resource-policy': 'same-origin',
    },
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    // A folder is not a file either.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null
    throw error
  }
}

export const notFound: SchemeResponse = {
  status: 404,
  body: Buffer.from('not here'),
  headers: { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'; sandbox" },
}
