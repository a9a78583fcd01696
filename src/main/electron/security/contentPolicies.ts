/**
 * Content security policies, sent as a response header by the app scheme. Each names what is allowed; everything else is not.
 * `frame-ancestors` and the origins are exact: a page cannot be framed by another of our own either, the preview excepted.
 */
const closed = "base-uri 'none'; form-action 'none'; object-src 'none'"

/** The user's window. Pictures may come from what it has made itself (data:, blob:). */
export const windowPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
  `worker-src 'self'; frame-src app://preview; frame-ancestors 'none'; ${closed}`

/** The store page: one script, and no way to make script out of text. */
export const storePolicy = `default-src 'none'; script-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; ${closed}`

/** A previewed document: no script at all, only its own styles by their hash, only our fonts, and an origin of its own. */
export function previewPolicy(styleHashes: readonly string[]): string {
  const styles = styleHashes.length === 0 ? "'none'" : styleHashes.map((hash) => `'sha256-${hash}'`).join(' ')
  return (
    `sandbox; default-src 'none'; style-src ${styles}; img-src data:; font-src app://preview; ` +
    `frame-ancestors app://desk; ${closed}`
  )
}
