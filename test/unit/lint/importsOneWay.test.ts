import { Linter } from 'eslint'
import { parser } from 'typescript-eslint'
import { describe, expect, test } from 'vitest'
import { importsOneWay } from '../../../scripts/lint/importsOneWay.mjs'
import { layers } from '../../../scripts/lint/layers.mjs'

const cwd = '/project'

function complaints(file: string, code: string): string[] {
  const linter = new Linter({ cwd })
  const found = linter.verify(
    code,
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser },
      plugins: { own: { rules: { 'imports-one-way': importsOneWay } } },
      rules: { 'own/imports-one-way': 'error' },
    },
    { filename: `${cwd}/${file}` },
  )
  return found.map((message) => message.message)
}

/** One import for each row that it must not have, and one that it may. */
const rows: Readonly<Record<string, { readonly wrong: string; readonly right: string }>> = {
  'src/core': { wrong: '#main/desk/desk', right: 'zod' },
  'src/store': { wrong: '#main/desk/desk', right: 'dexie' },
  'src/preload': { wrong: 'zod', right: 'electron' },
  'src/renderer': { wrong: 'dexie', right: '#core/desk/wire' },
  'src/main/desk': { wrong: '#main/journal/folderJournal', right: 'node:crypto' },
  'src/main/journal': { wrong: '#main/desk/engine', right: '#main/desk/ports' },
  'src/main/documents': { wrong: '#main/desk/engine', right: 'pdfkit' },
  'src/main/exchange': { wrong: 'electron', right: '#core/desk/time' },
  'src/main/wiring': { wrong: '#main/electron/gate', right: '#main/journal/openFolder' },
  'src/main/cli': { wrong: 'electron', right: '#store/dexieStore' },
  'src/main/electron': { wrong: 'dexie', right: 'electron' },
}

test('every row of the table has its wrong import here', () => {
  expect(Object.keys(rows).sort()).toEqual(layers.map(({ folder }) => folder).sort())
})

describe.each(Object.entries(rows))('%s', (folder, { wrong, right }) => {
  const file = `${folder}/some/file.ts`
  test.each([
    ['a value', `import { x } from '${wrong}'`],
    ['a type', `import type { X } from '${wrong}'`],
    ['a re-export', `export * from '${wrong}'`],
    ['a named re-export', `export { x } from '${wrong}'`],
    ['a late import', `await import('${wrong}')`],
    ['a type in place', `let x: import('${wrong}').X`],
  ])(`may not import ${wrong} as %s`, (_name, code) => {
    expect(complaints(file, code)).toHaveLength(1)
  })
  test(`may import ${right}`, () => {
    expect(complaints(file, `import { x } from '${right}'`)).toEqual([])
  })
})

test('a part without Node has no built-in module, under either name', () => {
  expect(complaints('src/core/rules/a.ts', "import fs from 'node:fs'")).toHaveLength(1)
  expect(complaints('src/core/rules/a.ts', "import fs from 'fs/promises'")).toHaveLength(1)
})

test('a way out of the own part by dots is found too', () => {
  expect(complaints('src/core/rules/a.ts', "import { x } from '../../main/desk/desk'")).toHaveLength(1)
  expect(complaints('src/main/electron/a.ts', "import { x } from '../../core/desk/wire'")).toEqual([
    'write src/core/desk/wire as an import that begins with #, because it is another part.',
  ])
  expect(complaints('src/core/rules/a.ts', "import { x } from '../desk/wire'")).toEqual([])
})

test('a screen does not import another screen', () => {
  const file = 'src/renderer/screens/votes/VoteDesk.tsx'
  expect(complaints(file, "import { x } from '../members/MemberList'")).toHaveLength(1)
  expect(complaints(file, "import { x } from './Matrix'")).toEqual([])
  expect(complaints(file, "import { x } from '../../ui/Button'")).toEqual([])
})
