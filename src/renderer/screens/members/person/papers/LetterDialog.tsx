import type { MembersRoster } from '#core/body/roster/membersRoster'
import { useWords } from '../../../../i18n/useWords'
import { PaperDialog } from './PaperDialog'
import type { Letter } from './Papers'

interface LetterDialogProps {
  readonly roster: MembersRoster
  readonly letter: Letter
  readonly onClose: () => void
}

/** One letter about one appointment as it was made (D22): the letter of commission, or the notice of dismissal. */
export function LetterDialog({ roster, letter, onClose }: LetterDialogProps) {
  const { t } = useWords()
  const { appointmentId, kind } = letter
  const title = t(`person.paper.${kind}`)
  return (
    <PaperDialog
      title={title}
      choices={[
        {
          key: kind,
          label: title,
          paperIn: (language) => ({ form: 'D22', bodyId: roster.body.id, appointmentId, language, letter: { kind } }),
        },
      ]}
      chosen={kind}
      onChoose={() => undefined}
      onClose={onClose}
    />
  )
}
