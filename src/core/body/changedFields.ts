import { z } from 'zod'

const Fields = z.record(z.string(), z.json())

/** Those of the new fields that differ from the row, as they stood and as they stand; null where none does. Rows are plain JSON. */
export function changedFields(
  row: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>>,
): { readonly before: z.infer<typeof Fields>; readonly after: z.infer<typeof Fields> } | null {
  const names = Object.keys(fields).filter((name) => JSON.stringify(row[name]) !== JSON.stringify(fields[name]))
  if (names.length === 0) return null
  const only = (of: Readonly<Record<string, unknown>>) => Fields.parse(Object.fromEntries(names.map((name) => [name, of[name]])))
  return { before: only(row), after: only(fields) }
}
