import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { run, say, Stop } from '../run/run.mjs'

export const isRoot = process.getuid?.() === 0

/** Whether a program can be found on the path. */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => folder && fs.existsSync(path.join(folder, name)))
}

/** Libraries that the runtime is linked with and this system does not have. Only Linux has to be asked. */
function lacksLibraries(runtime) {
  if (process.platform !== 'linux') return false
  const answer = spawnSync('ldd', [path.join(runtime, 'electron')], { encoding: 'utf8' })
  return answer.stdout?.includes('not found') ?? false
}

/** Debian packages without which this runtime does not start, or has no screen to draw on. */
export function packagesForRuntime(runtime) {
  if (process.platform !== 'linux') return []
  const missing = lacksLibraries(runtime) ? ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'] : []
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    if (!hasProgram('Xvfb')) missing.push('xvfb')
    if (!hasProgram('xauth')) missing.push('xauth')
  }
  return missing
}

/** Installs Debian packages when this is Debian and we are root; else says what a person has to install. */
export async function installSystemPackages(names, reason) {
  if (names.length === 0) return
  if (!isRoot || !hasProgram('apt-get')) {
    throw new Stop(
      `${reason} needs system packages that are missing: ${names.join(' ')}\n` +
        `  Debian and Ubuntu: sudo apt-get install --no-install-recommends ${names.join(' ')}`,
    )
  }
  say(`installing ${names.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '--quiet', '--yes', '--no-install-recommends', ...names]
  const options = { env, capture: true }
  let result = await run('apt-get', install, options)
  if (result.code !== 0) {
    // A fresh machine has no package lists yet.
    await run('apt-get', ['update', '--quiet'], options)
    result = await run('apt-get', install, options)
  }
  if (result.code !== 0) throw new Stop(`apt-get could not install ${names.join(' ')}\n${result.text.slice(-2000)}`)
}

/** The ids of the user `nobody`, who owns nothing and may do nothing. */
export function nobody() {
  const ask = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: ask('-u'), gid: ask('-g') }
}
