/** The parts of a JSON schema that our inputs use. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly maxLength?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
}

/** The fields of an input as lines of a list, with what each may hold; fields inside fields are indented. */
export function fieldLines(schema: unknown): readonly string[] {
  return linesOf(schema as Schema, 0) // made by zod from our own schemas
}

function linesOf(schema: Schema, depth: number): string[] {
  const fields = Object.entries(schema.properties ?? {})
  return fields.flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) === true ? '' : ' (optional)'
    const inner = field.items?.properties ? field.items : field
    return [`${'  '.repeat(depth)}- \`${name}\`${optional}: ${kindOf(field)}`, ...linesOf(inner, depth + 1)]
  })
}

function kindOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  const options = schema.anyOf ?? schema.oneOf
  if (options) return options.map(optionKind).join(' or ')
  switch (schema.type) {
    case 'string':
      return `${textKind(schema.pattern)}${bounds(schema.minLength, schema.maxLength, 'characters')}`
    case 'integer':
      return `whole number${bounds(schema.minimum, wholeMax(schema.maximum), '')}`
    case 'array':
      return `list of ${schema.items ? kindOf(schema.items) : 'anything'}${bounds(schema.minItems, schema.maxItems, 'entries')}`
    case 'boolean':
      return 'true or false'
    case 'null':
      return 'null'
    case 'object':
      return 'object'
    case undefined:
    default:
      return 'any value'
  }
}

/** One of several shapes: an object is told by its fields. */
function optionKind(schema: Schema): string {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) =>
    field.const === undefined ? `\`${name}\`` : `\`${name}: ${JSON.stringify(field.const)}\``,
  )
  return fields.length === 0 ? kindOf(schema) : `{ ${fields.join(', ')} }`
}

/** What a pattern means, where it is one of those that all tables share. */
function textKind(pattern: string | undefined): string {
  if (pattern === undefined) return 'text'
  if (pattern.includes('-7[0-9a-f]{3}-')) return 'id'
  if (pattern.includes('T\\d\\d:')) return 'moment in UTC, such as 2021-07-06T00:00:00.000Z'
  if (pattern === '^\\d{4}-\\d\\d-\\d\\d$') return 'calendar date, such as 2021-07-06'
  if (pattern === '^[0-9a-f]{64}$') return '64 hex digits'
  return `text like \`${pattern}\``
}

/** JSON's own largest whole number says nothing. */
const wholeMax = (max: number | undefined): number | undefined => (max === Number.MAX_SAFE_INTEGER ? undefined : max)

function bounds(min: number | undefined, max: number | undefined, unit: string): string {
  const parts = [
    min === undefined || min === 0 ? '' : `at least ${min.toString()}`,
    max === undefined ? '' : `at most ${max.toString()}`,
  ]
  const said = parts.filter((part) => part !== '').join(', ')
  return said === '' ? '' : ` (${`${said} ${unit}`.trim()})`
}
