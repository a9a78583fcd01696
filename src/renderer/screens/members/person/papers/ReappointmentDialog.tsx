import { useState } from 'react'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import type { RosterLine } from '#core/body/roster/rosterLine'
import { lastDayOfYears } from '#core/body/span'
import type { PlainDate } from '#core/desk/rows/time'
import { viewRules } from '#core/rules/viewRules'
import { useAnswer } from '../../../../client/queries'
import { readDate } from '../../../../i18n/readMoment'
import { useWords } from '../../../../i18n/useWords'
import { TypedDay } from '../../../../ui/asOf/TypedDay'
import { Note } from '../../../../ui/Note'
import { beginsAgain } from './beginsAgain'
import { PaperDialog } from './PaperDialog'
import '../person.css'

interface ReappointmentDialogProps {
  readonly roster: MembersRoster
  /** Commissioned members who serve, each to be drafted a letter. */
  readonly lines: readonly [RosterLine, ...RosterLine[]]
  readonly today: PlainDate
  readonly onClose: () => void
}

interface Typed {
  readonly from: string
  readonly until: string
}

/** Drafts of letters for another term, from the day after the present one. Nobody is appointed by a draft. */
export function ReappointmentDialog({ roster, lines, today, onClose }: ReappointmentDialogProps) {
  const { t, say, date } = useWords()
  const [chosen, setChosen] = useState<string>(lines[0].seatId)
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})
  const line = lines.find(({ seatId }) => seatId === chosen) ?? lines[0]
  const beginsOf = (each: RosterLine): PlainDate => beginsAgain(each, today)
  const rules = useAnswer(viewRules, { family: roster.body.ruleFamily, day: beginsOf(line) })
  const years = rules?.ok ? rules.reply.rules.find(({ key }) => key === 'term.years')?.value : undefined
  const termOf = (each: RosterLine): Typed => {
    const begins = beginsOf(each)
    const until = typeof years === 'number' ? date(lastDayOfYears(begins, years)) : ''
    return typed[each.seatId] ?? { from: date(begins), until }
  }
  const type = (part: Partial<Typed>): void => {
    setTyped((before) => ({ ...before, [line.seatId]: { ...termOf(line), ...part } }))
  }
  const choiceOf = (each: RosterLine) => ({
    key: each.seatId,
    label: say(each.label),
    paperIn: (language: 'ko' | 'en') => {
      const term = termOf(each)
      const [from, until] = [readDate(term.from, today), readDate(term.until, today)]
      const { appointmentId } = each
      if (!from || !until || appointmentId === null) return null
      const letter = { kind: 'reappointment' as const, from, until }
      return { form: 'D22' as const, bodyId: roster.body.id, appointmentId, language, letter }
    },
  })
  const [first, ...rest] = lines
  return (
    <PaperDialog
      title={t('person.paper.reappointmentTitle')}
      choices={[choiceOf(first), ...rest.map(choiceOf)]}
      chosen={line.seatId}
      onChoose={setChosen}
      onClose={onClose}
    >
      <p>{t('person.paper.draftOnly')}</p>
      {line.renewalsLeft === 0 ? <Note tone="warn">{t('person.paper.noRenewals', { seat: say(line.label) })}</Note> : null}
      <div className="act-form">
        <TypedDay
          label={t('members.acts.from')}
          typed={termOf(line).from}
          onTyped={(from) => {
            type({ from })
          }}
          today={today}
          tried
        />
        <TypedDay
          label={t('members.acts.until')}
          typed={termOf(line).until}
          onTyped={(until) => {
            type({ until })
          }}
          today={today}
          tried
        />
      </div>
    </PaperDialog>
  )
}
