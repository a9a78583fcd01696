import { app, BrowserWindow, session, type Session } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Actor } from '#core/desk/actor'
import type { ItemId } from '#core/desk/rows/identifiers'
import { limits } from '#core/desk/limits'
import { Instant } from '#core/desk/rows/time'
import { addItem } from '#core/resolution/call/addItem'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { openResolution } from '#core/resolution/call/openResolution'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { Committee } from '#main/cli/generate/committee'
import { GeneratedSigners } from '#main/cli/generate/signers'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { serveFile } from '#main/electron/security/appFiles'
import { registerAppScheme, serveAppScheme } from '#main/electron/security/appScheme'
import { storePolicy } from '#main/electron/security/contentPolicies'
import { closeSession } from '#main/electron/security/sessions'
import { createStoreClient } from '#main/electron/store/storeClient'
import { keepStorePage } from '#main/electron/store/storePage'
import { nodeDisk } from '#main/journal/nodeDisk'
import { must } from '#main/wiring/must'
import { type OpenDesk, openDesk } from '#main/wiring/openDesk'
import type { Bare } from './bare/bare'
import { median } from './measure'

/**
 * The desk's own modules and the built store page in a real Electron, beside bare Dexie in a page of its own. A main file of the
 * benchmark: the app that is shipped has no part of it.
 */
const actor: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }
const rounds = 5
const oneAtATime = 80
const waiting = 20
const waitingBallots = 200
const importRows = 10_000

function serve(partition: string, host: string, folder: string): Session {
  const made = session.fromPartition(partition)
  closeSession(made, [host])
  serveAppScheme(made, ({ pathname }) => serveFile(folder, pathname, storePolicy))
  return made
}

/** A written vote of thirty members that is open for replies. */
async function openVote(opened: OpenDesk, clock: { moveTo(moment: Instant): void }) {
  const { desk, signing } = opened
  const committee = new Committee(desk, actor)
  await committee.establish()
  clock.moveTo(committee.nextTermBegins)
  const { bodyId, termId, seatIds } = await committee.openNextTerm()
  const opensAt = Instant.parse('2021-09-01T00:00:00.000Z')
  const closesAt = Instant.parse('2021-09-30T00:00:00.000Z')
  const { resolutionId } = await must(desk, actor, draftResolution, {
    bodyId,
    termId,
    number: 1,
    title: '측정용 서면의결',
    titleEn: '',
    ground: 'minor',
    reason: '측정',
    opensAt,
    closesAt,
    returnTo: '',
    sealed: false,
    illustrative: true,
  })
  const itemIds: ItemId[] = []
  for (let number = 1; number <= limits.itemsMax; number += 1) {
    const { itemId } = await must(desk, actor, addItem, {
      resolutionId,
      kind: 'decision',
      title: `안건 ${number.toString()}`,
      titleEn: '',
      group: '',
      proposer: '',
      itemNumber: '',
      motion: '원안대로 의결한다.',
      reason: '',
      content: '',
    })
    itemIds.push(itemId)
  }
  const signers = new GeneratedSigners(signing)
  for (const office of ['governmentCoChair', 'civilCoChair'] as const) await signers.sign(resolutionId, 'call', office)
  clock.moveTo(opensAt)
  await must(desk, actor, openResolution, { resolutionId })
  let at = Date.parse(opensAt)
  let replies = 0
  /** One member's first reply to one item: so many items that none has to replace an earlier one. */
  return () => {
    const seatId = seatIds[replies % seatIds.length]
    const itemId = itemIds[Math.floor(replies / seatIds.length)]
    if (itemId === undefined) throw new Error('there are not enough items for so many replies')
    at += 1000
    replies += 1
    const arrivedAt = Instant.parse(new Date(at).toJSON())
    clock.moveTo(arrivedAt)
    const marks = [{ itemId, version: 1, choice: 'yes' as const, opinion: '', condition: '', note: '' }]
    return { resolutionId, seatId, way: 'email' as const, arrivedAt, evidenceId: null, marks }
  }
}

async function record(opened: OpenDesk, reply: unknown): Promise<void> {
  const outcome = await opened.desk.execute(actor, 'resolution.recordReply', reply)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}

const now = (): number => Number(process.hrtime.bigint()) / 1e6

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begin = now()
  await act()
  return now() - begin
}

