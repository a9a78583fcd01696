import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { ExtendWindow } from './ExtendWindow'
import { ProposedExtension } from './ProposedExtension'
import { WithdrawVote } from './WithdrawVote'

/** How an open vote may end otherwise than by its time: a later end, offered plainly while replies are short of the quorum, or a withdrawal. */
export function EndOfVote({ desk }: { readonly desk: VoteDesk }) {
  const { t, deadline } = useWords()
  const { answered, quorumNeeded, endsAt } = desk.summary
  const missing = quorumNeeded - answered
  const over = desk.now >= endsAt
  const agreed = desk.agreedExtensions.at(-1)
  return (
    <section aria-labelledby="end-of-vote">
      <h2 id="end-of-vote">{t('call.end.title')}</h2>
      {agreed ? <p className="fs13">{t('call.end.agreed', { to: deadline(agreed.to), from: deadline(agreed.from) })}</p> : null}
      {missing > 0 && !over && !desk.proposedExtension ? (
        <p className="fs13 warn">{t('call.end.short', { count: missing })}</p>
      ) : null}
      {desk.proposedExtension ? (
        <ProposedExtension desk={desk} extension={desk.proposedExtension} />
      ) : (
        <div className="row end-acts">
          <ExtendWindow desk={desk} over={over} urged={missing > 0} />
        </div>
      )}
      <div className="row end-acts">
        <WithdrawVote summary={desk.summary} />
      </div>
    </section>
  )
}
