import { useCallback, useState } from 'react'
import { assignOffice } from '#core/body/appointment/assignOffice'
import type { listOffices } from '#core/body/roster/listOffices'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { OfficeKind } from '#core/body/rows'
import { wordFor } from '#core/desk/refusals/vocabulary'
import type { AppointmentId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import type { Language } from '#core/text/language'
import { run } from '../../../client/desk'
import type { Reply } from '../../../client/replyOf'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { capitalised } from '../../../i18n/shortDates'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import { Basis } from '../../../ui/figures/Basis'
import { useToast } from '../../../ui/frames/Toasts'
import { holderName } from '../holderName'

interface AssignOfficeDialogProps {
  readonly roster: MembersRoster
  readonly line: RosterLine
  readonly appointmentId: AppointmentId
  readonly offices: Reply<typeof listOffices>
  readonly today: PlainDate
  readonly onClose: () => void
}

type AssignInput = Parameters<typeof run<typeof assignOffice.input, typeof assignOffice.reply>>[1]

/** Which offices a member can hold: a civil co-chair is elected from the commissioned members, a government one is not (Directive 4(2)). */
const kindsOf: Readonly<Record<RosterLine['side'], readonly OfficeKind[]>> = {
  government: ['governmentCoChair', 'secretary', 'actingGovernmentCoChair'],
  civil: ['civilCoChair', 'secretary', 'actingCivilCoChair'],
}
const isCoChair = (kind: OfficeKind): boolean => kind === 'governmentCoChair' || kind === 'civilCoChair'
const isActing = (kind: OfficeKind): boolean => kind === 'actingGovernmentCoChair' || kind === 'actingCivilCoChair'

/** Gives whoever serves on the seat an office, with the title as it is printed and a place in the acting order. */
export function AssignOfficeDialog({ roster, line, appointmentId, offices, today, onClose }: AssignOfficeDialogProps) {
  const { t, say, label, date, language } = useWords()
  const toast = useToast()
  const kinds = kindsOf[line.side]
  const isOpen = (of: OfficeKind): boolean => {
    const held = offices.offices.filter((each) => each.kind === of && each.state !== 'over')
    return isCoChair(of) ? held.length === 0 : !held.some((each) => each.appointmentId === appointmentId)
  }
  // The first office that the rest of the body leaves open: a co-chair's that somebody holds is not proposed.
  const [kind, setKind] = useState<OfficeKind>(() => kinds.find((each) => isOpen(each)) ?? kinds[0] ?? 'secretary')
  const [typedOrder, setTypedOrder] = useState<string | null>(null)
  const [titles, setTitles] = useState<{ readonly ko: string; readonly en: string } | null>(null)
  const [from, setFrom] = useState(date(line.since !== null && line.since > roster.day ? line.since : roster.day))
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: AssignInput) => run(assignOffice, input), []))
  const begins = readDate(from, today)
  const ends = until.trim() === '' ? null : readDate(until, today)
  const taken = offices.offices.filter((each) => each.kind === kind && each.state !== 'over').map(({ order }) => order)
  const who = line.holder === null ? '' : holderName(line.holder, language, say)
  const order = typedOrder ?? String(firstFree(taken))
  const isOrder = /^[1-9]\d?$/u.test(order.trim())
  const title = titles ?? { ko: usualTitle('ko'), en: usualTitle('en') }
  const side = offices.sides.find(({ office }) => office === (line.side === 'civil' ? 'civilCoChair' : 'governmentCoChair'))
  const [coChairs, actingOrder] = side?.cites ?? []
  const secretaries = roster.composition.find(({ check }) => check === 'secretaries')?.cite
  const cite = kind === 'secretary' ? secretaries : isActing(kind) ? actingOrder : coChairs
  /** What signature blocks usually print: the post with its organisation; for a secretary the office itself. */
  function usualTitle(of: Language): string {
    if (kind === 'secretary') return capitalised(wordFor(kind, of))
    if (line.holder !== null && line.holder.post[of] !== '') {
      return holderName({ ...line.holder, name: { ko: '', en: '' } }, of, (text) => text[of])
    }
    return line.side === 'civil' ? t('setUp.office.commissioned', { lng: of }) : ''
  }
  const send = (): void => {
    setTried(true)
    if (!begins || (until.trim() !== '' && !ends) || (isActing(kind) && !isOrder)) return
    const span = { from: begins, until: ends }
    const input = { bodyId: roster.body.id, appointmentId, kind, title, order: isActing(kind) ? Number(order) : 0, ...span }
    void work.start(input).then((said) => {
      if (!said.ok) return
      toast(t('setUp.office.done', { office: label(kind), seat: say(line.label) }))
      onClose()
    })
  }
  return (
    <Dialog
      official
      wide
      title={t('setUp.office.assignTitle', { seat: say(line.label) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{ label: t('setUp.office.assignAct'), busy: work.busy, run: send }}
    >
      {who === '' ? null : <p>{who}</p>}
      <div className="act-form">
        <Select
          label={t('members.column.office')}
          value={kind}
          options={kinds.map((key) => ({ key, label: label(key), note: t(`setUp.office.what.${key}`) }))}
          onChange={(chosen) => {
            setKind(chosen)
            setTypedOrder(null)
          }}
        />
        {isActing(kind) ? (
          <Field
            label={t('setUp.office.order')}
            value={order}
            onChange={setTypedOrder}
            must
            hint={t('setUp.office.orderHint')}
            error={tried && !isOrder ? t('setUp.office.needsOrder') : undefined}
          />
        ) : (
          <span />
        )}
        <Field
          label={t('setUp.office.printed')}
          value={title.ko}
          onChange={(ko) => {
            setTitles({ ...title, ko })
          }}
          hint={t('setUp.office.printedHint')}
          lang="ko"
        />
        <Field
          label={t('setUp.office.printedEn')}
          value={title.en}
          onChange={(en) => {
            setTitles({ ...title, en })
          }}
          lang="en"
        />
        <TypedDay label={t('setUp.office.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <TypedDay
          label={t('setUp.office.until')}
          typed={until}
          onTyped={setUntil}
          today={today}
          tried={tried && until.trim() !== ''}
          optional={t('setUp.office.asAppointed')}
        />
      </div>
      {cite ? <Basis cites={[cite]} /> : null}
    </Dialog>
  )
}

/** The first place from 1 on that nobody has. */
function firstFree(taken: readonly number[]): number {
  let place = 1
  while (taken.includes(place)) place += 1
  return place
}
