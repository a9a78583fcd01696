import { ConflictStatement, SheetMark } from '#core/resolution/rows'
import { useWords } from '../../../i18n/useWords'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import { changeRowDraft, itemNumbers, newRowDraft } from '../desk/rowDrafts'
import type { DeskPanelProps } from './DeskPanel'

/** What the sheet bears beside its marks: signature or seal, and what the member said of interests. */
export function SheetFields({
  desk,
  seat,
  draft,
  onSave,
  onBack,
}: Pick<DeskPanelProps, 'desk' | 'seat' | 'draft' | 'onSave' | 'onBack'>) {
  const { t } = useWords()
  const { resolutionId } = desk.summary
  const shown = draft ?? newRowDraft(resolutionId)
  const change = (part: Partial<typeof shown>): void => {
    changeRowDraft(resolutionId, seat.seatId, (before) => ({ ...before, ...part }))
  }
  const keys = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onSave()
    if (event.key === 'Escape') onBack()
  }
  return (
    <>
      <div className="panel__pair panel__pair--even">
        <Select
          size="table"
          label={t('incoming.sheetMarkName')}
          value={shown.sheetMark}
          options={SheetMark.options.map((key) => ({ key, label: t(`incoming.sheetMark.${key}`) }))}
          onChange={(sheetMark) => {
            change({ sheetMark })
          }}
        />
        <Select
          size="table"
          label={t('incoming.conflictName')}
          value={shown.conflict}
          options={ConflictStatement.options.map((key) => ({ key, label: t(`incoming.conflict.${key}`) }))}
          onChange={(conflict) => {
            change({ conflict })
          }}
        />
      </div>
      {shown.sheetMark === 'neitherAndUnclear' ? <p className="hint warn">{t('incoming.unclearSender')}</p> : null}
      {shown.conflict === 'declared' ? (
        <div className="panel__fields panel__conflict">
          <Field
            size="table"
            label={t('incoming.conflictItems')}
            value={shown.conflictItems}
            onChange={(conflictItems) => {
              change({ conflictItems })
            }}
            must
            hint={itemNumbers(shown.conflictItems).length === 0 ? t('incoming.conflictItemsHint') : t('incoming.conflictWhat')}
            onKeyDown={keys}
          />
          <Field
            size="table"
            label={t('incoming.conflictGround')}
            value={shown.conflictGround}
            onChange={(conflictGround) => {
              change({ conflictGround })
            }}
            must
            onKeyDown={keys}
            lang="ko"
          />
        </div>
      ) : null}
    </>
  )
}
