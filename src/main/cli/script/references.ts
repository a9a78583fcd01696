/** What earlier lines of a script saved. */
export type Saved = ReadonlyMap<string, unknown>

/** A name that no earlier line saved, or a path that leads nowhere. */
export class UnknownReference extends Error {
  override readonly name = 'UnknownReference'
  constructor(readonly reference: string) {
    super(reference)
  }
}

const reference = /^\$([A-Za-z]\w*)((?:\.\w+)*)$/

/**
 * Puts what was saved where a text says `$name` or `$name.path.0`, anywhere inside the value. `$$name` stands for the text `$name`.
 * Any other text stays as it is, a price such as `$5` for instance.
 */
export function fillReferences(value: unknown, saved: Saved): unknown {
  if (typeof value === 'string') return fillText(value, saved)
  if (Array.isArray(value)) return value.map((part: unknown) => fillReferences(part, saved))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillReferences(part, saved)]))
}

function fillText(text: string, saved: Saved): unknown {
  if (text.startsWith('$$')) return text.slice(1)
  const found = reference.exec(text)
  if (!found) return text
  const [, name = '', path = ''] = found
  if (!saved.has(name)) throw new UnknownReference(text)
  const steps = path.split('.').filter((step) => step !== '')
  return valueAt(saved.get(name), steps, text)
}

/** The value that a path such as `reply.seatIds.0` leads to. */
export function valueAtPath(value: unknown, path: string): unknown {
  return valueAt(value, path.split('.'), path)
}

function valueAt(value: unknown, steps: readonly string[], written: string): unknown {
  return steps.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) throw new UnknownReference(written)
    return (at as Readonly<Record<string, unknown>>)[step] // an object, whose own property was just found
  }, value)
}
