import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, FolderOpen, ShieldAlert, TriangleAlert } from 'lucide-react'
import type { DeskState } from '#core/desk/wire/wire'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import { act } from '../../client/desk'
import { showState } from '../../client/deskState'
import { useWork } from '../../client/useWork'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { RefusalNotice } from '../../ui/RefusalNotice'
import { FirstPage } from '../../ui/frames/FirstPage'
import { WaysOut } from './WaysOut'

type Way = 'openFolder' | 'openSample'
const start = (way: Way) => act(way, {})

/** The folder cannot be worked in: what is wrong, what is intact, what to do. Nothing was written and nothing was thrown away. */
export function RecoveryScreen({ recovery }: { readonly recovery: Extract<DeskState, { state: 'recovery' }> }) {
  const { t, language, zone, number } = useWords()
  const client = useQueryClient()
  const opening = useWork(start)
  const open = (way: Way): void => {
    void opening.start(way).then((said) => {
      if (said.ok) showState(client, said.reply)
    })
  }
  const { what, next } = sayRefusal(recovery.refusal, language, zone)
  return (
    <FirstPage
      picture={<ShieldAlert className="i warn" aria-hidden />}
      title={t('recovery.title')}
      lead={
        <>
          {what} <b>{t('recovery.untouched')}</b>
        </>
      }
      foot={
        <>
          <span className="muted fs13 ell">{t('recovery.folder', { path: recovery.path })}</span>
          <span className="first__end row">
            <Button
              size="dialog"
              onPress={() => {
                open('openSample')
              }}
            >
              {t('firstRun.openSample.act')}
            </Button>
            <Button
              tone="primary"
              size="dialog"
              busy={opening.busy}
              onPress={() => {
                open('openFolder')
              }}
            >
              <FolderOpen className="i" aria-hidden />
              {t('recovery.openOther')}
            </Button>
          </span>
        </>
      }
    >
      <div className="recovered">
        <RefusalNotice refusal={opening.refusal} />
        <h2>{t('recovery.found')}</h2>
        <ul className="sane">
          <li>
            <CircleCheck className="i ok" aria-label={t('recovery.sound')} />
            {t('recovery.intact')}
            <span className="muted fs13">{t('recovery.records', { records: number(recovery.intactRecords) })}</span>
          </li>
          <li>
            <TriangleAlert className="i warn" aria-label={t('recovery.care')} />
            {t('recovery.row')}
            <span className="muted fs13 mono">{recovery.row}</span>
          </li>
        </ul>
        <h2>{t('recovery.next')}</h2>
        <p>{next}</p>
        <WaysOut recovery={recovery} />
      </div>
    </FirstPage>
  )
}
