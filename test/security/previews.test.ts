import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPreviews } from '#main/electron/security/previews'

const page = (css: string): Buffer =>
  Buffer.from(`<!doctype html><style>${css}</style><p style="color:red">가</p><script>1</script>`)
const policyOf = (address: string, previews: ReturnType<typeof createPreviews>): string =>
  previews.serve(new URL(address).pathname).headers['content-security-policy'] ?? ''

test('a preview may use its own styles by their hash, and nothing else', () => {
  const previews = createPreviews()
  const css = 'p { word-break: keep-all; }\n/* 한글 */'
  const policy = policyOf(previews.keep(page(css)), previews)
  expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(css).digest('base64')}';`)
  expect(policy).toMatch(/^sandbox; default-src 'none';/)
  expect(policy).not.toMatch(/script-src|unsafe|\*|https?:/)
})

test('an address cannot be guessed, and a later preview has another one', () => {
  const previews = createPreviews()
  const [one, two] = [previews.keep(page('a{}')), previews.keep(page('a{}'))]
  expect(one).toMatch(/^app:\/\/preview\/[0-9a-f]{32}$/)
  expect(two).not.toBe(one)
  expect(previews.serve('/00000000000000000000000000000000').status).toBe(404)
  expect(previews.serve('/').status).toBe(404)
})

test('old previews are let go', () => {
  const previews = createPreviews()
  const addresses = Array.from({ length: 9 }, (_, n) => previews.keep(page(`a{order:${n}}`)))
  const statuses = addresses.map((address) => previews.serve(new URL(address).pathname).status)
  expect(statuses).toEqual([404, 200, 200, 200, 200, 200, 200, 200, 200])
})
