import { FileCheck, Paperclip, X } from 'lucide-react'
import { useState } from 'react'
import { EvidenceId, type ResolutionId } from '#core/desk/rows/identifiers'
import { DispatchWay, type DispatchPurpose } from '#core/resolution/correspondenceRows'
import type { Dispatches } from '#core/resolution/dispatch/dispatches'
import { recordDispatch } from '#core/resolution/dispatch/recordDispatch'
import { dayOf } from '#core/text/dates'
import { act, run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readMoment } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { IconButton } from '../../../ui/controls/IconButton'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { Select } from '../../../ui/controls/Select'
import { useToast } from '../../../ui/frames/Toasts'
import { forRecord } from './receivers'

interface RecordDispatchProps {
  readonly resolutionId: ResolutionId
  readonly list: Dispatches
  readonly chosen: ReadonlySet<string>
  /** What can have been sent, to somebody at least. */
  readonly purposes: readonly DispatchPurpose[]
  readonly onClose: () => void
}

type RecordInput = Parameters<typeof run<typeof recordDispatch.input, typeof recordDispatch.reply>>[1]
const record = (input: RecordInput) => run(recordDispatch, input)
const keep = () => act('keepEvidence', {})

/** Writes down that the same thing went out to these members, when and how, and what proves it. */
export function RecordDispatch({ resolutionId, list, chosen, purposes, onClose }: RecordDispatchProps) {
  const { t, say, label, moment, zone } = useWords()
  const toast = useToast()
  const [purpose, setPurpose] = useState<DispatchPurpose>(purposes[0] ?? 'call')
  const [way, setWay] = useState<DispatchWay>('email')
  const [typed, setTyped] = useState('')
  const [proof, setProof] = useState('')
  const [evidence, setEvidence] = useState<{ readonly evidenceId: string; readonly fileName: string } | null>(null)
  const [tried, setTried] = useState(false)
  const keeping = useWork(keep)
  const work = useWork(record)
  const seats = forRecord(list.seats, chosen, purpose)
  const sentAt = typed.trim() === '' ? list.now : readMoment(typed, zone, dayOf(list.now, zone))
  const save = (): void => {
    setTried(true)
    if (sentAt === null) return
    const receivers = seats.map(({ seatId }) => ({ kind: 'seat' as const, seatId }))
    const evidenceId = evidence === null ? null : EvidenceId.parse(evidence.evidenceId)
    void work.start({ resolutionId, purpose, way, sentAt, proof, evidenceId, receivers }).then((said) => {
      if (!said.ok) return
      toast(t('dispatch.recorded', { count: said.reply.dispatchIds.length }))
      onClose()
    })
  }
  return (
    <Dialog
      title={t('dispatch.recordTitle')}
      onClose={onClose}
      refusal={work.refusal}
      act={{ label: t('dispatch.recordAct'), busy: work.busy, run: save }}
    >
      <Select
        label={t('dispatch.purpose')}
        value={purpose}
        options={purposes.map((each) => ({ key: each, label: t(`dispatch.purposeName.${each}`) }))}
        onChange={setPurpose}
      />
      <p className="fs13">
        <b>{t('dispatch.receivers', { count: seats.length })}</b>{' '}
        <span className="muted">{seats.map((seat) => say(seat.label)).join(', ')}</span>
      </p>
      <Select
        label={t('dispatch.way')}
        value={way}
        options={DispatchWay.options.map((each) => ({ key: each, label: label(each) }))}
        onChange={setWay}
      />
      <Field
        label={t('dispatch.sentAt')}
        value={typed}
        onChange={setTyped}
        placeholder={moment(list.now)}
        hint={
          sentAt !== null && typed.trim() !== '' ? t('dispatch.sentAtRead', { moment: moment(sentAt) }) : t('dispatch.sentAtHint')
        }
        error={tried && sentAt === null ? t('common.notAMoment') : undefined}
        autoFocus
      />
      <Field label={t('dispatch.proofField')} value={proof} onChange={setProof} hint={t('dispatch.proofHint')} lang="ko" />
      {evidence === null ? (
        <div>
          <Button
            size="table"
            busy={keeping.busy}
            onPress={() => {
              void keeping.start(undefined).then((said) => {
                if (said.ok && said.reply) setEvidence(said.reply)
              })
            }}
          >
            <Paperclip className="i i--s" aria-hidden />
            {t('dispatch.addFile')}
          </Button>
        </div>
      ) : (
        <div className="row">
          <FileCheck className="i ok" aria-hidden />
          <span className="ell grow" title={evidence.fileName}>
            {evidence.fileName}
          </span>
          <IconButton
            icon={X}
            label={t('dispatch.removeFile')}
            onPress={() => {
              setEvidence(null)
            }}
          />
        </div>
      )}
      <RefusalNotice refusal={keeping.refusal} />
    </Dialog>
  )
}
