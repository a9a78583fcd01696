import { useState } from 'react'
import { listBodies } from '#core/body/roster/listBodies'
import { BodyId } from '#core/desk/rows/identifiers'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { listVotes, todayOverview } from '#core/resolution/views/overview'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { FormSubmit } from '../../../ui/controls/FormSubmit'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { Select } from '../../../ui/controls/Select'
import { Users } from 'lucide-react'
import { useGo } from '../../../client/window/place'
import { VoteForm, type ReadVoteDraft } from './VoteForm'
import '../votes.css'

type DraftInput = Parameters<typeof run<typeof draftResolution.input, typeof draftResolution.reply>>[1]
const draft = (input: DraftInput) => run(draftResolution, input)

/** A new written vote: which body and term it belongs to, then its sheet. */
export function NewVoteScreen() {
  const bodies = useAnswer(listBodies, {})
  const votes = useAnswer(listVotes, {})
  const overview = useAnswer(todayOverview, {})
  if (!bodies || !votes || !overview) return <Loading />
  if (!bodies.ok) return <RefusalNotice refusal={bodies.refusal} />
  if (!votes.ok) return <RefusalNotice refusal={votes.refusal} />
  if (!overview.ok) return <RefusalNotice refusal={overview.refusal} />
  return <NewVote bodies={bodies.reply.bodies} votes={votes.reply.votes} today={overview.reply.today} />
}

interface NewVoteProps {
  readonly bodies: Reply<typeof listBodies>['bodies']
  readonly votes: Reply<typeof listVotes>['votes']
  readonly today: Reply<typeof todayOverview>['today']
}

function NewVote({ bodies, votes, today }: NewVoteProps) {
  const { t, say } = useWords()
  const go = useGo()
  const work = useWork(draft)
  // The body that exists on this day comes first: a practice clock may stand in the time of an earlier one.
  const standing = bodies.find((body) => body.from <= today && (body.until === null || today <= body.until)) ?? bodies[0]
  const [bodyId, setBodyId] = useState(standing?.id)
  const body = bodies.find((candidate) => candidate.id === bodyId)
  const term = body?.terms.filter((candidate) => candidate.from <= today).at(-1) ?? body?.terms.at(-1)
  if (!body || !term) return <EmptyState icon={Users} title={t('draft.noTerm')} how={t('draft.noTermHow')} />
  const taken = votes.filter((vote) => vote.bodyId === body.id && vote.termNumber === term.number).map((vote) => vote.number)
  const submit = (typed: ReadVoteDraft): void => {
    const { ground, reason, ...fields } = typed
    void work
      .start({
        ...fields,
        ...(ground === null ? {} : { ground }),
        ...(reason.trim() === '' ? {} : { reason }),
        illustrative: false,
        bodyId: body.id,
        termId: term.id,
      })
      .then((said) => {
        if (said.ok) go({ screen: 'vote', resolutionId: said.reply.resolutionId })
      })
  }
  return (
    <div className="sheet-form">
      <div className="page-h">
        <h1>{t('votes.new')}</h1>
        <span className="page-h__sub">{t('draft.lead')}</span>
      </div>
      <div className="sheet-form__body scroll">
        {bodies.length > 1 ? (
          <Select
            label={t('draft.body')}
            value={body.id}
            options={bodies.map((each) => ({ key: each.id, label: say(each.name) }))}
            onChange={(key) => {
              setBodyId(BodyId.parse(key))
            }}
          />
        ) : null}
        <VoteForm
          key={body.id}
          id="new-vote"
          numberFixed={false}
          today={today}
          onSubmit={submit}
          start={{
            number: String(Math.max(0, ...taken) + 1),
            title: '',
            titleEn: '',
            ground: null,
            reason: '',
            opensAt: '',
            closesAt: '',
            returnTo: '',
            sealed: true,
          }}
        />
      </div>
      <div className="sheet-form__foot">
        <div className="grow">
          <RefusalNotice refusal={work.refusal} />
        </div>
        <Button
          onPress={() => {
            go({ screen: 'votes' })
          }}
        >
          {t('common.cancel')}
        </Button>
        <FormSubmit form="new-vote" label={t('draft.create')} busy={work.busy} />
      </div>
    </div>
  )
}
