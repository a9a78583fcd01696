import { useState } from 'react'
import { columnTitles, MemberColumn, requiredColumns } from '#core/body/exchange/columns'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Select } from '../../../ui/controls/Select'
import { Note } from '../../../ui/Note'
import type { Mapping, Previewed } from './usePreviewFile'

interface ColumnPickerProps {
  readonly columns: Previewed['preview']['columns']
  readonly hasTerm: boolean
  /** Null: by the headings again. */
  readonly onMapping: (mapping: Mapping) => void
}

/** A file of more columns is not a list of members; those that are used are shown wherever they stand. */
const shownMax = 40

/** What each heading of the file is read as. At first as it was recognised; every choice has the same file looked at again. */
export function ColumnPicker({ columns, hasTerm, onMapping }: ColumnPickerProps) {
  const { t, say } = useWords()
  const used = columns.map(({ column }) => column)
  const missing = requiredColumns(hasTerm).filter((column) => !used.includes(column))
  const count = used.filter((column) => column !== null).length
  const shown = columns.flatMap((each, at) => (at < shownMax || each.column !== null ? [{ ...each, at }] : []))
  const hidden = columns.length - shown.length
  const twice = used.some((column, at) => column !== null && used.indexOf(column) < at)
  // It opens by itself where something has to be chosen, and stays open while the person goes on choosing.
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState(false)
  const isOdd = missing.length > 0 || twice
  if (isOdd !== told) {
    setTold(isOdd)
    if (isOdd) setOpen(true)
  }
  const options = [
    { key: 'none' as const, label: t('exchange.notUsed') },
    ...MemberColumn.options.map((column) => ({ key: column, label: say(columnTitles[column]) })),
  ]
  return (
    <details
      className="match"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        <b>{t('exchange.columns')}</b>
        <span className="muted"> · {t('exchange.columnsUsed', { count, total: columns.length })}</span>
      </summary>
      <p className="fs13 muted">{t('exchange.columnsHow')}</p>
      {missing.map((column) => (
        <Note key={column} tone="warn">
          {t('exchange.needed', { title: say(columnTitles[column]) })}
        </Note>
      ))}
      <div className="match__columns">
        {shown.map(({ heading, column, at }) => (
          <Select
            key={at}
            size="table"
            label={heading.trim() === '' ? t('exchange.untitled', { number: at + 1 }) : heading}
            value={column ?? 'none'}
            options={options}
            onChange={(chosen) => {
              onMapping(used.map((before, index) => (index === at ? (chosen === 'none' ? null : chosen) : before)))
            }}
          />
        ))}
      </div>
      <div className="row between">
        <span className="fs12 muted">{hidden === 0 ? '' : t('exchange.moreColumns', { count: hidden })}</span>
        <Button
          size="table"
          onPress={() => {
            onMapping(null)
          }}
        >
          {t('exchange.byRecognition')}
        </Button>
      </div>
    </details>
  )
}
