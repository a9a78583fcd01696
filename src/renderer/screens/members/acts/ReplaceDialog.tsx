import { useCallback, useState } from 'react'
import { replaceMember } from '#core/body/appointment/replaceMember'
import { listPeople } from '#core/body/people/listPeople'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { AppointmentPaper, RosterLine } from '#core/body/roster/rosterLine'
import { daysAfter } from '#core/body/span'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Basis } from '../../../ui/figures/Basis'
import { useToast } from '../../../ui/frames/Toasts'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { emptyHolder, wantedHolder } from './fields/holderDraft'
import { HolderFields } from './fields/HolderFields'
import { PaperField } from './fields/PaperField'
import type { Appointed } from './SeatActs'
import { useActRules } from './useActRules'

interface ReplaceDialogProps {
  readonly roster: MembersRoster
  readonly line: RosterLine
  /** Whoever held the seat last and left it. */
  readonly left: Appointed
  readonly today: PlainDate
  readonly onClose: () => void
}

type ReplaceInput = Parameters<typeof run<typeof replaceMember.input, typeof replaceMember.reply>>[1]

/** Appoints a successor, known or new, for what remains of the predecessor's term. */
export function ReplaceDialog({ roster, line, left, today, onClose }: ReplaceDialogProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const begins = left.endedOn === null ? today : daysAfter(left.endedOn, 1)
  const [from, setFrom] = useState(date(begins))
  const [holder, setHolder] = useState(() => emptyHolder(left.holder.organisationId, 'new'))
  const [paper, setPaper] = useState<AppointmentPaper | null>(null)
  const [tried, setTried] = useState(false)
  const fromDay = readDate(from, today)
  const on = fromDay ?? begins
  const rules = useActRules(roster.body.ruleFamily, on)
  const people = useAnswer(listPeople, { day: on })
  const book = people?.ok ? people.reply : { people: [], organisations: [] }
  const memberIs = rules?.memberIs.value ?? left.holder.kind
  const work = useWork(useCallback((input: ReplaceInput) => run(replaceMember, input), []))
  return (
    <Dialog
      wide
      title={t('members.acts.replaceTitle', { seat: say(line.label) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('members.acts.replaceAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          const wanted = wantedHolder(holder, memberIs)
          if (!fromDay || !wanted) return
          const { appointmentId, rev: seenRev } = left
          const evidenceId = paper?.evidenceId ?? null
          void work.start({ appointmentId, seenRev, holder: wanted, from: fromDay, evidenceId }).then((said) => {
            if (!said.ok) return
            toast(t('members.acts.replaceDone', { seat: say(line.label) }))
            onClose()
          })
        },
      }}
    >
      <div>
        <p>{left.until === null ? t('members.acts.byPost') : t('members.acts.remainder', { day: date(left.until) })}</p>
        {left.until === null || !rules ? null : <Basis cites={[rules.replacement]} />}
      </div>
      {people?.ok === false ? <RefusalNotice refusal={people.refusal} /> : null}
      <div className="act-form">
        <TypedDay label={t('members.acts.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <PaperField label={t('appointments.paper')} paper={paper} onChange={setPaper} />
        <HolderFields
          draft={holder}
          onChange={setHolder}
          book={book}
          memberIs={memberIs}
          cite={rules?.memberIs.cite ?? null}
          mayEnrol
          tried={tried}
        />
      </div>
    </Dialog>
  )
}
