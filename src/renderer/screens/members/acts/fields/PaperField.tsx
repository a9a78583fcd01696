import { FileCheck, Paperclip, X } from 'lucide-react'
import { EvidenceId } from '#core/desk/rows/identifiers'
import type { AppointmentPaper } from '#core/body/roster/rosterLine'
import { act } from '../../../../client/desk'
import { useWork } from '../../../../client/useWork'
import { shortHash } from '../../../../i18n/shortHash'
import { useWords } from '../../../../i18n/useWords'
import { Button } from '../../../../ui/controls/Button'
import { IconButton } from '../../../../ui/controls/IconButton'
import { RefusalNotice } from '../../../../ui/RefusalNotice'
import '../acts.css'

interface PaperFieldProps {
  /** What the paper is, such as a letter of commission. */
  readonly label: string
  readonly hint?: string
  readonly paper: AppointmentPaper | null
  readonly onChange: (paper: AppointmentPaper | null) => void
}

const keep = () => act('keepEvidence', {})

/** The file that proves an act on an appointment: chosen, kept by its SHA-256, and linked when the act is recorded. */
export function PaperField({ label, hint, paper, onChange }: PaperFieldProps) {
  const { t } = useWords()
  const keeping = useWork(keep)
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="lab">{label}</span>
      {paper === null ? (
        <span>
          <Button
            size="table"
            busy={keeping.busy}
            onPress={() => {
              void keeping.start(undefined).then((said) => {
                if (said.ok && said.reply) onChange({ ...said.reply, evidenceId: EvidenceId.parse(said.reply.evidenceId) })
              })
            }}
          >
            <Paperclip className="i i--s" aria-hidden />
            {t('appointments.attach')}
          </Button>
        </span>
      ) : (
        <span className="kept">
          <FileCheck className="i ok" aria-hidden />
          <span className="ell" title={paper.fileName}>
            {paper.fileName}
          </span>
          <span className="mono muted fs12" title={paper.sha256}>
            {shortHash(paper.sha256)}
          </span>
          <IconButton
            icon={X}
            label={t('appointments.detach')}
            onPress={() => {
              onChange(null)
            }}
          />
        </span>
      )}
      {hint === undefined ? null : <span className="hint">{hint}</span>}
      <RefusalNotice refusal={keeping.refusal} />
    </div>
  )
}
