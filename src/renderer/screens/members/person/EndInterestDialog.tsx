import { useCallback, useState } from 'react'
import { endInterest } from '#core/body/people/endInterest'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { useToast } from '../../../ui/frames/Toasts'
import type { Interest } from './Interests'

interface EndInterestDialogProps {
  readonly interest: Interest
  readonly today: PlainDate
  readonly onClose: () => void
}

type EndInput = Parameters<typeof run<typeof endInterest.input, typeof endInterest.reply>>[1]

/** Records the last day on which a declared interest existed. */
export function EndInterestDialog({ interest, today, onClose }: EndInterestDialogProps) {
  const { t, date } = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState(date(today))
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: EndInput) => run(endInterest, input), []))
  const until = readDate(typed, today)
  return (
    <Dialog
      official
      title={t('person.interest.endTitle')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('person.interest.endAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!until) return
          void work.start({ interestId: interest.id, seenRev: interest.rev, until }).then((done) => {
            if (!done.ok) return
            toast(t('person.interest.ended', { day: date(until) }))
            onClose()
          })
        },
      }}
    >
      <p>
        <b>{interest.matter}</b>
      </p>
      <TypedDay label={t('person.interest.lastDay')} typed={typed} onTyped={setTyped} today={today} tried={tried} autoFocus />
    </Dialog>
  )
}
