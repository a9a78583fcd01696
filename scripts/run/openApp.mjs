import fs from 'node:fs'
import path from 'node:path'
import { openRoom } from './room.mjs'
import { projectFolder, run, say } from './run.mjs'
import { isStandIn } from '../setUp/runtime.mjs'
import { isRoot, nobody } from '../setUp/systemPackages.mjs'

/** Opens the built app and waits until it is closed; gives its exit code. */
export async function openApp(runtime, args) {
  if (isStandIn(runtime)) {
    say('this is the stand-in, Electron 22: for looking around in the practice folder, never for real data')
  }
  const electron = path.join(runtime, process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron')
  if (!isRoot) return (await run(electron, [projectFolder, ...args], { stdio: 'inherit' })).code
  return openAsNobody(electron, args)
}

/** Chromium's sandbox refuses root, so the app runs as `nobody`; what it keeps stays in one folder from start to start. */
async function openAsNobody(electron, args) {
  const kept = '/var/lib/forum-desk'
  say(`started by root: the window runs as the user nobody and keeps its practice folder in ${kept}`)
  const { uid, gid } = nobody()
  fs.mkdirSync(kept, { recursive: true, mode: 0o700 })
  fs.chownSync(kept, uid, gid)
  const room = openRoom()
  try {
    const env = { ...room.options.env }
    if (process.env.XAUTHORITY && fs.existsSync(process.env.XAUTHORITY)) {
      env.XAUTHORITY = path.join(env.HOME, '.Xauthority')
      fs.copyFileSync(process.env.XAUTHORITY, env.XAUTHORITY)
      fs.chownSync(env.XAUTHORITY, uid, gid)
    }
    const command = electron.startsWith(projectFolder + path.sep)
      ? path.join(room.project, path.relative(projectFolder, electron))
      : electron
    const options = { ...room.options, env, stdio: 'inherit' }
    return (await run(command, [`--user-data-dir=${kept}`, room.project, ...args], options)).code
  } finally {
    room.close()
  }
}
