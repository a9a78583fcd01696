import { useState } from 'react'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import type { DeskItem } from '../desk/deskItem'
import { TextDifference } from './TextDifference'

/** What the present version changed of the one before it; nothing for a first version. */
export function LastChange({ item }: { readonly item: DeskItem }) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  const now = item.texts.at(-1)
  const before = item.texts.at(-2)
  if (!now || !before) return null
  return (
    <div className="last-change">
      <Button
        size="table"
        tone="quiet"
        onPress={() => {
          setShown(!shown)
        }}
      >
        {shown ? t('call.change.hide') : t('call.change.show', { version: before.version })}
      </Button>
      {shown ? (
        <>
          <p className="fs13 muted">{t('call.change.why', { reason: now.changeReason })}</p>
          <TextDifference
            before={before}
            after={now}
            names={[t('call.change.before', { version: before.version }), t('call.change.now', { version: now.version })]}
          />
        </>
      ) : null}
    </div>
  )
}
