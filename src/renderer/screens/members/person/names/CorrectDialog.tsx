import { useCallback, useState } from 'react'
import { correctDescription } from '#core/body/history/correctDescription'
import { correctPerson } from '#core/body/people/correctPerson'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../../client/desk'
import { useWork } from '../../../../client/useWork'
import { readDate } from '../../../../i18n/readMoment'
import { useWords } from '../../../../i18n/useWords'
import { TypedDay } from '../../../../ui/asOf/TypedDay'
import { Dialog } from '../../../../ui/controls/Dialog'
import { Field } from '../../../../ui/controls/Field'
import { useToast } from '../../../../ui/frames/Toasts'
import type { SeatRecord } from '../PersonSections'
import { CalledFields } from './CalledFields'
import type { Called } from './subjects'

/** What was typed wrongly: the person as first recorded, or a change from a day on. */
export type Wrong =
  | { readonly kind: 'person'; readonly row: SeatRecord['people'][number] }
  | { readonly kind: 'description'; readonly row: SeatRecord['descriptions'][number] }

interface CorrectDialogProps {
  readonly wrong: Wrong
  readonly record: SeatRecord
  readonly today: PlainDate
  readonly onClose: () => void
}

interface Right {
  readonly called: Called
  readonly from: PlainDate | null
  readonly reason: string
}

/** Puts right what was typed wrongly, for every day that it concerns. What stood there, who changed it and why are kept. */
export function CorrectDialog({ wrong, record, today, onClose }: CorrectDialogProps) {
  const { t, date } = useWords()
  const toast = useToast()
  const { name, post, organisationId } = wrong.row
  const [called, setCalled] = useState<Called>({ name, post, organisationId })
  const [from, setFrom] = useState(wrong.kind === 'description' ? date(wrong.row.from) : '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((right: Right) => correct(wrong, right), [wrong]))
  const fromDay = readDate(from, today)
  return (
    <Dialog
      official
      wide
      title={t('person.names.correctTitle')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('person.names.correctAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (reason.trim() === '' || (wrong.kind === 'description' && !fromDay)) return
          void work.start({ called, from: fromDay, reason }).then((done) => {
            if (!done.ok) return
            toast(t('person.names.correctDone'))
            onClose()
          })
        },
      }}
    >
      <p>{t(`person.names.correctWhat.${wrong.kind}`)}</p>
      <div className="act-form">
        {wrong.kind === 'description' ? (
          <div className="wide">
            <TypedDay label={t('person.names.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
          </div>
        ) : null}
        <CalledFields
          kind={wrong.kind === 'person' ? 'person' : wrong.row.subject}
          called={called}
          organisations={record.organisations}
          onChange={setCalled}
        />
        <div className="wide">
          <Field
            label={t('person.names.whyWrong')}
            value={reason}
            onChange={setReason}
            rows={2}
            must
            error={tried && reason.trim() === '' ? t('person.names.needsWhy') : undefined}
            lang="ko"
          />
        </div>
      </div>
    </Dialog>
  )
}

function correct(wrong: Wrong, { called, from, reason }: Right) {
  const seenRev = wrong.row.rev
  return wrong.kind === 'person'
    ? run(correctPerson, { ...called, personId: wrong.row.id, seenRev, reason })
    : run(correctDescription, { ...called, descriptionId: wrong.row.id, seenRev, reason, from: from ?? wrong.row.from })
}
