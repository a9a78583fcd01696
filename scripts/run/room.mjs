import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectFolder } from './run.mjs'
import { isRoot, nobody } from '../setUp/systemPackages.mjs'

/**
 * Where tests and Electron run: with a home, settings and temporary folder of their own. As root it is another user who
 * runs them, because Chromium's sandbox refuses root and because root can write where a test expects that nobody can;
 * that user works in a mirror of the project, since he may not be able to reach or write the real one.
 *
 * `options` go to `run`: `cwd` is the project, or its mirror. `close` removes everything, what tests left behind included.
 */
export function openRoom() {
  const folder = fs.mkdtempSync(path.join(reachableTemporaryFolder(), 'forum-desk-'))
  const close = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  process.once('exit', close)
  const owner = isRoot ? nobody() : null
  const own = (file) => {
    if (owner) fs.chownSync(file, owner.uid, owner.gid)
  }
  own(folder)
  const inside = (name) => {
    const made = path.join(folder, name)
    fs.mkdirSync(made, { mode: 0o700 })
    own(made)
    return made
  }
  const env = {
    ...process.env,
    HOME: inside('home'),
    TMPDIR: inside('tmp'),
    XDG_CONFIG_HOME: inside('config'),
    XDG_CACHE_HOME: inside('cache'),
    XDG_DATA_HOME: inside('data'),
    XDG_RUNTIME_DIR: inside('run'),
  }
  for (const name of ['SUDO_USER', 'SUDO_UID', 'SUDO_GID', 'DBUS_SESSION_BUS_ADDRESS']) delete env[name]
  const project = owner ? mirrorProject(path.join(folder, 'project'), own) : projectFolder
  return {
    folder,
    project,
    options: { cwd: project, env, ...owner },
    /** A folder in which both users can write. */
    results: inside('results'),
    close() {
      process.off('exit', close)
      close()
    },
  }
}

/** The first temporary folder that any user can reach. */
function reachableTemporaryFolder() {
  const candidates = [os.tmpdir(), '/tmp', '/var/tmp']
  return candidates.find((folder) => fs.existsSync(folder) && (!isRoot || isOpenToAll(folder))) ?? os.tmpdir()
}

function isOpenToAll(folder) {
  for (let at = fs.realpathSync(folder); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

const leftOut = new Set(['.git', 'test-results', 'demo-out', '.cache'])

/** Folders are new and belong to the user; files are the same ones by hard link, and cannot be changed by him. */
function mirrorProject(target, own) {
  const mirror = (from, to) => {
    fs.mkdirSync(to, { mode: 0o755 })
    own(to)
    for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
      if (from === projectFolder && leftOut.has(entry.name)) continue
      const [source, copy] = [path.join(from, entry.name), path.join(to, entry.name)]
      if (entry.isDirectory()) mirror(source, copy)
      else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), copy)
      else if (entry.isFile()) linkOrCopy(source, copy, own)
    }
  }
  mirror(projectFolder, target)
  return target
}

function linkOrCopy(source, copy, own) {
  const { mode } = fs.statSync(source)
  const readable = (mode & 0o004) !== 0
  try {
    if (readable) return fs.linkSync(source, copy)
  } catch (error) {
    // Another disk, or a file system without hard links.
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes(error.code)) throw error
  }
  fs.copyFileSync(source, copy, fs.constants.COPYFILE_FICLONE)
  // The sandbox helper of Electron works only as root's own.
  if ((mode & 0o4000) !== 0) fs.chmodSync(copy, mode & 0o7777)
  else own(copy)
}
