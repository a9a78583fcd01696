import { useCallback, useState } from 'react'
import { isOn } from '#core/body/span'
import { establishBody } from '#core/body/setUp/establishBody'
import { listRuleFamilies } from '#core/body/setUp/listRuleFamilies'
import type { listBodies } from '#core/body/roster/listBodies'
import type { BodyId } from '#core/desk/rows/identifiers'
import type { PlainDate } from '#core/desk/rows/time'
import { run } from '../../../client/desk'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { useWork } from '../../../client/useWork'
import { readDate } from '../../../i18n/readMoment'
import { useWords } from '../../../i18n/useWords'
import { TypedDay } from '../../../ui/asOf/TypedDay'
import { Dialog } from '../../../ui/controls/Dialog'
import { Field } from '../../../ui/controls/Field'
import { Select } from '../../../ui/controls/Select'
import { useToast } from '../../../ui/frames/Toasts'

export interface Established {
  readonly id: BodyId
  readonly from: PlainDate
  readonly until: PlainDate | null
}

interface EstablishBodyDialogProps {
  readonly bodies: readonly Reply<typeof listBodies>['bodies'][number][]
  readonly today: PlainDate
  readonly onClose: () => void
  readonly onEstablished: (body: Established) => void
}

type EstablishInput = Parameters<typeof run<typeof establishBody.input, typeof establishBody.reply>>[1]
type Families = Reply<typeof listRuleFamilies>['families']

const none = 'none'
const isCode = (typed: string): boolean => /^[A-Z]{2,8}$/u.test(typed)

/** Registers a body: its names, the code of its reply sheets, the rules that apply to it, and since when. */
export function EstablishBodyDialog(props: EstablishBodyDialogProps) {
  const listed = useAnswer(listRuleFamilies, {})
  const [first] = listed?.ok ? listed.reply.families : []
  if (!listed?.ok || !first) return null
  const { families } = listed.reply
  // The rules of a body of this folder, else those of a real body before the neutral ones.
  const usual = props.bodies[0]?.ruleFamily ?? families.find(({ family }) => family !== 'neutral')?.family ?? first.family
  return <Form {...props} families={families} usual={usual} />
}

interface FormProps extends EstablishBodyDialogProps {
  readonly families: Families
  readonly usual: string
}

function Form({ bodies, today, onClose, onEstablished, families, usual }: FormProps) {
  const { t, say, date } = useWords()
  const toast = useToast()
  const [ko, setKo] = useState('')
  const [en, setEn] = useState('')
  const [code, setCode] = useState('')
  const [ruleFamily, setRuleFamily] = useState(usual)
  const [predecessor, setPredecessor] = useState<string>(none)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: EstablishInput) => run(establishBody, input), []))
  const begins = readDate(from, today)
  const ends = until.trim() === '' ? null : readDate(until, today)
  const family = families.find((each) => each.family === ruleFamily)
  const book = begins === null ? undefined : family?.books.find((each) => isOn(each, begins))
  const send = (): void => {
    setTried(true)
    if (ko.trim() === '' || !isCode(code) || !begins || (until.trim() !== '' && !ends)) return
    const predecessorId = bodies.find(({ id }) => id === predecessor)?.id ?? null
    void work.start({ name: { ko, en }, code, ruleFamily, predecessorId, from: begins, until: ends }).then((said) => {
      if (!said.ok) return
      toast(t('setUp.body.done', { body: ko.trim() }))
      onEstablished({ id: said.reply.bodyId, from: begins, until: ends })
      onClose()
    })
  }
  return (
    <Dialog
      official
      wide
      title={t('setUp.body.title')}
      onClose={onClose}
      refusal={work.refusal}
      act={{ label: t('setUp.body.act'), busy: work.busy, run: send }}
    >
      <div className="act-form">
        <Field
          label={t('setUp.body.name')}
          value={ko}
          onChange={setKo}
          must
          autoFocus
          error={tried && ko.trim() === '' ? t('setUp.body.needsName') : undefined}
          lang="ko"
        />
        <Field label={t('setUp.body.nameEn')} value={en} onChange={setEn} lang="en" />
        <Field
          label={t('setUp.body.code')}
          value={code}
          onChange={(typed) => {
            setCode(typed.normalize('NFKC').toUpperCase())
          }}
          must
          hint={t('setUp.body.codeHint')}
          error={tried && !isCode(code) ? t('setUp.body.needsCode') : undefined}
          lang="en"
        />
        <div className="grid-gap">
          <Select
            label={t('setUp.body.rules')}
            value={ruleFamily}
            options={families.map((each) => ({
              key: each.family,
              label: say(each.title),
              note: t('setUp.body.rulesFrom', {
                day: date(each.from),
                books: each.books.map(({ number }) => say(number)).join(', '),
              }),
            }))}
            onChange={setRuleFamily}
          />
          <p className={begins && !book ? 'hint warn' : 'hint'}>
            {begins === null
              ? t('setUp.body.rulesHint')
              : book
                ? t('setUp.body.rulesOn', { day: date(begins), book: say(book.number) })
                : t('setUp.body.noRules', { day: date(begins) })}
          </p>
        </div>
        <TypedDay label={t('setUp.body.from')} typed={from} onTyped={setFrom} today={today} tried={tried} />
        <TypedDay
          label={t('setUp.body.until')}
          typed={until}
          onTyped={setUntil}
          today={today}
          tried={tried && until.trim() !== ''}
          optional={t('setUp.body.stillExists')}
        />
        <div className="wide">
          <Select
            label={t('setUp.body.predecessor')}
            value={predecessor}
            options={[
              { key: none, label: t('setUp.body.noPredecessor') },
              ...bodies.map(({ id, name, until: last }) => ({
                key: id,
                label: say(name),
                note: last === null ? t('setUp.body.stillExists') : t('setUp.body.existedUntil', { day: date(last) }),
              })),
            ]}
            onChange={setPredecessor}
          />
        </div>
      </div>
    </Dialog>
  )
}
