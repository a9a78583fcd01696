import { tableNames, tables } from '#core/desk/rows/tables'

/** Head and state of the copy. The name cannot be a table of the desk: those are plain words. */
export const metaTable = '$meta'

/** Object stores in Dexie's words: the key `id`, then the indexes. */
export const storeLayout: Record<string, string> = {
  ...Object.fromEntries(tableNames.map((table) => [table, ['id', ...tables[table].indexes].join(', ')])),
  [metaTable]: 'key',
}

/** FNV-1a over the layout: not a fingerprint against anyone, only a name that differs when an index does. */
function layoutMark(): string {
  let mark = 0x811c9dc5
  for (const character of JSON.stringify(storeLayout)) mark = Math.imul(mark ^ character.charCodeAt(0), 0x01000193) >>> 0
  return mark.toString(16).padStart(8, '0')
}

const prefixOf = (folderId: string): string => `forum-desk ${folderId} `

/** The database of a folder at a schema. Another schema or another set of indexes is another database. */
export function databaseName(folderId: string, schema: number): string {
  return `${prefixOf(folderId)}${schema} ${layoutMark()}`
}

/** The databases there are of a folder, of whatever version. */
export async function databasesOf(factory: IDBFactory, folderId: string): Promise<string[]> {
  const all = await factory.databases()
  return all.flatMap(({ name }) => (name?.startsWith(prefixOf(folderId)) === true ? [name] : []))
}
