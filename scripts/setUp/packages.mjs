import fs from 'node:fs'
import path from 'node:path'
import { projectFolder, run, say, Stop } from '../run/run.mjs'

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** npm keeps what it last installed beside the modules; that is compared with what the lock file asks for. */
function isInstalled() {
  const wanted = readPackages(path.join(projectFolder, 'package-lock.json'))
  const present = readPackages(path.join(projectFolder, 'node_modules', '.package-lock.json'))
  if (!wanted) throw new Stop('package-lock.json is missing; this copy of the project is not complete')
  if (!present) return false
  return Object.entries(wanted).every(
    // Optional packages are for other platforms: they may be absent.
    ([name, { version, optional }]) => name === '' || (present[name] ? present[name].version === version : optional === true),
  )
}

/** Installs exactly what package-lock.json names, when it is not there already. */
export async function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Node ${process.versions.node} is too old; install Node 20.19 or newer`)
  }
  if (isInstalled()) return
  say('installing the packages of package-lock.json')
  const windows = process.platform === 'win32'
  const { code } = await run(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], { shell: windows })
  if (code !== 0) throw new Stop('npm ci failed; its own message stands above')
}
