import { useState } from 'react'
import type { PersonId } from '#core/desk/rows/identifiers'
import type { Signer } from '#core/resolution/views/signoffShape'
import { act } from '../../client/desk'
import { useWork } from '../../client/useWork'
import { useWords } from '../../i18n/useWords'
import { Dialog } from '../../ui/controls/Dialog'
import { Field } from '../../ui/controls/Field'
import { Note } from '../../ui/Note'
import { useToast } from '../../ui/frames/Toasts'
import { NewPassphrase, passphraseOf, type TypedPassphrase } from './NewPassphrase'

type KeyInput = Parameters<typeof act<'makeSigningKey'>>[1]
const make = (input: KeyInput) => act('makeSigningKey', input)

interface MakeKeyDialogProps {
  readonly signer: Signer
  readonly personId: PersonId
  readonly onClose: () => void
  readonly onMade: () => void
}

/** A co-chair's own key for this device, sealed with a passphrase that only they know. */
export function MakeKeyDialog({ signer, personId, onClose, onMade }: MakeKeyDialogProps) {
  const { t, say } = useWords()
  const toast = useToast()
  const [device, setDevice] = useState(t('makeKey.deviceStart'))
  const [typed, setTyped] = useState<TypedPassphrase>({ first: '', again: '' })
  const [tried, setTried] = useState(false)
  const work = useWork(make)
  return (
    <Dialog
      title={t('makeKey.title', { who: say(signer.title) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('makeKey.act'),
        busy: work.busy,
        run: () => {
          setTried(true)
          const passphrase = passphraseOf(typed)
          if (passphrase === null || device.trim() === '') return
          void work.start({ personId, device: device.trim(), passphrase }).then((said) => {
            if (!said.ok) return
            toast(t('makeKey.done', { who: say(signer.title) }))
            onMade()
          })
        },
      }}
    >
      <p>{t('makeKey.what')}</p>
      <Field
        label={t('makeKey.device')}
        value={device}
        onChange={setDevice}
        must
        error={tried && device.trim() === '' ? t('makeKey.needsDevice') : undefined}
      />
      <NewPassphrase typed={typed} onChange={setTyped} tried={tried} autoFocus />
      <Note tone="info">{t('makeKey.warning')}</Note>
    </Dialog>
  )
}
