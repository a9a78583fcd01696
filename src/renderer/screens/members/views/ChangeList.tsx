import type { ChangeReason, RosterChange } from '#core/body/roster/rosterChanges'
import { useWords, type Words } from '../../../i18n/useWords'
import { Chip, type ChipTone } from '../../../ui/Chip'
import { holderName } from '../holderName'

const tones: Readonly<Record<RosterChange['change'], ChipTone>> = {
  came: 'ok',
  left: 'danger',
  reappointed: 'data',
  standing: 'warn',
  office: 'line',
  description: 'line',
  seat: 'line',
}

/** Changes of a membership, each with its seat, its day and its reason. */
export function ChangeList({ changes }: { readonly changes: readonly RosterChange[] }) {
  const words = useWords()
  const { t, say, date, language } = words
  return (
    <ul className="steps">
      {changes.map((each, at) => {
        const holder = holderName(each.holder, language, say)
        return (
          <li key={`${each.change} ${each.seatId} ${at}`}>
            <p>
              <Chip tone={tones[each.change]}>{t(`members.change.${each.change}`)}</Chip> <b>{say(each.label)}</b>
              {holder === '' ? '' : ` ${holder}`}
            </p>
            <p className="fs12 muted">
              {[each.on === null ? '' : date(each.on), why(each.reason, words)].filter((part) => part !== '').join(' · ')}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function why(reason: ChangeReason, { t, say, label, language }: Words): string {
  switch (reason.code) {
    case 'appointed':
      return t(`members.kind.${reason.kind}`)
    case 'ended':
      return [
        reason.ending === null || reason.ending.kind === 'other' ? '' : label(reason.ending.kind),
        reason.ending?.kind === 'dismissed' ? label(reason.ending.ground) : '',
        reason.reason,
      ]
        .filter((part) => part !== '')
        .join(', ')
    case 'expired':
    case 'succeeded':
    case 'nextTerm':
    case 'bodyEnded':
    case 'servesOn':
      return t(`members.changeWhy.${reason.code}`)
    case 'office':
      return t('members.changeWhy.from', { before: say(reason.before) || '–', after: say(reason.after) || '–' })
    case 'description':
      return t('members.changeWhy.from', {
        before: holderName(reason.before, language, say) || '–',
        after: holderName(reason.after, language, say) || '–',
      })
    case 'seat':
      return t('members.changeWhy.from', { before: reason.before, after: reason.after })
  }
}
