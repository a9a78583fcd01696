import type { BodyId, Ids, TermId } from '../../desk/rows/identifiers'
import { answer, defineQuery } from '../../desk/query'
import { refuse, type Refused } from '../../desk/refusals/refusal'
import type { PlainDate } from '../../desk/rows/time'
import { fingerprintOf } from '../../resolution/fingerprint'
import { type ImportFacts, loadImportFacts } from './importFacts'
import { ImportInput, ImportPreview, problemsMax } from './importShape'
import { type ImportPlan, planImport } from './planImport'

export const previewImport = defineQuery({
  name: 'members.previewImport',
  title: {
    ko: '위원 표를 불러오면 무엇이 바뀌는지 미리 본다',
    en: 'Preview what a table of members would add, change and leave',
  },
  roles: ['officer'],
  input: ImportInput,
  reply: ImportPreview,
  async answer({ read, input, rules }) {
    const facts = await loadImportFacts(read, input)
    const missing = missingFacts(facts, input)
    if (missing !== null) return missing
    return answer(previewOf(planImport(facts, input, rules, provisionalIds()), input.table.header, input.asOf))
  },
})

/** Refuses a body or term that there is not; null where both are there. */
export function missingFacts(facts: ImportFacts, { bodyId, termId }: { bodyId: BodyId; termId: TermId | null }): Refused | null {
  if (facts.body === null) return refuse('desk.notFound', { thing: 'bodies', id: bodyId })
  if (termId !== null && facts.term?.bodyId !== bodyId) return refuse('desk.notFound', { thing: 'terms', id: termId })
  return null
}

/** The plan as it is shown, without the ids that it would make. */
export function previewOf(plan: ImportPlan, header: readonly string[], asOf: PlainDate): ImportPreview {
  const rows = plan.rows.map(({ row, seat, name, added, changes }) => ({
    row,
    outcome: added.length > 0 ? ('added' as const) : changes.length > 0 ? ('changed' as const) : ('left' as const),
    seat,
    name,
    added: [...added],
    changes: [...changes],
  }))
  const outcome = (wanted: 'added' | 'changed' | 'left') => rows.filter((one) => one.outcome === wanted).length
  const adding = (wanted: 'person' | 'seat' | 'appointment') => rows.filter(({ added }) => added.includes(wanted)).length
  return {
    columns: plan.columns.map((column, index) => ({ heading: header[index] ?? '', column })),
    rows,
    totals: {
      rows: rows.length,
      added: outcome('added'),
      changed: outcome('changed'),
      left: outcome('left'),
      people: adding('person'),
      seats: adding('seat'),
      appointments: adding('appointment'),
    },
    problems: plan.problems.slice(0, problemsMax),
    problemCount: plan.problems.length,
    fingerprint: fingerprintOf('import-preview/1', { asOf, rows, problems: plan.problems.length }),
  }
}

/** Ids for a plan that is only looked at. */
export function provisionalIds(): Ids {
  let made = 0
  return { next: (schema) => schema.parse(`00000000-0000-7000-8000-${(made += 1).toString(16).padStart(12, '0')}`) }
}
