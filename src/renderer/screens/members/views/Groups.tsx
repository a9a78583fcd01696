import { Plus } from 'lucide-react'
import { useState } from 'react'
import { formGroup } from '#core/body/groups/formGroup'
import { listGroups } from '#core/body/groups/listGroups'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { useAnswer } from '../../../client/queries'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { FormGroupDialog } from './groups/FormGroupDialog'
import { GroupOfDay, type ListedGroup } from './groups/GroupOfDay'
import '../person/person.css'

interface GroupsProps {
  readonly roster: MembersRoster
  readonly today: PlainDate
}

/** Subcommittees and task forces on the day, with their members and the most that the rules allow; and those of other days. */
export function Groups({ roster, today }: GroupsProps) {
  const { t } = useWords()
  const [forming, setForming] = useState(false)
  const blocked = useBlocked(formGroup.roles)
  const asked = useAnswer(listGroups, { bodyId: roster.body.id, day: roster.day })
  const groups = asked?.ok ? asked.reply.groups : []
  const standing = groups.filter(({ exists }) => exists)
  const others = groups.filter(({ exists }) => !exists)
  return (
    <>
      <section>
        <div className="person__head">
          <h2>{t('members.groups.title')}</h2>
          <Button
            size="table"
            blocked={blocked}
            onPress={() => {
              setForming(true)
            }}
          >
            <Plus className="i i--s" aria-hidden />
            {t('groups.form.open')}
          </Button>
        </div>
        {asked?.ok === false ? <RefusalNotice refusal={asked.refusal} /> : null}
        {asked?.ok && standing.length === 0 ? <p className="fs13 muted">{t('members.groups.none')}</p> : null}
      </section>
      {standing.map((group) => (
        <GroupOfDay key={group.id} group={group} roster={roster} today={today} />
      ))}
      {others.length === 0 ? null : (
        <section>
          <h3>{t('groups.otherDays')}</h3>
          <ul className="person__entries">
            {others.map((group) => (
              <OtherDays key={group.id} group={group} />
            ))}
          </ul>
        </section>
      )}
      {forming ? (
        <FormGroupDialog
          roster={roster}
          today={today}
          onClose={() => {
            setForming(false)
          }}
        />
      ) : null}
    </>
  )
}

function OtherDays({ group }: { readonly group: ListedGroup }) {
  const { t, say, label, date } = useWords()
  const { name, kind, from, until } = group
  return (
    <li>
      <b>{say(name)}</b>
      <p className="fs12 muted">
        {label(kind)} ·{' '}
        {until === null ? t('members.from', { day: date(from) }) : t('members.fromTo', { from: date(from), until: date(until) })}
      </p>
    </li>
  )
}
