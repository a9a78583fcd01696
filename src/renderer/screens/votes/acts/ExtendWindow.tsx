import { CalendarPlus } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Instant } from '#core/desk/rows/time'
import { proposeExtension } from '#core/resolution/extension/proposeExtension'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { dayOf } from '#core/text/dates'
import { run } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { readMoment } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { useToast } from '../../../ui/frames/Toasts'

interface ExtendWindowProps {
  readonly desk: VoteDesk
  /** Whether the window has ended: then it can be extended no more. */
  readonly over: boolean
  /** Whether replies are short of the quorum. */
  readonly urged: boolean
}

/** Proposes a later end. Nothing changes until both co-chairs have signed it. */
export function ExtendWindow({ desk, over, urged }: ExtendWindowProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const blocked = useBlocked(proposeExtension.roles)
  return (
    <>
      <Button
        size="table"
        tone={urged ? 'tint' : 'plain'}
        blocked={over ? t('call.end.over') : blocked}
        onPress={() => {
          setOpen(true)
        }}
      >
        <CalendarPlus className="i i--s" aria-hidden />
        {t('call.end.extend')}
      </Button>
      {open ? (
        <ProposeDialog
          desk={desk}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

function ProposeDialog({ desk, onClose }: { readonly desk: VoteDesk; readonly onClose: () => void }) {
  const { t, meeting, moment, deadline, zone } = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { resolutionId, endsAt, number } = desk.summary
  const work = useWork(useCallback((to: Instant) => run(proposeExtension, { resolutionId, to, reason }), [resolutionId, reason]))
  const to = readMoment(typed, zone, dayOf(endsAt, zone))
  return (
    <Dialog
      official
      title={t('call.end.proposeTitle', { meeting: meeting(number) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('call.end.proposeAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (to === null || reason.trim() === '') return
          void work.start(to).then((said) => {
            if (!said.ok) return
            toast(t('call.end.proposed'))
            onClose()
          })
        },
      }}
    >
      <p>{t('call.end.proposeWhat')}</p>
      <dl className="facts">
        <dt>{t('call.end.now')}</dt>
        <dd>{deadline(endsAt)}</dd>
      </dl>
      <Field
        label={t('call.end.to')}
        value={typed}
        onChange={setTyped}
        hint={to ? moment(to) : t('call.end.toHint')}
        error={tried && to === null ? t('common.notAMoment') : undefined}
        must
        autoFocus
      />
      <Field
        label={t('call.end.reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        must
        error={tried && reason.trim() === '' ? t('call.end.needsReason') : undefined}
        lang="ko"
      />
    </Dialog>
  )
}
