import type { WantedHolder } from '#core/body/appointment/wantedHolder'
import type { RosterHolder } from '#core/body/roster/rosterLine'
import type { RuleValues } from '#core/rules/ruleValues'
import type { OrganisationId, PersonId } from '#core/desk/rows/identifiers'

export const personTexts = ['name', 'nameEn', 'post', 'postEn'] as const

/** What has been typed so far about who is to hold a seat. Both ways keep what was typed while the other is looked at. */
export interface HolderDraft {
  /** Somebody whom the desk knows, a person to be enrolled, or an organisation for which nobody acts yet. */
  readonly mode: 'known' | 'new' | 'nobody'
  readonly personId: PersonId | null
  readonly texts: Readonly<Record<(typeof personTexts)[number], string>>
  /** Where a new person works. */
  readonly worksAt: OrganisationId | null
  /** The member, where the rules make organisations members. */
  readonly organisationId: OrganisationId | null
}

export const emptyHolder = (organisationId: OrganisationId | null, mode: HolderDraft['mode'] = 'known'): HolderDraft => ({
  mode,
  personId: null,
  texts: { name: '', nameEn: '', post: '', postEn: '' },
  worksAt: organisationId,
  organisationId,
})

/** The draft that stands for a holder as it is recorded. */
export const draftOf = ({ kind, personId, organisationId }: RosterHolder): HolderDraft => ({
  ...emptyHolder(kind === 'organisation' ? organisationId : null, personId === null ? 'nobody' : 'known'),
  personId,
})

/** What the draft asks for; null where something that it needs has not been given yet. */
export function wantedHolder(draft: HolderDraft, memberIs: RuleValues['body.memberIs']): WantedHolder | null {
  const { mode, personId, texts, worksAt, organisationId } = draft
  const person = {
    name: { ko: texts.name, en: texts.nameEn },
    post: { ko: texts.post, en: texts.postEn },
    organisationId: worksAt,
    gender: null,
    region: '',
    contact: null,
  }
  const isNamed = texts.name.trim() !== ''
  if (memberIs === 'person') {
    if (mode === 'new') return isNamed ? { kind: 'newPerson', person } : null
    return personId === null ? null : { kind: 'person', personId }
  }
  if (organisationId === null) return null
  if (mode === 'nobody') return { kind: 'organisation', organisationId, representativeId: null }
  if (mode === 'new') return isNamed ? { kind: 'newRepresentative', organisationId, person } : null
  return personId === null ? null : { kind: 'organisation', organisationId, representativeId: personId }
}
