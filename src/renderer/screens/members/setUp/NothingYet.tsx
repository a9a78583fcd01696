import { CalendarPlus, Users } from 'lucide-react'
import { useState } from 'react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { establishBody } from '#core/body/setUp/establishBody'
import type { PlainDate } from '#core/desk/rows/time'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { SetUpDialogs } from './SetUpDialogs'
import type { SetUpAct } from './SetUpMenu'

/** A folder without a body: what comes first. */
export function NoBody({ today }: { readonly today: PlainDate }) {
  const { t } = useWords()
  const blocked = useBlocked(establishBody.roles)
  const [act, setAct] = useState<SetUpAct | null>(null)
  const close = (): void => {
    setAct(null)
  }
  return (
    <div>
      <EmptyState icon={Users} title={t('members.noBody')} how={t('setUp.none.bodyHow')}>
        <Button
          tone="primary"
          blocked={blocked}
          onPress={() => {
            setAct('body')
          }}
        >
          {t('setUp.item.body')}
        </Button>
      </EmptyState>
      <SetUpDialogs
        act={act}
        bodies={[]}
        body={null}
        roster={null}
        today={today}
        onClose={close}
        onEstablished={close}
        onOpened={close}
      />
    </div>
  )
}

interface NoRosterProps {
  readonly roster: MembersRoster
  readonly onChoose: (act: SetUpAct) => void
}

/** A day before the first term, or a term without seats: what makes a roster appear. */
export function NoRoster({ roster, onChoose }: NoRosterProps) {
  const { t, date } = useWords()
  const blocked = useBlocked(establishBody.roles)
  const { term, day } = roster
  const act = term === null ? 'term' : 'seats'
  return (
    <EmptyState
      icon={CalendarPlus}
      title={term === null ? t('setUp.none.term', { day: date(day) }) : t('setUp.none.seats', { number: term.number })}
      how={t(term === null ? 'setUp.none.termHow' : 'setUp.none.seatsHow')}
    >
      <Button
        tone="primary"
        blocked={blocked}
        onPress={() => {
          onChoose(act)
        }}
      >
        {t(`setUp.item.${act}`)}
      </Button>
    </EmptyState>
  )
}
