import { exchangeRefusals } from '../../body/exchange/refusals'
import { bodyRefusals } from '../../body/refusals'
import { documentRefusals } from '../../document/refusals'
import { planRefusals } from '../../plan/refusals'
import { dispatchRefusals } from '../../resolution/dispatch/refusals'
import { resolutionRefusals } from '../../resolution/refusals'
import { signoffRefusals } from '../../resolution/signoff/refusals'
import { calendarRefusals } from '../../rules/calendar/refusals'
import { ruleRefusals } from '../../rules/refusals'
import { deskRefusals } from './deskRefusals'
import { folderRefusals } from './folderRefusals'
import { windowRefusals } from './windowRefusals'

/** Every refusal of the desk with its words. `what` says what cannot be done and what is safe, `next` what to do. */
export const refusals = {
  ...deskRefusals,
  ...folderRefusals,
  ...windowRefusals,
  ...bodyRefusals,
  ...resolutionRefusals,
  ...signoffRefusals,
  ...dispatchRefusals,
  ...documentRefusals,
  ...planRefusals,
  ...calendarRefusals,
  ...exchangeRefusals,
  ...ruleRefusals,
} as const

export type RefusalCode = keyof typeof refusals
