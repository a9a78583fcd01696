import { useWords } from '../../../i18n/useWords'
import { Field } from '../../../ui/controls/Field'
import { asksOpinion, wordsNeeded } from '../desk/condition'
import { changeRowDraft } from '../desk/rowDrafts'
import type { DeskPanelProps } from './DeskPanel'

/** What belongs to the mark being typed: the condition of a conditional yes, and an opinion. Only there while there is a mark. */
export function MarkDetails({ desk, seat, item, draft, conditionField, onBack }: DeskPanelProps) {
  const { t, label } = useWords()
  const mark = draft?.marks[item.itemId]
  if (!mark) return null
  const change = (part: Partial<typeof mark>): void => {
    changeRowDraft(desk.summary.resolutionId, seat.seatId, (before) => ({
      ...before,
      marks: { ...before.marks, [item.itemId]: { ...mark, ...part } },
    }))
  }
  const back = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) {
      event.preventDefault()
      onBack()
    }
  }
  return (
    <section>
      <div className="panel__head">
        <h2>{t('panel.mark', { item: item.number })}</h2>
        <b>{label(mark.choice)}</b>
      </div>
      <div className="panel__fields">
        {wordsNeeded(mark.choice) === 'condition' ? (
          <Field
            label={t('panel.condition')}
            value={mark.condition}
            onChange={(condition) => {
              change({ condition })
            }}
            rows={2}
            must
            hint={mark.condition.trim() === '' ? t('incoming.conditionAsked') : t('panel.conditionHint')}
            areaRef={conditionField}
            onKeyDown={back}
          />
        ) : null}
        {wordsNeeded(mark.choice) === 'note' ? (
          <Field
            label={t('incoming.invalidReason')}
            value={mark.note}
            onChange={(note) => {
              change({ note })
            }}
            rows={2}
            must
            hint={t('incoming.needsInvalidReason')}
            areaRef={conditionField}
            onKeyDown={back}
            lang="ko"
          />
        ) : null}
        <Field
          label={t('panel.opinion')}
          value={mark.opinion}
          onChange={(opinion) => {
            change({ opinion })
          }}
          rows={2}
          hint={asksOpinion(mark.choice) && mark.opinion.trim() === '' ? t('incoming.opinionAsked') : undefined}
          onKeyDown={back}
        />
      </div>
    </section>
  )
}
