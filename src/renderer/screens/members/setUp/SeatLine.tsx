import type { ReactNode } from 'react'
import { SeatClass, Sector } from '#core/body/rows'
import type { listOrganisations } from '#core/body/setUp/listOrganisations'
import type { Reply } from '../../../client/replyOf'
import { useWords } from '../../../i18n/useWords'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import type { SeatDraft, SeatFault } from './seatDrafts'

export type Organisation = Reply<typeof listOrganisations>['organisations'][number]

interface SeatLineProps {
  readonly draft: SeatDraft
  readonly onDraft: (draft: SeatDraft) => void
  readonly organisations: readonly Organisation[]
  readonly fault: SeatFault | undefined
  /** What leaves the line out or puts it back. */
  readonly children: ReactNode
}

const none = 'none'

/** One seat in the table. Enter goes to the same field of the next line, and does not send the form. */
export function SeatLine({ draft, onDraft, organisations, fault, children }: SeatLineProps) {
  const { t, say, label } = useWords()
  const { number, leftOut } = draft
  if (leftOut) {
    return (
      <tr className="seat-lines__out">
        <td>{number}</td>
        <td colSpan={5}>{t('setUp.seats.isLeftOut', { seat: say(draft) })}</td>
        <td>{children}</td>
      </tr>
    )
  }
  const text = (name: 'number' | 'ko' | 'en', column: 'number' | 'label' | 'labelEn', error: string | undefined) => (
    <Field
      size="table"
      label={t('setUp.seats.field', { number, column: t(`setUp.seats.${column}`) })}
      value={draft[name]}
      onChange={(typed) => {
        onDraft({ ...draft, [name]: typed })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        goBelow(event.currentTarget)
      }}
      error={error}
      lang={name === 'en' ? 'en' : 'ko'}
    />
  )
  return (
    <tr>
      <td>
        {text(
          'number',
          'number',
          fault === 'number' ? t('setUp.seats.notANumber') : fault === 'twice' ? t('setUp.seats.twice') : undefined,
        )}
      </td>
      <td>{text('ko', 'label', fault === 'label' ? t('setUp.seats.needsLabel') : undefined)}</td>
      <td>{text('en', 'labelEn', undefined)}</td>
      <td>
        <Select
          size="table"
          label={t('setUp.seats.field', { number, column: t('setUp.seats.seatClass') })}
          value={draft.seatClass}
          options={SeatClass.options.map((key) => ({ key, label: label(key) }))}
          onChange={(seatClass) => {
            onDraft({ ...draft, seatClass })
          }}
        />
      </td>
      <td>
        <Select
          size="table"
          label={t('setUp.seats.field', { number, column: t('setUp.seats.sector') })}
          value={draft.sector}
          options={Sector.options.map((key) => ({ key, label: label(key) }))}
          onChange={(sector) => {
            onDraft({ ...draft, sector })
          }}
        />
      </td>
      <td>
        <Select<string>
          size="table"
          label={t('setUp.seats.field', { number, column: t('setUp.seats.organisation') })}
          value={draft.organisationId ?? none}
          options={[
            { key: none, label: t('setUp.seats.noOrganisation') },
            ...organisations.map(({ id, name, code }) => ({ key: id, label: say(name), note: code })),
          ]}
          onChange={(key) => {
            onDraft({ ...draft, organisationId: organisations.find(({ id }) => id === key)?.id ?? null })
          }}
        />
      </td>
      <td>{children}</td>
    </tr>
  )
}

/** To the same column of the next line that is not left out. */
function goBelow(field: EventTarget): void {
  if (!(field instanceof HTMLElement)) return
  const cell = field.closest('td')
  const place = cell?.cellIndex ?? 0
  for (let row = cell?.closest('tr')?.nextElementSibling; row; row = row.nextElementSibling) {
    const below = row.children[place]?.querySelector<HTMLInputElement>('input')
    if (!below) continue
    below.focus()
    below.select()
    return
  }
}
