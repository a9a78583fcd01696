import { useState } from 'react'
import type { SignoffView, Signer } from '#core/resolution/views/signoffShape'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { groupedHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { Note } from '../../../ui/Note'
import { ActingReason } from '../ActingReason'

type Asked = Parameters<typeof act<'saveSigningRequest'>>[1]
const save = (input: Asked) => act('saveSigningRequest', input)

export interface ForSlot {
  readonly view: SignoffView
  readonly office: SignoffView['slots'][number]['office']
  readonly signer: Signer
  /** Whether the signer acts for a co-chair who is in office. */
  readonly standsIn: boolean
  readonly onClose: () => void
}

/** Makes the file that a co-chair carries away, and says what to do with it and what to compare. */
export function RequestDialog({ view, office, signer, standsIn, onClose }: ForSlot) {
  const { t, say } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<{ readonly path: string; readonly fileName: string; readonly fingerprint: string } | null>(
    null,
  )
  const work = useWork(save)
  return (
    <Dialog
      title={t('signFile.request.title')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t(made ? 'signFile.request.reveal' : 'signFile.request.act'),
        busy: work.busy,
        run: () => {
          if (made) {
            void act('revealDocument', { path: made.path })
            return
          }
          setTried(true)
          if (standsIn && reason.trim() === '') return
          const { resolutionId } = view.summary
          void work.start({ resolutionId, act: view.act, office, actingReason: standsIn ? reason : '' }).then((said) => {
            if (said.ok) setMade(said.reply)
          })
        },
      }}
    >
      {made ? (
        <>
          <Note tone="ok">{t('signFile.request.done')}</Note>
          <dl className="facts">
            <dt>{t('signFile.request.file')}</dt>
            <dd title={made.path}>{made.fileName}</dd>
            <dt>{t('signFile.request.check')}</dt>
            <dd>
              <span className="mono">{groupedHash(made.fingerprint.slice(0, 16)).toUpperCase()}</span>
              <span className="hint block">{t('signFile.request.checkNote')}</span>
            </dd>
          </dl>
          <p>{t('signFile.request.next')}</p>
        </>
      ) : (
        <>
          <p>{t('signFile.request.what', { who: say(signer.title) })}</p>
          {standsIn ? <ActingReason reason={reason} onChange={setReason} tried={tried} /> : null}
        </>
      )}
    </Dialog>
  )
}
