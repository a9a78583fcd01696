import type { ItemId } from '#core/desk/rows/identifiers'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'
import { CheckBox } from '../../../ui/controls/CheckBox'
import { isFollowable } from './draftStart'

interface TakeFromProps {
  readonly source: VoteDesk
  readonly chosen: readonly ItemId[]
  readonly onChoose: (items: readonly ItemId[]) => void
  readonly follows: boolean
  readonly onFollow: (follows: boolean) => void
}

/** What of an earlier vote the new one begins with. */
export function TakeFrom({ source, chosen, onChoose, follows, onFollow }: TakeFromProps) {
  const { t, say } = useWords()
  return (
    <fieldset className="take-from">
      <legend className="lab">{t('call.take.items')}</legend>
      <p className="hint">{t('call.take.what')}</p>
      {source.items.length === 0 ? (
        <p className="fs13 muted">{t('call.take.noItems')}</p>
      ) : (
        <div className="row">
          <Button
            size="table"
            onPress={() => {
              onChoose(source.items.map((item) => item.itemId))
            }}
          >
            {t('call.take.all')}
          </Button>
          <Button
            size="table"
            onPress={() => {
              onChoose([])
            }}
          >
            {t('call.take.nothing')}
          </Button>
        </div>
      )}
      <div className="take-from__items">
        {source.items.map((item) => (
          <CheckBox
            key={item.itemId}
            label={t('call.take.item', { number: item.number, title: say({ ko: item.title, en: item.titleEn }) })}
            hint={item.version === 1 ? '' : t('call.take.itemVersion', { version: item.version })}
            isOn={chosen.includes(item.itemId)}
            onChange={(isOn) => {
              onChoose(isOn ? [...chosen, item.itemId] : chosen.filter((id) => id !== item.itemId))
            }}
          />
        ))}
      </div>
      {isFollowable(source) ? (
        <CheckBox label={t('call.take.follow')} hint={t('call.take.followHint')} isOn={follows} onChange={onFollow} />
      ) : null}
    </fieldset>
  )
}
