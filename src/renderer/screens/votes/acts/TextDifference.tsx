import { differenceOf, isChanged, type DifferencePart } from '#core/text/difference'
import { useWords } from '../../../i18n/useWords'

const fields = ['motion', 'reason', 'content'] as const
export type ItemWords = Readonly<Record<(typeof fields)[number], string>>

interface TextDifferenceProps {
  readonly before: ItemWords
  readonly after: ItemWords
  /** Heads of the two columns. */
  readonly names: readonly [string, string]
}

/** Two versions of an item's text side by side; fields that are the same are left out. Null where nothing differs. */
export function TextDifference({ before, after, names }: TextDifferenceProps) {
  const { t } = useWords()
  const changed = fields
    .map((field) => ({ field, rows: differenceOf(before[field], after[field]) }))
    .filter(({ rows }) => isChanged(rows))
  if (changed.length === 0) return null
  return (
    <table className="difference" lang="ko">
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {changed.map(({ field, rows }) => (
        <tbody key={field}>
          <tr>
            <th colSpan={2} scope="rowgroup">
              {t(`call.change.line.${field}`)}
            </th>
          </tr>
          {rows.map((row, index) => (
            <tr key={index}>
              <td>{row.before === null ? null : <Parts parts={row.before} />}</td>
              <td>{row.after === null ? null : <Parts parts={row.after} />}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** Removed words are struck through and added ones underlined, so that neither rests on its colour. */
function Parts({ parts }: { readonly parts: readonly DifferencePart[] }) {
  return parts.map(({ kind, text }, index) => {
    switch (kind) {
      case 'same':
        return <span key={index}>{text}</span>
      case 'removed':
        return <del key={index}>{text}</del>
      case 'added':
        return <ins key={index}>{text}</ins>
    }
  })
}

/** Whether two versions differ in any field. */
export const differs = (before: ItemWords, after: ItemWords): boolean =>
  fields.some((field) => isChanged(differenceOf(before[field], after[field])))
