import { FileInput, Inbox, Mail, Paperclip } from 'lucide-react'
import { useState } from 'react'
import { Button as RowButton } from 'react-aria-components'
import type { IncomingId } from '#core/desk/rows/identifiers'
import type { Intake, IntakeFile } from '#core/resolution/views/intake'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import type { DeskSeat } from '../desk/deskItem'
import type { RowDraft } from '../desk/rowDrafts'
import { FileReading } from './FileReading'
import type { TakeIn } from './useTakeIn'

export interface IncomingPanelProps {
  readonly desk: VoteDesk
  readonly intake: Intake
  readonly seats: readonly DeskSeat[]
  readonly takeIn: TakeIn
  readonly blocked: string | undefined
  readonly chosen: IncomingId | null
  readonly onChoose: (id: IncomingId | null) => void
  readonly onAdd: () => void
  /** Records a row that was read from a file; true when it is recorded. */
  readonly onRecord: (seat: DeskSeat, draft: RowDraft) => Promise<boolean>
  /** Puts a row into the table, to be corrected there. */
  readonly onEdit: (seat: DeskSeat, draft: RowDraft) => void
  readonly onBack: () => void
}

/** Files that came in: those that wait, and beside the chosen one what it says. */
export function IncomingPanel(props: IncomingPanelProps) {
  const { intake, takeIn, blocked, chosen, onChoose, onAdd, seats } = props
  const { t, say } = useWords()
  const [showHandled, setShowHandled] = useState(false)
  const waiting = intake.files.filter(({ handling }) => handling.kind === 'waiting')
  const handled = intake.files.filter(({ handling }) => handling.kind !== 'waiting')
  const file = waiting.find(({ incomingId }) => incomingId === chosen) ?? waiting[0]
  const seatOf = (each: IntakeFile): string => {
    const seat = seats.find(({ seatId }) => seatId === each.seatId)
    return seat ? say(seat.label) : ''
  }
  return (
    <>
      <section>
        <div className="panel__head">
          <h2>{t('incoming.waiting', { count: waiting.length })}</h2>
          <Button size="table" shortcut="F" blocked={blocked} busy={takeIn.busy} onPress={onAdd}>
            <FileInput className="i i--s" aria-hidden />
            {t('incoming.add')}
          </Button>
        </div>
        <RefusalNotice refusal={takeIn.refusal} />
        {takeIn.notTaken.length === 0 ? null : (
          <div className="intake__not">
            <b>{t('incoming.notTaken')}</b>
            {takeIn.notTaken.map(({ fileName, refusal }, at) => (
              <div key={`${fileName} ${at.toString()}`}>
                <p className="fs13 strong ell">{fileName}</p>
                <RefusalNotice refusal={refusal} />
              </div>
            ))}
          </div>
        )}
        {waiting.length === 0 ? <EmptyState icon={Inbox} title={t('incoming.none')} how={t('incoming.noneHow')} /> : null}
        <ul className="intake__files" aria-label={t('incoming.waiting', { count: waiting.length })}>
          {waiting.map((each) => (
            <li key={each.incomingId}>
              <RowButton
                className={each === file ? 'intake__file intake__file--on' : 'intake__file'}
                aria-pressed={each === file}
                onPress={() => {
                  onChoose(each.incomingId)
                }}
              >
                <FileLine file={each} seat={seatOf(each)} />
              </RowButton>
            </li>
          ))}
        </ul>
      </section>
      {file ? <FileReading key={file.incomingId} {...props} file={file} /> : null}
      {handled.length === 0 ? null : (
        <section>
          <Button
            tone="quiet"
            size="table"
            onPress={() => {
              setShowHandled(!showHandled)
            }}
          >
            {t('incoming.handled', { count: handled.length })}
          </Button>
          {showHandled ? (
            <ul className="intake__files">
              {handled.map((each) => (
                <li key={each.incomingId} className="intake__file">
                  <FileLine file={each} seat={seatOf(each)} />
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      )}
    </>
  )
}

function FileLine({ file, seat }: { readonly file: IntakeFile; readonly seat: string }) {
  const { t, shortMoment } = useWords()
  const { handling } = file
  const what =
    handling.kind === 'waiting'
      ? t('incoming.keptAt', { moment: shortMoment(file.keptAt) })
      : handling.kind === 'entered'
        ? t('incoming.entered', { who: handling.by })
        : t('incoming.setAside', { reason: handling.reason })
  const Icon = file.way === 'email' ? Mail : Paperclip
  return (
    <>
      <Icon className="i i--s" aria-hidden />
      <span className="grow ell">
        <b className="ell block" title={file.file?.name}>
          {file.file?.name ?? t('incoming.hidden')}
        </b>
        <small className="muted ell block">{seat === '' ? what : `${seat} · ${what}`}</small>
      </span>
    </>
  )
}
