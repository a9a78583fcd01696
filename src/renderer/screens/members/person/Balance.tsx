import { useCallback, useState } from 'react'
import { recordBalance } from '#core/body/people/recordBalance'
import { Gender } from '#core/body/rows'
import { run } from '../../../client/desk'
import { useBlocked } from '../../../client/useBlocked'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import { useToast } from '../../../ui/frames/Toasts'
import type { OnSeat, SeatRecord } from './PersonSections'
import { SectionHead } from './SectionHead'

type Person = SeatRecord['people'][number]
type BalanceInput = Parameters<typeof run<typeof recordBalance.input, typeof recordBalance.reply>>[1]
const notSaid = 'notSaid'
const genders = [notSaid, ...Gender.options] as const

/** What the balance of the membership is looked at by: the sector of the seat, and what the person said of gender and region. */
export function Balance({ line, record }: OnSeat & { readonly record: SeatRecord }) {
  const { t, label } = useWords()
  const [open, setOpen] = useState(false)
  const role = useBlocked(recordBalance.roles)
  const person = record.people.find(({ id }) => id === line.holder?.personId)
  return (
    <section aria-label={t('person.balance.title')}>
      <SectionHead
        title={t('person.balance.title')}
        act={t('person.balance.record')}
        blocked={role ?? (person ? undefined : t('person.noPerson'))}
        onAct={() => {
          setOpen(true)
        }}
      />
      <dl className="facts">
        <dt>{t('members.column.sector')}</dt>
        <dd>{label(line.sector)}</dd>
        <dt>{t('person.balance.gender')}</dt>
        <dd>{person?.gender ? label(person.gender) : t('person.notRecorded')}</dd>
        <dt>{t('person.balance.region')}</dt>
        <dd>{person && person.region !== '' ? person.region : t('person.notRecorded')}</dd>
      </dl>
      {open && person ? (
        <BalanceDialog
          person={person}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </section>
  )
}

function BalanceDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t, label } = useWords()
  const toast = useToast()
  const [gender, setGender] = useState<(typeof genders)[number]>(person.gender ?? notSaid)
  const [region, setRegion] = useState(person.region)
  const work = useWork(useCallback((input: BalanceInput) => run(recordBalance, input), []))
  return (
    <Dialog
      title={t('person.balance.title')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('person.balance.act'),
        busy: work.busy,
        run: () => {
          const said = { gender: gender === notSaid ? null : gender, region: region.trim() }
          void work.start({ personId: person.id, seenRev: person.rev, ...said }).then((done) => {
            if (!done.ok) return
            toast(t('person.balance.done'))
            onClose()
          })
        },
      }}
    >
      <p>{t('person.balance.what')}</p>
      <div className="act-form">
        <Select
          label={t('person.balance.gender')}
          value={gender}
          options={genders.map((key) => ({ key, label: key === notSaid ? t('person.balance.notSaid') : label(key) }))}
          onChange={setGender}
        />
        <Field
          label={t('person.balance.region')}
          value={region}
          onChange={setRegion}
          hint={t('person.balance.regionHint')}
          lang="ko"
        />
      </div>
    </Dialog>
  )
}
