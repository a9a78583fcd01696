import { useState } from 'react'
import { nameGroupMembers } from '#core/body/groups/nameGroupMembers'
import type { listGroups } from '#core/body/groups/listGroups'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import type { Reply } from '../../../../client/replyOf'
import { useBlocked } from '../../../../client/useBlocked'
import { useWords } from '../../../../i18n/useWords'
import { Chip } from '../../../../ui/Chip'
import { Button } from '../../../../ui/controls/Button'
import { Basis } from '../../../../ui/figures/Basis'
import { holderName } from '../../holderName'
import { DissolveGroupDialog } from './DissolveGroupDialog'
import { EndMembershipDialog } from './EndMembershipDialog'
import { NameMembersDialog } from './NameMembersDialog'

export type ListedGroup = Reply<typeof listGroups>['groups'][number]
export type GroupMember = ListedGroup['members'][number]

interface GroupOfDayProps {
  readonly group: ListedGroup
  readonly roster: MembersRoster
  readonly today: PlainDate
}

/** One group as it stands on the day, with what can be done to it. */
export function GroupOfDay({ group, roster, today }: GroupOfDayProps) {
  const { t, say, label, date } = useWords()
  const [open, setOpen] = useState<'name' | 'dissolve' | null>(null)
  const [leaving, setLeaving] = useState<GroupMember | null>(null)
  const blocked = useBlocked(nameGroupMembers.roles)
  const close = (): void => {
    setOpen(null)
    setLeaving(null)
  }
  const { from, until, members, membersMax } = group
  return (
    <section aria-label={say(group.name)}>
      <p className="muted fs12">
        {label(group.kind)} ·{' '}
        {until === null ? t('members.from', { day: date(from) }) : t('members.fromTo', { from: date(from), until: date(until) })}
      </p>
      <h2>{say(group.name)}</h2>
      {group.purpose === '' ? null : <p className="fs13">{group.purpose}</p>}
      <p className="fs13">
        {membersMax === null
          ? t('members.groups.count', { count: members.length })
          : t('members.groups.countOf', { count: members.length, max: membersMax })}{' '}
        {group.state === 'failed' ? <Chip tone="warn">{t('members.check.failed')}</Chip> : null}
      </p>
      <div className="who__acts">
        <Button
          size="table"
          blocked={blocked}
          label={t('groups.name.openOf', { group: say(group.name) })}
          onPress={() => {
            setOpen('name')
          }}
        >
          {t('groups.name.open')}
        </Button>
        <Button
          size="table"
          blocked={blocked}
          label={t('groups.dissolve.openOf', { group: say(group.name) })}
          onPress={() => {
            setOpen('dissolve')
          }}
        >
          {t('groups.dissolve.open')}
        </Button>
      </div>
      <ul className="person__list">
        {members.map((member) => (
          <Member key={member.groupMembershipId} member={member} blocked={blocked} onLeave={setLeaving} />
        ))}
      </ul>
      <Basis cites={[group.cite]} />
      {open === 'name' ? <NameMembersDialog group={group} roster={roster} today={today} onClose={close} /> : null}
      {open === 'dissolve' ? <DissolveGroupDialog group={group} today={today} onClose={close} /> : null}
      {leaving ? <EndMembershipDialog group={group} member={leaving} today={today} onClose={close} /> : null}
    </section>
  )
}

interface MemberProps {
  readonly member: GroupMember
  readonly blocked: string | undefined
  readonly onLeave: (member: GroupMember) => void
}

function Member({ member, blocked, onLeave }: MemberProps) {
  const { t, say, language } = useWords()
  const holder = holderName(member.holder, language, say)
  const { government, civil } = member.namedBy
  const namedBy =
    government !== null && civil !== null
      ? t('groups.namedBy.both')
      : t(government !== null ? 'groups.namedBy.government' : civil !== null ? 'groups.namedBy.civil' : 'groups.namedBy.nobody')
  return (
    <li>
      <span>
        <b>{say(member.label)}</b> {member.role === 'chair' ? <Chip tone="data">{t('members.groups.chair')}</Chip> : null}
        <br />
        <span className="fs12 muted">{[holder, namedBy].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <Button
        size="table"
        blocked={blocked}
        label={t('groups.end.openOf', { seat: say(member.label) })}
        onPress={() => {
          onLeave(member)
        }}
      >
        {t('groups.end.open')}
      </Button>
    </li>
  )
}
