import { CircleCheck, CircleDashed } from 'lucide-react'
import { useCallback } from 'react'
import { dropExtension } from '#core/resolution/extension/dropExtension'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { run } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { useGo } from '../../../client/window/place'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { useToast } from '../../../ui/frames/Toasts'
import { RefusalNotice } from '../../../ui/RefusalNotice'

interface ProposedExtensionProps {
  readonly desk: VoteDesk
  readonly extension: NonNullable<VoteDesk['proposedExtension']>
}

/** A later end that waits for both co-chairs: who has signed, and what can be done with it. */
export function ProposedExtension({ desk, extension }: ProposedExtensionProps) {
  const { t, label, deadline } = useWords()
  const go = useGo()
  const toast = useToast()
  const { resolutionId } = desk.summary
  const { id } = extension
  const blocked = useBlocked(dropExtension.roles)
  const work = useWork(useCallback(() => run(dropExtension, { extensionId: id }), [id]))
  return (
    <div className="extension">
      <p className="fs13 strong">{t('call.end.pending', { to: deadline(extension.to) })}</p>
      <p className="fs13 muted" lang="ko">
        {extension.reason}
      </p>
      <ul className="checks">
        {(['governmentCoChair', 'civilCoChair'] as const).map((office) => {
          const signed = extension.signing[office]
          const Icon = signed ? CircleCheck : CircleDashed
          return (
            <li key={office} className={signed ? 'ok' : 'muted'}>
              <Icon className="i" aria-hidden />
              {t(signed ? 'signoff.officeSigned' : 'signoff.officeWaiting', { office: label(office) })}
            </li>
          )
        })}
      </ul>
      <div className="row end-acts">
        <Button
          size="table"
          tone="tint"
          onPress={() => {
            go({ screen: 'signoff', resolutionId, act: 'extension' })
          }}
        >
          {t('call.end.sign')}
        </Button>
        <Button
          size="table"
          blocked={blocked}
          busy={work.busy}
          onPress={() => {
            void work.start(undefined).then((said) => {
              if (said.ok) toast(t('call.end.dropped'))
            })
          }}
        >
          {t('call.end.drop')}
        </Button>
      </div>
      <RefusalNotice refusal={work.refusal} />
    </div>
  )
}
