import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Instant } from '#core/desk/rows/time'
import { Dispatches } from '#core/resolution/dispatch/dispatches'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { createDocumentWriter, type DocumentWriter } from '#main/documents/documentWriter'
import { nodeDisk } from '#main/journal/nodeDisk'
import { makeLetters } from '#main/wiring/makeLetters'
import { openDesk } from '#main/wiring/openDesk'
import { enterSampleForum } from '#main/wiring/sampleForum'
import { createDexieStore } from '#store/dexieStore'
import { buildWorker, type BuiltWorker } from '../documents/builtWorker'
import { fontFolder } from '../documents/fonts'
import { moment, officer } from './sealedWorld'

let worker: BuiltWorker
let writer: DocumentWriter
const ends: (() => Promise<void> | void)[] = []

beforeAll(async () => {
  worker = await buildWorker()
  writer = createDocumentWriter({ workerFile: worker.file, fontFolder })
}, 120_000)
afterAll(async () => {
  for (const end of ends) await end()
  await writer.close()
  await worker.remove()
})

/** The sample vote as it stood at a moment, with an address for its first two members. */
async function sampleAt(until: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'forum-desk-notice-')), 'practice')
  const store = createDexieStore({ indexedDB: new IDBFactory(), IDBKeyRange, durability: 'relaxed' })
  const clock = createScriptClock(Instant.parse('2021-07-01T00:00:00.000Z'))
  const opened = await openDesk({
    path,
    disk: nodeDisk,
    store,
    random: seededRandom('notice'),
    rules: standardRuleBooks,
    clock,
    create: { practice: true },
    practiceOnly: false,
    onNotice: () => undefined,
    onFault: (error) => {
      throw error
    },
  })
  if (opened.kind !== 'open') throw new Error(`the practice folder is ${opened.kind}`)
  const { desk, files } = opened
  ends.push(async () => {
    await desk.close()
    rmSync(dirname(path), { recursive: true, force: true })
  })
  const resolutionId = await enterSampleForum({ tools: opened.signing, store, clock, until: moment(until) })
  const look = async (): Promise<Dispatches> => {
    const asked = await desk.query(officer, 'resolution.dispatches', { resolutionId })
    if (!asked.ok) throw new Error(asked.refusal.code)
    return Dispatches.parse(asked.reply)
  }
  const seats = (await look()).seats.filter(({ counted, personId }) => counted && personId !== null).slice(0, 3)
  for (const [index, { personId }] of seats.slice(0, 2).entries()) {
    const email = `member${(index + 1).toString()}@example.org`
    const input = { personId, telephone: null, email, birthDate: null, account: null, seenRev: null }
    expect(await desk.execute(officer, 'contact.save', input)).toMatchObject({ ok: true })
  }
  const seatIds = seats.map(({ seatId }) => seatId)
  const make = () =>
    makeLetters(
      { desk, actor: officer, files, writer },
      { resolutionId, letter: 'result', seatIds },
      { language: 'ko', signal: new AbortController().signal, onProgress: () => undefined },
    )
  return { path, desk, resolutionId, seats, look, make }
}

describe('the notice of the result', () => {
  it('goes out once the result is announced: a mail to each member, with the notice and the resolution, and is recorded', async () => {
    const { path, desk, resolutionId, seats, look, make } = await sampleAt('2021-07-14T00:00:00.000Z')
    const made = await make()
    if (!made.ok) throw new Error(made.refusal.code)
    expect(made.noAddress).toEqual([seats[2]?.label])
    expect(made.mails).toHaveLength(2)
    for (const [index, mail] of made.mails.entries()) {
      const { to, subject, text, attachments } = await PostalMime.parse(readFileSync(join(path, 'documents', mail.fileName)))
      expect(to).toMatchObject([{ address: `member${(index + 1).toString()}@example.org` }])
      expect(subject).toContain('결과 알림')
      expect(text).toContain('서면의결의 결과를 붙임과 같이 알려 드립니다.')
      expect(text).not.toContain('회신 기한')
      expect(attachments.map(({ filename }) => filename)).toEqual(['KOGF-2021-W07_결과_알림.pdf', 'KOGF-2021-W07_의결서.pdf'])
    }
    const issued = await desk.query(officer, 'document.listIssued', { subjectId: resolutionId })
    expect(JSON.stringify(issued)).toContain('KOGF-2021-W07_결과_알림.pdf')

    expect((await look()).seats.find(({ seatId }) => seatId === seats[0]?.seatId)?.next).toBe('notify')
    const receivers = seats.slice(0, 2).map(({ seatId }) => ({ kind: 'seat', seatId }))
    const sent = { resolutionId, purpose: 'result', way: 'email', sentAt: moment('2021-07-13T23:00:00.000Z'), proof: '' }
    expect(await desk.execute(officer, 'resolution.recordDispatch', { ...sent, evidenceId: null, receivers })).toMatchObject({
      ok: true,
    })
    const after = await look()
    expect(after.seats.find(({ seatId }) => seatId === seats[0]?.seatId)).toMatchObject({
      next: 'nothing',
      sent: [{ purpose: 'result' }],
    })
  })

  it('is refused before the announcement', async () => {
    const { make } = await sampleAt('2021-07-12T10:00:00.000Z')
    expect(await make()).toMatchObject({ ok: false, refusal: { code: 'dispatch.notThatFar' } })
  })
})
