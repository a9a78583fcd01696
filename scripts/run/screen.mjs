import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { Stop } from './run.mjs'
import { isRoot } from '../setUp/systemPackages.mjs'

/**
 * A screen to draw on: the one that is there, or an Xvfb of our own for as long as `close` is not called.
 * The Xvfb picks a free number itself, so that runs side by side do not meet.
 */
export async function openScreen(options) {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, close: () => undefined }
  // Only root may make this folder in the way that X wants it.
  if (isRoot && !fs.existsSync('/tmp/.X11-unix')) {
    fs.mkdirSync('/tmp/.X11-unix')
    fs.chmodSync('/tmp/.X11-unix', 0o1777)
  }
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const end = () => xvfb.kill()
  process.once('exit', end)
  let said = ''
  xvfb.stderr.setEncoding('utf8').on('data', (part) => (said += part))
  const number = await new Promise((resolve, reject) => {
    let text = ''
    xvfb.stdio[3].setEncoding('utf8').on('data', (part) => {
      text += part
      if (text.endsWith('\n')) resolve(text.trim())
    })
    xvfb.once('error', (error) => reject(new Stop(`Xvfb did not start: ${error.message}`)))
    xvfb.once('exit', (code) => reject(new Stop(`Xvfb ended with ${code}: ${said.slice(-500)}`)))
  })
  return {
    display: `:${number}`,
    close: () =>
      new Promise((resolve) => {
        process.off('exit', end)
        xvfb.once('exit', resolve)
        xvfb.kill()
      }),
  }
}
