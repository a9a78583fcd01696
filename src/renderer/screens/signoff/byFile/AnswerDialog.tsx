import type { SignoffView } from '#core/resolution/views/signoffShape'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { useToast } from '../../../ui/frames/Toasts'

type Asked = Parameters<typeof act<'acceptSigningAnswer'>>[1]
const accept = (input: Asked) => act('acceptSigningAnswer', input)

/** Takes the answer file back. A refusal stays here, with what to do; the file is kept all the same. */
export function AnswerDialog({ view, onClose }: { readonly view: SignoffView; readonly onClose: () => void }) {
  const { t, say } = useWords()
  const toast = useToast()
  const work = useWork(accept)
  return (
    <Dialog
      official
      title={t('signFile.answer.title')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('signFile.answer.act'),
        busy: work.busy,
        run: () => {
          void work.start({ resolutionId: view.summary.resolutionId, act: view.act }).then((said) => {
            if (!said.ok || said.reply === null) return
            toast(t('signFile.answer.done', { who: say(said.reply.title) }))
            onClose()
          })
        },
      }}
    >
      <p>{t('signFile.answer.what')}</p>
    </Dialog>
  )
}
