import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Frame } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { WireEvent } from '#core/desk/wire/wire'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { ask, done, openSample } from './bridge'
import { launch, newProfile, type RunningApp } from './launch'

const Exported = z.object({
  files: z.array(z.object({ path: z.string(), fileName: z.string(), sha256: z.string() })),
  cancelled: z.boolean(),
})

let app: RunningApp
let folder: string
let resolutionId: string

beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  folder = (await openSample(app.window)).path
  const list = z
    .object({ votes: z.array(z.object({ resolutionId: z.string() })) })
    .parse(await done(app.window, 'query', 'resolution.list', {}))
  resolutionId = list.votes[0]?.resolutionId ?? ''
})
afterAll(async () => {
  await app.close()
})

/** Puts a preview into the page, as the window does, and gives its frame when it is loaded. */
async function framed(url: string): Promise<Frame> {
  await app.window.evaluate(async (address) => {
    document.querySelector('iframe')?.remove()
    const frame = document.createElement('iframe')
    frame.width = '900'
    frame.height = '1200'
    const loaded = new Promise((resolve) => {
      frame.onload = resolve
    })
    frame.src = address
    document.body.prepend(frame)
    await loaded
  }, url)
  const frame = app.window.frames().find((candidate) => candidate.url() === url)
  if (frame === undefined) throw new Error('the preview is not in the page')
  return frame
}

const previewed = async (): Promise<Frame> => {
  const preview = await done(app.window, 'action', 'preview', { resolutionId, form: 'D02', seatId: null, language: 'ko' })
  return framed(z.object({ url: z.string() }).parse(preview).url)
}

describe('a preview', () => {
  test('shows the paper in our own letters', async () => {
    const frame = await previewed()
    expect(await frame.locator('body').innerText()).toContain('서면의결')
    const faces = await frame.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replace(/"/g, ''))
    })
    expect(faces).toContain('Pretendard GOV')
    await app.picture('preview-call-ko')
  })

  test('has an origin of its own, no bridge, no script and no way out', async () => {
    const frame = await previewed()
    const found = await frame.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken"'
      document.body.append(script)
      const fetched = await fetch('app://desk/index.html').then(
        () => 'fetched',
        () => 'refused',
      )
      let top = 'reached'
      try {
        top = String(window.top?.document.title)
      } catch {
        top = 'refused'
      }
      return { origin: self.origin, bridge: 'forumDesk' in window, title: document.title === 'taken', fetched, top }
    })
    expect(found).toEqual({ origin: 'null', bridge: false, title: false, fetched: 'refused', top: 'refused' })
  })
})

test('papers are written into the folder and recorded, and the window hears how far it is', async () => {
  await app.window.evaluate(() => {
    const bridge = Reflect.get(window, 'forumDesk') as { onEvent(listener: (event: unknown) => void): void } // put there by the preload
    const heard: unknown[] = []
    Reflect.set(window, 'heard', heard)
    bridge.onEvent((event) => heard.push(event))
  })
  const request = { resolutionId, forms: ['D02'], formats: ['docx', 'pdf'], language: 'ko', job: 1 }
  const { files, cancelled } = Exported.parse(await done(app.window, 'action', 'exportDocuments', request))
  expect(cancelled).toBe(false)
  expect(files.map((file) => path.extname(file.path))).toEqual(['.docx', '.pdf'])
  for (const file of files) {
    expect(path.dirname(file.path)).toBe(path.join(folder, 'documents'))
    expect(createHash('sha256').update(readFileSync(file.path)).digest('hex')).toBe(file.sha256)
  }

  const { documents } = VoteDesk.parse(await done(app.window, 'query', 'resolution.desk', { resolutionId }))
  expect(documents.map(({ sha256 }) => sha256).sort()).toEqual(files.map(({ sha256 }) => sha256).sort())
  // Both were made from one record, so they say the same.
  expect(new Set(documents.map(({ contentHash }) => contentHash)).size).toBe(1)

  const events = z.array(WireEvent).parse(await app.window.evaluate(() => Reflect.get(window, 'heard') as unknown)) // set above
  const shares = events.flatMap((event) => (event.topic === 'progress' && event.job === 1 ? [event.done] : []))
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(events.some((event) => event.topic === 'changed' && event.tables.includes('documents'))).toBe(true)
})

test('writing can be cancelled: what was written stays and is told', async () => {
  const request = { resolutionId, forms: ['D05'], formats: ['pdf'], language: 'ko', job: 2 }
  const exporting = done(app.window, 'action', 'exportDocuments', request)
  await done(app.window, 'action', 'cancelExport', { job: 2 })
  const { files, cancelled } = Exported.parse(await exporting)
  expect(cancelled).toBe(true)
  const { documents } = VoteDesk.parse(await done(app.window, 'query', 'resolution.desk', { resolutionId }))
  expect(documents.filter(({ form }) => form === 'D05')).toHaveLength(files.length)
})

test('only papers of the open folder can be shown', async () => {
  for (const asked of ['/etc/passwd', '../desk.json', '..', path.join(folder, 'desk.json')]) {
    expect(await ask(app.window, 'action', 'revealDocument', { path: asked })).toMatchObject({
      ok: false,
      refusal: { code: 'desk.notFound' },
    })
  }
})
