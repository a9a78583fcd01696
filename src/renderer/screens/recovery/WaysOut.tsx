import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskState } from '#core/desk/wire/wire'
import { act } from '../../client/desk'
import { showState } from '../../client/deskState'
import { useWork } from '../../client/useWork'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/controls/Button'
import { RefusalNotice } from '../../ui/RefusalNotice'

const hand = (what: 'intactRecords' | 'storeRows') => act('exportRecovered', { what })
const agree = () => act('agreeToRebuild', {})

/** What can be taken out of a damaged folder, and the one decision that only a person may take. The folder stays as it is until then. */
export function WaysOut({ recovery }: { readonly recovery: Extract<DeskState, { state: 'recovery' }> }) {
  const { t, number } = useWords()
  const client = useQueryClient()
  const handing = useWork(hand)
  const rebuilding = useWork(agree)
  const [written, setWritten] = useState<{ readonly path: string; readonly count: number } | null>(null)
  const take = (what: 'intactRecords' | 'storeRows'): void => {
    void handing.start(what).then((said) => {
      if (said.ok && said.reply) setWritten(said.reply)
    })
  }
  const { canExport, canRebuild } = recovery
  return (
    <>
      <div className="row wrap">
        {canExport.intactRecords ? (
          <Button
            busy={handing.busy}
            onPress={() => {
              take('intactRecords')
            }}
          >
            {t('recovery.exportRecords')}
          </Button>
        ) : null}
        {canExport.storeRows ? (
          <Button
            busy={handing.busy}
            onPress={() => {
              take('storeRows')
            }}
          >
            {t('recovery.exportRows')}
          </Button>
        ) : null}
        {canRebuild ? (
          <Button
            busy={rebuilding.busy}
            onPress={() => {
              void rebuilding.start(undefined).then((said) => {
                if (said.ok) showState(client, said.reply)
              })
            }}
          >
            {t('recovery.rebuild')}
          </Button>
        ) : null}
      </div>
      <p role="status" className="fs13">
        {written ? t('recovery.exported', { path: written.path, count: number(written.count) }) : null}
      </p>
      <RefusalNotice refusal={handing.refusal ?? rebuilding.refusal} />
    </>
  )
}
