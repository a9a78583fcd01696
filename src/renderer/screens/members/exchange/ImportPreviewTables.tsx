import { useMemo } from 'react'
import { columnTitles } from '#core/body/exchange/columns'
import { sayColumn, sayImportProblem } from '#core/body/exchange/importProblems'
import { useWords } from '../../../i18n/useWords'
import { Chip } from '../../../ui/Chip'
import { Note } from '../../../ui/Note'
import type { Previewed } from './usePreviewFile'

/** More rows than these nobody reads in a dialog, and thousands would make it slow; how many there are besides is said below. */
const rowsShown = 100

/** What the file would add, change and leave; or what is wrong with it, by row and column. */
export function ImportPreviewTables({ previewed }: { readonly previewed: Previewed }) {
  const { t } = useWords()
  const { totals, problemCount } = previewed.preview
  return (
    <>
      {problemCount === 0 ? (
        <Note tone="info">
          {t('exchange.totals', { rows: totals.rows, added: totals.added, changed: totals.changed, left: totals.left })}
        </Note>
      ) : (
        <Note tone="danger" urgent>
          {t('exchange.problems', { count: problemCount })}
        </Note>
      )}
      {problemCount === 0 ? <Rows previewed={previewed} /> : <Problems previewed={previewed} />}
    </>
  )
}

function Problems({ previewed }: { readonly previewed: Previewed }) {
  const { t, language } = useWords()
  const { problems, problemCount } = previewed.preview
  const shown = problems.slice(0, rowsShown)
  const more = problemCount - shown.length
  return (
    <>
      <table className="table imp" aria-label={t('exchange.problemTable')}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.row')}</th>
            <th scope="col">{t('exchange.column')}</th>
            <th scope="col">{t('exchange.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, at) => (
            <tr key={`${problem.row} ${problem.column} ${at}`}>
              <th scope="row">{problem.row}</th>
              <td>{sayColumn(problem, language) || '–'}</td>
              <td>{sayImportProblem(problem, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more === 0 ? null : (
        <p className="fs13 muted imp-more">{t('exchange.moreProblems', { count: more, shown: shown.length })}</p>
      )}
    </>
  )
}

const tones = { added: 'ok', changed: 'warn', left: 'plain' } as const

function Rows({ previewed }: { readonly previewed: Previewed }) {
  const { t, say } = useWords()
  const all = previewed.preview.rows
  // What changes something stands first.
  const rows = useMemo(
    () => [...all].sort((a, b) => Number(a.outcome === 'left') - Number(b.outcome === 'left') || a.row - b.row),
    [all],
  )
  const shown = rows.slice(0, rowsShown)
  const more = rows.length - shown.length
  return (
    <>
      <table className="table imp" aria-label={t('exchange.rowTable')}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.row')}</th>
            <th scope="col">{t('members.column.seat')}</th>
            <th scope="col">{t('members.column.holder')}</th>
            <th scope="col">{t('exchange.outcome')}</th>
            <th scope="col">{t('exchange.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.row}</th>
              <td>{row.seat ?? '–'}</td>
              <td>{row.name === '' ? '–' : row.name}</td>
              <td>
                <Chip tone={tones[row.outcome]}>{t(`exchange.out.${row.outcome}`)}</Chip>
              </td>
              <td>
                {[
                  ...row.added.map((what) => t(`exchange.new.${what}`)),
                  ...row.changes.map(
                    ({ column, before, after }) => `${say(columnTitles[column])}: ${before || '–'} → ${after || '–'}`,
                  ),
                ].join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more === 0 ? null : <p className="fs13 muted imp-more">{t('exchange.moreRows', { count: more, shown: shown.length })}</p>}
    </>
  )
}
