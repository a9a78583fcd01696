import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder, run, say, Stop } from '../run/run.mjs'

const sources = ['src', 'resources', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json']
const configurations = ['electron.vite.config.mts', 'vite.store.config.mts']
const stampFile = path.join(projectFolder, 'out', '.built-from')

function* filesUnder(file) {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) yield file
  else for (const name of fs.readdirSync(file).sort()) yield* filesUnder(path.join(file, name))
}

/** One hash over the names and bytes of everything that the build reads. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of [...sources, ...configurations]) {
    for (const file of filesUnder(path.join(projectFolder, source))) {
      const bytes = fs.readFileSync(file)
      hash.update(`${path.relative(projectFolder, file)}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

function lastBuild() {
  try {
    return fs.readFileSync(stampFile, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** Builds the app into `out/` when its sources are not those of the last build. */
export async function buildWhenStale() {
  const now = fingerprint()
  if (lastBuild() === now) return
  say('building')
  fs.rmSync(stampFile, { force: true })
  const electronVite = path.join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, text } = await run(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
    capture: true,
  })
  if (code !== 0) throw new Stop(`the build failed\n${stripVTControlCharacters(text)}`)
  fs.writeFileSync(stampFile, now)
}
