import { useCallback, useState } from 'react'
import { dissolveGroup } from '#core/body/groups/dissolveGroup'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../../client/desk'
import { useWork } from '../../../../client/useWork'
import { readDate } from '../../../../i18n/readMoment'
import { useWords } from '../../../../i18n/useWords'
import { TypedDay } from '../../../../ui/asOf/TypedDay'
import { Dialog } from '../../../../ui/controls/Dialog'
import { useToast } from '../../../../ui/frames/Toasts'
import type { ListedGroup } from './GroupOfDay'

interface DissolveGroupDialogProps {
  readonly group: ListedGroup
  readonly today: PlainDate
  readonly onClose: () => void
}

type DissolveInput = Parameters<typeof run<typeof dissolveGroup.input, typeof dissolveGroup.reply>>[1]

/** Records the last day of a group; from the next day on nobody belongs to it. */
export function DissolveGroupDialog({ group, today, onClose }: DissolveGroupDialogProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState(date(today))
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: DissolveInput) => run(dissolveGroup, input), []))
  const until = readDate(typed, today)
  return (
    <Dialog
      official
      title={t('groups.dissolve.title', { group: say(group.name) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('groups.dissolve.act'),
        tone: 'danger',
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!until) return
          void work.start({ groupId: group.id, seenRev: group.rev, until }).then((done) => {
            if (!done.ok) return
            toast(t('groups.dissolve.done', { group: say(group.name), day: date(until) }))
            onClose()
          })
        },
      }}
    >
      <p>{t('groups.dissolve.what', { count: group.members.length })}</p>
      <TypedDay label={t('groups.lastDay')} typed={typed} onTyped={setTyped} today={today} tried={tried} autoFocus />
    </Dialog>
  )
}
