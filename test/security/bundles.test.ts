import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

const out = path.resolve(import.meta.dirname, '../../out')

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
    .sort()

const read = (file: string): string => readFileSync(path.join(out, file), 'utf8')

/** What a built CommonJS file requires by a fixed name. */
const requiredBy = (file: string): string[] =>
  [...read(file).matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, name = '']) => name)

/** The modules outside of `out` that a file needs, through its chunks. */
function outsideOf(entry: string): Set<string> {
  const seen = new Set<string>()
  const outside = new Set<string>()
  const walk = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const name of requiredBy(file)) {
      if (name.startsWith('.')) walk(path.join(path.dirname(file), name))
      else outside.add(name)
    }
  }
  walk(entry)
  return outside
}

const isBuiltIn = (name: string): boolean => builtinModules.includes(name.replace(/^node:/, ''))

beforeAll(() => {
  if (!readdirSync(out).includes('main')) throw new Error('build first: npm run build')
})

describe('the built files', () => {
  test.each(['main/cli.js', 'main/documentWorker.js', 'main/incomingWorker.js'])('%s runs without Electron', (file) => {
    const outside = [...outsideOf(file)].filter((name) => !isBuiltIn(name))
    expect(outside.filter((name) => name !== 'docx' && name !== 'pdfkit')).toEqual([])
  })

  test('main/electron.js needs Electron, docx and pdfkit from outside, and nothing else', () => {
    const outside = [...outsideOf('main/electron.js')].filter((name) => !isBuiltIn(name))
    expect(outside).toContain('electron')
    expect(outside.filter((name) => !['electron', 'docx', 'pdfkit'].includes(name))).toEqual([])
  })

  test('each preload is one file that requires Electron and nothing else', () => {
    expect(filesIn('preload')).toEqual(['preload/store.js', 'preload/window.js'])
    for (const file of filesIn('preload')) expect(requiredBy(file)).toEqual(['electron'])
  })

  test('pages know nothing of Node and Electron', () => {
    const scripts = filesIn('renderer').filter((file) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThanOrEqual(2)
    for (const file of scripts) {
      expect(read(file)).not.toMatch(/["'`]node:|require\(["'`]electron|process\.versions\.electron/)
    }
  })

  test('the window has no file of the store, and the store page is one page and one script', () => {
    const store = filesIn('renderer/store')
    expect(store).toHaveLength(2)
    expect(store.filter((file) => file.endsWith('.js'))).toHaveLength(1)
    for (const file of filesIn('renderer/ui').filter((name) => name.endsWith('.js'))) {
      expect(read(file)).not.toContain('DexieError')
    }
  })

  test('pages have no inline script, style or handler, which their policy would refuse', () => {
    for (const file of ['renderer/ui/index.html', 'renderer/store/index.html']) {
      expect(read(file).replace(/<!--[\s\S]*?-->/g, '')).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|https?:/)
    }
  })
})
