import { Fragment, useEffect, useRef } from 'react'
import { isRuleKey } from '#core/rules/officeRules'
import { useWords } from '../../i18n/useWords'
import { Chip } from '../../ui/Chip'
import { ruleGroups, ruleWords, type RuleGroup } from './ruleWords'
import { sayRuleValue } from './ruleValue'
import type { BookOfDay, ShownRule } from './useRuleBook'
import { verifiedTones } from './verified'

interface RuleTableProps {
  readonly book: BookOfDay
  readonly selected: string
  readonly onSelect: (key: string) => void
  /** `N`: types a rule of the office over the selected one. */
  readonly onNew: () => void
}

const order = Object.keys(ruleWords)

/** All rules of the day by subject. The arrows move from rule to rule; the selected one is told beside. */
export function RuleTable({ book, selected, onSelect, onNew }: RuleTableProps) {
  const { t, say } = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const rules = [...book.rules].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const groups = Object.entries(ruleGroups).map(([group, name]) => ({
    group,
    name,
    rules: rules.filter((rule) => groupOf(rule) === group),
  }))
  const lines = groups.flatMap((group) => group.rules)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.isComposing || typing || event.ctrlKey || event.altKey || document.querySelector('.dialog')) return
      if (event.code === 'KeyN') {
        event.preventDefault()
        onNew()
      }
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [onNew])
  return (
    <div className="rules__table scroll" data-pane>
      <table className="table table--sticky rbk" aria-label={t('rules.table')}>
        <thead>
          <tr>
            <th scope="col">{t('rules.column.rule')}</th>
            <th scope="col">{t('rules.column.value')}</th>
            <th scope="col">{t('rules.column.clause')}</th>
            <th scope="col">{t('rules.column.verified')}</th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1, Home: -lines.length, End: lines.length }[event.key]
            if (step === undefined) return
            event.preventDefault()
            const at = lines.findIndex((rule) => rule.key === selected)
            const next = lines[Math.max(0, Math.min(lines.length - 1, at + step))]
            if (!next) return
            onSelect(next.key)
            body.current?.querySelector<HTMLElement>(`[data-rule="${next.key}"]`)?.focus()
          }}
        >
          {groups.map(({ group, name, rules: ofGroup }) => (
            <Fragment key={group}>
              <tr className="group">
                <th colSpan={4} scope="colgroup">
                  {say(name)}
                </th>
              </tr>
              {ofGroup.map((rule) => (
                <Line key={rule.key} rule={rule} isSelected={rule.key === selected} onSelect={onSelect} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function groupOf({ key }: ShownRule): RuleGroup {
  return isRuleKey(key) ? ruleWords[key].group : 'other'
}

interface LineProps {
  readonly rule: ShownRule
  readonly isSelected: boolean
  readonly onSelect: (key: string) => void
}

function Line({ rule, isSelected, onSelect }: LineProps) {
  const { say, label, language } = useWords()
  const { key, value, unit, cite } = rule
  const select = (): void => {
    onSelect(key)
  }
  const said = sayRuleValue(key, value, unit, language)
  const basis = [say(cite.version) === '' ? say(cite.source) : say(cite.version), say(cite.clause)].join(' ')
  return (
    <tr aria-selected={isSelected} data-rule={key} tabIndex={isSelected ? 0 : -1} onFocus={select} onClick={select}>
      <th scope="row">{isRuleKey(key) ? say(ruleWords[key].name) : key}</th>
      <td className="rbk__value">{said}</td>
      <td className="muted">{basis}</td>
      <td>
        <Chip tone={verifiedTones[cite.verified]}>{label(cite.verified)}</Chip>
      </td>
    </tr>
  )
}
