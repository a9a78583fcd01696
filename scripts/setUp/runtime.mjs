import fs from 'node:fs'
import path from 'node:path'
import { projectFolder, run, say, Stop } from '../run/run.mjs'
import { allowSandbox } from './sandbox.mjs'
import { layOutStandIn } from './standIn/layOut.mjs'
import { installSystemPackages, packagesForRuntime } from './systemPackages.mjs'

const electronPackage = path.join(projectFolder, 'node_modules', 'electron')

/** How long the package's own installer may take; a refused download ends within a second, a silent network never. */
const installerSecondsMax = 180

function isRuntime(folder) {
  return ['electron', 'electron.exe', 'Electron.app'].some((name) => fs.existsSync(path.join(folder, name)))
}

/**
 * The folder of an Electron runtime: the one that was asked for, the package's own, the one its installer can fetch,
 * and last the stand-in, which is for tests and demonstrations only.
 * On Linux the system libraries that it needs are there, and its sandbox can work, when this returns.
 */
export async function findRuntime() {
  const folder = await findFolder()
  await installSystemPackages(packagesForRuntime(folder), 'Electron')
  allowSandbox(folder)
  return folder
}

async function findFolder() {
  const asked = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (asked) {
    if (!isRuntime(asked)) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${asked}, where there is no Electron`)
    return path.resolve(asked)
  }
  const own = path.join(electronPackage, 'dist')
  if (isRuntime(own)) return own
  if (layOutStandIn.triedToday()) return layOutStandIn()
  say('fetching the Electron runtime')
  const { code } = await run(process.execPath, [path.join(electronPackage, 'install.js')], {
    capture: true,
    timeoutSeconds: installerSecondsMax,
  })
  if (code === 0 && isRuntime(own)) return own
  say('the download of Electron was refused; taking the stand-in, Electron 22, for tests and demonstrations only')
  return layOutStandIn()
}

/** Whether this runtime is the stand-in, which has lost its default app and needs ours. */
export function isStandIn(runtime) {
  return runtimeVersion(runtime).startsWith('22.')
}

function runtimeVersion(runtime) {
  try {
    return fs.readFileSync(path.join(runtime, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}
