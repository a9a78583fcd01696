import { useCallback, useState } from 'react'
import { setAsideIncoming } from '#core/resolution/ballots/setAsideIncoming'
import type { IntakeFile } from '#core/resolution/views/intake'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { useToast } from '../../../ui/frames/Toasts'

/** A file that is no reply: kept, not counted, with the reason. */
export function SetAsideDialog({ file, onClose }: { readonly file: IntakeFile; readonly onClose: () => void }) {
  const { t } = useWords()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { incomingId } = file
  const work = useWork(useCallback((why: string) => run(setAsideIncoming, { incomingId, reason: why }), [incomingId]))
  return (
    <Dialog
      title={t('incoming.asideTitle')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('incoming.asideAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (reason.trim() === '') return
          void work.start(reason).then((said) => {
            if (!said.ok) return
            toast(t('incoming.asideDone'))
            onClose()
          })
        },
      }}
    >
      <p className="strong ell">{file.file?.name}</p>
      <p>{t('incoming.asideWhat')}</p>
      <Field
        label={t('incoming.asideReason')}
        value={reason}
        onChange={setReason}
        rows={2}
        must
        autoFocus
        error={tried && reason.trim() === '' ? t('incoming.needsReason') : undefined}
        lang="ko"
      />
    </Dialog>
  )
}
