import appointments from './appointments.json'
import call from './call.json'
import deadlines from './deadlines.json'
import dispatch from './dispatch.json'
import documents from './documents.json'
import groups from './groups.json'
import exchange from './exchange.json'
import incoming from './incoming.json'
import members from './members.json'
import person from './person.json'
import rules from './rules.json'
import setUp from './setUp.json'
import shell from './shell.json'
import signingFile from './signingFile.json'
import signoff from './signoff.json'
import start from './start.json'
import today from './today.json'
import votes from './votes.json'

/** The window's sentences in English, one file a subject. */
export const en = {
  ...shell,
  ...start,
  ...today,
  ...votes,
  ...call,
  ...incoming,
  ...signoff,
  ...signingFile,
  ...documents,
  ...dispatch,
  ...members,
  ...appointments,
  ...person,
  ...groups,
  ...setUp,
  ...exchange,
  ...rules,
  ...deadlines,
}
