import { useCallback, useState } from 'react'
import { endOffice } from '#core/body/appointment/endOffice'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { useToast } from '../../../ui/frames/Toasts'
import type { ListedOffice } from './SeatOffices'
import { useOfficeName } from './useOfficeName'

interface EndOfficeDialogProps {
  readonly office: ListedOffice
  /** The day of the roster. */
  readonly day: PlainDate
  readonly today: PlainDate
  readonly onClose: () => void
}

type EndInput = Parameters<typeof run<typeof endOffice.input, typeof endOffice.reply>>[1]

/** Ends an office with its last day; its holder stays a member. */
export function EndOfficeDialog({ office, day, today, onClose }: EndOfficeDialogProps) {
  const { t, say, label, date } = useWords()
  const nameOf = useOfficeName()
  const toast = useToast()
  const [typed, setTyped] = useState(date(day < office.from ? office.from : day))
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: EndInput) => run(endOffice, input), []))
  const until = readDate(typed, today)
  return (
    <Dialog
      official
      title={t('setUp.office.endTitle', { office: nameOf(office), seat: say(office.seat.label) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('setUp.office.endAct'),
        tone: 'danger',
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!until) return
          void work.start({ officeId: office.officeId, seenRev: office.rev, until }).then((said) => {
            if (!said.ok) return
            toast(t('setUp.office.ended', { office: label(office.kind), day: date(until) }))
            onClose()
          })
        },
      }}
    >
      <p>{t('setUp.office.endWhat')}</p>
      <TypedDay
        label={t('setUp.office.lastDay')}
        typed={typed}
        onTyped={setTyped}
        today={today}
        tried={tried}
        autoFocus
        hint={t('setUp.office.began', { day: date(office.from) })}
      />
    </Dialog>
  )
}
