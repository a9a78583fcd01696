import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The fonts that come with the project. */
export const fontFolder = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('pretendard-gov/package.json'))),
  'dist/public/static/alternative',
)
