import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility'
import { launch, newProfile, type RunningApp } from './launch'
import { FirstRunPage } from './pages/firstRun'
import { type Section, ShellPage } from './pages/shell'

let app: RunningApp
let shell: ShellPage

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
})
afterAll(async () => {
  await app.close()
})

test('the first screen opens the practice folder by the keyboard alone', async () => {
  const first = new FirstRunPage(app.window, 'ko')
  await first.title.waitFor()
  expect(await accessibilityFaults(app.window)).toEqual([])
  await first.openPractice()
  shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
})

const sections: readonly Section[] = ['today', 'votes', 'members', 'deadlines', 'rules']

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  beforeAll(async () => {
    if (shell.language !== language) shell = await shell.inOtherLanguage()
  })

  test.each(sections)('the screen of %s is there, without complaints and open to all', async (section) => {
    await shell.goTo(section)
    await app.picture(`${section}-${language}`)
    expect(await accessibilityFaults(app.window)).toEqual([])
    expect(app.complaints).toEqual([])
  })
})
