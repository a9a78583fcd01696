import { useState } from 'react'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Note } from '../../../ui/Note'
import { useToast } from '../../../ui/frames/Toasts'
import { NewPassphrase, passphraseOf, type TypedPassphrase } from '../NewPassphrase'

const make = (input: Parameters<typeof act<'makeSignerKey'>>[1]) => act('makeSignerKey', input)

/** A key on the co-chair's own computer. Its file and certificate then go to the office. */
export function MakeOwnKeyDialog({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: () => void }) {
  const { t } = useWords()
  const toast = useToast()
  const [owner, setOwner] = useState('')
  const [device, setDevice] = useState('')
  const [typed, setTyped] = useState<TypedPassphrase>({ first: '', again: '' })
  const [tried, setTried] = useState(false)
  const work = useWork(make)
  return (
    <Dialog
      title={t('signFile.copy.make')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('makeKey.act'),
        busy: work.busy,
        run: () => {
          setTried(true)
          const passphrase = passphraseOf(typed)
          if (passphrase === null || owner.trim() === '' || device.trim() === '') return
          void work.start({ owner, device, passphrase }).then((said) => {
            if (!said.ok) return
            toast(t('makeKey.done', { who: said.reply.owner }))
            onMade()
          })
        },
      }}
    >
      <p>{t('makeKey.what')}</p>
      <Field
        label={t('signFile.copy.owner')}
        value={owner}
        onChange={setOwner}
        must
        autoFocus
        error={tried && owner.trim() === '' ? t('signFile.copy.needsOwner') : undefined}
      />
      <Field
        label={t('makeKey.device')}
        value={device}
        onChange={setDevice}
        must
        error={tried && device.trim() === '' ? t('makeKey.needsDevice') : undefined}
      />
      <NewPassphrase typed={typed} onChange={setTyped} tried={tried} autoFocus={false} />
      <Note tone="info">{t('makeKey.warning')}</Note>
    </Dialog>
  )
}
