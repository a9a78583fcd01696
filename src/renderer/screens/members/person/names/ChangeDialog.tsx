import { useCallback, useState } from 'react'
import { changeDescription } from '#core/body/history/changeDescription'
import type { Description } from '#core/body/rows'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../../client/desk'
import { useWork } from '../../../../client/useWork'
import { readDate } from '../../../../i18n/readMoment'
import { useWords } from '../../../../i18n/useWords'
import { TypedDay } from '../../../../ui/asOf/TypedDay'
import { Dialog } from '../../../../ui/controls/Dialog'
import { Field } from '../../../../ui/controls/Field'
import { Select } from '../../../../ui/controls/Select'
import { useToast } from '../../../../ui/frames/Toasts'
import type { AppointmentPaper } from '#core/body/roster/rosterLine'
import { PaperField } from '../../acts/fields/PaperField'
import type { SeatRecord } from '../PersonSections'
import { CalledFields } from './CalledFields'
import { type Called, calledOn, type Subject } from './subjects'

interface ChangeDialogProps {
  readonly subjects: readonly [Subject, ...Subject[]]
  readonly record: SeatRecord
  readonly day: PlainDate
  readonly today: PlainDate
  readonly onClose: () => void
}

type ChangeInput = Parameters<typeof run<typeof changeDescription.input, typeof changeDescription.reply>>[1]

/** Records that a person, an organisation or the seat is called otherwise from a day on. Every day before keeps its own names. */
export function ChangeDialog({ subjects, record, day, today, onClose }: ChangeDialogProps) {
  const { t, date } = useWords()
  const toast = useToast()
  const [kind, setKind] = useState<Description['subject']>(subjects[0].kind)
  const subject = subjects.find((each) => each.kind === kind) ?? subjects[0]
  const [typed, setTyped] = useState<Partial<Record<Description['subject'], Called>>>({})
  const called = typed[subject.kind] ?? calledOn(subject, day)
  const [from, setFrom] = useState(date(day))
  const [reason, setReason] = useState('')
  const [file, setFile] = useState<AppointmentPaper | null>(null)
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: ChangeInput) => run(changeDescription, input), []))
  const fromDay = readDate(from, today)
  return (
    <Dialog
      official
      wide
      title={t('person.names.changeTitle')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('person.names.changeAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!fromDay) return
          const { name, post, organisationId } = called
          const of = { subject: subject.kind, subjectId: subject.id, from: fromDay, name, post, organisationId }
          void work.start({ ...of, reason, evidenceId: file?.evidenceId ?? null }).then((done) => {
            if (!done.ok) return
            toast(t('person.names.changeDone', { day: date(fromDay) }))
            onClose()
          })
        },
      }}
    >
      <p>{t('person.names.changeWhat')}</p>
      <div className="act-form">
        <Select
          label={t('person.names.subject')}
          value={subject.kind}
          options={subjects.map((each) => ({ key: each.kind, label: t(`person.names.kind.${each.kind}`) }))}
          onChange={setKind}
        />
        <TypedDay label={t('person.names.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <CalledFields
          key={subject.kind}
          kind={subject.kind}
          called={called}
          organisations={record.organisations}
          onChange={(next) => {
            setTyped((before) => ({ ...before, [subject.kind]: next }))
          }}
        />
        <div className="wide">
          <Field label={t('person.names.reason')} value={reason} onChange={setReason} rows={2} lang="ko" />
        </div>
        <div className="wide">
          <PaperField label={t('person.names.paper')} paper={file} onChange={setFile} />
        </div>
      </div>
    </Dialog>
  )
}
