import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { z } from 'zod'
import type { Word } from '../words'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  folder: text,
  language: text,
  profile: text,
  role: text,
  practice: flag,
  stop: flag,
  resolution: text,
  forms: text,
  formats: text,
  seat: text,
  out: text,
  years: text,
  seed: text,
  body: text,
  term: text,
  day: text,
  from: text,
  until: text,
  'as-of': text,
  reason: text,
  preview: flag,
  format: text,
  audience: text,
  method: text,
  form: text,
  copy: text,
  appointment: text,
  letter: text,
  act: text,
  office: text,
  person: text,
  owner: text,
  device: text,
  purpose: text,
  help: flag,
} as const satisfies ParseArgsConfig['options']

export type Values = ReturnType<typeof parse>['values']
export const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true, strict: true })

/** A mistake in the line: the sentence that says it. */
export class Mistake extends Error {
  constructor(
    readonly word: Word,
    readonly facts: Readonly<Record<string, string | number>>,
  ) {
    super(word)
  }
}

export const folderOf = (values: Values): string => {
  if (values.folder === undefined || values.folder === '') throw new Mistake('needsFolder', {})
  return values.folder
}

export function needed(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new Mistake('needs', { what })
  return value
}

export function oneOf<const Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value)
  if (found === undefined) throw new Mistake('badOptions', { problem: `--${option} ${value} (${allowed.join(', ')})` })
  return found
}

export function wholeNumber(option: string, value: string, max: number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > max) {
    throw new Mistake('badOptions', { problem: `${option} ${value} (1–${max.toString()})` })
  }
  return number
}

/** The value of an option by its schema, such as an id or a day; null where the option was not given. */
export function parsed<Schema extends z.ZodType>(
  option: string,
  value: string | undefined,
  schema: Schema,
): z.infer<Schema> | null {
  if (value === undefined) return null
  const read = schema.safeParse(value)
  if (!read.success) throw new Mistake('badOptions', { problem: `${option} ${value}` })
  return read.data
}

/** The same for an option that has to be there. */
export function parsedNeeded<Schema extends z.ZodType>(
  option: string,
  value: string | undefined,
  schema: Schema,
): NonNullable<z.infer<Schema>> {
  const read = parsed(option, value, schema)
  if (read === null || read === undefined) throw new Mistake('needs', { what: option })
  return read
}

/** A list with commas; each of it has to be known. */
export function listOf<const Value extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly Value[],
): Value[] {
  if (value === undefined) return [...allowed]
  return value
    .split(',')
    .filter((part) => part !== '')
    .map((part) => oneOf(option, part, allowed))
}
