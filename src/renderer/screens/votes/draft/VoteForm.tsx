import { Controller, useForm } from 'react-hook-form'
import { RadioGroup } from 'react-aria-components'
import { WritingGround } from '#core/resolution/rows'
import type { PlainDate } from '#core/desk/rows/time'
import type { Instant } from '#core/desk/rows/time'
import { readMoment } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { CheckBox } from '../../../ui/controls/CheckBox'
import { Field } from '../../../ui/controls/Field'
import { RadioChoice } from '../../../ui/controls/RadioChoice'

/** What an officer types of a vote before it is called; moments as they were typed. */
export interface VoteDraft {
  readonly number: string
  readonly title: string
  readonly titleEn: string
  readonly ground: WritingGround | null
  readonly reason: string
  readonly opensAt: string
  readonly closesAt: string
  readonly returnTo: string
  readonly sealed: boolean
  readonly secondCheck: boolean
}

/** The same, read: what a command takes. */
export interface ReadVoteDraft extends Omit<VoteDraft, 'number' | 'opensAt' | 'closesAt'> {
  readonly number: number
  readonly opensAt: Instant
  readonly closesAt: Instant
}

interface VoteFormProps {
  readonly id: string
  readonly start: VoteDraft
  /** The number of a vote is fixed once it exists. */
  readonly numberFixed: boolean
  readonly today: PlainDate
  readonly onSubmit: (draft: ReadVoteDraft) => void
}

/** The sheet of a written vote. The legal ground may be left open: the desk then refuses with its clause. */
export function VoteForm({ id, start, numberFixed, today, onSubmit }: VoteFormProps) {
  const { t, label, moment, zone } = useWords()
  const { control, handleSubmit } = useForm<VoteDraft>({ defaultValues: start, mode: 'onTouched' })
  const read = (typed: string): Instant | null => readMoment(typed, zone, today)
  return (
    <form
      id={id}
      className="vote-form"
      noValidate
      onSubmit={(event) => {
        void handleSubmit((draft) => {
          const opensAt = read(draft.opensAt)
          const closesAt = read(draft.closesAt)
          if (opensAt && closesAt) onSubmit({ ...draft, number: Number(draft.number), opensAt, closesAt })
        })(event)
      }}
    >
      <div className="vote-form__pair">
        <Controller
          control={control}
          name="number"
          rules={{ validate: (value) => /^[1-9]\d{0,3}$/u.test(value.trim()) || t('draft.needsNumber') }}
          render={({ field, fieldState }) =>
            numberFixed ? (
              <div className="field">
                <span className="lab">{t('draft.number')}</span>
                <b>{field.value}</b>
              </div>
            ) : (
              <Field label={t('draft.number')} {...pick(field)} error={fieldState.error?.message} must />
            )
          }
        />
        <Controller
          control={control}
          name="returnTo"
          render={({ field }) => <Field label={t('draft.returnTo')} hint={t('draft.returnToHint')} {...pick(field)} />}
        />
      </div>
      <Controller
        control={control}
        name="title"
        rules={{ validate: (value) => value.trim() !== '' || t('draft.needsTitle') }}
        render={({ field, fieldState }) => (
          <Field label={t('draft.title')} {...pick(field)} error={fieldState.error?.message} must autoFocus lang="ko" />
        )}
      />
      <Controller
        control={control}
        name="titleEn"
        render={({ field }) => <Field label={t('draft.titleEn')} {...pick(field)} lang="en" />}
      />
      <Controller
        control={control}
        name="ground"
        render={({ field }) => (
          <RadioGroup
            className="field"
            value={field.value ?? ''}
            onChange={(value) => {
              field.onChange(WritingGround.parse(value))
            }}
            aria-label={t('draft.ground')}
          >
            <span className="lab">{t('draft.ground')}</span>
            <div className="vote-form__grounds">
              {WritingGround.options.map((ground) => (
                <RadioChoice key={ground} value={ground} className="radio-row">
                  <span className="radio" />
                  <span>{label(ground)}</span>
                </RadioChoice>
              ))}
            </div>
            <span className="hint">{t('draft.groundHint')}</span>
          </RadioGroup>
        )}
      />
      <Controller
        control={control}
        name="reason"
        render={({ field }) => (
          <Field label={t('draft.reason')} hint={t('draft.reasonHint')} {...pick(field)} rows={2} lang="ko" />
        )}
      />
      <div className="vote-form__pair">
        {(['opensAt', 'closesAt'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            rules={{ validate: (value) => read(value) !== null || t('common.notAMoment') }}
            render={({ field, fieldState }) => {
              const found = read(field.value)
              return (
                <Field
                  label={t(`draft.${name}`)}
                  {...pick(field)}
                  must
                  hint={found ? moment(found) : t('draft.momentHint')}
                  error={fieldState.error?.message}
                />
              )
            }}
          />
        ))}
      </div>
      <Controller
        control={control}
        name="sealed"
        render={({ field }) => (
          <CheckBox label={t('draft.sealed')} hint={t('draft.sealedHint')} isOn={field.value} onChange={field.onChange} />
        )}
      />
      <Controller
        control={control}
        name="secondCheck"
        render={({ field }) => (
          <CheckBox label={t('call.secondCheck')} hint={t('call.secondCheckHint')} isOn={field.value} onChange={field.onChange} />
        )}
      />
    </form>
  )
}

/** What a text field takes of a field of the form. */
function pick(field: { readonly value: string; readonly onChange: (value: string) => void; readonly onBlur: () => void }) {
  return { value: field.value, onChange: field.onChange, onBlur: field.onBlur }
}
