import { BadgeCheck, Mail, MailX } from 'lucide-react'
import type { Dispatches, DispatchSeat } from '#core/resolution/dispatch/dispatches'
import { act } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Chip, type ChipTone } from '../../../ui/Chip'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { SeatCheck } from './SeatCheck'
import { mailOf } from './receivers'

interface DispatchTableProps {
  readonly list: Dispatches
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

const openMail = (fileName: string) => act('openMail', { fileName })

/** One line a seat, by its number. Seats without a vote stay in the list, so that nobody is looked for in vain. */
export function DispatchTable({ list, chosen, onChoose }: DispatchTableProps) {
  const { t } = useWords()
  const opening = useWork(openMail)
  const members = list.seats.filter((seat) => seat.counted)
  const all = chosen.size === members.length
  return (
    <div className="dispatch__list scroll" tabIndex={-1} data-pane>
      <RefusalNotice refusal={opening.refusal} />
      <table className="table table--sticky dispatch__table" aria-label={t('dispatch.list')}>
        <thead>
          <tr>
            <th scope="col">
              <SeatCheck
                label={t('dispatch.chooseAll')}
                isOn={all}
                isPartly={!all && chosen.size > 0}
                onChange={(isOn) => {
                  onChoose(new Set(isOn ? members.map(({ seatId }) => seatId) : []))
                }}
              />
            </th>
            {(['member', 'pack', 'mail', 'sent', 'proof', 'reminders', 'next'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`dispatch.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.seats.map((seat) => (
            <SeatLine
              key={seat.seatId}
              seat={seat}
              isChosen={chosen.has(seat.seatId)}
              onChoose={(isOn) => {
                const next = new Set(chosen)
                if (isOn) next.add(seat.seatId)
                else next.delete(seat.seatId)
                onChoose(next)
              }}
              onOpenMail={(fileName) => void opening.start(fileName)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SeatLineProps {
  readonly seat: DispatchSeat
  readonly isChosen: boolean
  readonly onChoose: (isOn: boolean) => void
  readonly onOpenMail: (fileName: string) => void
}

function SeatLine({ seat, isChosen, onChoose, onOpenMail }: SeatLineProps) {
  const { t, say, shortMoment, label } = useWords()
  const blocked = useBlocked(['officer'])
  const name = say(seat.label)
  const pack = seat.packs.at(-1)
  const mail = mailOf(seat)
  const last = seat.sent.filter(({ purpose }) => purpose !== 'reminder').at(-1)
  const proof = [last?.proof ?? '', last?.evidence ? t('dispatch.evidence', { name: last.evidence.fileName }) : '']
    .filter((part) => part !== '')
    .join(' · ')
  const lastReminder = seat.reminders.dates.at(-1)
  return (
    <tr aria-selected={isChosen} className={seat.counted ? '' : 'muted'}>
      <td>
        {seat.counted ? (
          <SeatCheck label={t('dispatch.chooseSeat', { seat: name })} isOn={isChosen} isPartly={false} onChange={onChoose} />
        ) : null}
      </td>
      <th scope="row" className="nowrap">
        {name}
      </th>
      <td className="nowrap">
        {pack ? (
          <>
            <span className="mono dispatch__code" title={shortMoment(pack.madeAt)}>
              {pack.code}
            </span>{' '}
            {pack.current ? null : <Chip tone="warn">{t('dispatch.packOld')}</Chip>}
          </>
        ) : (
          <span className="muted">{t(seat.counted ? 'dispatch.packNone' : 'dispatch.none')}</span>
        )}
      </td>
      <td className="nowrap">
        {mail !== null ? (
          <Button
            size="table"
            tone="quiet"
            blocked={blocked}
            label={t('dispatch.openMail', { seat: name })}
            onPress={() => {
              onOpenMail(mail)
            }}
          >
            <Mail className="i i--s" aria-hidden />
            {t('dispatch.openMailShort')}
          </Button>
        ) : seat.counted && seat.hasEmail === false ? (
          <span className="row muted fs12">
            <MailX className="i i--s" aria-hidden />
            {t('dispatch.noMail')}
          </span>
        ) : (
          <span className="muted">{t('dispatch.noMailMade')}</span>
        )}
      </td>
      <td className="nowrap">
        {last ? (
          <span title={t(`dispatch.purposeName.${last.purpose}`)}>
            {t('dispatch.sentLine', { moment: shortMoment(last.sentAt), way: label(last.way) })}
          </span>
        ) : (
          <span className="muted">{t(seat.counted ? 'dispatch.notSent' : 'dispatch.none')}</span>
        )}
      </td>
      <td>
        <span className="ell dispatch__proof" title={proof}>
          {proof === '' ? t('dispatch.none') : proof}
        </span>
      </td>
      <td className="nowrap">
        {lastReminder === undefined ? (
          <span className="muted">{t('dispatch.none')}</span>
        ) : (
          <span title={t('dispatch.reminderDates', { dates: seat.reminders.dates.map(shortMoment).join(', ') })}>
            <b className="num">{t('dispatch.reminderCount', { count: seat.reminders.count })}</b>{' '}
            <span className="muted fs12">{t('dispatch.reminderLast', { moment: shortMoment(lastReminder) })}</span>
          </span>
        )}
      </td>
      <td className="nowrap">
        <NextOfSeat seat={seat} />
      </td>
    </tr>
  )
}

const tones: Readonly<Record<DispatchSeat['next'], ChipTone>> = {
  makePack: 'accent',
  send: 'info',
  remind: 'warn',
  notify: 'info',
  nothing: 'line',
}

function NextOfSeat({ seat }: { readonly seat: DispatchSeat }) {
  const { t } = useWords()
  if (!seat.counted) return <span className="muted fs12">{t('dispatch.next.notCounted')}</span>
  if (seat.next === 'nothing' && seat.answered)
    return (
      <Chip icon={BadgeCheck} tone="ok">
        {t('dispatch.next.answered')}
      </Chip>
    )
  return <Chip tone={tones[seat.next]}>{t(`dispatch.next.${seat.next}`)}</Chip>
}
