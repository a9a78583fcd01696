import { Plus } from 'lucide-react'
import { useState } from 'react'
import { listBodies } from '#core/body/roster/listBodies'
import type { PlainDate } from '#core/desk/rows/time'
import { typeOwnRule } from '#core/rules/own/typeOwnRule'
import { todayOverview } from '#core/resolution/views/overview'
import { useAnswer } from '../../client/queries'
import { useBlocked } from '../../client/useBlocked'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { DayStepper } from '../../ui/asOf/DayStepper'
import { Loading } from '../../ui/Loading'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { Select } from '../../ui/controls/Select'
import { familiesOf, type Family } from './families'
import { RulePanel } from './RulePanel'
import { RuleTable } from './RuleTable'
import { TypeRuleDialog } from './TypeRuleDialog'
import { useRuleBook } from './useRuleBook'
import './rules.css'

/** Which rule held on a day, from which clause, how far it was checked; and the rules that the office types itself. */
export function RulesScreen() {
  const bodies = useAnswer(listBodies, {})
  const overview = useAnswer(todayOverview, {})
  if (!bodies || !overview) return <Loading />
  if (!bodies.ok) return <RefusalNotice refusal={bodies.refusal} />
  if (!overview.ok) return <RefusalNotice refusal={overview.refusal} />
  return <Rules families={familiesOf(bodies.reply.bodies)} today={overview.reply.today} />
}

function Rules({ families, today }: { readonly families: readonly [Family, ...Family[]]; readonly today: PlainDate }) {
  const { t, say, date } = useWords()
  const [family, setFamily] = useState(families[0].family)
  const [day, setDay] = useState(today)
  const [key, setKey] = useState('body.sizeMax')
  const [typing, setTyping] = useState(false)
  const { asked, book, changes } = useRuleBook(family, day)
  const blocked = useBlocked(typeOwnRule.roles)
  if (!asked && !book) return <Loading />
  const rule = book?.rules.find((each) => each.key === key) ?? book?.rules[0]
  return (
    <div className="rules">
      <div className="rules__main">
        <div className="page-h">
          <div className="grow">
            <h1>{t('shell.section.rules')}</h1>
            <p className="page-h__sub">
              {book ? t('rules.headLine', { title: say(book.title), number: say(book.number), from: date(book.from) }) : null}
            </p>
          </div>
          <Button
            blocked={blocked ?? (rule ? undefined : t('rules.noRuleChosen'))}
            shortcut="N"
            onPress={() => {
              setTyping(true)
            }}
          >
            <Plus className="i" aria-hidden />
            {t('rules.type')}
          </Button>
        </div>
        <div className="rules__day">
          <DayStepper day={day} today={today} changes={changes} onDay={setDay} />
          {families.length > 1 ? (
            <div className="rules__family">
              <Select
                size="table"
                label={t('rules.family')}
                value={family}
                options={families.map((each) => ({ key: each.family, label: say(each.name) }))}
                onChange={setFamily}
              />
            </div>
          ) : null}
        </div>
        {asked?.ok === false ? (
          <div className="rules__refused">
            <RefusalNotice refusal={asked.refusal} />
          </div>
        ) : null}
        {book ? (
          <RuleTable
            book={book}
            selected={rule?.key ?? ''}
            onSelect={setKey}
            onNew={() => {
              setTyping(blocked === undefined)
            }}
          />
        ) : null}
      </div>
      {book && rule ? <RulePanel family={family} book={book} rule={rule} day={day} today={today} onDay={setDay} /> : null}
      {typing && rule ? (
        <TypeRuleDialog
          family={family}
          rule={rule}
          day={day}
          today={today}
          onClose={() => {
            setTyping(false)
          }}
        />
      ) : null}
    </div>
  )
}
