import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileInside, serveFile } from '#main/electron/security/appFiles'

let room: string
let folder: string

beforeAll(() => {
  room = mkdtempSync(path.join(tmpdir(), 'app-files-'))
  folder = path.join(room, 'ui')
  mkdirSync(path.join(folder, 'assets.js'), { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), '<title>ours</title>')
  writeFileSync(path.join(folder, '한글.js'), 'ours')
  writeFileSync(path.join(room, 'secret.js'), 'secret')
  mkdirSync(path.join(room, 'ui-other'))
  writeFileSync(path.join(room, 'ui-other', 'secret.js'), 'secret')
})
afterAll(() => {
  rmSync(room, { recursive: true })
})

test('a file of the folder is served with its type and its policy', async () => {
  const page = await serveFile(folder, '/', "default-src 'none'")
  expect(page).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
  })
  expect(page.body.toString()).toBe('<title>ours</title>')
  expect((await serveFile(folder, `/${encodeURIComponent('한글.js')}`, '')).body.toString()).toBe('ours')
})

describe('no address leads out of the folder', () => {
  const addresses = [
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/..%5csecret.js',
    '/assets/../../secret.js',
    '/../ui-other/secret.js',
    '//etc/passwd.js',
    '/%2fetc/passwd.js',
    '/C:/Windows/win.js',
    '/C%3a/Windows/win.js',
    '/index.html%00.js',
    '/%',
    '/%c0%ae%c0%ae/secret.js',
  ]
  test.each(addresses)('%s', async (address) => {
    expect((await serveFile(folder, address, '')).status).toBe(404)
  })

  test('nor any other', () => {
    const parts = fc.constantFrom(
      '..',
      '%2e',
      '%2e%2e',
      '.',
      '/',
      '%2f',
      '\\',
      '%5c',
      'a',
      'ui',
      'secret',
      '.js',
      ':',
      '%00',
      '%25',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (found) => {
        const file = fileInside(folder, `/${found.join('')}`)
        expect(file === null || path.relative(folder, file).split(path.sep)[0] !== '..').toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

test('what is not there, is a folder, or is of no known type is not there', async () => {
  symlinkSync(room, path.join(folder, 'link'))
  for (const address of ['/none.js', '/assets.js', '/package', '/.env', '/desk.node']) {
    expect((await serveFile(folder, address, '')).status).toBe(404)
  }
})
