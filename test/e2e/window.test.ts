import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, newProfile, pageOf, type RunningApp, windowOf } from './launch'
import { renderersOf, seccompOf } from './sandbox'

let app: RunningApp

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
})
afterAll(async () => {
  await app.close()
})

test('the window opens and says its name', async () => {
  expect(await app.window.title()).toBe('Forum Desk')
  const window = await windowOf(app.electron, app.window)
  expect(await window.evaluate((it) => it.isVisible())).toBe(true)
  await app.picture('window-ko')
})

test('every renderer runs under the sandbox, the hidden store page too', async () => {
  await pageOf(app.electron, 'app://store/')
  const renderers = renderersOf(app.electron.process().pid ?? 0)
  expect(renderers.length).toBeGreaterThanOrEqual(2)
  expect(renderers.map(seccompOf)).toEqual(renderers.map(() => '2'))
})

test('no page complains', () => {
  expect(app.complaints).toEqual([])
})
