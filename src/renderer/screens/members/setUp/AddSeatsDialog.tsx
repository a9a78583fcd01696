import { useCallback, useState } from 'react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { createSeats } from '#core/body/setUp/createSeats'
import { listOrganisations } from '#core/body/setUp/listOrganisations'
import type { proposeTerm } from '#core/body/setUp/proposeTerm'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { useToast } from '../../../ui/frames/Toasts'
import type { Organisation } from './SeatLine'
import { SeatLines } from './SeatLines'
import { draftsOf, readSeats } from './seatDrafts'
import { useProposal } from './useProposal'

interface AddSeatsDialogProps {
  readonly roster: MembersRoster
  readonly term: NonNullable<MembersRoster['term']>
  readonly onClose: () => void
}

type CreateInput = Parameters<typeof run<typeof createSeats.input, typeof createSeats.reply>>[1]

/** Adds seats to the term of the day; a term without any is proposed those of the last one that has some. */
export function AddSeatsDialog(props: AddSeatsDialogProps) {
  const first = useProposal(props.roster.body.id, props.term.from)
  const listed = useAnswer(listOrganisations, {})
  if (!first || !listed?.ok) return null
  return <Form {...props} proposal={first} organisations={listed.reply.organisations} />
}

interface FormProps extends AddSeatsDialogProps {
  readonly proposal: Reply<typeof proposeTerm>
  readonly organisations: readonly Organisation[]
}

function Form({ roster, term, onClose, proposal, organisations }: FormProps) {
  const { t, say } = useWords()
  const toast = useToast()
  const copied = roster.lines.length === 0 ? proposal.copied : null
  const [drafts, setDrafts] = useState(() => draftsOf(copied ? proposal.seats : []))
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: CreateInput) => run(createSeats, input), []))
  const { seats, faults } = readSeats(drafts, roster.lines)
  return (
    <Dialog
      wide
      title={t('setUp.seats.addTitle', { term: t('setUp.seats.ofTerm', { body: say(roster.body.name), number: term.number }) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: seats.length === 0 ? t('setUp.item.seats') : t('setUp.seats.act', { count: seats.length }),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (faults.size > 0 || seats.length === 0) return
          void work.start({ bodyId: roster.body.id, termId: term.id, seats }).then((said) => {
            if (!said.ok) return
            toast(t('setUp.seats.done', { count: seats.length }))
            onClose()
          })
        },
      }}
    >
      <p>
        {copied
          ? t('setUp.seats.copied', { term: t('setUp.seats.ofTerm', { body: say(copied.body), number: copied.number }) })
          : t('setUp.seats.addWhat')}
      </p>
      <SeatLines
        drafts={drafts}
        onDrafts={setDrafts}
        others={roster.lines}
        organisations={organisations}
        faults={tried ? faults : new Map()}
      />
      {tried && seats.length === 0 ? (
        <p className="field__error" role="alert">
          {t('setUp.seats.needsOne')}
        </p>
      ) : null}
    </Dialog>
  )
}
