import { useState } from 'react'
import { useWork } from '../../client/useWork'
import type { Said } from '../../client/bridge'
import { Dialog } from './Dialog'
import { Field } from './Field'

interface WithdrawDialogProps {
  readonly title: string
  /** What stays and what falls away. */
  readonly what: string
  readonly act: string
  readonly reason: { readonly label: string; readonly needed: string }
  /** Takes it back. The same function every time, so that the work goes on. */
  readonly withdraw: (reason: string) => Promise<Said<unknown>>
  readonly onClose: () => void
}

/** Takes something of the record back, never without a reason. What was recorded stays in the journal. */
export function WithdrawDialog({ title, what, act, reason, withdraw, onClose }: WithdrawDialogProps) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork(withdraw)
  return (
    <Dialog
      official
      title={title}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: act,
        tone: 'danger',
        busy: work.busy,
        run: () => {
          setTried(true)
          if (typed.trim() === '') return
          void work.start(typed).then((said) => {
            if (said.ok) onClose()
          })
        },
      }}
    >
      <p>{what}</p>
      <Field
        label={reason.label}
        value={typed}
        onChange={setTyped}
        rows={3}
        must
        error={tried && typed.trim() === '' ? reason.needed : undefined}
        autoFocus
      />
    </Dialog>
  )
}
