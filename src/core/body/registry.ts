import { assignOffice } from './appointment/assignOffice'
import { correctAppointment } from './appointment/correctAppointment'
import { endAppointment } from './appointment/endAppointment'
import { endOffice } from './appointment/endOffice'
import { makeAppointments } from './appointment/makeAppointments'
import { renewAppointment } from './appointment/renewAppointment'
import { replaceMember } from './appointment/replaceMember'
import { forecastMembers } from './forecast/forecastMembers'
import { dissolveGroup } from './groups/dissolveGroup'
import { endGroupMembership } from './groups/endGroupMembership'
import { formGroup } from './groups/formGroup'
import { listGroups } from './groups/listGroups'
import { nameGroupMembers } from './groups/nameGroupMembers'
import { changeDescription } from './history/changeDescription'
import { correctDescription } from './history/correctDescription'
import { seatHistory } from './history/seatHistory'
import { memberPaper } from './papers/memberPaper'
import { correctPerson } from './people/correctPerson'
import { declareInterest } from './people/declareInterest'
import { endInterest } from './people/endInterest'
import { listInterests } from './people/listInterests'
import { listPeople } from './people/listPeople'
import { recordBalance } from './people/recordBalance'
import { saveContact } from './people/saveContact'
import { viewContacts } from './people/viewContacts'
import { compareMembers } from './roster/compareMembers'
import { listBodies } from './roster/listBodies'
import { listOffices } from './roster/listOffices'
import { membersRoster } from './roster/membersRoster'
import { saveSettings } from './saveSettings'
import { createSeats } from './setUp/createSeats'
import { enrolPeople } from './setUp/enrolPeople'
import { establishBody } from './setUp/establishBody'
import { listOrganisations } from './setUp/listOrganisations'
import { listRuleFamilies } from './setUp/listRuleFamilies'
import { openTerm } from './setUp/openTerm'
import { proposeTerm } from './setUp/proposeTerm'
import { registerOrganisations } from './setUp/registerOrganisations'
import { viewSettings } from './viewSettings'

export const bodyCommands = [
  establishBody,
  openTerm,
  createSeats,
  registerOrganisations,
  enrolPeople,
  correctPerson,
  recordBalance,
  saveContact,
  makeAppointments,
  renewAppointment,
  replaceMember,
  endAppointment,
  correctAppointment,
  assignOffice,
  endOffice,
  changeDescription,
  correctDescription,
  formGroup,
  nameGroupMembers,
  endGroupMembership,
  dissolveGroup,
  declareInterest,
  endInterest,
  saveSettings,
] as const

export const bodyQueries = [
  listBodies,
  listOrganisations,
  listRuleFamilies,
  proposeTerm,
  membersRoster,
  listOffices,
  compareMembers,
  forecastMembers,
  seatHistory,
  memberPaper,
  listGroups,
  listInterests,
  listPeople,
  viewContacts,
  viewSettings,
] as const
