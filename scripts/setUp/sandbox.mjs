import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { say } from '../run/run.mjs'
import { isRoot, nobody } from './systemPackages.mjs'

/**
 * Chromium's sandbox needs user namespaces. Where they are forbidden it can use a small helper instead, which must belong to
 * root and run as root; only root can arrange that, and does so only where it is needed.
 */
export function allowSandbox(runtime) {
  const helper = path.join(runtime, 'chrome-sandbox')
  if (process.platform !== 'linux' || !isRoot || !fs.existsSync(helper)) return
  const namespaces = spawnSync('unshare', ['--user', 'true'], { ...nobody(), stdio: 'ignore' })
  const { uid, mode } = fs.statSync(helper)
  if (namespaces.status === 0 || (uid === 0 && (mode & 0o7777) === 0o4755)) return
  say('user namespaces are forbidden here; letting the sandbox of Electron use its helper (chrome-sandbox, set-user-ID root)')
  fs.chownSync(helper, 0, 0)
  fs.chmodSync(helper, 0o4755)
}
