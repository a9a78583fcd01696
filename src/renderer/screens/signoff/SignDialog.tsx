import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import type { SignoffView, Signer } from '#core/resolution/views/signoffShape'
import { act } from '../../client/desk'
import { useOpenDesk } from '../../client/deskState'
import { useWork } from '../../client/useWork'
import { groupedHash } from '../../i18n/shortHash'
import { useWords } from '../../i18n/useWords'
import { Dialog } from '../../ui/controls/Dialog'
import { Field } from '../../ui/controls/Field'
import { IconButton } from '../../ui/controls/IconButton'
import { Note } from '../../ui/Note'
import { Select } from '../../ui/controls/Select'
import { useToast } from '../../ui/frames/Toasts'
import { ActingReason } from './ActingReason'
import { outcomesOf } from './outcomes'
import { sampleDevice, samplePassphrase } from './sampleKey'

type SignInput = Parameters<typeof act<'sign'>>[1]
const sign = (input: SignInput) => act('sign', input)

interface SignDialogProps {
  readonly view: SignoffView
  readonly signer: Signer
  /** Whether the signer acts for a co-chair who is in office. */
  readonly standsIn: boolean
  readonly onClose: () => void
}

/** The passphrase opens the key for one signature on exactly the fingerprints that were shown. It is forgotten afterwards. */
export function SignDialog({ view, signer, standsIn, onClose }: SignDialogProps) {
  const { t, meeting, say, word, clause } = useWords()
  const toast = useToast()
  const [passphrase, setPassphrase] = useState('')
  const [shown, setShown] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [keyId, setKeyId] = useState<string>(signer.keys[0]?.keyId ?? '')
  // What this person saw when the dialog opened: a change while they type must not slip under the signature.
  const [seen] = useState({ textHash: view.textHash, tallyHash: view.tallyHash, fingerprint: view.fingerprint })
  const work = useWork(sign)
  const { practice } = useOpenDesk()
  const isSampleKey = practice && signer.keys.find((key) => key.keyId === keyId)?.device === sampleDevice
  const outcome = outcomesOf(view)
    .map(({ outcome: code, count }) => t('signoff.outcomes', { outcome: word(code), count }))
    .join(' · ')
  const title = t(`signoff.text.${view.act}`, { meeting: meeting(view.summary.number) })
  return (
    <Dialog
      official
      title={t('sign.title')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('sign.act'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (passphrase === '' || (standsIn && reason.trim() === '')) return
          void work
            .start({
              resolutionId: view.summary.resolutionId,
              act: view.act,
              keyId,
              passphrase: passphrase.normalize('NFC'),
              actingReason: standsIn ? reason : '',
              seenTextHash: seen.textHash,
              seenTallyHash: seen.tallyHash,
            })
            .then((said) => {
              if (!said.ok) return
              toast(t(said.reply.complete ? 'sign.doneComplete' : 'sign.done', { who: say(signer.title) }))
              onClose()
            })
        },
      }}
    >
      <dl className="facts sign__facts">
        <dt>{t('sign.text')}</dt>
        <dd>{title}</dd>
        <dt>{t('sign.signer')}</dt>
        <dd>
          {say(signer.title)}
          {signer.actingCite ? (
            <span className="hint block">
              {t('signoff.acting')} · {clause(signer.actingCite)}
            </span>
          ) : null}
        </dd>
        {outcome === '' ? null : (
          <>
            <dt>{t('result.decision')}</dt>
            <dd>{outcome}</dd>
          </>
        )}
        <dt>{t('sign.fingerprint')}</dt>
        <dd className="mono">{groupedHash(seen.fingerprint.slice(0, 16)).toUpperCase()}</dd>
      </dl>
      {standsIn ? <ActingReason reason={reason} onChange={setReason} tried={tried} /> : null}
      {signer.keys.length > 1 ? (
        <Select
          label={t('sign.key')}
          value={keyId}
          options={signer.keys.map((key) => ({ key: key.keyId, label: key.device }))}
          onChange={setKeyId}
        />
      ) : null}
      <div className="sign__pass">
        <Field
          size="signing"
          label={t('sign.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          secret={!shown}
          hint={t(isSampleKey ? 'sign.samplePassphrase' : 'sign.passphraseHint', { passphrase: samplePassphrase })}
          autoFocus
        />
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={t(shown ? 'sign.hide' : 'sign.show')}
          onPress={() => {
            setShown(!shown)
          }}
        />
      </div>
      <Note tone="info">{t(`sign.after.${view.act}`)}</Note>
    </Dialog>
  )
}
