import appointments from './appointments.json'
import deadlines from './deadlines.json'
import documents from './documents.json'
import groups from './groups.json'
import exchange from './exchange.json'
import members from './members.json'
import person from './person.json'
import rules from './rules.json'
import setUp from './setUp.json'
import shell from './shell.json'
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
  ...signoff,
  ...documents,
  ...members,
  ...appointments,
  ...person,
  ...groups,
  ...setUp,
  ...exchange,
  ...rules,
  ...deadlines,
}
