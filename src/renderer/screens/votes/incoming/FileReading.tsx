import { CornerDownLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { SeatId } from '#core/desk/rows/identifiers'
import { assignIncoming } from '#core/resolution/ballots/assignIncoming'
import type { IncomingReading } from '#core/resolution/ballots/reading/readingShape'
import { stops } from '#core/resolution/ballots/reading/readingShape'
import { ReplyWay, SheetMark } from '#core/resolution/rows'
import type { IntakeFile } from '#core/resolution/views/intake'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import { Note } from '../../../ui/Note'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { arrivalTyped, draftOf } from './draftOf'
import type { IncomingPanelProps } from './IncomingPanel'
import { ProposalTable } from './ProposalTable'
import { SetAsideDialog } from './SetAsideDialog'
import { useReading } from './useReading'

interface FileReadingProps extends IncomingPanelProps {
  readonly file: IntakeFile
}

const assign = (input: { readonly incomingId: IntakeFile['incomingId']; readonly seatId: SeatId }) => run(assignIncoming, input)

/** One file: what it says, what is in the way, and what the officer does with it. */
export function FileReading(props: FileReadingProps) {
  const { file } = props
  const { t } = useWords()
  const said = useReading(file.incomingId, file.seatId)
  if (said === null) {
    return (
      <section aria-busy>
        <p className="fs13 muted">{t('incoming.reading')}</p>
      </section>
    )
  }
  if (!said.ok) {
    return (
      <section>
        <RefusalNotice refusal={said.refusal} />
      </section>
    )
  }
  return <ReadFile {...props} reading={said.reply} />
}

function ReadFile(props: FileReadingProps & { readonly reading: IncomingReading }) {
  const { desk, file, reading, seats, blocked, onRecord, onEdit, onBack } = props
  const { t, say, label, zone } = useWords()
  const { proposal, mail } = reading
  const [way, setWay] = useState<ReplyWay>(file.way)
  const [arrived, setArrived] = useState(() => arrivalTyped(file, reading, zone))
  const [sheetMark, setSheetMark] = useState<SheetMark>('notRecorded')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const assigning = useWork(assign)
  const confirm = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What was read stays in sight; the acts stay at the foot of the panel.
    confirm.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const seat = seats.find(({ seatId }) => seatId === (proposal?.seatId ?? file.seatId))
  const counted = seats.filter((each) => each.counted)
  const answers = { way, arrived, sheetMark }
  const whyNot =
    blocked ?? (proposal === null ? t('incoming.confirmBlocked.nothing') : seat ? undefined : t('incoming.confirmBlocked.seat'))
  const facts: readonly (readonly [string, string])[] = (
    [
      [t('incoming.from'), mail?.from ?? ''],
      [t('incoming.subject'), mail?.subject ?? ''],
      [t('incoming.attachments'), mail?.attachments.join(', ') ?? ''],
      [t('incoming.code'), proposal?.code ?? ''],
      [t('incoming.signer'), proposal?.signer ?? ''],
      [t('incoming.writtenOn'), proposal?.writtenOn ?? ''],
      [t('incoming.remarks'), proposal?.remarks ?? ''],
    ] as const
  ).filter(([, value]) => value !== '')
  return (
    <section aria-label={t('incoming.fileName', { name: reading.fileName })}>
      <div className="panel__head">
        <h2 className="ell" title={reading.fileName}>
          {t('incoming.proposal')}
        </h2>
        <span className="muted fs13 ell">{seat ? say(seat.label) : ''}</span>
      </div>
      <div className="intake__findings">
        {reading.findings.map(({ code, facts: with_ }, at) => (
          <Note key={`${code} ${at.toString()}`} tone={stops(code) ? 'danger' : 'warn'}>
            {t(`incoming.finding.${code}`, with_)}
          </Note>
        ))}
      </div>
      {facts.length === 0 ? null : (
        <dl className="intake__facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="ell" title={value}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {proposal === null ? null : <ProposalTable desk={desk} proposal={proposal} />}
      {mail === null || mail.text === '' ? null : (
        <details className="intake__words">
          <summary>{t('incoming.words')}</summary>
          <pre>{mail.text}</pre>
        </details>
      )}
      <div className="panel__fields">
        <Select
          size="table"
          label={t('incoming.seat')}
          value={seat?.seatId ?? ''}
          options={[
            ...(seat ? [] : [{ key: '', label: t('incoming.chooseSeat') }]),
            ...counted.map((each) => ({ key: each.seatId, label: say(each.label) })),
          ]}
          onChange={(key) => {
            if (key !== '') void assigning.start({ incomingId: file.incomingId, seatId: SeatId.parse(key) })
          }}
        />
        <RefusalNotice refusal={assigning.refusal} />
        <div className="panel__pair">
          <Select
            size="table"
            label={t('panel.way')}
            value={way}
            options={ReplyWay.options.map((key) => ({ key, label: label(key) }))}
            onChange={setWay}
          />
          <Field size="table" label={t('panel.arrived')} value={arrived} onChange={setArrived} />
        </div>
        <Select
          size="table"
          label={t('incoming.sheetMarkName')}
          value={sheetMark}
          options={SheetMark.options.map((key) => ({ key, label: t(`incoming.sheetMark.${key}`) }))}
          onChange={setSheetMark}
        />
        {sheetMark === 'neitherAndUnclear' ? <p className="hint warn">{t('incoming.unclearSender')}</p> : null}
      </div>
      {proposal === null ? null : <p className="hint">{t('incoming.proposalNote')}</p>}
      <div
        className="intake__acts"
        ref={confirm}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onBack()
        }}
      >
        <Button
          tone="primary"
          blocked={whyNot}
          busy={busy}
          onPress={() => {
            if (!seat) return
            setBusy(true)
            void onRecord(seat, draftOf(desk, file, reading, answers)).finally(() => {
              setBusy(false)
            })
          }}
        >
          {t('incoming.confirm')}
          <kbd className="kbd" aria-hidden>
            <CornerDownLeft className="i i--xs" />
          </kbd>
        </Button>
        <Button
          blocked={blocked ?? (seat ? undefined : t('incoming.confirmBlocked.seat'))}
          onPress={() => {
            if (seat) onEdit(seat, draftOf(desk, file, reading, answers))
          }}
        >
          {t(proposal === null ? 'incoming.byHand' : 'incoming.toMatrix')}
        </Button>
        <Button
          tone="quiet"
          blocked={blocked}
          onPress={() => {
            setAsking(true)
          }}
        >
          {t('incoming.aside')}
        </Button>
      </div>
      {asking ? (
        <SetAsideDialog
          file={file}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </section>
  )
}
