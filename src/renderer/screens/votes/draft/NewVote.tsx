import { Users } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { listBodies } from '#core/body/roster/listBodies'
import { BodyId, type ItemId } from '#core/desk/rows/identifiers'
import { draftFrom } from '#core/resolution/call/draftFrom'
import { draftResolution } from '#core/resolution/call/draftResolution'
import type { listVotes, todayOverview } from '#core/resolution/views/overview'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { run } from '../../../client/desk'
import type { Reply } from '../../../client/replyOf'
import { useWork } from '../../../client/useWork'
import { useGo } from '../../../client/window/place'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { FormSubmit } from '../../../ui/controls/FormSubmit'
import { Select } from '../../../ui/controls/Select'
import { EmptyState } from '../../../ui/EmptyState'
import { useToast } from '../../../ui/frames/Toasts'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { draftStart, isFollowable, itemsToTake } from './draftStart'
import { TakeFrom } from './TakeFrom'
import { VoteForm, type ReadVoteDraft } from './VoteForm'

type DraftInput = Parameters<typeof run<typeof draftResolution.input, typeof draftResolution.reply>>[1]
type FromInput = Parameters<typeof run<typeof draftFrom.input, typeof draftFrom.reply>>[1]
/** One command either way, so that a draft from an earlier vote is there with its items or not at all. */
const draft = (input: DraftInput | FromInput) => ('sourceId' in input ? run(draftFrom, input) : run(draftResolution, input))

interface NewVoteProps {
  readonly bodies: Reply<typeof listBodies>['bodies']
  readonly votes: Reply<typeof listVotes>['votes']
  readonly today: Reply<typeof todayOverview>['today']
  /** The earlier vote that it begins with; null for an empty sheet. */
  readonly source: VoteDesk | null
  /** Where the earlier vote is chosen. */
  readonly choice: ReactNode
}

/** The sheet of a new vote, empty or as an earlier one had it. */
export function NewVote({ bodies, votes, today, source, choice }: NewVoteProps) {
  const { t, say } = useWords()
  const go = useGo()
  const toast = useToast()
  const work = useWork(draft)
  // The body that exists on this day comes first: a practice clock may stand in the time of an earlier one.
  const standing = bodies.find((body) => body.from <= today && (body.until === null || today <= body.until)) ?? bodies[0]
  const [bodyId, setBodyId] = useState(source?.summary.bodyId ?? standing?.id)
  const [chosen, setChosen] = useState<readonly ItemId[]>(source ? itemsToTake(source) : [])
  const [follows, setFollows] = useState(source !== null && isFollowable(source))
  const body = bodies.find((candidate) => candidate.id === bodyId)
  const term = body?.terms.filter((candidate) => candidate.from <= today).at(-1) ?? body?.terms.at(-1)
  if (!body || !term) return <EmptyState icon={Users} title={t('draft.noTerm')} how={t('draft.noTermHow')} />
  const taken = votes.filter((vote) => vote.bodyId === body.id && vote.termNumber === term.number).map((vote) => vote.number)
  const submit = (typed: ReadVoteDraft): void => {
    const { ground, reason, ...fields } = typed
    const sheet = {
      ...fields,
      ...(ground === null ? {} : { ground }),
      ...(reason.trim() === '' ? {} : { reason }),
      illustrative: false,
      bodyId: body.id,
      termId: term.id,
    }
    const from = source && { sourceId: source.summary.resolutionId, itemIds: [...chosen], follows }
    void work.start(from ? { ...sheet, ...from } : sheet).then((said) => {
      if (!said.ok) return
      if ('items' in said.reply) toast(t('call.take.done', { count: said.reply.items }))
      go({ screen: 'vote', resolutionId: said.reply.resolutionId })
    })
  }
  return (
    <div className="sheet-form">
      <div className="page-h">
        <h1>{t('votes.new')}</h1>
        <span className="page-h__sub">{t('draft.lead')}</span>
      </div>
      <div className="sheet-form__body scroll">
        <div className="sheet-form__from">
          {choice}
          {source ? (
            <TakeFrom source={source} chosen={chosen} onChoose={setChosen} follows={follows} onFollow={setFollows} />
          ) : null}
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
        </div>
        <VoteForm
          key={body.id}
          id="new-vote"
          numberFixed={false}
          today={today}
          onSubmit={submit}
          start={draftStart(Math.max(0, ...taken) + 1, source)}
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
