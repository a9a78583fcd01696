import { Paperclip, X } from 'lucide-react'
import { EvidenceId } from '#core/desk/rows/identifiers'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { IconButton } from '../../../ui/controls/IconButton'
import { RefusalNotice } from '../../../ui/RefusalNotice'

export interface KeptFile {
  readonly evidenceId: EvidenceId
  readonly fileName: string
}

interface EvidenceFieldProps {
  readonly label: string
  readonly kept: KeptFile | null
  readonly onKept: (kept: KeptFile | null) => void
}

const keep = () => act('keepEvidence', {})

/** The file on which an entry rests: it is kept by its SHA-256 as soon as it is chosen. */
export function EvidenceField({ label, kept, onKept }: EvidenceFieldProps) {
  const { t } = useWords()
  const keeping = useWork(keep)
  return (
    <div className="person__file" role="group" aria-label={label}>
      <span className="fs13 muted">{label}</span>
      {kept === null ? (
        <Button
          size="table"
          busy={keeping.busy}
          onPress={() => {
            void keeping.start(undefined).then((said) => {
              if (!said.ok || said.reply === null) return
              onKept({ evidenceId: EvidenceId.parse(said.reply.evidenceId), fileName: said.reply.fileName })
            })
          }}
        >
          <Paperclip className="i i--s" aria-hidden />
          {t('person.file.choose')}
        </Button>
      ) : (
        <span className="person__kept">
          <span className="ell" title={kept.fileName}>
            {kept.fileName}
          </span>
          <IconButton
            icon={X}
            label={t('person.file.leaveOut')}
            onPress={() => {
              onKept(null)
            }}
          />
        </span>
      )}
      <RefusalNotice refusal={keeping.refusal} />
    </div>
  )
}
