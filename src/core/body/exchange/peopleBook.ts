import { DescriptionId, type Ids, type OrganisationId, PersonId } from '../../desk/rows/identifiers'
import type { Bilingual } from '../../desk/rows/text'
import type { PlainDate } from '../../desk/rows/time'
import type { Contact, Description, Person } from '../rows'
import type { MemberColumn } from './columns'
import { describedOn, type ImportFacts } from './importFacts'
import type { MemberRow } from './readTable'

/** One change that an import would make, in the words of the table. */
export interface PlannedChange {
  readonly column: MemberColumn
  readonly before: string
  readonly after: string
}

/** A person that the table speaks of, recorded or new, with what the import would make of it. */
export interface PersonEntry {
  person: Person
  contact: Contact | null
  /** What the person is called on the day from which changes hold. */
  readonly described: { name: Bilingual; post: Bilingual; organisationId: OrganisationId | null }
  readonly isNew: boolean
  personChanged: boolean
  contactChanged: boolean
  descriptionChanged: boolean
  /** Rows that speak of the person, with the days that they give. */
  readonly rows: { readonly row: number; readonly from: PlainDate | null; readonly until: PlainDate | null }[]
}

export type Found =
  { readonly entry: PersonEntry } | { readonly missing: 'unknownPerson' } | { readonly ambiguous: number } | null

/** Names are compared without blanks and composed: 홍 길동 is 홍길동. */
const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s/gu, '')

/** Everybody that there is and that the table adds, findable by id and by name. */
export class PeopleBook {
  readonly entries: PersonEntry[] = []
  readonly #byId = new Map<string, PersonEntry>()
  readonly #byName = new Map<string, PersonEntry[]>()
  readonly #asOf: PlainDate
  readonly #ids: Ids
  readonly #describedThatDay: ReadonlySet<string>

