import type { RuleKey } from '#core/rules/ruleValues'
import { useWords } from '../../i18n/useWords'
import { CheckBox } from '../../ui/controls/CheckBox'
import { Field } from '../../ui/controls/Field'
import { Select } from '../../ui/controls/Select'
import { unitWord, type Typed } from './ruleValue'
import { ruleWords } from './ruleWords'

interface RuleValueFieldsProps {
  readonly ruleKey: RuleKey
  readonly unit: string
  readonly typed: Typed
  readonly onTyped: (typed: Typed) => void
  /** Whether the act was tried with a value that the rule cannot have. */
  readonly wrong: boolean
}

/** The fields for the value of one rule, as its kind asks: a number, one of a list, several, shares or words. */
export function RuleValueFields({ ruleKey, unit, typed, onTyped, wrong }: RuleValueFieldsProps) {
  const { t, say, language } = useWords()
  const { entry, choices } = ruleWords[ruleKey]
  const options = Object.entries(choices)
    .filter(([code]) => code !== 'none' || entry === 'choice')
    .map(([key, words]) => ({ key, label: say(words) }))
  const error = wrong ? t('rules.notAValue') : undefined
  switch (entry) {
    case 'choice':
      return (
        <Select
          label={t('rules.value')}
          value={typed.chosen[0] ?? ''}
          options={options}
          onChange={(code) => {
            onTyped({ ...typed, chosen: [code] })
          }}
        />
      )
    case 'several':
      return (
        <fieldset className="several">
          <legend>{t('rules.value')}</legend>
          {options.map(({ key, label }) => (
            <CheckBox
              key={key}
              label={label}
              hint=""
              isOn={typed.chosen.includes(key)}
              onChange={(isOn) => {
                const chosen = options
                  .map((option) => option.key)
                  .filter((code) => (code === key ? isOn : typed.chosen.includes(code)))
                onTyped({ ...typed, chosen })
              }}
            />
          ))}
          {error === undefined ? null : <p className="danger fs12">{error}</p>}
        </fieldset>
      )
    case 'shares':
      return (
        <fieldset className="several">
          <legend>{t('rules.value')}</legend>
          {options.map(({ key, label }) => (
            <Field
              key={key}
              label={t('rules.share', { axis: label })}
              value={typed.shares[key] ?? ''}
              onChange={(text) => {
                onTyped({ ...typed, shares: { ...typed.shares, [key]: text } })
              }}
              hint={t('rules.shareHint')}
              error={error}
            />
          ))}
        </fieldset>
      )
    case 'words':
      return (
        <fieldset className="several">
          <legend>{t('rules.value')}</legend>
          {(['ko', 'en'] as const).map((each) => (
            <Field
              key={each}
              label={t(`rules.words.${each}`)}
              value={typed.words[each]}
              onChange={(text) => {
                onTyped({ ...typed, words: { ...typed.words, [each]: text } })
              }}
              error={error}
              lang={each}
            />
          ))}
        </fieldset>
      )
    case 'number':
    case 'numberOrNone':
    case 'numbers':
      return (
        <Field
          label={unitWord(unit, language) === '' ? t('rules.value') : t('rules.valueIn', { unit: unitWord(unit, language) })}
          value={typed.text}
          onChange={(text) => {
            onTyped({ ...typed, text })
          }}
          must={entry === 'number'}
          hint={entry === 'numbers' ? t('rules.numbersHint') : entry === 'numberOrNone' ? t('rules.noneHint') : undefined}
          error={error}
        />
      )
  }
}
