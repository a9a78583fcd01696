import { afterwards } from '#core/resolution/views/afterwards'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useAnswer } from '../../../client/queries'
import { useAfterwardsWords } from '../../../i18n/useAfterwardsWords'
import { useWords } from '../../../i18n/useWords'
import { Basis } from '../../../ui/figures/Basis'
import { RefusalNotice } from '../../../ui/RefusalNotice'

/** What is left to do once a vote has ended: its report to the next meeting, what was not decided, what waits for disclosure. */
export function AfterVote({ desk }: { readonly desk: VoteDesk }) {
  const { t } = useWords()
  const { linesOf, opening } = useAfterwardsWords()
  const said = useAnswer(afterwards, { resolutionId: desk.summary.resolutionId })
  if (!said) return null
  if (!said.ok) return <RefusalNotice refusal={said.refusal} />
  const lines = linesOf(said.reply)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="after-vote">
      <h2 id="after-vote">{t('call.after.title')}</h2>
      <ul className="after">
        {lines.map((line) => (
          <li key={line.key}>
            <b>{t(`call.after.${line.kind}`)}</b>
            <span>{line.sentence}</span>
            {line.kind === 'disclosure' ? (
              <>
                <span className="muted">{opening(said.reply)}</span>
                <Basis cites={said.reply.opening?.cites ?? []} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
