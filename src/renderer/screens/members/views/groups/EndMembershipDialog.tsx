import { useCallback, useState } from 'react'
import { endGroupMembership } from '#core/body/groups/endGroupMembership'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../../client/desk'
import { useWork } from '../../../../client/useWork'
import { readDate } from '../../../../i18n/readMoment'
import { useWords } from '../../../../i18n/useWords'
import { TypedDay } from '../../../../ui/asOf/TypedDay'
import { Dialog } from '../../../../ui/controls/Dialog'
import { Field } from '../../../../ui/controls/Field'
import { useToast } from '../../../../ui/frames/Toasts'
import type { GroupMember, ListedGroup } from './GroupOfDay'

interface EndMembershipDialogProps {
  readonly group: ListedGroup
  readonly member: GroupMember
  readonly today: PlainDate
  readonly onClose: () => void
}

type EndInput = Parameters<typeof run<typeof endGroupMembership.input, typeof endGroupMembership.reply>>[1]

/** Records the last day of a member in a group, who stays a member of the body. */
export function EndMembershipDialog({ group, member, today, onClose }: EndMembershipDialogProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState(date(today))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: EndInput) => run(endGroupMembership, input), []))
  const until = readDate(typed, today)
  return (
    <Dialog
      official
      title={t('groups.end.title', { seat: say(member.label), group: say(group.name) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('groups.end.act'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!until || reason.trim() === '') return
          const { groupMembershipId, rev } = member
          void work.start({ groupMembershipId, seenRev: rev, until, endReason: reason }).then((done) => {
            if (!done.ok) return
            toast(t('groups.end.done', { seat: say(member.label), day: date(until) }))
            onClose()
          })
        },
      }}
    >
      <TypedDay label={t('groups.lastDay')} typed={typed} onTyped={setTyped} today={today} tried={tried} autoFocus />
      <Field
        label={t('members.acts.why')}
        value={reason}
        onChange={setReason}
        rows={2}
        must
        error={tried && reason.trim() === '' ? t('members.acts.needsWhy') : undefined}
        lang="ko"
      />
    </Dialog>
  )
}
