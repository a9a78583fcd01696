import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { shortHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { ReviseText } from '../acts/ReviseText'
import type { DeskItem } from '../desk/deskItem'

/** One item of the sheet with the words that will be resolved. */
export function DraftItem({ desk, item }: { readonly desk: VoteDesk; readonly item: DeskItem }) {
  const { t, say } = useWords()
  return (
    <li className="draft__item">
      <b className="num">{item.number}</b>
      <div>
        <h3>{say({ ko: item.title, en: item.titleEn })}</h3>
        <p className="draft__motion" lang="ko">
          {item.motion}
        </p>
        <p className="fs12 muted">
          {t('draft.itemLine', { kind: t(`draft.${item.kind}`), version: item.version })}{' '}
          <span className="mono">{shortHash(item.fingerprint)}</span>
        </p>
      </div>
      <ReviseText desk={desk} item={item} />
    </li>
  )
}
