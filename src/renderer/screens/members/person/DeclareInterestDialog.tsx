import { useCallback, useState } from 'react'
import { declareInterest } from '#core/body/people/declareInterest'
import type { AppointmentPaper, RosterLine } from '#core/body/roster/rosterLine'
import { Interest } from '#core/body/rows'
import type { AppointmentId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import { useToast } from '../../../ui/frames/Toasts'
import { PaperField } from '../acts/fields/PaperField'

interface DeclareInterestDialogProps {
  readonly line: RosterLine
  readonly appointmentId: AppointmentId
  readonly today: PlainDate
  readonly onClose: () => void
}

const kinds = Interest.shape.kind.options
type DeclareInput = Parameters<typeof run<typeof declareInterest.input, typeof declareInterest.reply>>[1]

/** Records an interest: the member steps aside, somebody challenges the member, or a rule excludes the member (form D12). */
export function DeclareInterestDialog({ line, appointmentId, today, onClose }: DeclareInterestDialogProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const [kind, setKind] = useState<(typeof kinds)[number]>('recusal')
  const [matter, setMatter] = useState('')
  const [ground, setGround] = useState('')
  const [declared, setDeclared] = useState(date(today))
  const [from, setFrom] = useState(date(today))
  const [until, setUntil] = useState('')
  const [file, setFile] = useState<AppointmentPaper | null>(null)
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: DeclareInput) => run(declareInterest, input), []))
  const [declaredOn, fromDay, untilDay] = [readDate(declared, today), readDate(from, today), readDate(until, today)]
  const endless = until.trim() === ''
  return (
    <Dialog
      official
      wide
      title={t('person.interest.declareTitle', { seat: say(line.label) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('person.interest.act'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!declaredOn || !fromDay || (!endless && !untilDay) || matter.trim() === '' || ground.trim() === '') return
          const evidenceId = file?.evidenceId ?? null
          const input = { appointmentId, kind, matter, ground, declaredOn, from: fromDay, until: untilDay, evidenceId }
          void work.start(input).then((done) => {
            if (!done.ok) return
            toast(t('person.interest.done', { seat: say(line.label) }))
            onClose()
          })
        },
      }}
    >
      <p>{t('person.interest.what')}</p>
      <div className="act-form">
        <Select
          label={t('person.interest.how')}
          value={kind}
          options={kinds.map((key) => ({
            key,
            label: t(`person.interest.kind.${key}`),
            note: t(`person.interest.kindNote.${key}`),
          }))}
          onChange={setKind}
        />
        <TypedDay label={t('person.interest.declaredDay')} typed={declared} onTyped={setDeclared} today={today} tried={tried} />
        <div className="wide">
          <Field
            label={t('person.interest.matter')}
            value={matter}
            onChange={setMatter}
            must
            error={tried && matter.trim() === '' ? t('person.interest.needsMatter') : undefined}
            lang="ko"
          />
        </div>
        <div className="wide">
          <Field
            label={t('person.interest.ground')}
            value={ground}
            onChange={setGround}
            rows={2}
            must
            error={tried && ground.trim() === '' ? t('person.interest.needsGround') : undefined}
            lang="ko"
          />
        </div>
        <TypedDay label={t('person.interest.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <TypedDay
          label={t('person.interest.until')}
          typed={until}
          onTyped={setUntil}
          today={today}
          tried={tried && !endless}
          optional={t('person.interest.noEnd')}
        />
        <div className="wide">
          <PaperField label={t('person.interest.paper')} paper={file} onChange={setFile} />
        </div>
      </div>
    </Dialog>
  )
}