/** A row as our ballots are, for the bare page. */
let rows = 0
const bareBallot = () => {
  rows += 1
  const id = `017b023a-9980-7001-bd4e-${rows.toString(16).padStart(12, '0')}`
  return {
    id,
    resolutionId: id,
    itemId: id,
    seatId: id,
    version: 1,
    choice: 'yes',
    opinion: '',
    condition: '',
    note: '',
    state: 'received',
    way: 'email',
    arrivedAt: '2021-09-01T00:00:00.000Z',
    enteredAt: '2021-09-01T00:00:00.000Z',
    enteredBy: actor.profile,
    evidenceId: null,
    rev: rows,
  }
}
const barePerson = () => {
  const { id, rev } = bareBallot()
  return { id, name: { ko: '', en: '' }, post: { ko: '', en: '' }, rev }
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'forum-desk-bench-'))
  const client = createStoreClient()
  const storeSession = serve('persist:bench-store', 'store', path.join(__dirname, '../renderer/store'))
  const page = keepStorePage({
    session: storeSession,
    client,
    level: () => Promise.resolve(),
    onGivenUp: (reason) => {
      throw new Error(reason)
    },
  })
  const bareSession = serve('persist:bench-bare', 'bare', path.join(__dirname, 'bare'))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: bareSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    },
  })
  await window.loadURL('app://bare/index.html')
  // The function stands in the page under its name; its result comes back as plain JSON.
  const bare = <Name extends keyof Bare>(name: Name, ...args: Parameters<Bare[Name]>): ReturnType<Bare[Name]> =>
    window.webContents.executeJavaScript(`bare.${name}(...${JSON.stringify(args)})`) as ReturnType<Bare[Name]>

  const clock = createScriptClock(Instant.parse('2021-08-02T00:00:00.000Z'))
  const opened = await openDesk({
    path: folder,
    disk: nodeDisk,
    store: client.store,
    random: seededRandom('bench'),
    rules: standardRuleBooks,
    clock,
    create: { practice: true },
    practiceOnly: true,
    onNotice: () => undefined,
    onFault: (error) => {
      console.error(error)
    },
  })
  if (opened.kind !== 'open') throw new Error(opened.refusal.code)
  try {
    const nextReply = await openVote(opened, clock)
    const ours = { one: [] as number[], twenty: [] as number[], import: [] as number[] }
    const peer = { one: [] as number[], twenty: [] as number[], import: [] as number[] }
    // A first round to warm up both, which is not counted; then they take turns, so that what the machine does meanwhile meets both.
    for (let round = 0; round <= rounds; round += 1) {
      const one: number[] = []
      for (let n = 0; n < oneAtATime; n += 1) {
        const reply = nextReply()
        one.push(await timed(() => record(opened, reply)))
      }
      const bareOne = await bare('putEach', Array.from({ length: oneAtATime }, bareBallot))
      const twenty = await timed(async () => {
        let left = waitingBallots
        const work = async (): Promise<void> => {
          while (left > 0) {
            left -= 1
            await record(opened, nextReply())
          }
        }
        await Promise.all(Array.from({ length: waiting }, work))
      })
      const bareTwenty = await bare('putWaiting', Array.from({ length: waitingBallots }, bareBallot), waiting)
      const people = Array.from({ length: importRows }, () => ({
        name: { ko: '', en: '' },
        post: { ko: '', en: '' },
        contact: null,
      }))
      const imported = await timed(async () => {
        const outcome = await opened.desk.execute(actor, 'person.enrol', { people })
        if (!outcome.ok) throw new Error(outcome.refusal.code)
      })
      const bareImport = await bare('bulkPut', Array.from({ length: importRows }, barePerson))
      if (round === 0) continue
      ours.one.push(...one)
      peer.one.push(...bareOne)
      ours.twenty.push(waitingBallots / twenty)
      peer.twenty.push(waitingBallots / bareTwenty)
      ours.import.push(importRows / imported)
      peer.import.push(importRows / bareImport)
    }
    const results = {
      ballotOne: { ours: 1000 / median(ours.one), peer: 1000 / median(peer.one) },
      ballotTwenty: { ours: 1000 * median(ours.twenty), peer: 1000 * median(peer.twenty) },
      import: { ours: 1000 * median(ours.import), peer: 1000 * median(peer.import) },
      electron: process.versions.electron,
    }
    process.stdout.write(`BENCH ${JSON.stringify(results)}\n`)
  } finally {
    await opened.desk.close()
    page.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

registerAppScheme()
app.enableSandbox()
void app.whenReady().then(async () => {
  try {
    await run()
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
  app.exit(Number(process.exitCode ?? 0))
})
