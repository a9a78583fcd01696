import { useCallback, useState } from 'react'
import { renewAppointment } from '#core/body/appointment/renewAppointment'
import { listBodies } from '#core/body/roster/listBodies'
import { membersRoster, type MembersRoster } from '#core/body/roster/membersRoster'
import type { AppointmentPaper, RosterLine } from '#core/body/roster/rosterLine'
import { daysAfter, isOn } from '#core/body/span'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Select } from '../../../ui/controls/Select'
import { Basis } from '../../../ui/figures/Basis'
import { useToast } from '../../../ui/frames/Toasts'
import { proposedUntil } from './appointmentProposal'
import { ExceptionField } from './fields/ExceptionField'
import { NoTermNote } from './NoTermNote'
import { PaperField } from './fields/PaperField'
import type { Appointed } from './SeatActs'
import { useActRules } from './useActRules'

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
  const [paper, setPaper] = useState<AppointmentPaper | null>(null)
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: RenewInput) => run(renewAppointment, input), []))
  const fromDay = readDate(from, today)
  const on = fromDay ?? begins
  const bodies = useAnswer(listBodies, {})
  const terms = bodies?.ok ? (bodies.reply.bodies.find(({ id }) => id === roster.body.id)?.terms ?? []) : []
  const term = terms.find((each) => isOn(each, on)) ?? null
  const then = useAnswer(membersRoster, { bodyId: roster.body.id, day: on })
  const rules = useActRules(roster.body.ruleFamily, on)
  const proposal = rules && proposedUntil(line, on, 'renewed', { years: rules.years.value, bodyUntil: roster.body.until })
  const proposed = proposal ? date(proposal) : ''
  const untilDay = readDate(until ?? proposed, today)
  const byPost = line.seatClass !== 'commissioned'
  const noEnd = byPost && (until ?? proposed).trim() === ''
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
          if (!fromDay || !(untilDay ?? noEnd) || !term || !chosen) return
          const { appointmentId, rev } = appointed
          const input: RenewInput = {
            appointmentId,
            seenRev: rev,
            termId: term.id,
            seatId: chosen.seatId,
            from: fromDay,
            until: untilDay,
            exceptionReason: exception,
            evidenceId: paper?.evidenceId ?? null,
          }
          void work.start(input).then((said) => {
            if (!said.ok) return
            toast(
              untilDay === null
                ? t('appointments.renewedByPost', { seat: say(line.label) })
                : t('members.acts.renewDone', { seat: say(line.label), day: date(untilDay) }),
            )
            onClose()
          })
        },
      }}
    >
      {line.renewalsLeft === null ? null : <p>{t('members.acts.renewalsLeft', { count: line.renewalsLeft })}</p>}
      {bodies && !term ? <NoTermNote body={roster.body} day={on} term={null} /> : null}
      {term && then?.ok && seats.length === 0 ? <NoTermNote body={roster.body} day={on} term={term.number} /> : null}
      <div className="act-form">
        <TypedDay label={t('members.acts.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <div>
          <TypedDay
            label={t('members.acts.until')}
            typed={until ?? proposed}
            onTyped={setUntil}
            today={today}
            tried={tried && !noEnd}
            {...(byPost ? { optional: t('members.acts.byPost') } : {})}
          />
          {byPost || !rules ? null : <Basis cites={[rules.years.cite]} />}
        </div>
        {seats.length > 0 && chosen ? (
          <Select
            label={t('members.column.seat')}
            value={chosen.seatId}
            options={seats.map((each) => ({ key: each.seatId, label: say(each.label) }))}
            onChange={setSeat}
          />
        ) : null}
        <PaperField label={t('appointments.paper')} paper={paper} onChange={setPaper} />
        <ExceptionField rules={byPost ? undefined : rules} isAsked value={exception} onChange={setException} />
      </div>
    </Dialog>
  )
}
