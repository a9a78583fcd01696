import type { Citation } from '#core/desk/refusals/citation'
import type { RuleValues } from '#core/rules/ruleValues'
import type { listPeople } from '#core/body/people/listPeople'
import type { Reply } from '../../../../client/replyOf'
import { useWords } from '../../../../i18n/useWords'
import { Field } from '../../../../ui/controls/Field'
import { Segments } from '../../../../ui/controls/Segments'
import { Select } from '../../../../ui/controls/Select'
import { Basis } from '../../../../ui/figures/Basis'
import { Note } from '../../../../ui/Note'
import { personTexts, type HolderDraft } from './holderDraft'
import { personLine, PersonPicker } from './PersonPicker'
import '../acts.css'

interface HolderFieldsProps {
  readonly draft: HolderDraft
  readonly onChange: (draft: HolderDraft) => void
  readonly book: Reply<typeof listPeople>
  readonly memberIs: RuleValues['body.memberIs']
  /** The rule by which a member is a person or an organisation; null where it is not asked. */
  readonly cite: Citation | null
  /** Whether somebody may be enrolled by the same act. */
  readonly mayEnrol: boolean
  readonly tried: boolean
}

/** Who is to hold the seat: a person, or an organisation and who acts for it, as the rules of the day have it. */
export function HolderFields({ draft, onChange, book, memberIs, cite, mayEnrol, tried }: HolderFieldsProps) {
  const words = useWords()
  const { t, say } = words
  const ofOrganisation = memberIs === 'organisation'
  const modes = [
    ...(mayEnrol ? (['known', 'new'] as const) : (['known'] as const)),
    ...(ofOrganisation ? (['nobody'] as const) : []),
  ]
  const organisations = book.organisations.map(({ organisationId, code, name }) => ({
    key: organisationId,
    label: say(name) || code,
  }))
  const typed = draft.texts.name.normalize('NFC').trim()
  const namesakes = draft.mode === 'new' && typed !== '' ? book.people.filter(({ name }) => name.ko === typed) : []
  return (
    <fieldset className="holder wide">
      <legend className="sr">{t(ofOrganisation ? 'appointments.organisation' : 'appointments.person')}</legend>
      {ofOrganisation ? (
        <div className="act-form">
          <div>
            <Select
              label={t('appointments.organisation')}
              value={draft.organisationId ?? ''}
              options={
                draft.organisationId === null
                  ? [{ key: '' as const, label: t('appointments.choose') }, ...organisations]
                  : organisations
              }
              onChange={(key) => {
                const chosen = book.organisations.find(({ organisationId }) => organisationId === key)
                onChange({ ...draft, organisationId: chosen?.organisationId ?? null })
              }}
            />
            {tried && draft.organisationId === null ? (
              <span className="field__error">{t('appointments.needsOrganisation')}</span>
            ) : null}
          </div>
          {cite ? (
            <div className="holder__rule">
              <p className="hint">{t('appointments.memberIsOrganisation')}</p>
              <Basis cites={[cite]} />
            </div>
          ) : null}
        </div>
      ) : null}
      {modes.length > 1 ? (
        <Segments
          label={t(ofOrganisation ? 'appointments.representative' : 'appointments.person')}
          value={draft.mode}
          onChange={(mode) => {
            onChange({ ...draft, mode })
          }}
          options={modes.map((mode) => ({ key: mode, label: t(`appointments.mode.${mode}`) }))}
        />
      ) : null}
      {draft.mode === 'known' ? (
        <PersonPicker
          label={t(ofOrganisation ? 'appointments.representative' : 'appointments.person')}
          people={book.people}
          value={draft.personId}
          onChange={(personId) => {
            onChange({ ...draft, personId })
          }}
          error={tried && draft.personId === null ? t('appointments.needsPerson') : undefined}
        />
      ) : null}
      {draft.mode === 'new' ? (
        <div className="act-form">
          {personTexts.map((name) => (
            <Field
              key={name}
              label={t(`members.acts.${name}`)}
              value={draft.texts[name]}
              onChange={(text) => {
                onChange({ ...draft, texts: { ...draft.texts, [name]: text } })
              }}
              must={name === 'name'}
              error={tried && name === 'name' && typed === '' ? t('members.acts.needsName') : undefined}
              lang={name.endsWith('En') ? 'en' : 'ko'}
            />
          ))}
          {ofOrganisation ? null : (
            <Select
              label={t('appointments.worksAt')}
              value={draft.worksAt ?? ''}
              options={[{ key: '' as const, label: t('appointments.worksNowhere') }, ...organisations]}
              onChange={(key) => {
                const chosen = book.organisations.find(({ organisationId }) => organisationId === key)
                onChange({ ...draft, worksAt: chosen?.organisationId ?? null })
              }}
            />
          )}
          {namesakes.length === 0 ? null : (
            <div className="wide">
              <Note tone="warn">
                {t('appointments.namesake', { who: namesakes.map((person) => personLine(person, words)).join(', ') })}
              </Note>
            </div>
          )}
        </div>
      ) : null}
    </fieldset>
  )
}
