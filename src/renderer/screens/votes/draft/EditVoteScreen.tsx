import type { ResolutionId } from '#core/desk/rows/identifiers'
import { editResolution } from '#core/resolution/call/editResolution'
import { voteDesk, type VoteDesk } from '#core/resolution/views/voteDesk'
import { dayOf } from '#core/text/dates'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { FormSubmit } from '../../../ui/controls/FormSubmit'
import { Loading } from '../../../ui/Loading'
import { Note } from '../../../ui/Note'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { useGo } from '../../../client/window/place'
import { VoteForm, type ReadVoteDraft } from './VoteForm'

type EditInput = Parameters<typeof run<typeof editResolution.input, typeof editResolution.reply>>[1]
const edit = (input: EditInput) => run(editResolution, input)

/** Changes the sheet of a vote that was not opened yet. Signatures on the call fall, and the screen says so before. */
export function EditVoteScreen({ resolutionId }: { readonly resolutionId: ResolutionId }) {
  const desk = useAnswer(voteDesk, { resolutionId })
  if (!desk) return <Loading />
  return desk.ok ? <EditVote desk={desk.reply} /> : <RefusalNotice refusal={desk.refusal} />
}

function EditVote({ desk }: { readonly desk: VoteDesk }) {
  const { t, meeting, moment } = useWords()
  const go = useGo()
  const work = useWork(edit)
  const { summary } = desk
  const back = (): void => {
    go({ screen: 'vote', resolutionId: summary.resolutionId })
  }
  const submit = ({ number, ground, ...fields }: ReadVoteDraft): void => {
    void number
    void work
      .start({
        ...fields,
        ground: ground ?? desk.ground,
        illustrative: summary.illustrative,
        resolutionId: summary.resolutionId,
        seenRev: desk.rev,
      })
      .then((said) => {
        if (said.ok) back()
      })
  }
  return (
    <div className="sheet-form">
      <div className="page-h">
        <h1>{t('draft.editTitle', { meeting: meeting(summary.number) })}</h1>
      </div>
      <div className="sheet-form__body scroll">
        {summary.call.governmentCoChair || summary.call.civilCoChair ? (
          <Note tone="warn">{t('draft.signaturesFall')}</Note>
        ) : null}
        <VoteForm
          id="edit-vote"
          numberFixed
          today={dayOf(desk.now, desk.zone)}
          onSubmit={submit}
          start={{
            number: String(summary.number),
            title: summary.title,
            titleEn: summary.titleEn,
            ground: desk.ground,
            reason: desk.reason,
            opensAt: moment(summary.opensAt),
            closesAt: moment(summary.closesAt),
            returnTo: desk.returnTo,
            sealed: summary.sealed,
            secondCheck: desk.secondCheck,
          }}
        />
      </div>
      <div className="sheet-form__foot">
        <div className="grow">
          <RefusalNotice refusal={work.refusal} />
        </div>
        <Button onPress={back}>{t('common.cancel')}</Button>
        <FormSubmit form="edit-vote" label={t('draft.save')} busy={work.busy} />
      </div>
    </div>
  )
}
