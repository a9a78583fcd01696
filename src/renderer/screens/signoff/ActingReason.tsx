import { useWords } from '../../i18n/useWords'
import { Field } from '../../ui/controls/Field'

interface ActingReasonProps {
  readonly reason: string
  readonly onChange: (reason: string) => void
  readonly tried: boolean
}

/** Why the co-chair in office cannot sign: without it nobody acts for them. */
export function ActingReason({ reason, onChange, tried }: ActingReasonProps) {
  const { t } = useWords()
  return (
    <Field
      label={t('signFile.standIn.reason')}
      value={reason}
      onChange={onChange}
      must
      hint={t('signFile.standIn.reasonHint')}
      error={tried && reason.trim() === '' ? t('signFile.standIn.needsReason') : undefined}
    />
  )
}
