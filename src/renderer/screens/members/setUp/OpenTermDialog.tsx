import { useCallback, useState } from 'react'
import { listOrganisations } from '#core/body/setUp/listOrganisations'
import { openTerm } from '#core/body/setUp/openTerm'
import { proposeTerm } from '#core/body/setUp/proposeTerm'
import { daysAfter } from '#core/body/span'
import type { BodyId } from '#core/desk/rows/identifiers'
import type { Bilingual } from '#core/desk/rows/text'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Basis } from '../../../ui/figures/Basis'
import { useToast } from '../../../ui/frames/Toasts'
import { Note } from '../../../ui/Note'
import type { Organisation } from './SeatLine'
import { SeatLines } from './SeatLines'
import { draftsOf, readSeats } from './seatDrafts'
import { useProposal } from './useProposal'

interface OpenTermDialogProps {
  readonly body: { readonly id: BodyId; readonly name: Bilingual }
  readonly today: PlainDate
  readonly onClose: () => void
  /** The first day of the term that was opened. */
  readonly onOpened: (from: PlainDate) => void
}

type OpenInput = Parameters<typeof run<typeof openTerm.input, typeof openTerm.reply>>[1]

/** Opens the next term with its seats, proposed as a copy of those before. */
export function OpenTermDialog(props: OpenTermDialogProps) {
  const first = useProposal(props.body.id, null)
  const listed = useAnswer(listOrganisations, {})
  if (!first || !listed?.ok) return null
  return <Form {...props} proposal={first} organisations={listed.reply.organisations} />
}

interface FormProps extends OpenTermDialogProps {
  readonly proposal: Reply<typeof proposeTerm>
  readonly organisations: readonly Organisation[]
}

function Form({ body, today, onClose, onOpened, proposal: first, organisations }: FormProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const [number, setNumber] = useState(String(first.number))
  const [from, setFrom] = useState(date(first.from ?? today))
  const [until, setUntil] = useState<string | null>(null)
  const [drafts, setDrafts] = useState(() => draftsOf(first.seats))
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: OpenInput) => run(openTerm, input), []))
  const begins = readDate(from, today)
  const asked = useAnswer(proposeTerm, { bodyId: body.id, from: begins ?? first.from })
  const proposal = asked?.ok ? asked.reply : first
  const untilTyped = until ?? (proposal.until === null ? '' : date(proposal.until))
  const ends = untilTyped.trim() === '' ? null : readDate(untilTyped, today)
  const isNumber = /^[1-9]\d{0,2}$/u.test(number.trim())
  const { seats, faults } = readSeats(drafts, [])
  const endsOther = first.openTerm !== null && begins !== null && first.openTerm.from < begins
  return (
    <Dialog
      official
      wide
      title={t('setUp.term.title', { body: say(body.name) })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: seats.length === 0 ? t('setUp.term.actNone') : t('setUp.term.act', { count: seats.length }),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!begins || !isNumber || faults.size > 0 || (untilTyped.trim() !== '' && !ends)) return
          const term = { bodyId: body.id, number: Number(number), from: begins, until: ends, endsOpenTerm: endsOther }
          void work.start({ ...term, seats }).then((said) => {
            if (!said.ok) return
            toast(
              seats.length === 0
                ? t('setUp.term.doneNone', { number: term.number })
                : t('setUp.term.done', { number: term.number, count: seats.length }),
            )
            onOpened(begins)
            onClose()
          })
        },
      }}
    >
      {first.openTerm === null ? null : (
        <Note tone="warn">
          {endsOther
            ? t('setUp.term.endsOther', { number: first.openTerm.number, day: date(daysAfter(begins, -1)) })
            : t('setUp.term.otherLater', { number: first.openTerm.number, day: date(first.openTerm.from) })}
        </Note>
      )}
      <div className="act-form act-form--three">
        <Field
          label={t('setUp.term.number')}
          value={number}
          onChange={setNumber}
          must
          error={tried && !isNumber ? t('setUp.seats.notANumber') : undefined}
        />
        <TypedDay label={t('setUp.term.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <TypedDay
          label={t('setUp.term.until')}
          typed={untilTyped}
          onTyped={setUntil}
          today={today}
          tried={tried && untilTyped.trim() !== ''}
          optional={t('setUp.noEnd')}
        />
      </div>
      {proposal.cite && until === null ? <Basis cites={[proposal.cite]} /> : null}
      <div className="set-up__part">
        <h3>{t('setUp.seats.title')}</h3>
        <p className="fs13 muted">
          {first.copied
            ? t('setUp.seats.copied', {
                term: t('setUp.seats.ofTerm', { body: say(first.copied.body), number: first.copied.number }),
              })
            : t('setUp.seats.how')}
        </p>
      </div>
      <SeatLines
        drafts={drafts}
        onDrafts={setDrafts}
        others={[]}
        organisations={organisations}
        faults={tried ? faults : new Map()}
      />
    </Dialog>
  )
}
