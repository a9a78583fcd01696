import { useCallback, useState } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { isRuleKey } from '#core/rules/officeRules'
import { typeOwnRule } from '#core/rules/own/typeOwnRule'
import { ruleKeys, type RuleKey } from '#core/rules/ruleValues'
import { run } from '../../client/desk'
import { useWork } from '../../client/useWork'
import { readDate } from '../../i18n/readMoment'
import { useWords } from '../../i18n/useWords'
import { TypedDay } from '../../ui/asOf/TypedDay'
import { CheckBox } from '../../ui/controls/CheckBox'
import { Dialog } from '../../ui/controls/Dialog'
import { Field } from '../../ui/controls/Field'
import { Note } from '../../ui/Note'
import { useToast } from '../../ui/frames/Toasts'
import { RuleValueFields } from './RuleValueFields'
import { ruleWords } from './ruleWords'
import { sayRuleValue, typedOf, valueOf } from './ruleValue'
import type { ShownRule } from './useRuleBook'

interface TypeRuleDialogProps {
  readonly family: string
  readonly rule: ShownRule
  readonly day: PlainDate
  readonly today: PlainDate
  readonly onClose: () => void
}

type TypeInput = Parameters<typeof run<typeof typeOwnRule.input, typeof typeOwnRule.reply>>[1]

const inBoth = (text: string) => ({ ko: text, en: '' })

/** The office types a rule of its own over the selected one: value, legal basis, first day, reason. */
export function TypeRuleDialog({ family, rule, day, today, onClose }: TypeRuleDialogProps) {
  const { t, say, date, clause, language } = useWords()
  const toast = useToast()
  const key: RuleKey = isRuleKey(rule.key) ? rule.key : (ruleKeys[0] ?? 'body.sizeMax')
  const [typed, setTyped] = useState(() => typedOf(key, rule.value))
  const [from, setFrom] = useState(date(day < today ? today : day))
  const [source, setSource] = useState('')
  const [article, setArticle] = useState('')
  const [version, setVersion] = useState('')
  const [note, setNote] = useState('')
  const [amended, setAmended] = useState(false)
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: TypeInput) => run(typeOwnRule, input), []))
  const value = valueOf(key, typed)
  const begins = readDate(from, today)
  const name = say(ruleWords[key].name)
  const missing = (text: string): string | undefined => (tried && text.trim() === '' ? t('rules.needsBasis') : undefined)
  return (
    <Dialog
      wide
      title={t('rules.typeTitle', { name })}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('rules.typeAct'),
        busy: work.busy,
        run: () => {
          setTried(true)
          const said = [source, article, note].every((text) => text.trim() !== '')
          if (value === undefined || !begins || !said) return
          const input: TypeInput = {
            family,
            key,
            value,
            source: inBoth(source),
            clause: inBoth(article),
            version: inBoth(version),
            note: inBoth(note),
            from: begins,
            textAmended: amended,
          }
          void work.start(input).then((answer) => {
            if (!answer.ok) return
            toast(t('rules.typed', { name, day: date(begins) }))
            onClose()
          })
        },
      }}
    >
      <Note tone="info">
        {t('rules.now', { value: sayRuleValue(key, rule.value, rule.unit, language) })}
        <span className="refusal__clause">{clause(rule.cite)}</span>
      </Note>
      <div className="type-rule">
        <RuleValueFields ruleKey={key} unit={rule.unit} typed={typed} onTyped={setTyped} wrong={tried && value === undefined} />
        <TypedDay
          label={t('rules.begins')}
          typed={from}
          onTyped={setFrom}
          today={today}
          hint={t('rules.beginsHint')}
          tried={tried}
        />
        <Field
          label={t('rules.source')}
          value={source}
          onChange={setSource}
          must
          error={missing(source)}
          hint={t('rules.sourceHint')}
          lang="ko"
        />
        <Field
          label={t('rules.article')}
          value={article}
          onChange={setArticle}
          must
          error={missing(article)}
          hint={t('rules.articleHint')}
          lang="ko"
        />
        <Field label={t('rules.version')} value={version} onChange={setVersion} hint={t('rules.versionHint')} lang="ko" />
        <Field label={t('rules.why')} value={note} onChange={setNote} must rows={2} error={missing(note)} lang="ko" />
      </div>
      {rule.open ? null : (
        <CheckBox label={t('rules.amended')} hint={t('rules.amendedHint')} isOn={amended} onChange={setAmended} />
      )}
    </Dialog>
  )
}
