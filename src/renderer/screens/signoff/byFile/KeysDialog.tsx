import { useState } from 'react'
import type { PersonId } from '#core/desk/rows/identifiers'
import { keyFingerprint, keyFingerprintDigits } from '#core/resolution/signoff/byFile/keyFile'
import { registerSigningKey } from '#core/resolution/signoff/registerSigningKey'
import { revokeSigningKey } from '#core/resolution/signoff/revokeSigningKey'
import type { Signer } from '#core/resolution/views/signoffShape'
import { act, run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { groupedHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { CheckBox } from '../../../ui/controls/CheckBox'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Note } from '../../../ui/Note'
import { useToast } from '../../../ui/frames/Toasts'

type Key = Signer['keys'][number]
type Taken = NonNullable<Extract<Awaited<ReturnType<typeof act<'openKeyFile'>>>, { ok: true }>['reply']>

const take = () => act('openKeyFile', {})
const print = (input: Parameters<typeof act<'saveKeyCertificate'>>[1]) => act('saveKeyCertificate', input)
const register = (input: Parameters<typeof run<typeof registerSigningKey.input, typeof registerSigningKey.reply>>[1]) =>
  run(registerSigningKey, input)
const revoke = (input: Parameters<typeof run<typeof revokeSigningKey.input, typeof revokeSigningKey.reply>>[1]) =>
  run(revokeSigningKey, input)

interface KeysDialogProps {
  readonly signer: Signer
  readonly personId: PersonId
  readonly onClose: () => void
  readonly onMake: () => void
}

/** The keys of one signer: their fingerprints, a key file that is taken in and compared by people, and revoking one. */
export function KeysDialog({ signer, personId, onClose, onMake }: KeysDialogProps) {
  const { t, say, moment, language } = useWords()
  const toast = useToast()
  const [taken, setTaken] = useState<Taken | null>(null)
  const [compared, setCompared] = useState(false)
  const [revoking, setRevoking] = useState<Key | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [printed, setPrinted] = useState('')
  const taking = useWork(take)
  const printing = useWork(print)
  const registering = useWork(register)
  const removing = useWork(revoke)
  const who = say(signer.title)
  const refusal = taking.refusal ?? printing.refusal ?? registering.refusal ?? removing.refusal
  const busy = taking.busy || printing.busy || registering.busy || removing.busy

  function commit(): void {
    setTried(true)
    if (revoking) {
      if (reason.trim() === '') return
      void removing.start({ keyId: revoking.keyId, reason }).then((said) => {
        if (!said.ok) return
        toast(t('signFile.keys.revoked'))
        setRevoking(null)
        setReason('')
        setTried(false)
      })
    } else if (taken) {
      if (!compared) return
      const { keyId: id, device, publicKey } = taken
      void registering.start({ id, personId, device, publicKey }).then((said) => {
        if (!said.ok) return
        toast(t('signFile.keys.registerDone'))
        setTaken(null)
        setCompared(false)
        setTried(false)
      })
    } else {
      void taking.start(undefined).then((said) => {
        if (said.ok && said.reply) setTaken(said.reply)
      })
    }
  }

  return (
    <Dialog
      title={t('signFile.keys.title', { who })}
      onClose={onClose}
      refusal={refusal}
      act={{
        label: t(revoking ? 'signFile.keys.revokeAct' : taken ? 'signFile.keys.register' : 'signFile.keys.take', { who }),
        busy,
        run: commit,
        tone: revoking ? 'danger' : 'primary',
      }}
    >
      {revoking ? (
        <>
          <Note tone="warn">{t('signFile.keys.revokeWhat')}</Note>
          <Fingerprint publicKey={revoking.publicKey} />
          <Field
            label={t('signFile.keys.revokeReason')}
            value={reason}
            onChange={setReason}
            must
            autoFocus
            error={tried && reason.trim() === '' ? t('signFile.keys.needsReason') : undefined}
          />
        </>
      ) : taken ? (
        <>
          <dl className="facts">
            <dt>{t('signFile.keys.owner')}</dt>
            <dd>
              {taken.owner} · {taken.device}
            </dd>
          </dl>
          <Fingerprint publicKey={taken.publicKey} />
          <p>{t('signFile.keys.compare')}</p>
          <CheckBox
            label={t('signFile.keys.compared')}
            hint={t('signFile.keys.comparedHint')}
            isOn={compared}
            onChange={setCompared}
          />
          {tried && !compared ? <Note tone="warn">{t('signFile.keys.needsCompared')}</Note> : null}
        </>
      ) : (
        <>
          {signer.keys.length === 0 ? <p>{t('signFile.keys.none')}</p> : null}
          <ul className="ownkeys">
            {signer.keys.map((key) => (
              <li key={key.keyId}>
                <span>{t('signFile.keys.registered', { device: key.device, moment: moment(key.registeredAt) })}</span>
                <Fingerprint publicKey={key.publicKey} />
                <span className="row">
                  <Button
                    size="table"
                    busy={printing.busy}
                    onPress={() => {
                      void printing.start({ keyId: key.keyId, owner: who, language }).then((said) => {
                        if (said.ok) setPrinted(said.reply.fileName)
                      })
                    }}
                  >
                    {t('signFile.keys.print')}
                  </Button>
                  <Button
                    size="table"
                    onPress={() => {
                      setRevoking(key)
                    }}
                  >
                    {t('signFile.keys.revoke')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          {printed === '' ? null : <Note tone="ok">{t('signFile.keys.printed', { file: printed })}</Note>}
          <span>
            <Button size="table" onPress={onMake}>
              {t('signFile.keys.make')}
            </Button>
          </span>
          <Note tone="info">{t('signFile.keys.lost')}</Note>
        </>
      )}
    </Dialog>
  )
}

/** The fingerprint of a key in groups of four, as it stands on the certificate. */
export function Fingerprint({ publicKey }: { readonly publicKey: string }) {
  const { t } = useWords()
  return (
    <p className="ownkeys__fp" aria-label={t('signFile.keys.fingerprint')}>
      {groupedHash(keyFingerprint(publicKey).slice(0, keyFingerprintDigits)).toUpperCase()}
    </p>
  )
}
