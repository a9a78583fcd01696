import { useCallback, useState } from 'react'
import { correctAppointment } from '#core/body/appointment/correctAppointment'
import { listPeople } from '#core/body/people/listPeople'
import type { RosterLine } from '#core/body/roster/rosterLine'
import { Appointment, DismissalGround, Ending } from '#core/body/rows'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../../client/desk'
import { useAnswer } from '../../../../client/queries'
import { useWork } from '../../../../client/useWork'
import { readDate } from '../../../../i18n/readMoment'
import { capitalised } from '../../../../i18n/shortDates'
import { useWords } from '../../../../i18n/useWords'
import { TypedDay } from '../../../../ui/asOf/TypedDay'
import { Dialog } from '../../../../ui/controls/Dialog'
import { Field } from '../../../../ui/controls/Field'
import { Select } from '../../../../ui/controls/Select'
import { useToast } from '../../../../ui/frames/Toasts'
import { CorrectionChanges } from './CorrectionChanges'
import { draftFrom, fieldsOf, type CorrectionDraft } from './correctionDraft'
import { HolderFields } from '../fields/HolderFields'
import { PaperField } from '../fields/PaperField'
import type { Appointed } from '../SeatActs'

interface CorrectDialogProps {
  readonly line: RosterLine
  readonly appointed: Appointed
  readonly today: PlainDate
  readonly onClose: () => void
}

type CorrectInput = Parameters<typeof run<typeof correctAppointment.input, typeof correctAppointment.reply>>[1]

const kinds = Appointment.shape.kind.options
const endings = ['unknown', 'resigned', 'dismissed', 'leftPost', 'holdoverEnded', 'other'] as const

/** Puts right an appointment that was typed wrongly: shows what would change, asks why, and keeps what stood there. */
export function CorrectDialog({ line, appointed, today, onClose }: CorrectDialogProps) {
  const { t, say, label, date } = useWords()
  const toast = useToast()
  const [draft, setDraft] = useState(() => draftFrom(appointed, date))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: CorrectInput) => run(correctAppointment, input), []))
  const people = useAnswer(listPeople, { day: appointed.from })
  const book = people?.ok ? people.reply : { people: [], organisations: [] }
  const change = (part: Partial<CorrectionDraft>): void => {
    setDraft({ ...draft, ...part })
  }
  const fields = fieldsOf(draft, appointed, (typed) => readDate(typed, today))
  const isOver = draft.endedOn.trim() !== ''
  return (
    <Dialog
      official
      wide
      title={t('appointments.correctTitle', { seat: say(line.label) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('appointments.correctAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!fields || reason.trim() === '') return
          const { appointmentId, rev: seenRev } = appointed
          void work.start({ ...fields, appointmentId, seenRev, reason }).then((said) => {
            if (!said.ok) return
            toast(t('appointments.corrected', { seat: say(line.label) }))
            onClose()
          })
        },
      }}
    >
      <p>{t('appointments.correctWhat')}</p>
      <div className="act-form">
        <HolderFields
          draft={draft.holder}
          onChange={(holder) => {
            change({ holder })
          }}
          book={book}
          memberIs={appointed.holder.kind}
          cite={null}
          mayEnrol={false}
          tried={tried}
        />
        <Select
          label={t('appointments.kind')}
          value={draft.kind}
          options={kinds.map((key) => ({ key, label: capitalised(t(`members.kind.${key}`)) }))}
          onChange={(kind) => {
            change({ kind })
          }}
        />
        <PaperField
          label={t('appointments.paper')}
          paper={draft.paper}
          onChange={(paper) => {
            change({ paper })
          }}
        />
        <TypedDay
          label={t('members.acts.from')}
          typed={draft.from}
          onTyped={(from) => {
            change({ from })
          }}
          today={today}
          tried={tried}
        />
        <TypedDay
          label={t('members.acts.until')}
          typed={draft.until}
          onTyped={(until) => {
            change({ until })
          }}
          today={today}
          tried={tried && draft.until.trim() !== ''}
          optional={t('appointments.noUntil')}
        />
        <TypedDay
          label={t('appointments.endedOn')}
          typed={draft.endedOn}
          onTyped={(endedOn) => {
            change({ endedOn })
          }}
          today={today}
          tried={tried && isOver}
          optional={t('appointments.notEnded')}
        />
        {isOver ? (
          <Select
            label={t('members.acts.how')}
            value={draft.ending?.kind ?? 'unknown'}
            options={endings.map((key) => ({
              key,
              label:
                key === 'unknown' ? t('appointments.endingUnknown') : key === 'other' ? t('members.acts.otherWay') : label(key),
            }))}
            onChange={(key) => {
              change({
                ending:
                  key === 'unknown' ? null : key === 'dismissed' ? { kind: key, ground: 'ownWish' } : Ending.parse({ kind: key }),
              })
            }}
          />
        ) : (
          <span />
        )}
        {isOver && draft.ending?.kind === 'dismissed' ? (
          <Select
            label={t('members.acts.ground')}
            value={draft.ending.ground}
            options={DismissalGround.options.map((key) => ({ key, label: label(key) }))}
            onChange={(ground) => {
              change({ ending: { kind: 'dismissed', ground } })
            }}
          />
        ) : null}
        {isOver ? (
          <Field
            label={t('members.acts.why')}
            value={draft.endReason}
            onChange={(endReason) => {
              change({ endReason })
            }}
            lang="ko"
          />
        ) : null}
        <Field
          label={t('members.acts.exception')}
          value={draft.exceptionReason}
          onChange={(exceptionReason) => {
            change({ exceptionReason })
          }}
          lang="ko"
        />
        <div className="wide">
          <Field
            label={t('appointments.correctWhy')}
            value={reason}
            onChange={setReason}
            rows={2}
            must
            error={tried && reason.trim() === '' ? t('appointments.needsCorrectWhy') : undefined}
            lang="ko"
          />
        </div>
      </div>
      <CorrectionChanges
        appointed={appointed}
        draft={draft}
        fields={fields}
        people={book.people}
        organisations={book.organisations}
      />
    </Dialog>
  )
}
