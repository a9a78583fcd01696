import path from 'node:path'

/** What replies come as; anything else is kept as bytes of no stated kind. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.eml': 'message/rfc822',
  '.hwp': 'application/x-hwp',
  '.hwpx': 'application/hwp+zip',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.txt': 'text/plain',
}

/** The media type that the name of a file claims. */
export const mediaTypeOf = (fileName: string): string =>
  mediaTypes[path.extname(fileName).toLowerCase()] ?? 'application/octet-stream'
