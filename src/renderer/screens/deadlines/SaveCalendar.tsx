import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import type { Stretch } from './months'
import { SaveCalendarDialog, type SavedFile } from './SaveCalendarDialog'
import type { Deadline } from './useDeadlines'

interface SaveCalendarProps {
  readonly stretch: Stretch
  readonly deadlines: readonly Deadline[]
  readonly onSaved: (file: SavedFile) => void
}

/** Writes the deadlines that are shown as a calendar file. */
export function SaveCalendar({ stretch, deadlines, onSaved }: SaveCalendarProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const blocked = useBlocked(['officer', 'publisher'])
  return (
    <>
      <Button
        blocked={blocked}
        onPress={() => {
          setOpen(true)
        }}
      >
        <CalendarPlus className="i" aria-hidden />
        {t('deadlines.save')}
      </Button>
      {open ? (
        <SaveCalendarDialog
          stretch={stretch}
          counts={{
            publish: deadlines.length,
            cancel: deadlines.filter(({ state }) => state === 'cancelled').length,
          }}
          onSaved={onSaved}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}
