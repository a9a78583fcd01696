import type { Description } from '#core/body/rows'
import type { Called } from './subjects'
import type { SeatRecord } from '../PersonSections'
import { useWords } from '../../../../i18n/useWords'
import { Field } from '../../../../ui/controls/Field'
import { Select } from '../../../../ui/controls/Select'

interface CalledFieldsProps {
  readonly kind: Description['subject']
  readonly called: Called
  readonly organisations: SeatRecord['organisations']
  readonly onChange: (called: Called) => void
}

const none = 'none'

/** Name in both languages; for a person the title and where the person works, for a seat the organisation that it belongs to. */
export function CalledFields({ kind, called, organisations, onChange }: CalledFieldsProps) {
  const { t, say } = useWords()
  const { name, post, organisationId } = called
  return (
    <>
      <Field
        label={t(`person.names.name.${kind}`)}
        value={name.ko}
        onChange={(ko) => {
          onChange({ ...called, name: { ...name, ko } })
        }}
        lang="ko"
      />
      <Field
        label={t('person.names.english')}
        value={name.en}
        onChange={(en) => {
          onChange({ ...called, name: { ...name, en } })
        }}
        lang="en"
      />
      {kind === 'person' ? (
        <>
          <Field
            label={t('members.acts.post')}
            value={post.ko}
            onChange={(ko) => {
              onChange({ ...called, post: { ...post, ko } })
            }}
            lang="ko"
          />
          <Field
            label={t('members.acts.postEn')}
            value={post.en}
            onChange={(en) => {
              onChange({ ...called, post: { ...post, en } })
            }}
            lang="en"
          />
        </>
      ) : null}
      {kind === 'organisation' ? null : (
        <Select
          label={t('person.names.organisation')}
          value={organisationId ?? none}
          options={[
            { key: none, label: t('person.notRecorded') },
            ...organisations.map((each) => ({ key: each.id, label: say(each.name) })),
          ]}
          onChange={(key) => {
            onChange({ ...called, organisationId: organisations.find(({ id }) => id === key)?.id ?? null })
          }}
        />
      )}
    </>
  )
}
