import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { main, projectFolder, run, say, Stop } from './run/run.mjs'
import { setUp } from './setUp/setUp.mjs'

/**
 * The reference pages in docs/ are made from the program itself: `node scripts/catalogue.mjs` writes them anew,
 * `node scripts/catalogue.mjs --check` fails when one of them is not what the program says.
 */
await main(async () => {
  await setUp({ electron: false })
  const docs = path.join(projectFolder, 'docs')
  const isCheck = process.argv.includes('--check')
  const made = isCheck ? fs.mkdtempSync(path.join(os.tmpdir(), 'forum-desk-docs-')) : docs
  try {
    const cli = path.join(projectFolder, 'out', 'main', 'cli.js')
    const { code, text } = await run(process.execPath, [cli, 'commands', '--out', made], { capture: true })
    if (code !== 0) throw new Stop(`the reference pages could not be made\n${text}`)
    if (!isCheck) return 0
    const stale = fs.readdirSync(made).filter((name) => read(path.join(made, name)) !== read(path.join(docs, name)))
    for (const name of stale) say(`docs/${name} is not what the program says; run node scripts/catalogue.mjs`)
    return stale.length === 0 ? 0 : 1
  } finally {
    if (isCheck) fs.rmSync(made, { recursive: true, force: true })
  }
})

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}
