import { useCallback, useState } from 'react'
import { endAppointment } from '#core/body/appointment/endAppointment'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { AppointmentPaper, RosterLine } from '#core/body/roster/rosterLine'
import { DismissalGround, type Ending } from '#core/body/rows'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import { Basis } from '../../../ui/figures/Basis'
import { useToast } from '../../../ui/frames/Toasts'
import { PaperField } from './fields/PaperField'
import type { Appointed } from './SeatActs'
import { useActRules } from './useActRules'

interface EndDialogProps {
  readonly roster: MembersRoster
  readonly line: RosterLine
  readonly appointed: Appointed
  readonly today: PlainDate
  readonly onClose: () => void
}

const kinds = ['resigned', 'dismissed', 'leftPost', 'holdoverEnded', 'other'] as const
type EndInput = Parameters<typeof run<typeof endAppointment.input, typeof endAppointment.reply>>[1]

/** Records that a member left: how, the last day in office, and why. A dismissal names its ground. */
export function EndDialog({ roster, line, appointed, today, onClose }: EndDialogProps) {
  const { t, say, label, date } = useWords()
  const toast = useToast()
  const [kind, setKind] = useState<(typeof kinds)[number]>('resigned')
  const [ground, setGround] = useState<DismissalGround>('ownWish')
  const [typed, setTyped] = useState(date(roster.day))
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState<AppointmentPaper | null>(null)
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: EndInput) => run(endAppointment, input), []))
  const day = readDate(typed, today)
  const grounds = useActRules(roster.body.ruleFamily, day ?? roster.day)?.grounds
  const ending: Ending = kind === 'dismissed' ? { kind, ground } : { kind }
  return (
    <Dialog
      official
      wide
      title={t('members.acts.endTitle', { seat: say(line.label) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('members.acts.endAct'),
        tone: 'danger',
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!day || reason.trim() === '') return
          const { appointmentId, rev } = appointed
          void work
            .start({
              appointmentId,
              seenRev: rev,
              endedOn: day,
              ending,
              endReason: reason,
              evidenceId: paper?.evidenceId ?? null,
            })
            .then((said) => {
              if (!said.ok) return
              toast(t('members.acts.endDone', { seat: say(line.label), day: date(day) }))
              onClose()
            })
        },
      }}
    >
      <p>{t('members.acts.endWhat')}</p>
      <div className="act-form">
        <Select
          label={t('members.acts.how')}
          value={kind}
          options={kinds.map((key) => ({ key, label: key === 'other' ? t('members.acts.otherWay') : label(key) }))}
          onChange={setKind}
        />
        <TypedDay label={t('members.acts.lastDay')} typed={typed} onTyped={setTyped} today={today} tried={tried} />
        {kind === 'dismissed' ? (
          <div className="wide">
            <Select
              label={t('members.acts.ground')}
              value={ground}
              options={(grounds?.value ?? DismissalGround.options).map((key) => ({ key, label: label(key) }))}
              onChange={setGround}
            />
            {grounds ? <Basis cites={[grounds.cite]} /> : null}
          </div>
        ) : null}
        <div className="wide">
          <Field
            label={t('members.acts.why')}
            value={reason}
            onChange={setReason}
            rows={2}
            must
            error={tried && reason.trim() === '' ? t('members.acts.needsWhy') : undefined}
            lang="ko"
          />
        </div>
        <div className="wide">
          <PaperField label={t('appointments.endPaper')} paper={paper} onChange={setPaper} />
        </div>
      </div>
    </Dialog>
  )
}
