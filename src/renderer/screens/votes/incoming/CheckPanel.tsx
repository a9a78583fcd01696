import { useState } from 'react'
import { confirmEntry } from '#core/resolution/ballots/confirmEntry'
import type { Choice } from '#core/resolution/rows'
import type { Intake, IntakeEntry } from '#core/resolution/views/intake'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { run } from '../../../client/desk'
import { useOpenDesk } from '../../../client/deskState'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Note } from '../../../ui/Note'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { useToast } from '../../../ui/frames/Toasts'
import type { DeskSeat } from '../desk/deskItem'
import { Glyph } from '../matrix/Glyph'
import { matrixKey } from '../matrix/matrixKeys'

interface CheckPanelProps {
  readonly desk: VoteDesk
  readonly intake: Intake
  readonly seats: readonly DeskSeat[]
  readonly blocked: string | undefined
}

type ConfirmInput = Parameters<typeof run<typeof confirmEntry.input, typeof confirmEntry.reply>>[1]
const confirm = (input: ConfirmInput) => run(confirmEntry, input)
const choices = ['yes', 'no', 'abstain', 'conditional', 'invalid', 'blank'] as const

/** The second person reads the original and marks each item again; the desk compares. What was entered first is not shown. */
export function CheckPanel({ desk, intake, seats, blocked }: CheckPanelProps) {
  const { t } = useWords()
  const replies = repliesOf(intake.entries)
  return (
    <>
      <section>
        <h2>{t('incoming.checkTab')}</h2>
        {replies.length === 0 ? (
          <p className="fs13 muted">{t(intake.secondCheck ? 'incoming.check.none' : 'incoming.check.notAsked')}</p>
        ) : (
          <p className="fs13 muted">{t('incoming.check.lead')}</p>
        )}
      </section>
      {replies.map((entries) => (
        <CheckReply key={entries[0].ballotId} {...{ desk, seats, blocked, entries }} />
      ))}
    </>
  )
}

type Reply = readonly [IntakeEntry, ...IntakeEntry[]]

function CheckReply({ desk, seats, blocked, entries }: Omit<CheckPanelProps, 'intake'> & { readonly entries: Reply }) {
  const { t, say, label, moment } = useWords()
  const toast = useToast()
  const { actor } = useOpenDesk()
  const work = useWork(confirm)
  const [marks, setMarks] = useState<Readonly<Record<string, Choice>>>({})
  const [first] = entries
  const seat = seats.find(({ seatId }) => seatId === first.seatId)
  const name = seat ? say(seat.label) : ''
  const isOwn = first.enteredBy === actor.profile
  const whole = entries.every(({ ballotId }) => marks[ballotId] !== undefined)
  const mark = (ballotId: string, choice: Choice): void => {
    setMarks((before) => ({ ...before, [ballotId]: choice }))
  }
  return (
    <section>
      <p className="strong fs13">
        {t('incoming.check.entry', { seat: name, way: label(first.way), moment: moment(first.arrivedAt) })}
      </p>
      <p className="fs12 muted">{t('incoming.check.by', { who: first.enteredBy })}</p>
      {isOwn ? (
        <Note tone="info">{t('incoming.check.own')}</Note>
      ) : (
        <>
          <ul className="check__items">
            {entries.map(({ ballotId, itemId }) => {
              const item = desk.items.find((each) => each.itemId === itemId)
              const number = item?.number ?? 0
              return (
                <li key={ballotId}>
                  <span className="num muted">{t('incoming.check.item', { item: number })}</span>
                  <div
                    className="row"
                    role="radiogroup"
                    aria-label={t('incoming.check.item', { item: number })}
                    onKeyDown={(event) => {
                      const key = matrixKey(event)
                      if (key?.kind !== 'mark') return
                      event.preventDefault()
                      mark(ballotId, key.choice)
                      event.currentTarget.parentElement?.nextElementSibling?.querySelector('button')?.focus()
                    }}
                  >
                    {choices.map((choice) => (
                      <button
                        key={choice}
                        type="button"
                        role="radio"
                        aria-checked={marks[ballotId] === choice}
                        aria-label={label(choice)}
                        title={label(choice)}
                        className={marks[ballotId] === choice ? 'check__choice check__choice--on' : 'check__choice'}
                        onClick={() => {
                          mark(ballotId, choice)
                        }}
                      >
                        <Glyph sign={choice} />
                      </button>
                    ))}
                  </div>
                </li>
              )
            })}
          </ul>
          <RefusalNotice refusal={work.refusal} />
          <Button
            tone="primary"
            busy={work.busy}
            blocked={blocked ?? (whole ? undefined : t('incoming.check.unfinished'))}
            onPress={() => {
              const read = entries.flatMap(({ ballotId }) => {
                const choice = marks[ballotId]
                return choice ? [{ ballotId, choice }] : []
              })
              void work.start({ resolutionId: desk.summary.resolutionId, entries: read }).then((said) => {
                if (said.ok) toast(t('incoming.check.done', { seat: name }))
              })
            }}
          >
            {t('incoming.check.act')}
          </Button>
        </>
      )}
    </section>
  )
}

/** What was entered in one go for one seat is one reply. */
function repliesOf(entries: readonly IntakeEntry[]): readonly Reply[] {
  const groups = new Map<string, Reply>()
  for (const entry of entries) {
    if (!entry.awaitsCheck) continue
    const key = `${entry.seatId} ${entry.arrivedAt} ${entry.enteredAt}`
    const group = groups.get(key)
    groups.set(key, group ? [...group, entry] : [entry])
  }
  return [...groups.values()]
}
