import type { z } from 'zod'
import type { Change } from '#core/desk/rows/change'
import type { CommandDefinition, Decision } from '#core/desk/command'
import { FolderId, type Ids } from '#core/desk/rows/identifiers'
import type { Answer, QueryDefinition } from '#core/desk/query'
import type { Reader } from '#core/desk/rows/reader'
import type { Refused } from '#core/desk/refusals/refusal'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import { emptyHead } from '#core/desk/rows/store'
import { type Row, type TableName, tableNames, tables } from '#core/desk/rows/tables'
import { Instant } from '#core/desk/rows/time'
import { withOfficeRules } from '#core/rules/officeRules'
import type { RuleBooks } from '#core/rules/ruleBooks'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'

const folderId = FolderId.parse('00000000-0000-7000-8000-000000000000')
const now = Instant.parse('2021-07-05T00:00:00.000Z')
const actor = { profile: '사무국 담당자', role: 'officer' as const, personId: null }

/** Commands on rows in memory, without journal, queue or permission: what `load` and `decide` say, with every schema checked. */
export function smallDesk(rules: RuleBooks = standardRuleBooks) {
  const rows = new Map<TableName, Map<string, unknown>>(tableNames.map((name) => [name, new Map()]))
  let made = 0
  let rev = 0
  const ids: Ids = {
    next: (schema) => schema.parse(`00000000-0000-7000-8000-${(made += 1).toString(16).padStart(12, '0')}`),
  }
  const all = <Name extends TableName>(name: Name): Row<Name>[] => [...(rows.get(name)?.values() ?? [])] as Row<Name>[] // only rows that passed this table's schema are put in
  const read: Reader = {
    get: (name, id) => Promise.resolve(all(name).find((row) => row.id === id) ?? null),
    where: (name, index, value) =>
      Promise.resolve(all(name).filter((row) => (row as Readonly<Record<string, unknown>>)[index] === value)), // every row is an object
    all: (name) => Promise.resolve(all(name)),
  }
  const apply = (change: Change): void => {
    if (change.op === 'delete') rows.get(change.table)?.delete(change.id)
    else {
      const row = tables[change.table].row.parse(change.row)
      rows.get(change.table)?.set(change.row.id, { ...row, rev })
    }
  }

  async function decide<Input extends z.ZodType, Known, Reply extends z.ZodType>(
    command: CommandDefinition<string, Input, Known, Reply>,
    given: z.input<Input>,
  ): Promise<Decision<z.infer<Reply>>> {
    const input = command.input.parse(given)
    const known = await command.load(read, input)
    const decision = command.decide({
      known,
      input,
      now,
      rules: withOfficeRules(rules, all('officeRules')),
      ids,
      actor,
      folderId,
    })
    if (decision.ok) {
      rev += 1
      decision.changes.forEach(apply)
      command.reply.parse(decision.reply)
    } else {
      if (!command.refusals.includes(decision.refusal.code))
        throw new Error(`${command.name} does not list ${decision.refusal.code}`)
      // Throws where a sentence asks for a fact that the refusal does not carry.
      sayRefusal(decision.refusal, 'ko', 'Asia/Seoul')
      sayRefusal(decision.refusal, 'en', 'Asia/Seoul')
    }
    return decision
  }

  return {
    read,
    all,
    folderId,
    decide,
    /** The reply of a command that has to be accepted. */
    async does<Input extends z.ZodType, Known, Reply extends z.ZodType>(
      command: CommandDefinition<string, Input, Known, Reply>,
      given: z.input<Input>,
    ): Promise<z.infer<Reply>> {
      const decision = await decide(command, given)
      if (!decision.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(decision.refusal)}`)
      return decision.reply
    },
    /** The code of a command that has to be refused; nothing may have changed. */
    async refuses<Input extends z.ZodType, Known, Reply extends z.ZodType>(
      command: CommandDefinition<string, Input, Known, Reply>,
      given: z.input<Input>,
    ): Promise<Refused['refusal']> {
      const decision = await decide(command, given)
      if (decision.ok) throw new Error(`${command.name} was accepted`)
      return decision.refusal
    },
    async asks<Input extends z.ZodType, Reply extends z.ZodType>(
      query: QueryDefinition<string, Input, Reply>,
      given: z.input<Input>,
    ): Promise<Answer<z.infer<Reply>> | Refused> {
      const answered = await query.answer({
        read,
        input: query.input.parse(given),
        now,
        rules: withOfficeRules(rules, all('officeRules')),
        actor,
        folderId,
        head: emptyHead,
      })
      return answered.ok ? { ok: true, reply: query.reply.parse(answered.reply) } : answered
    },
  }
}
export type SmallDesk = ReturnType<typeof smallDesk>
