import { appointmentRefusals } from './appointment/refusals'
import { groupRefusals } from './groups/refusals'
import { historyRefusals } from './history/refusals'
import { setUpRefusals } from './setUp/refusals'

/** Refusals about bodies, terms, seats, people, appointments, offices, groups and settings. */
export const bodyRefusals = { ...setUpRefusals, ...appointmentRefusals, ...historyRefusals, ...groupRefusals } as const
