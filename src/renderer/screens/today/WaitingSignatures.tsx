import { CircleCheck, CircleDashed } from 'lucide-react'
import type { SignedAct } from '#core/resolution/rows'
import type { VoteSummary } from '#core/resolution/views/voteSummary'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { useGo } from '../../client/window/place'

/** Texts that wait for a co-chair, each with who has signed. */
export function WaitingSignatures({ votes }: { readonly votes: readonly VoteSummary[] }) {
  const { t } = useWords()
  const waiting = votes.flatMap((vote) => [
    ...(vote.next === 'signCall' ? [{ vote, act: 'call' as const }] : []),
    ...(vote.next === 'signResult' ? [{ vote, act: 'result' as const }] : []),
    ...(vote.extension && !vote.extension.complete ? [{ vote, act: 'extension' as const }] : []),
  ])
  if (waiting.length === 0) return null
  return (
    <section className="sec" aria-labelledby="waiting-signatures">
      <div className="sec-h">
        <h2 id="waiting-signatures">{t('today.signatures')}</h2>
        <span className="n">{waiting.length}</span>
      </div>
      {waiting.map(({ vote, act }) => (
        <Waiting key={`${vote.resolutionId} ${act}`} vote={vote} act={act} />
      ))}
    </section>
  )
}

function Waiting({ vote, act }: { readonly vote: VoteSummary; readonly act: SignedAct }) {
  const { t, meeting, say } = useWords()
  const go = useGo()
  const state = vote[act] ?? vote.call
  return (
    <div className="item">
      <div>
        <b>{t(`signoff.text.${act}`, { meeting: meeting(vote.number) })}</b>
        <span className="muted">{say({ ko: vote.title, en: vote.titleEn })}</span>
      </div>
      <span className="signs">
        <Signed side="government" signed={state.governmentCoChair} />
        <Signed side="civil" signed={state.civilCoChair} />
        <Button
          size="table"
          onPress={() => {
            go({ screen: 'signoff', resolutionId: vote.resolutionId, act })
          }}
        >
          {t('today.openSignoff')}
        </Button>
      </span>
    </div>
  )
}

function Signed({ side, signed }: { readonly side: 'government' | 'civil'; readonly signed: boolean }) {
  const { t, label } = useWords()
  const Icon = signed ? CircleCheck : CircleDashed
  return (
    <span className={signed ? 'sg ok' : 'sg muted'}>
      <Icon className="i i--s" aria-hidden />
      {t(signed ? 'today.sideSigned' : 'today.sideWaiting', { side: label(side) })}
    </span>
  )
}
