import { appointmentRefusals } from './appointment/refusals'
import { setUpRefusals } from './setUp/refusals'

/** Refusals about bodies, terms, seats, people, appointments, offices and settings. */
export const bodyRefusals = { ...setUpRefusals, ...appointmentRefusals } as const
