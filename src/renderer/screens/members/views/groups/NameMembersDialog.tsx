import { useCallback, useState } from 'react'
import { nameGroupMembers } from '#core/body/groups/nameGroupMembers'
import { membersRoster, type MembersRoster } from '#core/body/roster/membersRoster'
import type { AppointmentId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../../client/desk'
import { useAnswer } from '../../../../client/queries'
import { useWork } from '../../../../client/useWork'
import { readDate } from '../../../../i18n/readMoment'
import { useWords } from '../../../../i18n/useWords'
import { TypedDay } from '../../../../ui/asOf/TypedDay'
import { CheckBox } from '../../../../ui/controls/CheckBox'
import { Dialog } from '../../../../ui/controls/Dialog'
import { Select } from '../../../../ui/controls/Select'
import { useToast } from '../../../../ui/frames/Toasts'
import { Note } from '../../../../ui/Note'
import { holderName } from '../../holderName'
import type { AppointmentPaper } from '#core/body/roster/rosterLine'
import { PaperField } from '../../acts/fields/PaperField'
import type { ListedGroup } from './GroupOfDay'

interface NameMembersDialogProps {
  readonly group: ListedGroup
  readonly roster: MembersRoster
  readonly today: PlainDate
  readonly onClose: () => void
}

const offices = ['governmentCoChair', 'civilCoChair'] as const
type NameInput = Parameters<typeof run<typeof nameGroupMembers.input, typeof nameGroupMembers.reply>>[1]
const nobody = 'nobody'

/** Names members of the body into the group, as the co-chairs did. Too many are told of while choosing; the rules refuse them. */
export function NameMembersDialog({ group, roster, today, onClose }: NameMembersDialogProps) {
  const { t, say, label, language, date, clause } = useWords()
  const toast = useToast()
  const [from, setFrom] = useState(date(roster.day))
  const [until, setUntil] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<AppointmentId>>(new Set())
  const [chair, setChair] = useState<string>(nobody)
  const [namedBy, setNamedBy] = useState<readonly (typeof offices)[number][]>([])
  const [file, setFile] = useState<AppointmentPaper | null>(null)
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: NameInput) => run(nameGroupMembers, input), []))
  const [fromDay, untilDay] = [readDate(from, today), readDate(until, today)]
  const endless = until.trim() === ''
  const then = useAnswer(membersRoster, { bodyId: roster.body.id, day: fromDay ?? roster.day })
  const within = new Set<string>(group.members.map(({ appointmentId }) => appointmentId))
  const lines = (then?.ok ? then.reply.lines : roster.lines).flatMap((line) =>
    line.appointmentId === null || within.has(line.appointmentId) ? [] : [{ line, appointmentId: line.appointmentId }],
  )
  const picked = lines.filter(({ appointmentId }) => chosen.has(appointmentId))
  const count = group.members.length + picked.length
  const nobodyPicked = picked.length === 0
  return (
    <Dialog
      official
      wide
      title={t('groups.name.title', { group: say(group.name) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('groups.name.act', { count: picked.length }),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (nobodyPicked || !fromDay || (!endless && !untilDay)) return
          const members = picked.map(({ appointmentId }) => ({
            appointmentId,
            role: appointmentId === chair ? ('chair' as const) : ('member' as const),
          }))
          const evidenceId = file?.evidenceId ?? null
          void work
            .start({ groupId: group.id, from: fromDay, until: untilDay, namedBy: [...namedBy], members, evidenceId })
            .then((done) => {
              if (!done.ok) return
              toast(t('groups.name.done', { group: say(group.name), count: picked.length }))
              onClose()
            })
        },
      }}
    >
      <p>{t('groups.name.what')}</p>
      <fieldset className="person__named">
        <legend className="fs13">{t('groups.name.members')}</legend>
        <div className="person__members scroll">
          {lines.map(({ line, appointmentId }) => (
            <CheckBox
              key={appointmentId}
              label={say(line.label)}
              hint={line.holder ? holderName(line.holder, language, say) : ''}
              isOn={chosen.has(appointmentId)}
              onChange={(isOn) => {
                setChosen((before) => {
                  const next = new Set(before)
                  if (isOn) next.add(appointmentId)
                  else next.delete(appointmentId)
                  return next
                })
              }}
            />
          ))}
        </div>
      </fieldset>
      {tried && nobodyPicked ? <Note tone="warn">{t('groups.name.needsMember')}</Note> : null}
      {group.membersMax !== null && count > group.membersMax ? (
        <Note tone="warn">
          {t('groups.name.tooMany', { count, max: group.membersMax })} {clause(group.cite)}
        </Note>
      ) : null}
      <div className="act-form">
        <Select
          label={t('members.groups.chair')}
          value={picked.some(({ appointmentId }) => appointmentId === chair) ? chair : nobody}
          options={[
            { key: nobody, label: t('groups.name.noChair') },
            ...picked.map(({ line, appointmentId }) => ({ key: String(appointmentId), label: say(line.label) })),
          ]}
          onChange={setChair}
        />
        <div role="group" aria-label={t('groups.name.namedBy')} className="person__named">
          <span className="fs13">{t('groups.name.namedBy')}</span>
          {offices.map((office) => (
            <CheckBox
              key={office}
              label={label(office)}
              hint={t('groups.name.orActing')}
              isOn={namedBy.includes(office)}
              onChange={(isOn) => {
                setNamedBy(offices.filter((each) => (each === office ? isOn : namedBy.includes(each))))
              }}
            />
          ))}
        </div>
        <TypedDay label={t('groups.name.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <TypedDay
          label={t('groups.name.until')}
          typed={until}
          onTyped={setUntil}
          today={today}
          tried={tried && !endless}
          optional={t('groups.name.noEnd')}
        />
        <div className="wide">
          <PaperField label={t('groups.name.paper')} paper={file} onChange={setFile} />
        </div>
      </div>
    </Dialog>
  )
}
