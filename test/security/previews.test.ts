import { createHash } from 'node:crypto'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPreviews, type Previews } from '#main/electron/security/previews'

const fontFolder = path.resolve(import.meta.dirname, '../../node_modules/pretendard-gov/dist/public/static/alternative')
const newPreviews = (): Previews => createPreviews(fontFolder)

const page = (css: string): Buffer =>
  Buffer.from(`<!doctype html><style>${css}</style><p style="color:red">가</p><script>1</script>`)
const hashOf = (css: string): string => createHash('sha256').update(css).digest('base64')

async function policyOf(address: string, previews: Previews): Promise<string> {
  return (await previews.serve(new URL(address).pathname)).headers['content-security-policy'] ?? ''
}

test('a preview may use its own styles by their hash and our fonts, and nothing else', async () => {
  const previews = newPreviews()
  const css = 'p { word-break: keep-all; }\n/* 한글 */'
  const policy = await policyOf(previews.keep(page(css)), previews)
  expect(policy).toContain(`style-src 'sha256-${hashOf(css)}';`)
  expect(policy).toContain('font-src app://preview;')
  expect(policy).toMatch(/^sandbox; default-src 'none';/)
  expect(policy).not.toMatch(/script-src|unsafe|\*|https?:/)
})

test('a paper for carrying away gets our fonts in place of its own policy, and both styles are admitted', async () => {
  const previews = newPreviews()
  const html = `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><style>p{}</style></head>`
  const address = previews.keep(Buffer.from(html))
  const { body } = await previews.serve(new URL(address).pathname)
  expect(body.toString()).toMatch(
    /^<head><style>@font-face\{.*'app:\/\/preview\/fonts\/PretendardGOV-Regular\.ttf'.*<\/style><style>p\{\}<\/style><\/head>$/,
  )
  expect((await policyOf(address, previews)).match(/sha256-/g)).toHaveLength(2)
})

test('an address cannot be guessed, and a later preview has another one', async () => {
  const previews = newPreviews()
  const [one, two] = [previews.keep(page('a{}')), previews.keep(page('a{}'))]
  expect(one).toMatch(/^app:\/\/preview\/[0-9a-f]{32}$/)
  expect(two).not.toBe(one)
  expect((await previews.serve('/00000000000000000000000000000000')).status).toBe(404)
  expect((await previews.serve('/')).status).toBe(404)
})

test('old previews are let go', async () => {
  const previews = newPreviews()
  const addresses = Array.from({ length: 9 }, (_, n) => previews.keep(page(`a{order:${n}}`)))
  const answers = await Promise.all(addresses.map((address) => previews.serve(new URL(address).pathname)))
  expect(answers.map(({ status }) => status)).toEqual([404, 200, 200, 200, 200, 200, 200, 200, 200])
})

describe('fonts', () => {
  test('are there for a frame without an origin', async () => {
    const font = await newPreviews().serve('/fonts/PretendardGOV-Regular.ttf')
    expect(font).toMatchObject({ status: 200, headers: { 'content-type': 'font/ttf', 'access-control-allow-origin': '*' } })
    expect(font.body.length).toBeGreaterThan(100_000)
  })

  test.each(['/fonts/', '/fonts/../../../../package.json', '/fonts/%2e%2e/%2e%2e/index.js', '/fonts/none.ttf'])(
    'nothing else is: %s',
    async (address) => {
      expect((await newPreviews().serve(address)).status).toBe(404)
    },
  )
})
