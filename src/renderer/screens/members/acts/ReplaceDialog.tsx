import { useCallback, useState } from 'react'
import { replaceMember } from '#core/body/appointment/replaceMember'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { Holder } from '#core/body/rows'
import { enrolPeople } from '#core/body/setUp/enrolPeople'
import { daysAfter } from '#core/body/span'
import type { PersonId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { useToast } from '../../../ui/frames/Toasts'
import type { Appointed } from './SeatActs'

interface ReplaceDialogProps {
  readonly line: RosterLine
  /** Whoever held the seat last and left it. */
  readonly left: Appointed
  readonly today: PlainDate
  readonly onClose: () => void
}

const fields = ['name', 'nameEn', 'post', 'postEn'] as const

/** Enrols a successor and appoints them for what remains of the predecessor's term. A refusal keeps the person for the next try. */
export function ReplaceDialog({ line, left, today, onClose }: ReplaceDialogProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const [from, setFrom] = useState(date(left.endedOn === null ? today : daysAfter(left.endedOn, 1)))
  const [texts, setTexts] = useState({ name: '', nameEn: '', post: '', postEn: '' })
  const [enrolled, setEnrolled] = useState<{ readonly personId: PersonId; readonly as: string } | null>(null)
  const [tried, setTried] = useState(false)
  const fromDay = readDate(from, today)
  const work = useWork(
    useCallback(
      async (begins: PlainDate) => {
        const as = JSON.stringify(texts)
        let personId = enrolled?.as === as ? enrolled.personId : null
        if (personId === null) {
          const person = {
            name: { ko: texts.name, en: texts.nameEn },
            post: { ko: texts.post, en: texts.postEn },
            organisationId: left.holder.organisationId,
            contact: null,
          }
          const said = await run(enrolPeople, { people: [person] })
          if (!said.ok) return said
          const [made] = said.reply.personIds
          if (made === undefined) throw new Error('enrolling one person gave no id')
          personId = made
          setEnrolled({ personId, as })
        }
        const { organisationId } = left.holder
        const holder: Holder =
          left.holder.kind === 'organisation' && organisationId !== null
            ? { kind: 'organisation', organisationId, representativeId: personId }
            : { kind: 'person', personId }
        return run(replaceMember, {
          appointmentId: left.appointmentId,
          seenRev: left.rev,
          holder,
          from: begins,
          evidenceId: null,
        })
      },
      [texts, enrolled, left],
    ),
  )
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
          if (!fromDay || texts.name.trim() === '') return
          void work.start(fromDay).then((said) => {
            if (!said.ok) return
            toast(t('members.acts.replaceDone', { seat: say(line.label) }))
            onClose()
          })
        },
      }}
    >
      <p>{left.until === null ? t('members.acts.byPost') : t('members.acts.remainder', { day: date(left.until) })}</p>
      <div className="act-form">
        <TypedDay label={t('members.acts.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <span />
        {fields.map((name) => (
          <Field
            key={name}
            label={t(`members.acts.${name}`)}
            value={texts[name]}
            onChange={(text) => {
              setTexts({ ...texts, [name]: text })
            }}
            must={name === 'name'}
            error={tried && name === 'name' && texts.name.trim() === '' ? t('members.acts.needsName') : undefined}
            lang={name.endsWith('En') ? 'en' : 'ko'}
          />
        ))}
      </div>
    </Dialog>
  )
}
