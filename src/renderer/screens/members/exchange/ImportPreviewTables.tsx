import { columnTitles } from '#core/body/exchange/columns'
import { sayImportProblem } from '#core/body/exchange/importProblems'
import type { WindowActions } from '#core/desk/wire/wire'
import type { z } from 'zod'
import { useWords } from '../../../i18n/useWords'
import { Chip } from '../../../ui/Chip'
import { Note } from '../../../ui/Note'

export type Previewed = NonNullable<z.infer<WindowActions['previewMembersCsv']['reply']>>

/** More rows than these nobody reads in a dialog; the totals say how many there are. */
const rowsShown = 100

/** What the file would add, change and leave; or what is wrong with it, by row and column. */
export function ImportPreviewTables({ previewed }: { readonly previewed: Previewed }) {
  const { t } = useWords()
  const { totals, problemCount } = previewed.preview
  return (
    <>
      {problemCount === 0 ? (
        <Note tone="info">
          {t('members.import.totals', { rows: totals.rows, added: totals.added, changed: totals.changed, left: totals.left })}
        </Note>
      ) : (
        <Note tone="danger" urgent>
          {t('members.import.problems', { count: problemCount })}
        </Note>
      )}
      {problemCount === 0 ? <Rows previewed={previewed} /> : <Problems previewed={previewed} />}
    </>
  )
}

function Problems({ previewed }: { readonly previewed: Previewed }) {
  const { t, language } = useWords()
  return (
    <table className="table imp" aria-label={t('members.import.problemTable')}>
      <thead>
        <tr>
          <th scope="col">{t('members.import.row')}</th>
          <th scope="col">{t('members.import.column')}</th>
          <th scope="col">{t('members.import.problem')}</th>
        </tr>
      </thead>
      <tbody>
        {previewed.preview.problems.slice(0, rowsShown).map((problem, at) => (
          <tr key={`${problem.row} ${problem.column} ${at}`}>
            <th scope="row">{problem.row}</th>
            <td>{problem.column === '' ? '–' : problem.column}</td>
            <td>{sayImportProblem(problem, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const tones = { added: 'ok', changed: 'warn', left: 'plain' } as const

function Rows({ previewed }: { readonly previewed: Previewed }) {
  const { t, say } = useWords()
  // What changes something stands first.
  const rows = [...previewed.preview.rows].sort(
    (a, b) => Number(a.outcome === 'left') - Number(b.outcome === 'left') || a.row - b.row,
  )
  return (
    <table className="table imp" aria-label={t('members.import.rowTable')}>
      <thead>
        <tr>
          <th scope="col">{t('members.import.row')}</th>
          <th scope="col">{t('members.column.seat')}</th>
          <th scope="col">{t('members.column.holder')}</th>
          <th scope="col">{t('members.import.outcome')}</th>
          <th scope="col">{t('members.import.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, rowsShown).map((row) => (
          <tr key={row.row}>
            <th scope="row">{row.row}</th>
            <td>{row.seat ?? '–'}</td>
            <td>{row.name === '' ? '–' : row.name}</td>
            <td>
              <Chip tone={tones[row.outcome]}>{t(`members.import.out.${row.outcome}`)}</Chip>
            </td>
            <td>
              {[
                ...row.added.map((what) => t(`members.import.new.${what}`)),
                ...row.changes.map(
                  ({ column, before, after }) => `${say(columnTitles[column])}: ${before || '–'} → ${after || '–'}`,
                ),
              ].join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
