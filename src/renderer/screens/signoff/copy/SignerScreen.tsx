import { ArrowLeft, FileSignature, FolderLock } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { DisplayTools } from '../../../ui/frames/DisplayTools'
import { Mark } from '../../../ui/frames/Mark'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { AnswerRequestDialog } from './AnswerRequestDialog'
import { OwnKeys, type OwnKey } from './OwnKeys'
import { RequestText, type OpenedRequest } from './RequestText'
import { RequestFacts } from './RequestFacts'
import '../signoff.css'
import './copy.css'

const load = () => act('signerCopy', {})
const open = () => act('openSigningRequest', {})

/** The co-chair's own copy: a request is read in full, then signed with a key of this computer. No folder of an office is open. */
export function SignerScreen({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords()
  const [keys, setKeys] = useState<readonly OwnKey[] | null>(null)
  const [path, setPath] = useState('')
  const [request, setRequest] = useState<OpenedRequest | null>(null)
  const [signing, setSigning] = useState(false)
  const [answered, setAnswered] = useState<string | null>(null)
  const loading = useWork(load)
  const opening = useWork(open)
  const { start } = loading
  const reload = useCallback(() => {
    void start(undefined).then((said) => {
      if (!said.ok) return
      setKeys(said.reply.keys)
      setPath(said.reply.path)
    })
  }, [start])
  useEffect(reload, [reload])
  const usable = keys?.filter((key) => request?.keyIds.includes(key.keyId) === true) ?? []
  return (
    <div className="so so--copy">
      <header className="so__bar">
        <div className="brand">
          <Mark />
          <span>{t('shell.product')}</span>
        </div>
        <span className="muted fs13">{t('signFile.copy.title')}</span>
        <div className="titlebar__tools so__end">
          <DisplayTools />
          <Button tone="quiet" size="table" onPress={onBack}>
            <ArrowLeft className="i" aria-hidden />
            {t('signFile.copy.back')}
          </Button>
        </div>
      </header>
      <main className="so__doc" tabIndex={-1} data-pane>
        {request ? (
          <RequestText opened={request} />
        ) : (
          <div className="copy__start">
            <FileSignature className="i copy__icon" aria-hidden />
            <h1>{t('signFile.copy.title')}</h1>
            <p>{t('signFile.copy.lead')}</p>
          </div>
        )}
      </main>
      <aside className="so__side scroll" data-pane tabIndex={-1} aria-label={t('signFile.copy.request')}>
        {request ? <RequestFacts opened={request} answered={answered} /> : null}
        <OwnKeys keys={keys ?? []} onChanged={reload} />
        {path === '' ? null : (
          <section>
            <p className="muted fs13 copy__path">
              <FolderLock className="i i--s" aria-hidden /> {t('signFile.copy.where', { path })}
            </p>
          </section>
        )}
      </aside>
      <footer className="so__sign so__sign--copy" data-pane>
        <div className="grow">
          <RefusalNotice refusal={opening.refusal ?? loading.refusal} />
        </div>
        <Button
          size="signing"
          tone={request ? 'plain' : 'primary'}
          busy={opening.busy}
          onPress={() => {
            void opening.start(undefined).then((said) => {
              if (!said.ok || said.reply === null) return
              setRequest(said.reply)
              setAnswered(null)
            })
          }}
        >
          {t(request ? 'signFile.copy.openAnother' : 'signFile.copy.open')}
        </Button>
        {request ? (
          <Button
            size="signing"
            tone="primary"
            blocked={usable.length === 0 ? t('signFile.copy.noKeyFor') : undefined}
            onPress={() => {
              setSigning(true)
            }}
          >
            <FileSignature className="i" aria-hidden />
            {t('signFile.copy.sign')}
          </Button>
        ) : null}
      </footer>
      {signing && request ? (
        <AnswerRequestDialog
          opened={request}
          keys={usable}
          onClose={() => {
            setSigning(false)
          }}
          onAnswered={(file) => {
            setSigning(false)
            setAnswered(file)
          }}
        />
      ) : null}
    </div>
  )
}
