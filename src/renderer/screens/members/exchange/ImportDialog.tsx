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
import { Note } from '../../../ui/Note'
import { ColumnPicker } from './ColumnPicker'
import { ImportPreviewTables } from './ImportPreviewTables'
import { ReadingFile } from './ReadingFile'
import { type Mapping, type Previewed, usePreviewFile } from './usePreviewFile'
import './exchange.css'

interface ImportDialogProps {
  readonly roster: MembersRoster
  readonly today: PlainDate
  readonly onClose: () => void
}

/** The file that main keeps, and how its columns are to be read. */
interface Kept {
  readonly token: string
  readonly mapping: Mapping
}

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
  const [kept, setKept] = useState<Kept | null>(null)
  const [stopped, setStopped] = useState(false)
  const { read, stop, progress, refusal } = usePreviewFile(bodyId, termId)
  const load = useWork(
    useCallback(
      ({ token, fingerprint, why }: { readonly token: string; readonly fingerprint: string; readonly why: string }) =>
        act('importMembersCsv', { token, seenFingerprint: fingerprint, reason: why }),
      [],
    ),
  )
  const look = (token: string | null, mapping: Mapping): void => {
    setTried(true)
    if (!day) return
    setTried(false)
    setStopped(false)
    load.clear()
    void read({ token, mapping, asOf: day }).then((shown) => {
      if (shown === null) return
      setPreviewed(shown)
      setKept({ token: shown.token, mapping })
    })
  }
  const pick = (): void => {
    look(null, null)
  }
  const preview = (): void => {
    look(kept?.token ?? null, kept?.mapping ?? null)
  }
  const ready = previewed !== null && previewed.preview.problemCount === 0 && progress === null
  const take = (): void => {
    setTried(true)
    if (!ready || reason.trim() === '') return
    void load.start({ token: previewed.token, fingerprint: previewed.preview.fingerprint, why: reason }).then((said) => {
      if (!said.ok) return
      toast(t('exchange.done', { added: said.reply.added, changed: said.reply.changed }))
      onClose()
    })
  }
  return (
    <Dialog
      wide
      title={t('exchange.title')}
      onClose={onClose}
      refusal={load.refusal}
      act={{
        label: ready
          ? t('exchange.act', { count: previewed.preview.totals.rows })
          : t(kept !== null && previewed === null ? 'exchange.again' : 'exchange.choose'),
        busy: progress !== null || load.busy,
        run: ready ? take : previewed === null ? preview : pick,
      }}
    >
      <p>
        {roster.term
          ? t('exchange.what', { term: `${say(roster.body.name)} ${t('members.term', { number: roster.term.number })}` })
          : t('exchange.whatPeople')}
      </p>
      <RefusalNotice refusal={refusal} />
      <div className="act-form">
        <TypedDay
          label={t('exchange.asOf')}
          typed={asOf}
          onTyped={(typed) => {
            setAsOf(typed)
            // What was shown was shown for another day.
            setPreviewed(null)
          }}
          today={today}
          hint={t('exchange.asOfHint')}
          tried={tried}
        />
        {ready ? (
          <Field
            label={t('exchange.reason')}
            value={reason}
            onChange={setReason}
            must
            error={tried && reason.trim() === '' ? t('members.acts.needsWhy') : undefined}
            lang="ko"
          />
        ) : null}
      </div>
      {progress ? (
        <ReadingFile
          fileName={progress.fileName}
          done={progress.done}
          onStop={() => {
            stop()
            setStopped(true)
          }}
        />
      ) : null}
      {stopped && progress === null ? <Note tone="info">{t('exchange.stopped')}</Note> : null}
      {previewed ? (
        <div className={progress ? 'imp-busy' : undefined}>
          <div className="row between">
            <span className="fs13">
              <b>{previewed.fileName}</b> · {previewed.encoding}
            </span>
            <Button size="table" busy={progress !== null} onPress={pick}>
              {t('exchange.other')}
            </Button>
          </div>
          <ColumnPicker
            columns={previewed.preview.columns}
            hasTerm={termId !== null}
            onMapping={(mapping) => {
              look(previewed.token, mapping)
            }}
          />
          <ImportPreviewTables previewed={previewed} />
        </div>
      ) : null}
    </Dialog>
  )
}
