import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { DocumentMetadata } from '#core/document/tree'

/**
 * Finishes a DOCX and takes the clock out of it: dates of creation from the record, fixed times and order in the zip. Then the same tree gives the same bytes.
 */
export function sealPackage(bytes: Uint8Array, metadata: DocumentMetadata): Uint8Array {
  const parts = unzipSync(bytes)
  const core = parts['docProps/core.xml']
  if (core === undefined) throw new Error('the document has no core properties')
  const styles = parts['word/styles.xml']
  if (styles === undefined) throw new Error('the document has no styles')
  const dated = strFromU8(core).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/gu,
    (_, open: string, close: string) => open + metadata.createdAt + close,
  )
  // The first day that a zip file can hold, in local time because zip knows no zones: the same bytes in every office.
  const mtime = new Date(1980, 0, 1)
  const sealed: Zippable = {}
  // The list of content types comes first: some readers look for it there.
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  for (const name of names) {
    const part = name === 'docProps/core.xml' ? strToU8(dated) : name === 'word/styles.xml' ? koreanSpacing(styles) : parts[name]
    if (part !== undefined && !name.endsWith('/')) sealed[name] = [part, { mtime, level: 6 }]
  }
  return zipSync(sealed)
}

/**
 * Takes away the space that Word puts between Hangul and digits or Latin letters by itself, so that 제7차 and 23명 stand as they are written.
 * Of the two settings docx knows only one, and not for a whole document.
 */
function koreanSpacing(styles: Uint8Array): Uint8Array {
  const place = '<w:pPrDefault><w:pPr>'
  const text = strFromU8(styles)
  if (!text.includes(place)) throw new Error('this version of docx writes the default paragraph elsewhere')
  return strToU8(text.replace(place, `${place}<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>`))
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
