import { useCallback, useState } from 'react'
import { makeAppointments } from '#core/body/appointment/makeAppointments'
import { listPeople } from '#core/body/people/listPeople'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { serves, type AppointmentPaper, type RosterLine } from '#core/body/roster/rosterLine'
import { Appointment } from '#core/body/rows'
import type { SeatId, TermId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { capitalised } from '../../../i18n/shortDates'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { CheckBox } from '../../../ui/controls/CheckBox'
import { Dialog } from '../../../ui/controls/Dialog'
import { Select } from '../../../ui/controls/Select'
import { Basis } from '../../../ui/figures/Basis'
import { useToast } from '../../../ui/frames/Toasts'
import { Note } from '../../../ui/Note'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { holderName } from '../holderName'
import { firstFreeDay, proposedKind, proposedUntil, remainderOn } from './appointmentProposal'
import { ExceptionField } from './fields/ExceptionField'
import { emptyHolder, wantedHolder, type HolderDraft } from './fields/holderDraft'
import { HolderFields } from './fields/HolderFields'
import { PaperField } from './fields/PaperField'
import { NoTermNote } from './NoTermNote'
import { useActRules } from './useActRules'

interface AppointDialogProps {
  readonly roster: MembersRoster
  readonly termId: TermId
  /** The seat that is selected in the roster. */
  readonly line: RosterLine | undefined
  readonly today: PlainDate
  readonly onClose: () => void
}

type MakeInput = Parameters<typeof run<typeof makeAppointments.input, typeof makeAppointments.reply>>[1]

const kinds = Appointment.shape.kind.options

/** Seats that nobody holds first, each group in the order of the roster. */
const vacantFirst = (lines: readonly RosterLine[]): readonly RosterLine[] => [
  ...lines.filter((line) => !serves(line)),
  ...lines.filter(serves),
]

/** The organisation that held the seat last, or in which its last holder works. */
const lastOrganisation = (seat: RosterLine | undefined) => seat?.history.at(-1)?.holder.organisationId ?? null

/** Appoints somebody to a seat of the term shown; then, where asked, goes on to the next vacant seat. */
export function AppointDialog({ roster, termId, line, today, onClose }: AppointDialogProps) {
  const { t, say, date, language } = useWords()
  const toast = useToast()
  const seats = vacantFirst(roster.lines)
  // Until a seat is chosen the proposal follows the roster, which may still be on its way for a day that was just typed.
  const vacant = line && !serves(line) ? line : seats.find((each) => !serves(each))
  const [chosen, setChosen] = useState<SeatId | null>(null)
  const seat = seats.find(({ seatId }) => seatId === chosen) ?? vacant ?? line
  const [typedHolder, setHolder] = useState<HolderDraft | null>(null)
  const holder = typedHolder ?? emptyHolder(lastOrganisation(seat))
  const [kind, setKind] = useState<Appointment['kind'] | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [exception, setException] = useState('')
  const [paper, setPaper] = useState<AppointmentPaper | null>(null)
  const [goesOn, setGoesOn] = useState(false)
  const [made, setMade] = useState<readonly SeatId[]>([])
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: MakeInput) => run(makeAppointments, input), []))
  const earliest = roster.term !== null && roster.term.from > roster.day ? roster.term.from : roster.day
  const free = seat ? firstFreeDay(seat, earliest) : earliest
  const fromDay = readDate(from ?? date(free), today)
  const on = fromDay ?? free
  const rules = useActRules(roster.body.ruleFamily, on)
  const people = useAnswer(listPeople, { day: on })
  const book = people?.ok ? people.reply : { people: [], organisations: [] }
  if (!seat) return null
  const memberIs = rules?.memberIs.value ?? 'person'
  const as = kind ?? proposedKind(seat, on, holder.mode === 'known' ? holder.personId : null)
  const ends = rules && proposedUntil(seat, on, as, { years: rules.years.value, bodyUntil: roster.body.until })
  const typedUntil = until ?? (ends ? date(ends) : '')
  const untilDay = readDate(typedUntil, today)
  const byPost = seat.seatClass !== 'commissioned'
  const noEnd = byPost && typedUntil.trim() === ''
  const isOver = roster.body.until !== null && on > roster.body.until
  const next = seats.find((each) => !serves(each) && each.seatId !== seat.seatId && !made.includes(each.seatId))

  const choose = (seatId: SeatId, last: RosterLine | undefined): void => {
    setChosen(seatId)
    setHolder(emptyHolder(lastOrganisation(last), holder.mode))
    setKind(null)
    setFrom(null)
    setUntil(null)
    setException('')
    setPaper(null)
    setTried(false)
    work.clear()
  }
  const record = (): void => {
    setTried(true)
    const wanted = wantedHolder(holder, memberIs)
    if (!fromDay || isOver || !wanted || !(untilDay ?? noEnd)) return
    const appointment = {
      seatId: seat.seatId,
      holder: wanted,
      kind: as,
      from: fromDay,
      until: untilDay,
      exceptionReason: exception,
      evidenceId: paper?.evidenceId ?? null,
    }
    void work.start({ bodyId: roster.body.id, termId, appointments: [appointment] }).then((said) => {
      if (!said.ok) return
      toast(t('appointments.made', { seat: say(seat.label), day: date(fromDay) }))
      if (!goesOn || !next) onClose()
      else {
        setMade([...made, seat.seatId])
        choose(next.seatId, next)
      }
    })
  }
  return (
    <Dialog
      wide
      title={t('appointments.makeTitle', { body: say(roster.body.name), term: roster.term?.number ?? '' })}
      onClose={onClose}
      refusal={work.refusal}
      act={{ label: t('appointments.makeAct'), busy: work.busy, run: record }}
    >
      {made.length === 0 ? null : (
        <Note tone="ok">
          {t('appointments.madeSoFar', {
            seats: made
              .map((id) => seats.find(({ seatId }) => seatId === id))
              .flatMap((each) => (each ? [say(each.label)] : []))
              .join(', '),
          })}
        </Note>
      )}
      {isOver ? <NoTermNote body={roster.body} day={on} term={null} /> : null}
      {people?.ok === false ? <RefusalNotice refusal={people.refusal} /> : null}
      <div className="act-form">
        <Select
          label={t('members.column.seat')}
          value={seat.seatId}
          options={seats.map((each) => ({
            key: each.seatId,
            label: say(each.label),
            note: each.holder
              ? t('appointments.taken', { who: holderName(each.holder, language, say) || say(each.label), day: endOf(each) })
              : t('appointments.vacant'),
          }))}
          onChange={(seatId) => {
            choose(
              seatId,
              seats.find((each) => each.seatId === seatId),
            )
          }}
        />
        <Select
          label={t('appointments.kind')}
          value={as}
          options={kinds.map((key) => ({ key, label: capitalised(t(`members.kind.${key}`)) }))}
          onChange={setKind}
        />
        <HolderFields
          key={seat.seatId}
          draft={holder}
          onChange={setHolder}
          book={book}
          memberIs={memberIs}
          cite={rules?.memberIs.cite ?? null}
          mayEnrol
          tried={tried}
        />
        <TypedDay label={t('members.acts.from')} typed={from ?? date(free)} onTyped={setFrom} today={today} tried={tried} />
        <div>
          <TypedDay
            label={t('members.acts.until')}
            typed={typedUntil}
            onTyped={setUntil}
            today={today}
            tried={tried && !noEnd}
            {...(byPost ? { optional: t('members.acts.byPost') } : {})}
          />
          {byPost || !rules ? null : (
            <Basis cites={[as === 'replacement' && remainderOn(seat, on) !== null ? rules.replacement : rules.years.cite]} />
          )}
        </div>
        <ExceptionField
          rules={byPost ? undefined : rules}
          isAsked={as === 'renewed' || work.refusal?.code === 'appointment.renewedTooOften'}
          value={exception}
          onChange={setException}
        />
        <PaperField label={t('appointments.paper')} paper={paper} onChange={setPaper} />
        {next ? (
          <CheckBox
            label={t('appointments.goOn')}
            hint={t('appointments.goOnHint', { seat: say(next.label) })}
            isOn={goesOn}
            onChange={setGoesOn}
          />
        ) : null}
      </div>
    </Dialog>
  )

  function endOf(each: RosterLine): string {
    return each.until === null ? t('members.byOffice') : t('appointments.untilDay', { day: date(each.until) })
  }
}
