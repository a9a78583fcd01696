import { _electron } from 'playwright'

/** Starts the app over the practice folder in `profile` and hands its window to `measure`. */
export async function inWindow(project, profile, measure) {
  const app = await _electron.launch({
    args: [`--user-data-dir=${profile}`, '--lang=ko', project],
    cwd: project,
    chromiumSandbox: true,
    timeout: 120_000,
  })
  try {
    return await measure(await pageOf(app, 'app://desk/'))
  } finally {
    await app.close()
  }
}

function pageOf(app, address) {
  return new Promise((resolve) => {
    const look = (page) => {
      if (page.url().startsWith(address)) resolve(page)
    }
    const watch = (page) => {
      look(page)
      page.on('framenavigated', () => look(page))
    }
    app.on('window', watch)
    app.windows().forEach(watch)
  })
}
