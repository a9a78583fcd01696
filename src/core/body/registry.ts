import { assignOffice } from './appointment/assignOffice'
import { endAppointment } from './appointment/endAppointment'
import { makeAppointments } from './appointment/makeAppointments'
import { listBodies } from './roster/listBodies'
import { membersRoster } from './roster/membersRoster'
import { saveSettings } from './saveSettings'
import { createSeats } from './setUp/createSeats'
import { enrolPeople } from './setUp/enrolPeople'
import { establishBody } from './setUp/establishBody'
import { openTerm } from './setUp/openTerm'
import { registerOrganisations } from './setUp/registerOrganisations'
import { viewSettings } from './viewSettings'

export const bodyCommands = [
  establishBody,
  openTerm,
  createSeats,
  registerOrganisations,
  enrolPeople,
  makeAppointments,
  endAppointment,
  assignOffice,
  saveSettings,
] as const

export const bodyQueries = [listBodies, membersRoster, viewSettings] as const
