import { useWords, type Words } from '../../../i18n/useWords'
import type { Cell } from './cells'
import { Glyph } from './Glyph'
import type { MarkDraft } from '../desk/rowDrafts'

/** What a cell shows: what is being typed goes before what was recorded. */
export function CastCell({ cell, mark }: { readonly cell: Cell; readonly mark: MarkDraft | undefined }) {
  const { t } = useWords()
  if (mark) return <Glyph sign={mark.choice} />
  switch (cell.kind) {
    case 'report':
      return <span className="rep">{t('desk.report')}</span>
    case 'recused':
      return <span className="rec">{t('desk.recused')}</span>
    case 'received':
      return (
        <span className={cell.kept > 0 ? 'again' : undefined}>
          <Glyph sign={cell.choice ?? 'sealed'} />
          {cell.lacks.length > 0 ? <i className="lacks" /> : cell.unchecked ? <i className="unchecked" /> : null}
        </span>
      )
    case 'incomplete':
      return <span className="unclear">{t('incoming.standing.incomplete')}</span>
    case 'askAgain':
      return <span className="old">{`v${cell.version}`}</span>
    case 'late':
      return <Glyph sign="late" />
    case 'empty':
      return null
  }
}

/** The same in words, as it is read aloud after seat and item. */
export function sayCell(cell: Cell, mark: MarkDraft | undefined, { t, label }: Words): string {
  if (mark) return t('desk.cell.typed', { choice: label(mark.choice) })
  switch (cell.kind) {
    case 'report':
      return t('desk.cell.report')
    case 'recused':
      return t('desk.cell.recused')
    case 'received': {
      const what =
        cell.choice === null
          ? t('desk.cell.sealed', { way: label(cell.way) })
          : cell.kept > 0
            ? t('desk.cell.again', { choice: label(cell.choice), count: cell.kept })
            : label(cell.choice)
      if (cell.lacks.length > 0) {
        return t('incoming.cell.lacks', { what, missing: cell.lacks.map((each) => t(`incoming.missing.${each}`)).join(', ') })
      }
      return cell.unchecked ? t('incoming.cell.unchecked', { what }) : what
    }
    case 'incomplete':
      return t('incoming.cell.incomplete')
    case 'askAgain':
      return t('desk.cell.askAgain', { version: cell.version })
    case 'late':
      return cell.choice === null ? t('desk.cell.late') : t('desk.cell.lateChoice', { choice: label(cell.choice) })
    case 'empty':
      return t('desk.cell.empty')
  }
}
