import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { DocumentMetadata } from '#core/document/tree'

/** The first day that a zip file can hold, in local time because zip knows no zones: the same bytes in every office. */
const zipTime = new Date(1980, 0, 1)

/**
 * Takes the clock out of a DOCX: dates of creation from the record, fixed times and order in the zip. Then the same tree gives the same bytes.
 */
export function sealPackage(bytes: Uint8Array, metadata: DocumentMetadata): Uint8Array {
  const parts = unzipSync(bytes)
  const core = parts['docProps/core.xml']
  if (core === undefined) throw new Error('the document has no core properties')
  const dated = strFromU8(core).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/gu,
    (_, open: string, close: string) => open + metadata.createdAt + close,
  )
  const sealed: Zippable = {}
  // The list of content types comes first: some readers look for it there.
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  for (const name of names) {
    const part = name === 'docProps/core.xml' ? strToU8(dated) : parts[name]
    if (part !== undefined && !name.endsWith('/')) sealed[name] = [part, { mtime: zipTime, level: 6 }]
  }
  return zipSync(sealed)
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
