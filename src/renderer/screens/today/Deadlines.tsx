import type { PlainDate } from '#core/desk/rows/time'
import type { Deadline } from '#core/rules/deadlines/deadline'
import type { VoteSummary } from '#core/resolution/views/voteSummary'
import { useWords } from '../../i18n/useWords'
import { bySource } from '../../ui/figures/bySource'
import { type AheadDeadline, daysOfStrip } from './thirtyDays'

interface DeadlinesProps {
  readonly today: PlainDate
  readonly votes: readonly VoteSummary[]
  readonly deadlines: readonly AheadDeadline[]
}

const pinsMax = 3

/** What falls due in the next thirty days, from the list of the deadlines screen: a strip of days to look at, and the same as a table. */
export function Deadlines({ today, votes, deadlines }: DeadlinesProps) {
  const { t, say, shortDate, dateWithWeekday, deadline: writeDeadline } = useWords()
  const nameOf = useDeadlineName(votes)
  const clausesOf = useClauses()
  const days = daysOfStrip(today)
  return (
    <section className="sec" aria-labelledby="deadlines">
      <div className="sec-h">
        <h2 id="deadlines">{t('today.deadlines')}</h2>
        <span className="n">{t('today.thirtyDays')}</span>
      </div>
      <div className="days" aria-hidden>
        {days.map(({ day, isWeekend }, index) => (
          <span key={day} className={isWeekend ? 'day day--off' : 'day'} style={{ gridColumn: index + 1 }} />
        ))}
        {days.map(({ day }, index) => (
          <span key={day} className={index === 0 ? 'day__n day__n--today' : 'day__n'} style={{ gridColumn: index + 1 }}>
            {index > 0 && day.endsWith('-01') ? shortDate(day).replace(/\.$/u, '') : Number(day.slice(8))}
          </span>
        ))}
        {deadlines.slice(0, pinsMax).map(({ deadline, daysLeft }, index) => (
          <span
            key={deadline.id}
            className={deadline.kind === 'voteCloses' ? 'pin pin--hot' : 'pin'}
            style={pinPlace(daysLeft, index)}
          >
            <i />
            {nameOf(deadline)}
          </span>
        ))}
      </div>
      {deadlines.length === 0 ? (
        <p className="muted fs13 today__none">{t('today.noDeadlines')}</p>
      ) : (
        <table className="due" aria-label={t('today.deadlineTable')}>
          <tbody>
            {deadlines.map(({ deadline, daysLeft }) => (
              <tr key={deadline.id}>
                <td>{deadline.dueAt === null ? dateWithWeekday(deadline.due) : writeDeadline(deadline.dueAt)}</td>
                <td className={daysLeft <= 3 ? 'warn' : undefined}>
                  {daysLeft === 0 ? t('today.dueToday') : t('today.daysLeft', { days: daysLeft })}
                </td>
                <td className="ell" title={`${nameOf(deadline)} ${say(deadline.about)}`}>
                  <b>{nameOf(deadline)}</b>
                  <span className="muted"> {voteOf(deadline, votes) ? '' : say(deadline.about)}</span>
                </td>
                <td className="ell muted" title={clausesOf(deadline)}>
                  {clausesOf(deadline)}
                </td>
                <td>
                  <Standing deadline={deadline} vote={voteOf(deadline, votes)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Near the end of the strip a name is written to the left of its line, so that it is not cut off. */
function pinPlace(daysLeft: number, row: number): React.CSSProperties {
  const late = daysLeft > 22
  return late
    ? { gridRow: row + 2, gridColumn: `1 / ${daysLeft + 2}`, justifySelf: 'end', flexDirection: 'row-reverse' }
    : { gridRow: row + 2, gridColumn: `${daysLeft + 1} / -1` }
}

/** The vote that a deadline hangs on: its id ends in that of the vote. */
function voteOf({ id, kind }: Deadline, votes: readonly VoteSummary[]): VoteSummary | undefined {
  return votes.find(({ resolutionId }) => id === `${kind}/${resolutionId}`)
}

function useDeadlineName(votes: readonly VoteSummary[]): (deadline: Deadline) => string {
  const { t, meeting, label } = useWords()
  return (deadline) => {
    const vote = voteOf(deadline, votes)
    if (vote === undefined) return label(deadline.kind)
    if (deadline.kind === 'voteOpens') return t('today.opens', { meeting: meeting(vote.number) })
    if (deadline.kind === 'voteCloses') return t('today.closes', { meeting: meeting(vote.number) })
    return t('today.ofVote', { meeting: meeting(vote.number), what: label(deadline.kind) })
  }
}

/** The clauses in one line, each before its source: where the line is cut, the clause is what stays. */
function useClauses(): (deadline: Deadline) => string {
  const { say } = useWords()
  return ({ cites }) =>
    bySource(cites)
      .map((group) => `${group.map((cite) => say(cite.clause)).join(', ')} · ${say(group[0].source)}`)
      .join('; ')
}

function Standing({ deadline, vote }: { readonly deadline: Deadline; readonly vote: VoteSummary | undefined }) {
  const { t, label } = useWords()
  if (vote === undefined) return <span className="muted">{label(deadline.state)}</span>
  if (deadline.kind === 'voteCloses' && vote.state === 'open' && vote.waiting > 0) {
    return <span className="warn">{t('today.waiting', { count: vote.waiting })}</span>
  }
  return <span className="muted">{label(vote.state)}</span>
}
