import { installPackages } from './setUp/packages.mjs'
import { runCommandLine } from './run/commandLine.mjs'
import { openApp } from './run/openApp.mjs'
import { main, say } from './run/run.mjs'
import { setUp } from './setUp/setUp.mjs'

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** `npm start`: sets up what is missing and opens Forum Desk; without a display it says so and runs the demo instead. */
await main(async () => {
  await installPackages()
  if (!hasDisplay) {
    say('there is no display here, so no window can be opened; running the demo instead (npm run demo)')
    await setUp({ electron: false })
    return runCommandLine(['demo', ...process.argv.slice(2)])
  }
  const { runtime } = await setUp({ electron: true })
  return openApp(runtime, process.argv.slice(2))
})
