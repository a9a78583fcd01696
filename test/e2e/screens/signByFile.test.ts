import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { practicePassphrase } from '#main/wiring/sampleForum'
import { accessibilityFaults } from '../accessibility'
import { launch, newProfile, type RunningApp } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { OpenDialog } from './dialogs'
import { setPracticeClock } from './practiceClock'
import { sentencesIn } from './sentences'
import { SignoffPage } from './signoff'
import { TodayPage } from './today'
import { VoteDeskPage } from './voteDesk'

/**
 * The result is signed by one co-chair at the desk and by the other on their own copy: a second profile, which never sees the folder.
 * The two run one after the other, and only files go between them.
 */
const t = sentencesIn('ko')
const stick = mkdtempSync(path.join(tmpdir(), 'carried-'))
const carried = (name: string): string => path.join(stick, name)
const desk = newProfile()
const own = newProfile()
const ownPassphrase = '나만 아는 긴 문장 하나'
let app: RunningApp

afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

/** The next file dialogs are answered so. */
async function choose(file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, file)
}

const press = (name: string) => app.window.getByRole('button', { name }).click()

async function openOwnCopy(): Promise<void> {
  app = await launch({ profile: own, args: [] })
  await new FirstRunPage(app.window, 'ko').title.waitFor()
  await press(t('signFile.copy.entry'))
  await app.window.getByRole('heading', { name: t('signFile.copy.title') }).waitFor()
}

async function signoffPage(): Promise<SignoffPage> {
  const signoff = new SignoffPage(app.window, t)
  await signoff.slots.first().waitFor()
  return signoff
}

