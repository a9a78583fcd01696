import { afterwards } from '#core/resolution/views/afterwards'
import { useAnswer } from '../../client/queries'
import { useGo } from '../../client/window/place'
import { useAfterwardsWords } from '../../i18n/useAfterwardsWords'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { RefusalNotice } from '../../ui/RefusalNotice'

/** More lines than that hide the day's work; the count says how many there are. */
const shownMax = 4

/** What votes that have ended still need: items to decide again, reports to the next meeting, papers that wait for disclosure. */
export function AfterVotes() {
  const { t } = useWords()
  const go = useGo()
  const { linesOf, opening } = useAfterwardsWords()
  const said = useAnswer(afterwards, { resolutionId: null })
  if (!said) return null
  if (!said.ok) return <RefusalNotice refusal={said.refusal} />
  const lines = linesOf(said.reply)
  if (lines.length === 0) return null
  return (
    <section className="sec" aria-labelledby="after-votes">
      <div className="sec-h">
        <h2 id="after-votes">{t('call.after.title')}</h2>
        <span className="n">{lines.length}</span>
      </div>
      {lines.slice(0, shownMax).map((line) => (
        <div key={line.key} className="item">
          <div>
            <b>{t(`call.after.${line.kind}`)}</b>
            <span className="muted">
              {line.sentence} {line.kind === 'disclosure' ? opening(said.reply) : ''}
            </span>
          </div>
          <Button
            size="table"
            onPress={() => {
              go({ screen: 'vote', resolutionId: line.resolutionId })
            }}
          >
            {t('call.after.openVote')}
          </Button>
        </div>
      ))}
      {lines.length > shownMax ? <p className="muted fs13">{t('call.after.more', { count: lines.length - shownMax })}</p> : null}
    </section>
  )
}
