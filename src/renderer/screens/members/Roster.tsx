import { Fragment, useRef } from 'react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import { SeatClass } from '#core/body/rows'
import type { SeatId } from '#core/desk/rows/identifiers'
import { useWords } from '../../i18n/useWords'
import { Chip, type ChipTone } from '../../ui/Chip'
import { holderName } from './holderName'
import { AxisHead, TermBars } from './TermBars'
import { type TimeAxis, timeAxisOf } from './timeAxis'

export type ClassFilter = 'all' | RosterLine['seatClass']

interface RosterProps {
  readonly roster: MembersRoster
  readonly filter: ClassFilter
  readonly selected: SeatId | null
  readonly onSelect: (seatId: SeatId) => void
}

const tones: Readonly<Record<RosterLine['standing'], ChipTone>> = {
  inOffice: 'ok',
  holdover: 'warn',
  notYet: 'plain',
  ended: 'plain',
  vacant: 'danger',
}

/** The roster by legal class, each seat with its terms on an axis. The arrows move from seat to seat; the selected one is told beside. */
export function Roster({ roster, filter, selected, onSelect }: RosterProps) {
  const { t, label } = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const axis = timeAxisOf(roster.lines, roster.day)
  const shown = SeatClass.options.filter((seatClass) => filter === 'all' || filter === seatClass)
  const lines = shown.flatMap((seatClass) => roster.lines.filter((line) => line.seatClass === seatClass))
  const move = (step: number): void => {
    const at = lines.findIndex((line) => line.seatId === selected)
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + step))]
    if (!next) return
    onSelect(next.seatId)
    body.current?.querySelector<HTMLElement>(`[data-seat="${next.seatId}"]`)?.focus()
  }
  return (
    <div className="mem__roster scroll" data-pane>
      <table className="table table--sticky ros" aria-label={t('members.roster')}>
        <thead>
          <tr>
            <th scope="col">{t('members.column.seat')}</th>
            <th scope="col">{t('members.column.holder')}</th>
            <th scope="col">{t('members.column.sector')}</th>
            <th scope="col">{t('members.column.office')}</th>
            <th scope="col">
              <span className="sr">{t('members.column.terms')}</span>
              <AxisHead axis={axis} />
            </th>
            <th scope="col">{t('members.column.until')}</th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1, Home: -lines.length, End: lines.length }[event.key]
            if (step === undefined) return
            event.preventDefault()
            move(step)
          }}
        >
          {shown.map((seatClass) => {
            const ofClass = lines.filter((line) => line.seatClass === seatClass)
            if (ofClass.length === 0) return null
            return (
              <Fragment key={seatClass}>
                <tr className="group">
                  <th colSpan={6} scope="colgroup">
                    {t('desk.classGroup', { seatClass: label(seatClass), count: ofClass.length })}
                  </th>
                </tr>
                {ofClass.map((line) => (
                  <Line
                    key={line.seatId}
                    line={line}
                    axis={axis}
                    day={roster.day}
                    isSelected={line.seatId === selected}
                    onSelect={onSelect}
                  />
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps {
  readonly line: RosterLine
  readonly axis: TimeAxis
  readonly day: MembersRoster['day']
  readonly isSelected: boolean
  readonly onSelect: (seatId: SeatId) => void
}

function Line({ line, axis, day, isSelected, onSelect }: LineProps) {
  const { say, label, language } = useWords()
  const select = (): void => {
    onSelect(line.seatId)
  }
  const holder = line.holder ? holderName(line.holder, language, say) : ''
  return (
    <tr aria-selected={isSelected} data-seat={line.seatId} tabIndex={isSelected ? 0 : -1} onFocus={select} onClick={select}>
      <th scope="row">{say(line.label)}</th>
      <td className="ell" title={holder}>
        {holder === '' ? '–' : holder}
      </td>
      <td className="muted">{label(line.sector)}</td>
      <td>{line.office === null ? null : <Chip tone="data">{label(line.office)}</Chip>}</td>
      <td className="ros__bars">
        <TermBars line={line} axis={axis} day={day} />
      </td>
      <td className="nowrap">
        <End line={line} />
      </td>
    </tr>
  )
}

/** When the term ends and whether it can be renewed; how the seat stands where nobody is in office. */
function End({ line }: { readonly line: RosterLine }) {
  const { t, date } = useWords()
  const { standing, reason, until, renewalsLeft, holder } = line
  if (standing !== 'inOffice') {
    // Whoever left before the term ended leaves the seat empty; the term itself has not ended.
    const shown = reason.code === 'left' ? 'vacant' : standing
    return (
      <>
        {standing === 'holdover' && until !== null ? `${date(until)} ` : null}
        <Chip tone={tones[shown]}>{t(`members.standing.${shown}`)}</Chip>
      </>
    )
  }
  if (until === null) return <span className="muted">{t(holder ? 'members.byOffice' : 'members.noTerm')}</span>
  const renewal = renewalsLeft === null ? '' : t(renewalsLeft > 0 ? 'members.renewable' : 'members.lastTerm')
  return (
    <>
      {date(until)} <span className="muted fs12">{renewal}</span>
    </>
  )
}
