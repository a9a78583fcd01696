import { useState } from 'react'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { groupedHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Note } from '../../../ui/Note'
import { Select } from '../../../ui/controls/Select'
import type { OwnKey } from './OwnKeys'
import type { OpenedRequest } from './RequestText'

const answer = (input: Parameters<typeof act<'answerSigningRequest'>>[1]) => act('answerSigningRequest', input)

interface AnswerRequestDialogProps {
  readonly opened: OpenedRequest
  readonly keys: readonly OwnKey[]
  readonly onClose: () => void
  readonly onAnswered: (fileName: string) => void
}

/** One signature on the fingerprint that was shown; it is written as a file and counts once the office has recorded it. */
export function AnswerRequestDialog({ opened, keys, onClose, onAnswered }: AnswerRequestDialogProps) {
  const { t, label, meeting, say } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [keyId, setKeyId] = useState<string>(keys[0]?.keyId ?? '')
  const work = useWork(answer)
  const { request, token } = opened
  const chosen = keys.find((key) => key.keyId === keyId) ?? keys[0]
  return (
    <Dialog
      official
      title={t('signFile.copy.signTitle')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('signFile.copy.signAct'),
        busy: work.busy,
        run: () => {
          if (passphrase === '' || !chosen) return
          void work
            .start({
              token,
              keyId: chosen.keyId,
              passphrase: passphrase.normalize('NFC'),
              seenFingerprint: request.fingerprint,
            })
            .then((said) => {
              if (said.ok && said.reply) onAnswered(said.reply.fileName)
            })
        },
      }}
    >
      <dl className="facts sign__facts">
        <dt>{t('sign.text')}</dt>
        <dd>{t(`signoff.text.${request.act}`, { meeting: meeting(request.call.number) })}</dd>
        <dt>{t('sign.signer')}</dt>
        <dd>
          {label(request.signer.office)} · {say(request.signer.title)}
        </dd>
        <dt>{t('sign.fingerprint')}</dt>
        <dd className="mono">{groupedHash(request.fingerprint.slice(0, 16)).toUpperCase()}</dd>
      </dl>
      {keys.length > 1 ? (
        <Select
          label={t('sign.key')}
          value={keyId}
          options={keys.map((key) => ({ key: key.keyId, label: `${key.owner} · ${key.device}` }))}
          onChange={setKeyId}
        />
      ) : null}
      <Field
        size="signing"
        label={t('sign.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        secret
        autoFocus
        hint={t('sign.passphraseHint')}
      />
      <Note tone="info">{t('signFile.copy.after')}</Note>
    </Dialog>
  )
}
