import type { DocumentMetadata } from '#core/document/tree'

const xmlEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => xmlEscapes[letter] ?? letter)
}

/**
 * pdfkit writes each property twice: into the Info dictionary as it is, and into the XMP packet by string interpolation without escaping it.
 * This string is plain for the first and escaped for the second.
 */
class PropertyText extends String {
  override toString(): string {
    return escapeXml(this.valueOf())
  }
}

/** Properties of the file: search metadata (forms D21), dates from the record. pdfkit derives the file's /ID from them, so it is fixed too. */
export function fileProperties(metadata: DocumentMetadata): PDFKit.DocumentInfo {
  const createdAt = new Date(metadata.createdAt)
  const texts: Readonly<Record<string, string>> = {
    Title: metadata.title,
    Author: metadata.author,
    Subject: metadata.summary,
    Keywords: metadata.keywords.join(', '),
    Creator: 'Forum Desk',
    Producer: 'Forum Desk (PDFKit)',
  }
  const info: PDFKit.DocumentInfo = { CreationDate: createdAt, ModDate: createdAt }
  for (const [key, text] of Object.entries(texts)) if (text !== '') Reflect.set(info, key, new PropertyText(text))
  return info
}

/**
 * Says that the file is PDF/UA-1. PDF/A-2 knows only the properties of its own list, so the one used here is described beside it
 * (ISO 19005-2, 6.6.2.3.3): with that one file passes as both.
 */
export const accessibleFileClaim = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas>
    <rdf:Bag>
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property>
          <rdf:Seq>
            <rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>part</pdfaProperty:name>
              <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              <pdfaProperty:category>internal</pdfaProperty:category>
              <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
            </rdf:li>
          </rdf:Seq>
        </pdfaSchema:property>
      </rdf:li>
    </rdf:Bag>
  </pdfaExtension:schemas>
</rdf:Description>`
