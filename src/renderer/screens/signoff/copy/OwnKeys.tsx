import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { useToast } from '../../../ui/frames/Toasts'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { Fingerprint } from '../byFile/KeysDialog'
import { MakeOwnKeyDialog } from './MakeOwnKeyDialog'

export type OwnKey = Extract<Awaited<ReturnType<typeof act<'signerCopy'>>>, { ok: true }>['reply']['keys'][number]
const save = (input: Parameters<typeof act<'saveSignerKey'>>[1]) => act('saveSignerKey', input)

/** The keys of this computer: each with its fingerprint, its file for the office and the page that is signed by hand. */
export function OwnKeys({ keys, onChanged }: { readonly keys: readonly OwnKey[]; readonly onChanged: () => void }) {
  const { t, language, moment } = useWords()
  const toast = useToast()
  const [making, setMaking] = useState(false)
  const saving = useWork(save)
  return (
    <section>
      <h2>{t('signFile.copy.keys')}</h2>
      {keys.length === 0 ? <p>{t('signFile.copy.noKeys')}</p> : null}
      <ul className="ownkeys">
        {keys.map((key) => (
          <li key={key.keyId}>
            <b>
              {key.owner} {key.practice ? <span className="chip chip--warn">{t('signFile.copy.practice')}</span> : null}
            </b>
            <span className="muted fs13">
              {key.device} · {moment(key.madeAt)}
            </span>
            <Fingerprint publicKey={key.publicKey} />
            <span className="row">
              {(['keyFile', 'certificate'] as const).map((what) => (
                <Button
                  key={what}
                  size="table"
                  busy={saving.busy}
                  onPress={() => {
                    void saving.start({ keyId: key.keyId, what, language }).then((said) => {
                      if (said.ok && said.reply) toast(t('signFile.copy.saved', { file: said.reply.fileName }))
                    })
                  }}
                >
                  {t(what === 'keyFile' ? 'signFile.copy.saveKey' : 'signFile.copy.savePage')}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={saving.refusal} />
      <Button
        onPress={() => {
          setMaking(true)
        }}
      >
        <KeyRound className="i" aria-hidden />
        {t('signFile.copy.make')}
      </Button>
      {making ? (
        <MakeOwnKeyDialog
          onClose={() => {
            setMaking(false)
          }}
          onMade={() => {
            setMaking(false)
            onChanged()
          }}
        />
      ) : null}
    </section>
  )
}
