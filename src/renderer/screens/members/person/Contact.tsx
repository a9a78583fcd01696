import { LockKeyhole } from 'lucide-react'
import { useCallback, useState } from 'react'
import { saveContact } from '#core/body/people/saveContact'
import { viewContacts } from '#core/body/people/viewContacts'
import type { PersonId } from '#core/desk/rows/identifiers'
import { run } from '../../../client/desk'
import { useOpenDesk } from '../../../client/deskState'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { useToast } from '../../../ui/frames/Toasts'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import type { OnSeat, SeatRecord } from './PersonSections'
import { SectionHead } from './SectionHead'

type ContactRow = Reply<typeof viewContacts>['contacts'][number]
type ContactInput = Parameters<typeof run<typeof saveContact.input, typeof saveContact.reply>>[1]
const fields = ['telephone', 'email', 'birthDate', 'account'] as const

/** How the person is reached: sealed apart from the roster, shown to the officer alone and only when asked for. */
export function Contact({ line, record }: OnSeat & { readonly record: SeatRecord }) {
  const { t } = useWords()
  const { actor } = useOpenDesk()
  const person = record.people.find(({ id }) => id === line.holder?.personId)
  const officer = viewContacts.roles.some((role) => role === actor.role)
  return (
    <section aria-label={t('person.contact.title')}>
      {officer && person ? (
        <OfPerson key={person.id} personId={person.id} />
      ) : (
        <>
          <h3>{t('person.contact.title')}</h3>
          <p className="fs13 muted">{officer ? t('person.noPerson') : t('person.contact.officerOnly')}</p>
        </>
      )}
      <p className="person__apart">
        <LockKeyhole className="i i--s" aria-hidden />
        {t('person.contact.apart')}
      </p>
    </section>
  )
}

function OfPerson({ personId }: { readonly personId: PersonId }) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  return shown ? (
    <Shown personId={personId} />
  ) : (
    <SectionHead
      title={t('person.contact.title')}
      act={t('person.contact.show')}
      blocked={undefined}
      onAct={() => {
        setShown(true)
      }}
    />
  )
}

function Shown({ personId }: { readonly personId: PersonId }) {
  const { t } = useWords()
  const [editing, setEditing] = useState(false)
  const blocked = useBlocked(saveContact.roles)
  const asked = useAnswer(viewContacts, { personIds: [personId] })
  if (!asked) return null
  if (!asked.ok) return <RefusalNotice refusal={asked.refusal} />
  const contact = asked.reply.contacts[0] ?? null
  return (
    <>
      <div className="person__head">
        <h3>{t('person.contact.title')}</h3>
        <Button
          size="table"
          autoFocus
          blocked={blocked}
          onPress={() => {
            setEditing(true)
          }}
        >
          {t('person.contact.edit')}
        </Button>
      </div>
      <dl className="facts">
        {fields.map((field) => (
          <FieldOf key={field} label={t(`person.contact.${field}`)} value={contact?.[field] ?? t('person.notRecorded')} />
        ))}
      </dl>
      {editing ? (
        <ContactDialog
          personId={personId}
          contact={contact}
          onClose={() => {
            setEditing(false)
          }}
        />
      ) : null}
    </>
  )
}

function FieldOf({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="person__selectable">{value}</dd>
    </>
  )
}

interface ContactDialogProps {
  readonly personId: PersonId
  readonly contact: ContactRow | null
  readonly onClose: () => void
}

function ContactDialog({ personId, contact, onClose }: ContactDialogProps) {
  const { t } = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState({
    telephone: contact?.telephone ?? '',
    email: contact?.email ?? '',
    birthDate: contact?.birthDate ?? '',
    account: contact?.account ?? '',
  })
  const work = useWork(useCallback((input: ContactInput) => run(saveContact, input), []))
  const said = (field: (typeof fields)[number]): string | null => (typed[field].trim() === '' ? null : typed[field].trim())
  return (
    <Dialog
      title={t('person.contact.title')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('person.contact.act'),
        busy: work.busy,
        run: () => {
          const [telephone, email, birthDate, account] = [said('telephone'), said('email'), said('birthDate'), said('account')]
          void work.start({ personId, seenRev: contact?.rev ?? null, telephone, email, birthDate, account }).then((done) => {
            if (!done.ok) return
            toast(t('person.contact.done'))
            onClose()
          })
        },
      }}
    >
      <p>{t('person.contact.apart')}</p>
      <div className="act-form">
        {fields.map((field) => (
          <Field
            key={field}
            label={t(`person.contact.${field}`)}
            value={typed[field]}
            onChange={(value) => {
              setTyped((before) => ({ ...before, [field]: value }))
            }}
          />
        ))}
      </div>
    </Dialog>
  )
}
