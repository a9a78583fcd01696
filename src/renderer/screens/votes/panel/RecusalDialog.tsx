import { useCallback, useState } from 'react'
import type { ResolutionId } from '#core/desk/rows/identifiers'
import { declareRecusal } from '#core/resolution/ballots/declareRecusal'
import { run } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { useToast } from '../../../ui/frames/Toasts'
import type { DeskItem, DeskSeat } from '../desk/deskItem'
import { changeRowDraft, withMark } from '../desk/rowDrafts'

interface RecusalDialogProps {
  readonly resolutionId: ResolutionId
  readonly seat: DeskSeat
  readonly item: DeskItem
  readonly onClose: () => void
}

/** A member steps aside from one item and keeps the others. */
export function RecusalDialog({ resolutionId, seat, item, onClose }: RecusalDialogProps) {
  const { t, say } = useWords()
  const toast = useToast()
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const { seatId } = seat
  const { itemId } = item
  const work = useWork(
    useCallback(
      (why: string) => run(declareRecusal, { resolutionId, itemId, seatId, ground: why }),
      [resolutionId, itemId, seatId],
    ),
  )
  const facts = { seat: say(seat.label), item: item.number }
  return (
    <Dialog
      title={t('recusal.title', facts)}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('recusal.act'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (ground.trim() === '') return
          void work.start(ground).then((said) => {
            if (!said.ok) return
            changeRowDraft(resolutionId, seatId, (draft) => withMark(draft, itemId, null))
            toast(t('recusal.done', facts))
            onClose()
          })
        },
      }}
    >
      <p>{t('recusal.what')}</p>
      <Field
        label={t('recusal.ground')}
        value={ground}
        onChange={setGround}
        rows={2}
        must
        autoFocus
        error={tried && ground.trim() === '' ? t('recusal.needsGround') : undefined}
        lang="ko"
      />
    </Dialog>
  )
}
