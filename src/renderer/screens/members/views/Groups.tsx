import { listGroups } from '#core/body/groups/listGroups'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { useAnswer } from '../../../client/queries'
import { useWords } from '../../../i18n/useWords'
import { Chip } from '../../../ui/Chip'
import { Basis } from '../../../ui/figures/Basis'
import { RefusalNotice } from '../../../ui/RefusalNotice'

/** Subcommittees and task forces on the day, with their members and the most that the rules allow. */
export function Groups({ roster }: { readonly roster: MembersRoster }) {
  const { t, say, label, date } = useWords()
  const asked = useAnswer(listGroups, { bodyId: roster.body.id, day: roster.day })
  if (!asked) return null
  if (!asked.ok) return <RefusalNotice refusal={asked.refusal} />
  const groups = asked.reply.groups.filter(({ exists }) => exists)
  if (groups.length === 0) {
    return (
      <section>
        <h2>{t('members.groups.title')}</h2>
        <p className="fs13 muted">{t('members.groups.none')}</p>
      </section>
    )
  }
  return groups.map((group) => (
    <section key={group.id}>
      <p className="muted fs12">
        {label(group.kind)} · {t('members.from', { day: date(group.from) })}
      </p>
      <h2>{say(group.name)}</h2>
      <p className="fs13">
        {group.membersMax === null
          ? t('members.groups.count', { count: group.members.length })
          : t('members.groups.countOf', { count: group.members.length, max: group.membersMax })}{' '}
        {group.state === 'failed' ? <Chip tone="warn">{t('members.check.failed')}</Chip> : null}
      </p>
      <ul className="steps">
        {group.members.map((member) => (
          <li key={member.groupMembershipId}>
            <b>{say(member.label)}</b> {member.role === 'chair' ? <Chip tone="data">{t('members.groups.chair')}</Chip> : null}
          </li>
        ))}
      </ul>
      <Basis cites={[group.cite]} />
    </section>
  ))
}
