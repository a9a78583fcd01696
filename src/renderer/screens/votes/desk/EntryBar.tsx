import { CornerDownLeft, Lock } from 'lucide-react'
import { memo } from 'react'
import type { WireRefusal } from '#core/desk/wire/wire'
import { useWords } from '../../../i18n/useWords'
import { Kbd } from '../../../ui/Kbd'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import type { DeskItem, DeskSeat } from './deskItem'
import { Glyph } from '../matrix/Glyph'
import type { MatrixKey } from '../matrix/matrixKeys'
import { hasMarks, type RowDraft } from './rowDrafts'

interface EntryBarProps {
  readonly seat: DeskSeat | undefined
  readonly item: DeskItem | undefined
  readonly draft: RowDraft | undefined
  readonly blocked: string | undefined
  readonly refusal: WireRefusal | null
  readonly busy: boolean
  readonly onKey: (key: MatrixKey) => void
}

const choices = ['yes', 'no', 'abstain', 'conditional'] as const

/** What the next key does, as buttons: the same acts with the mouse. */
export const EntryBar = memo(function EntryBar({ seat, item, draft, blocked, refusal, busy, onKey }: EntryBarProps) {
  const { t, say, label } = useWords()
  if (!seat || !item) return null
  const mark = draft?.marks[item.itemId]
  return (
    <div className="entry-wrap">
      <RefusalNotice refusal={refusal} />
      <div className={blocked === undefined ? 'entry' : 'entry entry--locked'}>
        <div className="entry__t">
          <b className="strong ell">{t('desk.entry', { seat: say(seat.label), item: item.number })}</b>
          <span className="fs13 muted ell">{say({ ko: item.title, en: item.titleEn })}</span>
          <span className="sr" role="status">
            {mark ? t('desk.cell.name', { seat: say(seat.label), item: item.number, what: label(mark.choice) }) : ''}
          </span>
        </div>
        {blocked === undefined ? (
          <>
            <div className="row" role="group" aria-label={t('desk.choices')}>
              {choices.map((choice, at) => (
                <button
                  key={choice}
                  type="button"
                  className={`choice${mark?.choice === choice ? ' choice--on' : ''}`}
                  aria-pressed={mark?.choice === choice}
                  onClick={() => {
                    onKey({ kind: 'mark', choice })
                  }}
                >
                  <Kbd>{String(at + 1)}</Kbd>
                  <Glyph sign={choice} />
                  {label(choice)}
                </button>
              ))}
            </div>
            <div className="keys" aria-hidden>
              <span>
                <Kbd>A</Kbd>
                {t('desk.key.rowYes')}
              </span>
              <span>
                <Kbd>0</Kbd>
                {t('desk.key.clear')}
              </span>
              <span>
                <Kbd>5</Kbd>
                {label('blank')}
              </span>
              <span>
                <Kbd>V</Kbd>
                {label('invalid')}
              </span>
              <span>
                <Kbd>X</Kbd>
                {t('desk.recused')}
              </span>
              <span>
                <Kbd>N</Kbd>
                {t('incoming.key.noConflict')}
              </span>
              <span>
                <Kbd>F</Kbd>
                {t('incoming.key.add')}
              </span>
            </div>
            <button
              type="button"
              className={hasMarks(draft) ? 'btn btn--primary' : 'btn'}
              disabled={busy}
              onClick={() => {
                onKey({ kind: 'save' })
              }}
            >
              {t(hasMarks(draft) ? 'desk.saveRow' : 'desk.nextRow')}
              <kbd className="kbd" aria-hidden>
                <CornerDownLeft className="i i--xs" />
              </kbd>
            </button>
          </>
        ) : (
          <span className="fs13 muted">
            <Lock className="i i--s" aria-hidden /> {blocked}
          </span>
        )}
      </div>
    </div>
  )
})
