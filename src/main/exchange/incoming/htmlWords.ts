const names: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What is not words for a reader: it is dropped with everything inside. */
const silent = /^(?:script|style|head|title|template|noscript|svg|math|iframe|object)$/iu
const breaks = /^(?:br|p|div|tr|li|h[1-6]|table|blockquote|hr)$/iu

/**
 * The words of an HTML mail as plain text: scripts, styles and all markup are dropped, nothing is loaded or run. One pass over the
 * characters, so that no input makes it slow. The result is only ever shown as text.
 */
export function htmlWords(html: string): string {
  const out: string[] = []
  let inside: string | null = null
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const text = html.slice(at, open === -1 ? html.length : open)
    if (inside === null) out.push(decoded(text))
    if (open === -1) break
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      if (end === -1) break
      at = end + 3
      continue
    }
    const close = html.indexOf('>', open)
    if (close === -1) break
    const [, ends, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(html.slice(open, open + 30)) ?? []
    if (inside === null) {
      if (ends === '' && silent.test(name) && html.charAt(close - 1) !== '/') inside = name.toLowerCase()
      else if (breaks.test(name)) out.push('\n')
    } else if (ends === '/' && name.toLowerCase() === inside) inside = null
    at = close + 1
  }
  return out
    .join('')
    .split('\n')
    .map((line) => line.replace(/[\t ]+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, (all, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? (hex === undefined ? null : Number.parseInt(hex, 16)) : Number(decimal)
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
    return (name === undefined ? undefined : names[name.toLowerCase()]) ?? all
  })
