import { useCallback } from 'react'
import type { z } from 'zod'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { run, type Definition } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Basis } from '../../../ui/figures/Basis'
import { Dialog } from '../../../ui/controls/Dialog'
import { Note } from '../../../ui/Note'
import { useToast } from '../../../ui/frames/Toasts'

interface OfficialActProps {
  readonly desk: VoteDesk
  readonly step: 'open' | 'close' | 'announce'
  readonly command: Definition<z.ZodType<{ resolutionId: ResolutionId }, { resolutionId: string }>, z.ZodType>
  readonly onClose: () => void
}

/** Opening, closing and announcing are slow on purpose: the whole sentence, what it changes for good, one named button. */
export function OfficialAct({ desk, step, command, onClose }: OfficialActProps) {
  const { t, meeting, period, deadline, number } = useWords()
  const toast = useToast()
  const { resolutionId } = desk.summary
  const work = useWork(useCallback(() => run(command, { resolutionId }), [command, resolutionId]))
  // How many replied is open to all, also under the seal; what they said is not.
  const short = desk.items
    .filter((item) => item.kind === 'decision' && item.replied < desk.summary.quorumNeeded)
    .map((item) => item.number)
  const name = meeting(desk.summary.number)
  return (
    <Dialog
      official
      title={t(`acts.${step}.title`, { meeting: name })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t(`votes.next.${step}.act`),
        busy: work.busy,
        run: () => {
          void work.start(undefined).then((said) => {
            if (!said.ok) return
            toast(t(`acts.${step}.done`, { meeting: name }))
            onClose()
          })
        },
      }}
    >
      <p className="fs15">{t(`acts.${step}.what`)}</p>
      <dl className="facts">
        <dt>{t('acts.fact.items')}</dt>
        <dd>{t('acts.fact.itemCount', { count: desk.summary.itemCount })}</dd>
        <dt>{t('acts.fact.window')}</dt>
        <dd>{period(desk.summary.opensAt, desk.summary.endsAt)}</dd>
        {step === 'open' ? null : (
          <>
            <dt>{t('acts.fact.replies')}</dt>
            <dd>
              {t('acts.fact.replyCounts', {
                inOffice: number(desk.summary.inOffice),
                answered: desk.summary.answered,
                waiting: desk.summary.waiting,
              })}
            </dd>
          </>
        )}
        {step === 'close' ? (
          <>
            <dt>{t('acts.fact.deadline')}</dt>
            <dd>{deadline(desk.summary.endsAt)}</dd>
          </>
        ) : null}
      </dl>
      {step === 'close' && short.length > 0 ? (
        <Note tone="warn">{t('call.end.closeShort', { count: short.length, items: short.join(', ') })}</Note>
      ) : null}
      <p className="fs13 muted">{t(`acts.${step}.after`)}</p>
      {desk.quorumCite ? <Basis cites={[desk.quorumCite]} /> : null}
    </Dialog>
  )
}
