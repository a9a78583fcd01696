import { CalendarPlus } from 'lucide-react'
import { useCallback } from 'react'
import { act } from '../../client/desk'
import { useBlocked } from '../../client/useBlocked'
import { useWork } from '../../client/useWork'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { RefusalNotice } from '../../ui/RefusalNotice'
import type { Stretch } from './months'

export interface SavedFile {
  readonly fileName: string
  readonly path: string
}

interface SaveCalendarProps {
  readonly stretch: Stretch
  readonly onSaved: (file: SavedFile) => void
}

/** Writes the deadlines that are shown as a calendar file. */
export function SaveCalendar({ stretch, onSaved }: SaveCalendarProps) {
  const { t, language } = useWords()
  const blocked = useBlocked(['officer', 'publisher'])
  const save = useWork(useCallback((asked: Stretch) => act('saveDeadlines', { ...asked, bodyId: null, language }), [language]))
  return (
    <div className="save-c">
      <Button
        blocked={blocked}
        busy={save.busy}
        onPress={() => {
          void save.start(stretch).then((said) => {
            if (said.ok) onSaved(said.reply)
          })
        }}
      >
        <CalendarPlus className="i" aria-hidden />
        {t('deadlines.save')}
      </Button>
      <RefusalNotice refusal={save.refusal} />
    </div>
  )
}
