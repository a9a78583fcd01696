import { CircleCheck, CircleDashed, ListPlus, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { addItem } from '#core/resolution/call/addItem'
import { editResolution } from '#core/resolution/call/editResolution'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Basis } from '../../../ui/figures/Basis'
import { Button } from '../../../ui/controls/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../client/window/place'
import { WithdrawVote } from '../acts/WithdrawVote'
import { VoteHeader } from '../VoteHeader'
import { Annexes } from './Annexes'
import { AddItem } from './AddItem'
import { Checks } from './Checks'
import { DraftItem } from './DraftItem'

/** A vote that is still being written or waits for its signatures: its sheet and its items. */
export function DraftSheet({ desk }: { readonly desk: VoteDesk }) {
  const { t } = useWords()
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const blocked = useBlocked(addItem.roles)
  const editBlocked = useBlocked(editResolution.roles)
  const changing = desk.summary.state === 'draft' || desk.summary.state === 'called'
  return (
    <div className="draft">
      <div className="draft__main">
        <VoteHeader desk={desk}>
          {changing ? (
            <Button
              blocked={editBlocked}
              onPress={() => {
                go({ screen: 'editVote', resolutionId: desk.summary.resolutionId })
              }}
            >
              <Pencil className="i" aria-hidden />
              {t('draft.edit')}
            </Button>
          ) : null}
        </VoteHeader>
        <div className="draft__body scroll" tabIndex={-1}>
          <section className="sec" aria-labelledby="draft-items">
            <div className="sec-h">
              <h2 id="draft-items">{t('draft.items')}</h2>
              <span className="n">{desk.items.length}</span>
              {changing ? (
                <span className="more">
                  <Button
                    size="table"
                    tone={desk.items.length === 0 ? 'primary' : 'plain'}
                    blocked={blocked}
                    onPress={() => {
                      setAdding(true)
                    }}
                  >
                    <Plus className="i i--s" aria-hidden />
                    {t('draft.addItem')}
                  </Button>
                </span>
              ) : null}
            </div>
            {desk.items.length === 0 ? (
              <EmptyState icon={ListPlus} title={t('draft.noItems')} how={t('draft.noItemsHow')} />
            ) : (
              <ol className="draft__items">
                {desk.items.map((item) => (
                  <DraftItem key={item.itemId} desk={desk} item={item} />
                ))}
              </ol>
            )}
          </section>
          {changing ? <Checks resolutionId={desk.summary.resolutionId} /> : null}
          <Annexes desk={desk} changing={changing} />
        </div>
      </div>
      <aside className="side scroll" aria-label={t('draft.sheet')} tabIndex={-1} data-pane>
        <Signing desk={desk} />
        <SheetFacts desk={desk} />
        {changing ? (
          <section>
            <WithdrawVote summary={desk.summary} />
          </section>
        ) : null}
      </aside>
      {adding ? (
        <AddItem
          resolutionId={desk.summary.resolutionId}
          onClose={() => {
            setAdding(false)
          }}
        />
      ) : null}
    </div>
  )
}

function Signing({ desk }: { readonly desk: VoteDesk }) {
  const { t, label } = useWords()
  const { call, next } = desk.summary
  return (
    <section>
      <h2>{t('draft.signing')}</h2>
      <ul className="checks">
        {(['governmentCoChair', 'civilCoChair'] as const).map((office) => (
          <li key={office} className={call[office] ? 'ok' : 'muted'}>
            {call[office] ? <CircleCheck className="i" aria-hidden /> : <CircleDashed className="i" aria-hidden />}
            {t(call[office] ? 'signoff.officeSigned' : 'signoff.officeWaiting', { office: label(office) })}
          </li>
        ))}
      </ul>
      <p className="fs13 muted">{t(`votes.next.${next}.why`)}</p>
    </section>
  )
}

function SheetFacts({ desk }: { readonly desk: VoteDesk }) {
  const { t, label, period, say, meeting } = useWords()
  const { summary, ruleBook, groundCite } = desk
  return (
    <section>
      <h2>{t('draft.sheet')}</h2>
      <dl className="facts">
        <dt>{t('draft.body')}</dt>
        <dd>{t('draft.bodyTerm', { body: say(summary.bodyName), term: summary.termNumber })}</dd>
        <dt>{t('draft.ground')}</dt>
        <dd>{label(desk.ground)}</dd>
        <dt>{t('draft.reason')}</dt>
        <dd lang="ko">{desk.reason}</dd>
        <dt>{t('acts.fact.window')}</dt>
        <dd>{period(summary.opensAt, summary.closesAt)}</dd>
        <dt>{t('draft.returnTo')}</dt>
        <dd>{desk.returnTo === '' ? t('draft.returnToMissing') : desk.returnTo}</dd>
        <dt>{t('draft.sealing')}</dt>
        <dd>{t(summary.sealed ? 'draft.sealedYes' : 'draft.sealedNo')}</dd>
        <dt>{t('call.checkedBy')}</dt>
        <dd>{t(desk.secondCheck ? 'call.checkedByTwo' : 'call.checkedByOne')}</dd>
        {desk.follows ? (
          <>
            <dt>{t('call.follows')}</dt>
            <dd>{t('call.followsVote', { meeting: meeting(desk.follows.number) })}</dd>
          </>
        ) : null}
        <dt>{t('draft.rules')}</dt>
        <dd>{ruleBook ? say(ruleBook.number) : t('draft.noRules')}</dd>
      </dl>
      {groundCite ? <Basis cites={[groundCite]} /> : null}
    </section>
  )
}