  constructor(facts: ImportFacts, asOf: PlainDate, ids: Ids) {
    this.#asOf = asOf
    this.#ids = ids
    this.#describedThatDay = new Set(
      facts.descriptions.filter(({ from }) => from === asOf).map(({ subjectId }): string => subjectId),
    )
    const contacts = new Map(facts.contacts.map((contact) => [contact.id, contact]))
    const described = groupBySubject(facts)
    for (const { rev: _rev, ...person } of facts.people) {
      const latest = describedOn(described.get(person.id) ?? [], asOf)
      const contact = contacts.get(person.id)
      this.#add(person, contact === undefined ? null : withoutRev(contact), latest ?? person, false)
    }
  }

  /** The person that a row means; null where it is somebody new. `holder` is who the record has on that seat from that day. */
  find(row: MemberRow, holder: string | null): Found {
    if (row.personId !== null) {
      const entry = this.#byId.get(row.personId)
      return entry === undefined ? { missing: 'unknownPerson' } : { entry }
    }
    const recorded = holder === null ? undefined : this.#byId.get(holder)
    const name = row.text.name
    if (name === undefined) return recorded === undefined ? null : { entry: recorded }
    const namesakes = (this.#byName.get(nameKey(name)) ?? []).filter((entry) => mayBe(entry, row))
    if (recorded !== undefined && namesakes.includes(recorded)) return { entry: recorded }
    const [only, ...others] = namesakes
    if (only === undefined) return null
    return others.length === 0 ? { entry: only } : { ambiguous: namesakes.length }
  }

  /** Enters somebody new, with what the row says. */
  enter(row: MemberRow, affiliation: OrganisationId | null): PersonEntry {
    const { name, nameEn, post, postEn, region, telephone, email } = row.text
    const person: Person = {
      id: this.#ids.next(PersonId),
      name: { ko: name ?? '', en: nameEn ?? '' },
      post: { ko: post ?? '', en: postEn ?? '' },
      organisationId: affiliation,
      gender: row.gender,
      region: region ?? '',
    }
    const hasContact = telephone !== undefined || email !== undefined || row.birthDate !== null
    const contact: Contact | null = hasContact
      ? { id: person.id, telephone: telephone ?? null, email: email ?? null, birthDate: row.birthDate, account: null }
      : null
    return this.#add(person, contact, person, true)
  }

  /** Lays the row over somebody who is entered already. An empty cell leaves what there is. Null: described anew on that very day. */
  update(
    entry: PersonEntry,
    row: MemberRow,
    affiliation: { id: OrganisationId; name: string } | null,
    nameOf: (id: OrganisationId | null) => string,
  ): readonly PlannedChange[] | null {
    const changes: PlannedChange[] = []
    const differs = (
      column: MemberColumn,
      before: string,
      after: string | undefined,
      same: (a: string, b: string) => boolean,
    ): boolean => {
      if (after === undefined || same(before, after)) return false
      changes.push({ column, before, after })
      return true
    }
    const equal = (a: string, b: string): boolean => a === b
    const { described } = entry
    const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b)
    const next = { name: { ...described.name }, post: { ...described.post }, organisationId: described.organisationId }
    if (differs('name', described.name.ko, row.text.name, sameName)) next.name.ko = row.text.name ?? ''
    if (differs('nameEn', described.name.en, row.text.nameEn, equal)) next.name.en = row.text.nameEn ?? ''
    if (differs('post', described.post.ko, row.text.post, equal)) next.post.ko = row.text.post ?? ''
    if (differs('postEn', described.post.en, row.text.postEn, equal)) next.post.en = row.text.postEn ?? ''
    if (affiliation !== null && affiliation.id !== described.organisationId) {
      changes.push({ column: 'affiliation', before: nameOf(described.organisationId), after: affiliation.name })
      next.organisationId = affiliation.id
    }
    if (changes.length > 0) {
      if (!entry.isNew && this.#describedThatDay.has(entry.person.id)) return null
      Object.assign(described, next)
      if (entry.isNew) entry.person = { ...entry.person, ...next }
      else entry.descriptionChanged = true
    }
    const gender = row.gender
    if (gender !== null && gender !== entry.person.gender) {
      changes.push({ column: 'gender', before: entry.person.gender ?? '', after: gender })
      entry.person = { ...entry.person, gender }
      entry.personChanged = true
    }
    if (differs('region', entry.person.region, row.text.region, equal)) {
      entry.person = { ...entry.person, region: row.text.region ?? '' }
      entry.personChanged = true
    }
    const contact: Contact = entry.contact ?? {
      id: entry.person.id,
      telephone: null,
      email: null,
      birthDate: null,
      account: null,
    }
    const { telephone, email } = row.text
    const before = changes.length
    differs('telephone', contact.telephone ?? '', telephone, equal)
    differs('email', contact.email ?? '', email, equal)
    differs('birthDate', contact.birthDate ?? '', row.birthDate ?? undefined, equal)
    if (changes.length > before) {
      entry.contactChanged = true
      entry.contact = {
        ...contact,
        telephone: telephone ?? contact.telephone,
        email: email ?? contact.email,
        birthDate: row.birthDate ?? contact.birthDate,
      }
    }
    return changes
  }

  /** The description that records what somebody is called from the day on. */
  description({ person, described }: PersonEntry, reason: string): Description {
    const { name, post, organisationId } = described
    return {
      id: this.#ids.next(DescriptionId),
      subject: 'person',
      subjectId: person.id,
      from: this.#asOf,
      name,
      post,
      organisationId,
      reason,
      evidenceId: null,
    }
  }

  #add(
    person: Person,
    contact: Contact | null,
    { name, post, organisationId }: Pick<Person, 'name' | 'post' | 'organisationId'>,
    isNew: boolean,
  ): PersonEntry {
    const entry: PersonEntry = {
      person,
      contact,
      described: { name, post, organisationId },
      isNew,
      personChanged: false,
      contactChanged: false,
      descriptionChanged: false,
      rows: [],
    }
    this.entries.push(entry)
    this.#byId.set(person.id, entry)
    const keys = new Set([person.name.ko, name.ko].filter((ko) => ko !== '').map(nameKey))
    for (const key of keys) {
      const same = this.#byName.get(key)
      if (same === undefined) this.#byName.set(key, [entry])
      else same.push(entry)
    }
    return entry
  }
}

/** Namesakes whose birth date or e-mail is known to be another are other people. */
function mayBe({ contact }: PersonEntry, { birthDate, text: { email } }: MemberRow): boolean {
  const known = contact?.birthDate ?? ''
  const knownEmail = contact?.email ?? ''
  if (birthDate !== null && known !== '') return birthDate === known
  if (email !== undefined && knownEmail !== '') return email.toLowerCase() === knownEmail.toLowerCase()
  return true
}

function groupBySubject(facts: ImportFacts): ReadonlyMap<string, ImportFacts['descriptions'][number][]> {
  const groups = new Map<string, ImportFacts['descriptions'][number][]>()
  for (const description of facts.descriptions) {
    const group = groups.get(description.subjectId)
    if (group === undefined) groups.set(description.subjectId, [description])
    else group.push(description)
  }
  return groups
}

const withoutRev = ({ rev: _rev, ...row }: ImportFacts['contacts'][number]): Contact => row
