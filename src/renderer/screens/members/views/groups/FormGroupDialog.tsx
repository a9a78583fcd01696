import { useCallback, useState } from 'react'
import { formGroup } from '#core/body/groups/formGroup'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { Group } from '#core/body/rows'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../../client/desk'
import { useWork } from '../../../../client/useWork'
import { readDate } from '../../../../i18n/readMoment'
import { useWords } from '../../../../i18n/useWords'
import { TypedDay } from '../../../../ui/asOf/TypedDay'
import { Dialog } from '../../../../ui/controls/Dialog'
import { Field } from '../../../../ui/controls/Field'
import { Select } from '../../../../ui/controls/Select'
import { useToast } from '../../../../ui/frames/Toasts'

interface FormGroupDialogProps {
  readonly roster: MembersRoster
  readonly today: PlainDate
  readonly onClose: () => void
}

const kinds = Group.shape.kind.options
type FormInput = Parameters<typeof run<typeof formGroup.input, typeof formGroup.reply>>[1]

/** Forms a subcommittee or a task force; its members are named afterwards. */
export function FormGroupDialog({ roster, today, onClose }: FormGroupDialogProps) {
  const { t, label, date } = useWords()
  const toast = useToast()
  const [kind, setKind] = useState<(typeof kinds)[number]>('subcommittee')
  const [ko, setKo] = useState('')
  const [en, setEn] = useState('')
  const [purpose, setPurpose] = useState('')
  const [from, setFrom] = useState(date(roster.day))
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: FormInput) => run(formGroup, input), []))
  const [fromDay, untilDay] = [readDate(from, today), readDate(until, today)]
  const endless = until.trim() === ''
  const nameless = ko.trim() === '' && en.trim() === ''
  return (
    <Dialog
      official
      wide
      title={t('groups.form.title')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('groups.form.act'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (nameless || !fromDay || (!endless && !untilDay)) return
          const name = { ko: ko.trim(), en: en.trim() }
          void work
            .start({ bodyId: roster.body.id, kind, name, purpose: purpose.trim(), from: fromDay, until: untilDay })
            .then((done) => {
              if (!done.ok) return
              toast(t('groups.form.done', { day: date(fromDay), group: name.ko === '' ? name.en : name.ko }))
              onClose()
            })
        },
      }}
    >
      <div className="act-form">
        <div className="wide">
          <Select
            label={t('groups.form.kind')}
            value={kind}
            options={kinds.map((key) => ({ key, label: label(key) }))}
            onChange={setKind}
          />
        </div>
        <Field
          label={t('groups.form.name')}
          value={ko}
          onChange={setKo}
          must
          error={tried && nameless ? t('groups.form.needsName') : undefined}
          lang="ko"
        />
        <Field label={t('person.names.english')} value={en} onChange={setEn} lang="en" />
        <div className="wide">
          <Field label={t('groups.form.purpose')} value={purpose} onChange={setPurpose} rows={2} lang="ko" />
        </div>
        <TypedDay label={t('groups.form.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <TypedDay
          label={t('groups.form.until')}
          typed={until}
          onTyped={setUntil}
          today={today}
          tried={tried && !endless}
          optional={t('groups.form.noEnd')}
        />
      </div>
    </Dialog>
  )
}
