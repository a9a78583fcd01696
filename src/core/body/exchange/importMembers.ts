import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { limits } from '../../desk/limits'
import { refuse } from '../../desk/refusals/refusal'
import { loadImportFacts } from './importFacts'
import { ImportInput } from './importShape'
import { sayImportProblem } from './importProblems'
import { planImport } from './planImport'
import { missingFacts, previewOf } from './previewImport'

/**
 * Imports a table of members: all of it in one record of the journal, or nothing. It does exactly what the preview with this
 * fingerprint showed. An empty cell leaves what is recorded; seats' classes and appointments that are recorded are never rewritten.
 */
export const importMembers = defineCommand({
  name: 'members.import',
  title: { ko: '위원 표를 불러온다', en: 'Import a table of members' },
  roles: ['officer'],
  input: ImportInput.extend({ seenFingerprint: z.string() }),
  inputBytesMax: limits.importBytesMax,
  reply: z.strictObject({ added: z.int(), changed: z.int(), left: z.int() }),
  refusals: ['desk.notFound', 'import.problem', 'import.notAsPreviewed', 'import.nothingNew', 'import.tooMuch'],
  load: loadImportFacts,
  decide({ known: facts, input, rules, ids }) {
    const missing = missingFacts(facts, input)
    if (missing !== null) return missing
    const plan = planImport(facts, input, rules, ids)
    const [problem] = plan.problems
    if (problem !== undefined) {
      const { row, column, cite } = problem
      const said = { problemKo: sayImportProblem(problem, 'ko'), problemEn: sayImportProblem(problem, 'en') }
      return refuse('import.problem', { row, column, ...said, count: plan.problems.length }, cite)
    }
    const { fingerprint, totals } = previewOf(plan, input.table.header, input.asOf)
    if (fingerprint !== input.seenFingerprint) return refuse('import.notAsPreviewed')
    if (plan.changes.length === 0) return refuse('import.nothingNew')
    // All of it is one line of the journal, where contact data is sealed and longer: twice the size in clear is reckoned with.
    const sizeBytes = utf8ToBytes(JSON.stringify(plan.changes)).length * 2
    if (sizeBytes > limits.recordBytesMax) {
      return refuse('import.tooMuch', { rows: totals.rows, sizeBytes, maxBytes: limits.recordBytesMax })
    }
    return accept(plan.changes, { added: totals.added, changed: totals.changed, left: totals.left })
  },
})
