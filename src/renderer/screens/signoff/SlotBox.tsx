import { Check, CircleSlash, FileText, PenLine, TriangleAlert } from 'lucide-react'
import type { SignoffView } from '#core/resolution/views/signoffShape'
import { dayOf } from '#core/text/dates'
import { useWords } from '../../i18n/useWords'

type Slot = SignoffView['slots'][number]

interface SlotBoxProps {
  readonly slot: Slot
  readonly now: boolean
  readonly onChoose: () => void
}

/** One co-chair's place: who signs or has signed, how, and how far it could be checked. A paper looks weaker than a signature. */
export function SlotBox({ slot, now, onChoose }: SlotBoxProps) {
  const { t, label, say, moment, dateWithWeekday, clause, zone } = useWords()
  const { signature, signer, voided } = slot
  const look = signature ? signedLook(signature) : now ? 'now' : voided.length > 0 ? 'void' : 'wait'
  const Icon = { done: Check, paper: FileText, broken: TriangleAlert, now: PenLine, void: CircleSlash, wait: PenLine }[look]
  const when = (each: NonNullable<Slot['signature']>): string =>
    each.way === 'paper' ? dateWithWeekday(dayOf(each.signedAt, zone)) : moment(each.signedAt)
  const line = signature
    ? t('signoff.signedLine', { who: say(signature.title), moment: when(signature) })
    : signer
      ? t(now ? 'signoff.turn' : 'signoff.waits', { who: say(signer.title) })
      : t('signoff.noSigner')
  const inside = (
    <>
      <span className="ring">
        <Icon className="i" aria-hidden />
      </span>
      <span className="slot__text">
        <b>{label(slot.office)}</b>
        <span className="s">{line}</span>
        {signature ? (
          <>
            <span className="s">
              {t(`signoff.way.${signature.way}`)} · {t(`signoff.check.${signature.check}`)}
            </span>
            {signature.keptAt === '' ? null : <span className="s">{t('signFile.paper.kept', { place: signature.keptAt })}</span>}
            {signature.actingReason === '' ? null : (
              <span className="s">{t('signFile.standIn.said', { reason: signature.actingReason })}</span>
            )}
          </>
        ) : signer?.actingCite ? (
          <span className="s">
            {t('signoff.acting')} · {clause(signer.actingCite)}
          </span>
        ) : null}
      </span>
    </>
  )
  if (signature) return <div className={`slot slot--${look}`}>{inside}</div>
  return (
    <button type="button" className={`slot slot--${look}`} aria-pressed={now} onClick={onChoose}>
      {inside}
    </button>
  )
}

function signedLook({ check }: NonNullable<Slot['signature']>): 'done' | 'paper' | 'broken' {
  switch (check) {
    case 'verified':
      return 'done'
    case 'onPaper':
      return 'paper'
    case 'broken':
      return 'broken'
  }
}