async function openDesk(): Promise<void> {
  app = await launch({ profile: desk, args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  await new ShellPage(app.window, 'ko').menu.waitFor()
  await new TodayPage(app.window, t).openDesk.waitFor()
  await app.window.keyboard.press('Enter')
}

test('a co-chair makes a key on their own computer, without any folder', async () => {
  await openOwnCopy()
  await app.picture('sign-1-own-copy')
  await press(t('signFile.copy.make'))
  const dialog = new OpenDialog(app.window)
  await dialog.field(t('signFile.copy.owner')).fill('민간 공동위원장'.normalize('NFD'))
  await dialog.field(t('makeKey.device')).fill('위원장 노트북')
  await app.window.getByLabel(t('makeKey.passphrase'), { exact: false }).first().fill('12345678')
  await app.window.getByLabel(t('makeKey.again'), { exact: false }).fill('12345678')
  await dialog.send()
  await dialog.box.getByText(t('makeKey.weak')).waitFor()
  await app.window.getByLabel(t('makeKey.passphrase'), { exact: false }).first().fill(ownPassphrase)
  await app.window.getByLabel(t('makeKey.again'), { exact: false }).fill(ownPassphrase)
  await dialog.act()
  await app.window.locator('.ownkeys__fp').waitFor()
  await choose(carried('key.json'))
  await press(t('signFile.copy.saveKey'))
  await app.window.getByText(t('signFile.copy.saved', { file: 'key.json' })).waitFor()
  await choose(carried('certificate.pdf'))
  await press(t('signFile.copy.savePage'))
  await app.window.getByText(t('signFile.copy.saved', { file: 'certificate.pdf' })).waitFor()
  expect(readFileSync(carried('certificate.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  await app.picture('sign-2-own-key')
  expect(await accessibilityFaults(app.window)).toEqual([])
})

test('the desk takes the key in once people have compared it, and makes the request', async () => {
  await openDesk()
  const vote = new VoteDeskPage(app.window, t)
  await vote.state.waitFor()
  await setPracticeClock(app.window, t, '0712 1830')
  await vote.take('close')
  await vote.goToSignoff('signResult')
  const signoff = await signoffPage()
  await signoff.sign(practicePassphrase)
  await expect.poll(() => signoff.signed.count()).toBe(1)
  await press(t('signFile.ways.keys'))
  const dialog = new OpenDialog(app.window)
  await choose(carried('key.json'))
  await dialog.send()
  await dialog.box.getByText(t('signFile.keys.compare')).waitFor()
  await dialog.send()
  await dialog.box.getByText(t('signFile.keys.needsCompared')).waitFor()
  await app.picture('sign-3-compare')
  await dialog.box.getByRole('checkbox').check({ force: true })
  await dialog.send()
  await expect.poll(() => dialog.box.locator('.ownkeys li').count()).toBe(2)
  await app.picture('sign-4-keys')
  await app.window.keyboard.press('Escape')
  await press(t('signFile.ways.request'))
  await dialog.send()
  const file = await dialog.box.locator('dd[title]').getAttribute('title')
  writeFileSync(carried('request.json'), readFileSync(file ?? ''))
  await app.picture('sign-5-request')
  await app.window.keyboard.press('Escape')
  await app.picture('sign-6-desk')
  await inOtherLooks('sign-6-desk')
  await press(t('signFile.ways.paper'))
  await dialog.send()
  await dialog.box.getByText(t('signFile.paper.needsScan')).waitFor()
  await app.picture('sign-6-paper')
  await app.window.keyboard.press('Escape')
})

test('the co-chair’s copy refuses a changed request, shows the true one in full, and signs it', async () => {
  await openOwnCopy()
  const whole = readFileSync(carried('request.json'), 'utf8')
  writeFileSync(carried('changed.json'), whole.replace('원안대로', '수정하여'))
  await choose(carried('changed.json'))
  await press(t('signFile.copy.open'))
  await app.window.getByRole('alert').waitFor()
  await app.picture('sign-7-changed')
  await choose(carried('request.json'))
  await press(t('signFile.copy.open'))
  await app.window.getByText(t('signFile.copy.verified')).waitFor()
  expect(await app.window.locator('.so__item').count()).toBe(14)
  await app.picture('sign-8-read')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await inOtherLooks('sign-8-read')
  await choose(carried('answer.json'))
  await press(t('signFile.copy.sign'))
  const dialog = new OpenDialog(app.window)
  await dialog.box.getByLabel(t('sign.passphrase'), { exact: false }).fill('아무도 모르는 암호문')
  await dialog.send()
  await dialog.refusal.waitFor()
  expect(exists(carried('answer.json'))).toBe(false)
  await dialog.box.getByLabel(t('sign.passphrase'), { exact: false }).fill(ownPassphrase)
  await app.picture('sign-9-sign')
  await dialog.act()
  expect(exists(carried('answer.json'))).toBe(true)
  await app.picture('sign-10-answered')
})

test('the desk refuses a changed answer, takes the true one, and settles the result', async () => {
  // What the vote needs next is the signature, so Enter on the first screen leads there.
  await openDesk()
  const signoff = await signoffPage()
  const answer = readFileSync(carried('answer.json'), 'utf8')
  writeFileSync(carried('changed.json'), answer.replace('"act": "result"', '"act": "call"'))
  await choose(carried('changed.json'))
  await press(t('signFile.ways.answer'))
  const dialog = new OpenDialog(app.window)
  await dialog.send()
  await dialog.refusal.waitFor()
  await app.picture('sign-11-refused')
  await choose(carried('answer.json'))
  await dialog.act()
  await expect.poll(() => signoff.signed.count()).toBe(2)
  await app.picture('sign-12-both')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await signoff.back.click()
  await new VoteDeskPage(app.window, t).take('announce')
  await app.window.getByText(t('desk.locked')).waitFor()
})

/** The same screen in English and in the dark, for whoever looks at the pictures; then as it was. */
async function inOtherLooks(name: string): Promise<void> {
  const english = sentencesIn('en')
  await press(t('shell.changeLanguage'))
  await app.picture(`${name}.en`)
  await app.window.getByRole('button', { name: english('shell.changeLanguage') }).click()
  await app.window.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
  })
  await app.picture(`${name}.dark`)
  await app.window.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light'
  })
}

function exists(file: string): boolean {
  try {
    return readFileSync(file).length > 0
  } catch {
    return false
  }
}
