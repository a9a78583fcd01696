import { z } from 'zod'
import type { ExportedTable } from '#core/body/exchange/exportMembers'
import type { FolderFiles } from '#main/desk/ports'

/** Excel in Korea reads a CSV without this mark as CP949. */
const byteOrderMark = '\uFEFF'

const Metadata = z.looseObject({ url: z.string() })

/**
 * Writes a table with its mark and, beside it, its description (`NAME.csv-metadata.json`), which names the file as it is really called:
 * a table of the same name and other bytes is never overwritten. Gives both paths.
 */
export async function writeTable(
  files: Pick<FolderFiles, 'writeDocument'>,
  table: ExportedTable,
): Promise<{ readonly csv: string; readonly metadata: string }> {
  const csv = await files.writeDocument(table.fileName, Buffer.from(byteOrderMark + table.csv, 'utf8'))
  const name = csv.split(/[\\/]/u).at(-1) ?? table.fileName
  const metadata = { ...Metadata.parse(JSON.parse(table.metadata)), url: name }
  const written = await files.writeDocument(
    `${name}-metadata.json`,
    Buffer.from(`${JSON.stringify(metadata, null, 2)}\n`, 'utf8'),
  )
  return { csv, metadata: written }
}
