import { ListPlus, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { SeatClass, Sector } from '#core/body/rows'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Field } from '../../../ui/controls/Field'
import { IconButton } from '../../../ui/controls/IconButton'
import { Select } from '../../../ui/controls/Select'
import { type Organisation, SeatLine } from './SeatLine'
import { type OtherSeat, type SeatDraft, type SeatFault, usualSector, withMore } from './seatDrafts'

interface SeatLinesProps {
  readonly drafts: readonly SeatDraft[]
  readonly onDrafts: (drafts: readonly SeatDraft[]) => void
  /** The seats that the term has already. */
  readonly others: readonly OtherSeat[]
  readonly organisations: readonly Organisation[]
  readonly faults: ReadonlyMap<number, SeatFault>
}

/** Seats that will be made, one line each: changed in place, left out and put back, or added several at once. */
export function SeatLines({ drafts, onDrafts, others, organisations, faults }: SeatLinesProps) {
  const { t } = useWords()
  const change = (changed: SeatDraft): void => {
    onDrafts(drafts.map((draft) => (draft.key === changed.key ? changed : draft)))
  }
  return (
    <div className="seat-lines">
      {drafts.length === 0 ? (
        <p className="fs13 muted">{t('setUp.seats.none')}</p>
      ) : (
        <div className="seat-lines__table">
          <table className="table table--sticky" aria-label={t('setUp.seats.table')}>
            <thead>
              <tr>
                {(['number', 'label', 'labelEn', 'seatClass', 'sector', 'organisation'] as const).map((column) => (
                  <th key={column} scope="col" className={`seat-lines__${column}`}>
                    {t(`setUp.seats.${column}`)}
                  </th>
                ))}
                <th scope="col" aria-label={t('setUp.seats.keep')} />
              </tr>
            </thead>
            <tbody>
              {drafts.map((draft) => (
                <SeatLine
                  key={draft.key}
                  draft={draft}
                  onDraft={change}
                  organisations={organisations}
                  fault={faults.get(draft.key)}
                >
                  <IconButton
                    icon={draft.leftOut ? Undo2 : Trash2}
                    label={t(draft.leftOut ? 'setUp.seats.putBack' : 'setUp.seats.leaveOut', { number: draft.number })}
                    onPress={() => {
                      change({ ...draft, leftOut: !draft.leftOut })
                    }}
                  />
                </SeatLine>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {faults.size === 0 ? null : (
        <p className="field__error" role="alert">
          {t('setUp.seats.faults', { count: faults.size })}
        </p>
      )}
      <MoreSeats drafts={drafts} onDrafts={onDrafts} others={others} />
    </div>
  )
}

/** Most seats that are added by one press: a body of 500 is entered from a table. */
const moreMax = 50

function MoreSeats({ drafts, onDrafts, others }: Pick<SeatLinesProps, 'drafts' | 'onDrafts' | 'others'>) {
  const { t, label } = useWords()
  const [typed, setTyped] = useState('1')
  const [seatClass, setSeatClass] = useState<SeatClass>('commissioned')
  const [sector, setSector] = useState<Sector>('civilSociety')
  const count = /^\d{1,2}$/u.test(typed.trim()) ? Number(typed) : 0
  const isCount = count >= 1 && count <= moreMax
  const add = (): void => {
    if (!isCount) return
    const labelOf = (number: number) => ({
      ko: t(`setUp.seats.newLabel.${seatClass}`, { number, lng: 'ko' }),
      en: t(`setUp.seats.newLabel.${seatClass}`, { number, lng: 'en' }),
    })
    onDrafts(withMore(drafts, others, { count, seatClass, sector, labelOf }))
  }
  return (
    <div className="seat-lines__more" role="group" aria-label={t('setUp.seats.more')}>
      <Field
        size="table"
        label={t('setUp.seats.howMany')}
        value={typed}
        onChange={setTyped}
        error={isCount ? undefined : t('setUp.seats.needsCount', { max: moreMax })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <Select
        size="table"
        label={t('setUp.seats.seatClass')}
        value={seatClass}
        options={SeatClass.options.map((key) => ({ key, label: label(key) }))}
        onChange={(chosen) => {
          setSeatClass(chosen)
          setSector(usualSector[chosen])
        }}
      />
      <Select
        size="table"
        label={t('setUp.seats.sector')}
        value={sector}
        options={Sector.options.map((key) => ({ key, label: label(key) }))}
        onChange={setSector}
      />
      <Button size="table" onPress={add} blocked={isCount ? undefined : t('setUp.seats.needsCount', { max: moreMax })}>
        <ListPlus className="i i--s" aria-hidden />
        {t('setUp.seats.add')}
      </Button>
    </div>
  )
}
