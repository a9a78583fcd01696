import type { listBodies } from '#core/body/roster/listBodies'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import type { Reply } from '../../../client/replyOf'
import { AddSeatsDialog } from './AddSeatsDialog'
import { EstablishBodyDialog, type Established } from './EstablishBodyDialog'
import { OpenTermDialog } from './OpenTermDialog'
import { RegisterOrganisationsDialog } from './RegisterOrganisationsDialog'
import type { SetUpAct } from './SetUpMenu'
import './setUp.css'

type Body = Reply<typeof listBodies>['bodies'][number]

interface SetUpDialogsProps {
  /** Null while none is open. */
  readonly act: SetUpAct | null
  readonly bodies: readonly Body[]
  readonly body: Body | null
  readonly roster: MembersRoster | null
  readonly today: PlainDate
  readonly onClose: () => void
  readonly onEstablished: (body: Established) => void
  readonly onOpened: (from: PlainDate) => void
}

/** The dialog of the act that was chosen. */
export function SetUpDialogs({ act, bodies, body, roster, today, onClose, onEstablished, onOpened }: SetUpDialogsProps) {
  switch (act) {
    case null:
      return null
    case 'body':
      return <EstablishBodyDialog bodies={bodies} today={today} onClose={onClose} onEstablished={onEstablished} />
    case 'term':
      return body ? <OpenTermDialog body={body} today={today} onClose={onClose} onOpened={onOpened} /> : null
    case 'seats':
      return roster?.term ? <AddSeatsDialog roster={roster} term={roster.term} onClose={onClose} /> : null
    case 'organisations':
      return <RegisterOrganisationsDialog onClose={onClose} />
  }
}
