import { FilePlus } from 'lucide-react'
import { useState } from 'react'
import type { z } from 'zod'
import { EvidenceId } from '#core/desk/rows/identifiers'
import { recordPaperSignature } from '#core/resolution/signoff/recordPaperSignature'
import { act, run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { DayField } from '../../../ui/asOf/DayField'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Note } from '../../../ui/Note'
import { useToast } from '../../../ui/frames/Toasts'
import { ActingReason } from '../ActingReason'
import type { ForSlot } from './RequestDialog'

const record = (input: z.input<typeof recordPaperSignature.input>) => run(recordPaperSignature, input)
const keep = () => act('keepEvidence', {})

/** A signature by hand: the officer copies the fingerprint from the paper, so that it is at least the paper of this text. */
export function PaperDialog({ view, office, signer, standsIn, onClose }: ForSlot) {
  const { t, say } = useWords()
  const toast = useToast()
  const [fingerprint, setFingerprint] = useState('')
  const [signedOn, setSignedOn] = useState(view.today)
  const [keptAt, setKeptAt] = useState('')
  const [reason, setReason] = useState('')
  const [scan, setScan] = useState<{ readonly evidenceId: string; readonly fileName: string } | null>(null)
  const [tried, setTried] = useState(false)
  const work = useWork(record)
  const keeping = useWork(keep)
  const digits = fingerprint.normalize('NFKC').replace(/[\s·-]/gu, '')
  const wrong = !/^[0-9a-f]{16}$/iu.test(digits)
  return (
    <Dialog
      official
      title={t('signFile.paper.title')}
      onClose={onClose}
      refusal={work.refusal ?? keeping.refusal}
      act={{
        label: t('signFile.paper.act'),
        busy: work.busy || keeping.busy,
        run: () => {
          setTried(true)
          if (wrong || keptAt.trim() === '' || scan === null || (standsIn && reason.trim() === '')) return
          void work
            .start({
              ...{ resolutionId: view.summary.resolutionId, act: view.act, office, fingerprint, signedOn, keptAt },
              evidenceId: EvidenceId.parse(scan.evidenceId),
              actingReason: standsIn ? reason : '',
            })
            .then((said) => {
              if (!said.ok) return
              toast(t('signFile.paper.done', { who: say(signer.title) }))
              onClose()
            })
        },
      }}
    >
      <Note tone="warn">{t('signFile.paper.what')}</Note>
      <dl className="facts">
        <dt>{t('signFile.paper.signer')}</dt>
        <dd>{say(signer.title)}</dd>
      </dl>
      {standsIn ? <ActingReason reason={reason} onChange={setReason} tried={tried} /> : null}
      <Field
        label={t('signFile.paper.fingerprint')}
        value={fingerprint}
        onChange={setFingerprint}
        must
        autoFocus
        hint={t('signFile.paper.fingerprintHint')}
        error={tried && wrong ? t('signFile.paper.needsFingerprint') : undefined}
      />
      <DayField label={t('signFile.paper.signedOn')} day={signedOn} today={view.today} onDay={setSignedOn} />
      <Field
        label={t('signFile.paper.keptAt')}
        value={keptAt}
        onChange={setKeptAt}
        must
        error={tried && keptAt.trim() === '' ? t('signFile.paper.needsKeptAt') : undefined}
      />
      <div className="field">
        <Button
          busy={keeping.busy}
          onPress={() => {
            void keeping.start(undefined).then((said) => {
              if (said.ok && said.reply) setScan(said.reply)
            })
          }}
        >
          <FilePlus className="i" aria-hidden />
          {t('signFile.paper.chooseScan')}
        </Button>
        {scan ? <span className="hint">{scan.fileName}</span> : null}
        {tried && scan === null ? <span className="field__error">{t('signFile.paper.needsScan')}</span> : null}
      </div>
    </Dialog>
  )
}
