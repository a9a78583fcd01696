import { useCallback, useState } from 'react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { PlainDate } from '#core/desk/rows/time'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Button } from '../../../ui/controls/Button'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { useToast } from '../../../ui/frames/Toasts'
import { ImportPreviewTables, type Previewed } from './ImportPreviewTables'

interface ImportDialogProps {
  readonly roster: MembersRoster
  readonly today: PlainDate
  readonly onClose: () => void
}

let lastJob = 0

/** Loads a table of members in two steps: a file is chosen and what it would do is shown; then all of it is taken, or nothing. */
export function ImportDialog({ roster, today, onClose }: ImportDialogProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const [asOf, setAsOf] = useState(date(roster.day))
  const [reason, setReason] = useState('')
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const [tried, setTried] = useState(false)
  const day = readDate(asOf, today)
  const bodyId = roster.body.id
  const termId = roster.term?.id ?? null
  const choose = useWork(
    useCallback(
      (on: PlainDate) => {
        lastJob += 1
        return act('previewMembersCsv', { token: null, bodyId, termId, mapping: null, asOf: on, job: lastJob })
      },
      [bodyId, termId],
    ),
  )
  const load = useWork(
    useCallback(
      ({ token, fingerprint, why }: { readonly token: string; readonly fingerprint: string; readonly why: string }) =>
        act('importMembersCsv', { token, seenFingerprint: fingerprint, reason: why }),
      [],
    ),
  )
  const pick = (): void => {
    setTried(true)
    if (!day) return
    setTried(false)
    load.clear()
    void choose.start(day).then((said) => {
      if (said.ok && said.reply !== null) setPreviewed(said.reply)
    })
  }
  const ready = previewed !== null && previewed.preview.problemCount === 0
  const take = (): void => {
    setTried(true)
    if (!ready || reason.trim() === '') return
    void load.start({ token: previewed.token, fingerprint: previewed.preview.fingerprint, why: reason }).then((said) => {
      if (!said.ok) return
      toast(t('members.import.done', { added: said.reply.added, changed: said.reply.changed }))
      onClose()
    })
  }
  return (
    <Dialog
      wide
      title={t('members.import.title')}
      onClose={onClose}
      refusal={load.refusal}
      act={{
        label: ready ? t('members.import.act', { count: previewed.preview.totals.rows }) : t('members.import.choose'),
        busy: choose.busy || load.busy,
        run: ready ? take : pick,
      }}
    >
      <p>
        {roster.term
          ? t('members.import.what', { term: `${say(roster.body.name)} ${t('members.term', { number: roster.term.number })}` })
          : t('members.import.whatPeople')}
      </p>
      <RefusalNotice refusal={choose.refusal} />
      <div className="act-form">
        <TypedDay
          label={t('members.import.asOf')}
          typed={asOf}
          onTyped={(typed) => {
            setAsOf(typed)
            // What was shown was shown for another day.
            setPreviewed(null)
          }}
          today={today}
          hint={t('members.import.asOfHint')}
          tried={tried}
        />
        {ready ? (
          <Field
            label={t('members.import.reason')}
            value={reason}
            onChange={setReason}
            must
            error={tried && reason.trim() === '' ? t('members.acts.needsWhy') : undefined}
            lang="ko"
          />
        ) : null}
      </div>
      {previewed ? (
        <>
          <div className="row between">
            <span className="fs13">
              <b>{previewed.fileName}</b> · {previewed.encoding}
            </span>
            <Button size="table" busy={choose.busy} onPress={pick}>
              {t('members.import.other')}
            </Button>
          </div>
          <ImportPreviewTables previewed={previewed} />
        </>
      ) : null}
    </Dialog>
  )
}
