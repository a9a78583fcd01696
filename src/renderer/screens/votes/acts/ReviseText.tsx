import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { reviseText } from '#core/resolution/call/reviseText'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { run } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Note } from '../../../ui/Note'
import { useToast } from '../../../ui/frames/Toasts'
import type { DeskItem } from '../desk/deskItem'
import { askedAgain } from './askedAgain'
import { differs, TextDifference } from './TextDifference'

interface ReviseTextProps {
  readonly desk: VoteDesk
  readonly item: DeskItem
}

/** A changed text is a new version: replies to the old one are kept and not counted, and both co-chairs sign the call again. */
export function ReviseText({ desk, item }: ReviseTextProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const blocked = useBlocked(reviseText.roles)
  const { state } = desk.summary
  if (state !== 'draft' && state !== 'called' && state !== 'open') return null
  return (
    <>
      <Button
        size="table"
        blocked={blocked}
        label={t('revise.label', { item: item.number })}
        onPress={() => {
          setOpen(true)
        }}
      >
        <Pencil className="i i--s" aria-hidden />
        {t('revise.open')}
      </Button>
      {open ? (
        <ReviseDialog
          desk={desk}
          item={item}
          isOpenVote={state === 'open'}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

type ReviseInput = Parameters<typeof run<typeof reviseText.input, typeof reviseText.reply>>[1]
const revise = (input: ReviseInput) => run(reviseText, input)

interface ReviseDialogProps {
  readonly desk: VoteDesk
  readonly item: DeskItem
  readonly isOpenVote: boolean
  readonly onClose: () => void
}

function ReviseDialog({ desk, item, isOpenVote, onClose }: ReviseDialogProps) {
  const { t } = useWords()
  const toast = useToast()
  const [text, setText] = useState({ motion: item.motion, reason: item.reason, content: item.content, changeReason: '' })
  const [tried, setTried] = useState(false)
  const work = useWork(revise)
  const missing = (value: string): boolean => tried && value.trim() === ''
  const set = (name: keyof typeof text) => (value: string) => {
    setText((before) => ({ ...before, [name]: value }))
  }
  return (
    <Dialog
      wide
      title={t('revise.title', { item: item.number, version: item.version + 1 })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('revise.act', { version: item.version + 1 }),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (text.motion.trim() === '' || text.changeReason.trim() === '') return
          void work.start({ ...text, itemId: item.itemId, seenVersion: item.version }).then((said) => {
            if (!said.ok) return
            toast(t('revise.done', { item: item.number, version: said.reply.version, count: said.reply.ballotsSuperseded }))
            onClose()
          })
        },
      }}
    >
      {isOpenVote ? <Note tone="warn">{t('revise.warning', { count: item.replied })}</Note> : null}
      <Field
        label={t('revise.changeReason')}
        value={text.changeReason}
        onChange={set('changeReason')}
        error={missing(text.changeReason) ? t('revise.needsReason') : undefined}
        must
        autoFocus
        lang="ko"
      />
      <Field
        label={t('draft.item.motion')}
        value={text.motion}
        onChange={set('motion')}
        error={missing(text.motion) ? t('draft.needsMotion') : undefined}
        rows={3}
        must
        lang="ko"
      />
      <Field label={t('draft.item.reason')} value={text.reason} onChange={set('reason')} rows={3} lang="ko" />
      <Field label={t('draft.item.content')} value={text.content} onChange={set('content')} rows={5} lang="ko" />
      <section aria-labelledby="what-changes" className="what-changes">
        <h3 id="what-changes">{t('call.change.title')}</h3>
        {differs(item, text) ? (
          <TextDifference
            before={item}
            after={text}
            names={[t('call.change.before', { version: item.version }), t('call.change.after', { version: item.version + 1 })]}
          />
        ) : (
          <p className="fs13 muted">{t('call.change.none')}</p>
        )}
        {isOpenVote ? <Concerned desk={desk} item={item} /> : null}
      </section>
    </Dialog>
  )
}

/** Which replies fall away and who is asked again. */
function Concerned({ desk, item }: ReviseTextProps) {
  const { t } = useWords()
  const { fall, packs } = askedAgain(desk, item)
  return (
    <ul className="fs13 concerned">
      <li>
        {fall.length === 0 ? t('call.change.fallNone') : t('call.change.fall', { count: fall.length, seats: fall.join(', ') })}
      </li>
      <li>
        {packs.length === 0
          ? t('call.change.packsNone')
          : t('call.change.packs', { count: packs.length, seats: packs.join(', ') })}
      </li>
    </ul>
  )
}
