import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { TermId } from '#core/desk/rows/identifiers'
import { type Answered, membersParticipation } from '#core/resolution/views/participation'
import { useAnswer } from '../../../client/queries'
import { useGo } from '../../../client/window/place'
import { useWords } from '../../../i18n/useWords'
import { Chip, type ChipTone } from '../../../ui/Chip'
import { RefusalNotice } from '../../../ui/RefusalNotice'

const tones: Readonly<Record<Answered, ChipTone>> = {
  answered: 'ok',
  partly: 'warn',
  late: 'warn',
  recused: 'line',
  waiting: 'line',
  silent: 'danger',
}

interface ParticipationProps {
  readonly roster: MembersRoster
  readonly line: RosterLine
}

/** In which written votes of the term the member was asked, and whether a reply came in; never what it says. */
export function Participation({ roster, line }: ParticipationProps) {
  const { t } = useWords()
  return (
    <section aria-label={t('person.part.title')}>
      <div className="person__head">
        <h3>{t('person.part.title')}</h3>
        <span className="fs12 muted">{t('person.part.onlyInOffice')}</span>
      </div>
      {roster.term === null || line.appointmentId === null ? (
        <p className="fs13 muted">{t('person.part.nobody')}</p>
      ) : (
        <Votes roster={roster} line={line} termId={roster.term.id} />
      )}
    </section>
  )
}

function Votes({ roster, line, termId }: ParticipationProps & { readonly termId: TermId }) {
  const { t, meeting, say, shortMoment } = useWords()
  const go = useGo()
  const asked = useAnswer(membersParticipation, { bodyId: roster.body.id, termId })
  if (!asked) return null
  if (!asked.ok) return <RefusalNotice refusal={asked.refusal} />
  const found = asked.reply.participation.find((one) => one.seatId === line.seatId && one.appointmentId === line.appointmentId)
  if (!found) return <p className="fs13 muted">{t('person.part.none')}</p>
  return (
    <>
      <dl className="facts">
        <dt>{t('person.part.written')}</dt>
        <dd>
          {t('person.part.of', { answered: found.answered, votes: found.votes })}
          {found.late > 0 ? ` · ${t('person.part.count.late', { count: found.late })}` : ''}
          {found.recused > 0 ? ` · ${t('person.part.count.recused', { count: found.recused })}` : ''}
        </dd>
      </dl>
      <ul className="person__list">
        {found.asked.map((vote) => (
          <li key={vote.resolutionId}>
            <span>
              <button
                type="button"
                className="link"
                title={say({ ko: vote.title, en: vote.titleEn })}
                onClick={() => {
                  go({ screen: 'vote', resolutionId: vote.resolutionId })
                }}
              >
                {meeting(vote.number)}
              </button>{' '}
              <span className="fs12 muted">{shortMoment(vote.opensAt)}</span>
              {vote.recusedItems > 0 ? (
                <span className="fs12 muted"> · {t('person.part.recusedItems', { count: vote.recusedItems })}</span>
              ) : null}
            </span>
            <Chip tone={tones[vote.answered]}>{t(`person.part.answered.${vote.answered}`)}</Chip>
          </li>
        ))}
      </ul>
    </>
  )
}
