import { FileCheck, Paperclip, X } from 'lucide-react'
import { ReplyWay } from '#core/resolution/rows'
import { dayOf } from '#core/text/dates'
import { act } from '../../../client/desk'
import { useWork } from '../../../client/useWork'
import { readMoment } from '../../../i18n/readMoment'
import { shortHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { Field } from '../../../ui/controls/Field'
import { IconButton } from '../../../ui/controls/IconButton'
import { RefusalNotice } from '../../../ui/RefusalNotice'
import { Select } from '../../../ui/controls/Select'
import { changeRowDraft, newRowDraft } from '../desk/rowDrafts'
import type { DeskPanelProps } from './DeskPanel'
import { SheetFields } from './SheetFields'

const keep = () => act('keepEvidence', {})

/** How and when the reply came, and the file that proves it. Arrival decides whether it counts, not typing. */
export function ReplyDetails({ desk, seat, draft, arrivalField, onSave, onBack }: DeskPanelProps) {
  const { t, label, say, moment } = useWords()
  const keeping = useWork(keep)
  const { resolutionId, endsAt } = desk.summary
  const shown = draft ?? newRowDraft(resolutionId)
  const typed = shown.arrived.trim()
  const arrived = typed === '' ? null : readMoment(typed, desk.zone, dayOf(desk.now, desk.zone))
  const isLate = arrived !== null && arrived > endsAt
  const change = (part: Partial<typeof shown>): void => {
    changeRowDraft(resolutionId, seat.seatId, (before) => ({ ...before, ...part }))
  }
  return (
    <section>
      <div className="panel__head">
        <h2>{t('panel.reply')}</h2>
        <span className="muted fs13">{say(seat.label)}</span>
      </div>
      <div className="panel__pair">
        <Select
          size="table"
          label={t('panel.way')}
          value={shown.way}
          options={ReplyWay.options.map((way) => ({ key: way, label: label(way) }))}
          onChange={(way) => {
            change({ way })
          }}
        />
        <Field
          size="table"
          label={t('panel.arrived')}
          value={shown.arrived}
          onChange={(value) => {
            change({ arrived: value })
          }}
          placeholder={t('panel.arrivedNow')}
          inputRef={arrivalField}
          error={typed !== '' && arrived === null ? t('common.notAMoment') : undefined}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') onSave()
            if (event.key === 'Escape') onBack()
          }}
        />
      </div>
      <p className={isLate ? 'hint warn' : 'hint'}>
        {arrived === null
          ? t('panel.arrivedHint')
          : t(isLate ? 'panel.arrivedLate' : 'panel.arrivedRead', { moment: moment(arrived) })}
      </p>
      <SheetFields {...{ desk, seat, draft, onSave, onBack }} />
      <div className="panel__evidence">
        {shown.incomingId !== null ? null : shown.evidence === null ? (
          <Button
            size="table"
            busy={keeping.busy}
            onPress={() => {
              void keeping.start(undefined).then((said) => {
                if (said.ok && said.reply) change({ evidence: said.reply })
              })
            }}
          >
            <Paperclip className="i i--s" aria-hidden />
            {t('panel.addEvidence')}
          </Button>
        ) : (
          <div className="panel__file">
            <FileCheck className="i ok" aria-hidden />
            <span className="ell" title={shown.evidence.fileName}>
              {shown.evidence.fileName}
            </span>
            <span className="mono muted">{shortHash(shown.evidence.sha256)}</span>
            <IconButton
              icon={X}
              label={t('panel.removeEvidence')}
              onPress={() => {
                change({ evidence: null })
              }}
            />
          </div>
        )}
        <RefusalNotice refusal={keeping.refusal} />
      </div>
    </section>
  )
}
