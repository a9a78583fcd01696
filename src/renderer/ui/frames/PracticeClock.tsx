import { useQueryClient } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { saveSettings } from '#core/body/saveSettings'
import { viewSettings } from '#core/body/viewSettings'
import type { Instant } from '#core/desk/rows/time'
import { todayOverview } from '#core/resolution/views/overview'
import { ask, run } from '../../client/desk'
import { useAnswer } from '../../client/queries'
import { useBlocked } from '../../client/useBlocked'
import { useWork } from '../../client/useWork'
import { readMoment } from '../../i18n/readMoment'
import { useWords } from '../../i18n/useWords'
import { Dialog } from '../controls/Dialog'
import { Field } from '../controls/Field'

/** Says that the folder is practice and which day it is there; the office may set that clock. */
export function PracticeClock() {
  const { t, date } = useWords()
  const [open, setOpen] = useState(false)
  const overview = useAnswer(todayOverview, {})
  const blocked = useBlocked(saveSettings.roles)
  if (!overview?.ok || !overview.reply.practice) return null
  return (
    <>
      <Button
        className="practice"
        aria-label={t('practice.change', { date: date(overview.reply.today) })}
        isDisabled={blocked !== undefined}
        onPress={() => {
          setOpen(true)
        }}
      >
        <FlaskConical className="i i--xs" aria-hidden />
        {t('practice.chip', { date: date(overview.reply.today) })}
      </Button>
      {open ? (
        <SetClock
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

function SetClock({ onClose }: { readonly onClose: () => void }) {
  const { t, moment, zone } = useWords()
  const settings = useAnswer(viewSettings, {})
  const overview = useAnswer(todayOverview, {})
  const client = useQueryClient()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWork((input: Parameters<typeof run<typeof saveSettings.input, typeof saveSettings.reply>>[1]) =>
    run(saveSettings, input),
  )
  if (!settings?.ok || !settings.reply.settings || !overview?.ok) return null
  const current = settings.reply.settings
  const read = readMoment(typed, zone, overview.reply.today)
  return (
    <Dialog
      title={t('practice.title')}
      onClose={onClose}
      refusal={save.refusal}
      act={{
        label: t('practice.set'),
        busy: save.busy,
        run: () => {
          setTried(true)
          if (!read) return
          const { id, rev, ...fields } = current
          void id
          void save.start({ ...fields, practiceNow: read, seenRev: rev }).then(async (said) => {
            if (!said.ok) return
            await untilDeskSays(read)
            void client.invalidateQueries()
            onClose()
          })
        },
      }}
    >
      <p>{t('practice.what')}</p>
      <Field
        label={t('practice.moment')}
        value={typed}
        onChange={setTyped}
        placeholder={moment(overview.reply.now)}
        hint={read ? t('practice.read', { moment: moment(read) }) : t('practice.hint')}
        error={tried && !read ? t('common.notAMoment') : undefined}
        autoFocus
      />
    </Dialog>
  )
}

const minuteMs = 60_000
const askedTimesMax = 50

/**
 * The desk moves its clock a moment after the change is told, so what is asked in between is answered with the old time.
 * Asking is what paces this; it ends also when the clock stays where it was.
 */
async function untilDeskSays(moment: Instant): Promise<void> {
  for (let asked = 0; asked < askedTimesMax; asked += 1) {
    const said = await ask(todayOverview, {})
    if (!said.ok || Math.abs(Date.parse(said.reply.now) - Date.parse(moment)) < minuteMs) return
  }
}
