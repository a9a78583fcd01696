import type { Proposal } from '#core/resolution/ballots/reading/readingShape'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { isMarked } from '../desk/condition'
import { Glyph } from '../matrix/Glyph'

/** What was read for each item, beside the item: sign and word, version where it is an old one, the words written with it. */
export function ProposalTable({ desk, proposal }: { readonly desk: VoteDesk; readonly proposal: Proposal }) {
  const { t, say, label } = useWords()
  return (
    <table className="intake__marks">
      <tbody>
        {desk.items
          .filter((item) => item.kind === 'decision')
          .map((item) => {
            const mark = proposal.marks.find(({ itemId }) => itemId === item.itemId)
            const words = mark ? [mark.opinion, mark.condition].filter((each) => each !== '').join(' ') : ''
            return (
              <tr key={item.itemId}>
                <th scope="row" className="num">
                  {item.number}
                </th>
                <td className="intake__title">
                  <span className="ell block" title={say({ ko: item.title, en: item.titleEn })}>
                    {say({ ko: item.title, en: item.titleEn })}
                  </span>
                  {words === '' ? null : (
                    <small className="muted block" lang="ko">
                      {words}
                    </small>
                  )}
                </td>
                <td className="intake__choice">
                  {mark?.conflict === 'declared' ? (
                    <b>{t('incoming.standing.recused')}</b>
                  ) : mark === undefined || !isMarked(mark.choice) ? (
                    <span className="muted">{t('incoming.notMarked')}</span>
                  ) : (
                    <b>
                      <Glyph sign={mark.choice} /> {label(mark.choice)}
                    </b>
                  )}
                  {mark && mark.version < item.version ? (
                    <small className="warn block">{t('incoming.version', { version: mark.version })}</small>
                  ) : null}
                </td>
              </tr>
            )
          })}
      </tbody>
    </table>
  )
}
