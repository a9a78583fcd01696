import { useWords } from '../../../../i18n/useWords'
import { Field } from '../../../../ui/controls/Field'
import { Basis } from '../../../../ui/figures/Basis'
import type { ActRules } from '../useActRules'

interface ExceptionFieldProps {
  readonly rules: ActRules | undefined
  /** Whether the limit may be reached: a renewal, or an appointment that was refused for it. */
  readonly isAsked: boolean
  readonly value: string
  readonly onChange: (reason: string) => void
}

/** Why the limit on renewals is set aside, by its clause; nothing where the rules of the day set no limit. What was typed stays in sight. */
export function ExceptionField({ rules, isAsked, value, onChange }: ExceptionFieldProps) {
  const { t } = useWords()
  const isLimited = rules !== undefined && rules.renewalsMax.value !== null && isAsked
  if (!isLimited && value === '') return null
  return (
    <div className="wide">
      <Field
        label={t('members.acts.exception')}
        value={value}
        onChange={onChange}
        hint={t('members.acts.exceptionHint')}
        lang="ko"
      />
      {rules ? <Basis cites={[rules.renewalsMax.cite]} /> : null}
    </div>
  )
}
