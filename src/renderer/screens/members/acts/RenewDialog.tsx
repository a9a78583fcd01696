import { useCallback, useState } from 'react'
import { renewAppointment } from '#core/body/appointment/renewAppointment'
import { listBodies } from '#core/body/roster/listBodies'
import { membersRoster, type MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import { daysAfter, isOn, lastDayOfYears } from '#core/body/span'
import type { PlainDate } from '#core/desk/rows/time'
import { viewRules } from '#core/rules/viewRules'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import { Note } from '../../../ui/Note'
import { useToast } from '../../../ui/frames/Toasts'
import type { Appointed } from './SeatActs'

interface RenewDialogProps {
  readonly roster: MembersRoster
  readonly line: RosterLine
  readonly appointed: Appointed
  readonly today: PlainDate
  readonly onClose: () => void
}

type RenewInput = Parameters<typeof run<typeof renewAppointment.input, typeof renewAppointment.reply>>[1]

/** Appoints the same holder for another term, on this seat or on one of the term in which it begins. */
export function RenewDialog({ roster, line, appointed, today, onClose }: RenewDialogProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const begins = appointed.until === null ? today : daysAfter(appointed.until, 1)
  const [from, setFrom] = useState(date(begins))
  const [until, setUntil] = useState<string | null>(null)
  const [seat, setSeat] = useState<string | null>(null)
  const [exception, setException] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: RenewInput) => run(renewAppointment, input), []))
  const fromDay = readDate(from, today)
  const on = fromDay ?? begins
  const bodies = useAnswer(listBodies, {})
  const terms = bodies?.ok ? (bodies.reply.bodies.find(({ id }) => id === roster.body.id)?.terms ?? []) : []
  const term = terms.find((each) => isOn(each, on)) ?? null
  const then = useAnswer(membersRoster, { bodyId: roster.body.id, day: on })
  const rules = useAnswer(viewRules, { family: roster.body.ruleFamily, day: on })
  const years = rules?.ok ? rules.reply.rules.find(({ key }) => key === 'term.years')?.value : undefined
  const proposed = typeof years === 'number' ? date(lastDayOfYears(on, years)) : ''
  const untilDay = readDate(until ?? proposed, today)
  const seats = then?.ok ? then.reply.lines.filter(({ seatClass }) => seatClass === line.seatClass) : []
  const same = seats.find(({ seatId }) => seatId === line.seatId) ?? seats.find(({ number }) => number === line.number)
  const chosen = seats.find(({ seatId }) => seatId === seat) ?? same
  return (
    <Dialog
      wide
      title={t('members.acts.renewTitle', { seat: say(line.label) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('members.acts.renewAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!fromDay || !untilDay || !term || !chosen) return
          const { appointmentId, rev } = appointed
          const input: RenewInput = {
            appointmentId,
            seenRev: rev,
            termId: term.id,
            seatId: chosen.seatId,
            from: fromDay,
            until: untilDay,
            exceptionReason: exception,
            evidenceId: null,
          }
          void work.start(input).then((said) => {
            if (!said.ok) return
            toast(t('members.acts.renewDone', { seat: say(line.label), day: date(untilDay) }))
            onClose()
          })
        },
      }}
    >
      {line.renewalsLeft === null ? null : <p>{t('members.acts.renewalsLeft', { count: line.renewalsLeft })}</p>}
      {bodies && !term ? <Note tone="warn">{t('members.acts.noTerm', { day: date(on) })}</Note> : null}
      <div className="act-form">
        <TypedDay label={t('members.acts.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <TypedDay label={t('members.acts.until')} typed={until ?? proposed} onTyped={setUntil} today={today} tried={tried} />
        {seats.length > 0 && chosen ? (
          <Select
            label={t('members.column.seat')}
            value={chosen.seatId}
            options={seats.map((each) => ({ key: each.seatId, label: say(each.label) }))}
            onChange={setSeat}
          />
        ) : null}
        <div className="wide">
          <Field
            label={t('members.acts.exception')}
            value={exception}
            onChange={setException}
            hint={t('members.acts.exceptionHint')}
            lang="ko"
          />
        </div>
      </div>
    </Dialog>
  )
}
