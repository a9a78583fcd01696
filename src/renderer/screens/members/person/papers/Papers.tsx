import { FileCheck, FileText, FileX } from 'lucide-react'
import { useState } from 'react'
import type { RosterLine } from '#core/body/roster/rosterLine'
import type { AppointmentId } from '#core/desk/rows/identifiers'
import { issuedDocuments } from '#core/resolution/views/issuedDocuments'
import { useAnswer } from '../../../../client/queries'
import { shortHash } from '../../../../i18n/shortHash'
import { useWords } from '../../../../i18n/useWords'
import { Button } from '../../../../ui/controls/Button'
import type { OnSeat } from '../PersonSections'
import { beginsAgain, endedBefore } from './beginsAgain'
import { LetterDialog } from './LetterDialog'
import { ReappointmentDialog } from './ReappointmentDialog'

export interface Letter {
  readonly appointmentId: AppointmentId
  readonly kind: 'commission' | 'dismissal'
}

type Appointed = RosterLine['history'][number]

/** The papers about who holds or held the seat: the file that appointed, letters to be written, and those that were. */
export function Papers({ roster, line, today }: OnSeat) {
  const { t, date } = useWords()
  const [letter, setLetter] = useState<Letter | null>(null)
  const [again, setAgain] = useState(false)
  const byOffice = line.seatClass === 'commissioned' ? undefined : t('person.paper.byOffice')
  const bodyEnded = endedBefore(roster, beginsAgain(line, today))
  const notAgain =
    byOffice ??
    (line.appointmentId === null ? t('members.acts.noHolder') : undefined) ??
    (bodyEnded === null ? undefined : t('person.paper.bodyEnds', { day: date(bodyEnded) }))
  // The newest first, as in the history above.
  const appointments = [...line.history].reverse()
  return (
    <section aria-label={t('person.paper.title')}>
      <div className="person__head">
        <h3>{t('person.paper.title')}</h3>
        <Button
          size="table"
          blocked={notAgain}
          onPress={() => {
            setAgain(true)
          }}
        >
          {t('person.paper.reappointment')}
        </Button>
      </div>
      {appointments.length === 0 ? <p className="fs13 muted">{t('members.noHistory')}</p> : null}
      <ul className="person__entries">
        {appointments.map((appointed) => (
          <OfAppointment key={appointed.appointmentId} appointed={appointed} byOffice={byOffice} onLetter={setLetter} />
        ))}
      </ul>
      {letter ? (
        <LetterDialog
          roster={roster}
          letter={letter}
          onClose={() => {
            setLetter(null)
          }}
        />
      ) : null}
      {again ? (
        <ReappointmentDialog
          roster={roster}
          lines={[line]}
          today={today}
          onClose={() => {
            setAgain(false)
          }}
        />
      ) : null}
    </section>
  )
}

interface OfAppointmentProps {
  readonly appointed: Appointed
  readonly byOffice: string | undefined
  readonly onLetter: (letter: Letter) => void
}

function OfAppointment({ appointed, byOffice, onLetter }: OfAppointmentProps) {
  const { t, date, label } = useWords()
  const { appointmentId, from, paper, ending } = appointed
  const issued = useAnswer(issuedDocuments, { subjectId: appointmentId })
  const since = t('members.from', { day: date(from) })
  return (
    <li>
      <p>
        <b>{since}</b> {t(`members.kind.${appointed.kind}`)}
      </p>
      <p className="person__apart">
        {paper ? <FileCheck className="i i--s ok" aria-hidden /> : <FileX className="i i--s" aria-hidden />}
        {paper ? (
          <>
            <span className="ell" title={paper.fileName}>
              {paper.fileName}
            </span>
            <span className="mono">{shortHash(paper.sha256)}</span>
          </>
        ) : (
          t('person.paper.noFile')
        )}
      </p>
      {issued?.ok
        ? issued.reply.documents.map((document) => (
            <p key={document.id} className="person__apart">
              <FileText className="i i--s" aria-hidden />
              <span className="ell" title={document.fileName}>
                {document.fileName}
              </span>
              <span className="mono">{shortHash(document.sha256)}</span>
            </p>
          ))
        : null}
      <div className="person__acts">
        <Button
          size="table"
          blocked={byOffice}
          label={`${t('person.paper.commission')} ${since}`}
          onPress={() => {
            onLetter({ appointmentId, kind: 'commission' })
          }}
        >
          {t('person.paper.commission')}
        </Button>
        {ending?.kind === 'dismissed' ? (
          <Button
            size="table"
            blocked={byOffice}
            label={`${t('person.paper.dismissal')} ${label(ending.ground)}`}
            onPress={() => {
              onLetter({ appointmentId, kind: 'dismissal' })
            }}
          >
            {t('person.paper.dismissal')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
