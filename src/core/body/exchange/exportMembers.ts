import { z } from 'zod'
import { BodyId, TermId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse } from '../../desk/refusals/refusal'
import { PlainDate } from '../../desk/rows/time'
import { csvwMetadata } from './csvw'
import { loadImportFacts } from './importFacts'
import { memberTable } from './memberTable'
import { missingFacts } from './previewImport'
import { writeCsv } from './writeCsv'

/** A table to be written out: the CSV without its byte order mark, and its description as JSON, whose `url` is the file's name. */
export const ExportedTable = z.strictObject({ fileName: z.string(), csv: z.string(), metadata: z.string(), rows: z.int().min(0) })
export type ExportedTable = z.infer<typeof ExportedTable>

export const exportMembers = defineQuery({
  name: 'members.exportTable',
  title: { ko: '한 기수의 위원 표를 CSV로 쓴다', en: 'Write the members of a term as a CSV table' },
  roles: ['officer', 'publisher'],
  input: z.strictObject({
    bodyId: BodyId,
    termId: TermId,
    /** The day whose names and titles are written. */
    day: PlainDate,
    /** `internal` has ids and contact data, which a public table never has. */
    audience: z.enum(['public', 'internal']),
    language: z.enum(['ko', 'en']),
  }),
  reply: ExportedTable,
  async answer({ read, input, actor }) {
    const { day, audience, language } = input
    if (audience === 'internal' && actor.role !== 'officer') {
      return refuse('desk.notPermitted', { role: actor.role, roles: 'officer' })
    }
    const facts = await loadImportFacts(read, input)
    const { body, term } = facts
    const missing = missingFacts(facts, input)
    if (missing !== null || body === null || term === null)
      return missing ?? refuse('desk.notFound', { thing: 'terms', id: input.termId })
    const { columns, rows } = memberTable(facts, term, { day, audience, language })
    const fileName = `members_${body.code}_${term.number}_${day}_${language}${audience === 'internal' ? '_internal' : ''}.csv`
    const title = {
      ko: `${body.name.ko} 제${term.number}기 위원(${day} 기준)`,
      en: `${body.name.en}, term ${term.number}: members (names of ${day})`,
    }
    const metadata = JSON.stringify(csvwMetadata({ url: fileName, language, title, columns }), null, 2)
    return answer({ fileName, csv: writeCsv(rows), metadata, rows: rows.length - 1 })
  },
})
