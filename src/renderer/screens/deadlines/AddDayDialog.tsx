import { useCallback, useState } from 'react'
import type { PlainDate } from '#core/desk/rows/time'
import { addCalendarDay } from '#core/rules/calendar/addDay'
import { run } from '../../client/desk'
import { useWork } from '../../client/useWork'
import { readDate } from '../../i18n/readMoment'
import { useWords } from '../../i18n/useWords'
import { TypedDay } from '../../ui/asOf/TypedDay'
import { Dialog } from '../../ui/controls/Dialog'
import { Field } from '../../ui/controls/Field'
import { Segments } from '../../ui/controls/Segments'
import { useToast } from '../../ui/frames/Toasts'

type AddInput = Parameters<typeof run<typeof addCalendarDay.input, typeof addCalendarDay.reply>>[1]

/** The office adds a holiday that was announced since, or says that a forecast one is worked. */
export function AddDayDialog({ today, onClose }: { readonly today: PlainDate; readonly onClose: () => void }) {
  const { t, dateWithWeekday } = useWords()
  const toast = useToast()
  const [typed, setTyped] = useState('')
  const [effect, setEffect] = useState<'holiday' | 'workingDay'>('holiday')
  const [texts, setTexts] = useState({ ko: '', en: '', basis: '', reason: '' })
  const [tried, setTried] = useState(false)
  const work = useWork(useCallback((input: AddInput) => run(addCalendarDay, input), []))
  const day = readDate(typed, today)
  const field = (name: keyof typeof texts, lang: 'ko' | 'en') => ({
    label: t(`deadlines.add.${name}`),
    value: texts[name],
    onChange: (text: string) => {
      setTexts({ ...texts, [name]: text })
    },
    must: true,
    lang,
    error: tried && texts[name].trim() === '' ? t('deadlines.add.needed') : undefined,
  })
  return (
    <Dialog
      wide
      title={t('deadlines.addDay')}
      onClose={onClose}
      refusal={work.refusal}
      act={{
        label: t('deadlines.add.act'),
        busy: work.busy,
        run: () => {
          setTried(true)
          if (!day || Object.values(texts).some((text) => text.trim() === '')) return
          const { ko, en, basis, reason } = texts
          void work.start({ date: day, effect, name: { ko, en }, basis, reason }).then((said) => {
            if (!said.ok) return
            toast(t('deadlines.add.done', { day: dateWithWeekday(day) }))
            onClose()
          })
        },
      }}
    >
      <p>{t('deadlines.add.what')}</p>
      <Segments
        label={t('deadlines.add.effect')}
        value={effect}
        onChange={setEffect}
        options={[
          { key: 'holiday' as const, label: t('deadlines.effect.holiday') },
          { key: 'workingDay' as const, label: t('deadlines.effect.workingDay') },
        ]}
      />
      <div className="type-day">
        <TypedDay label={t('deadlines.add.day')} typed={typed} onTyped={setTyped} today={today} tried={tried} autoFocus />
        <Field {...field('basis', 'ko')} />
        <Field {...field('ko', 'ko')} />
        <Field {...field('en', 'en')} />
        <Field {...field('reason', 'ko')} />
      </div>
    </Dialog>
  )
}
