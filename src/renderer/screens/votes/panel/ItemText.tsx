import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { shortHash } from '../../../i18n/shortHash'
import { useWords } from '../../../i18n/useWords'
import { LastChange } from '../acts/LastChange'
import { ReviseText } from '../acts/ReviseText'
import type { DeskItem } from '../desk/deskItem'

/** The words that are voted on, with their version and fingerprint. */
export function ItemText({ desk, item }: { readonly desk: VoteDesk; readonly item: DeskItem }) {
  const { t, say } = useWords()
  return (
    <section>
      <div className="panel__head">
        <h2>{t('panel.text', { item: item.number, version: item.version })}</h2>
        <ReviseText desk={desk} item={item} />
      </div>
      <p className="fs13 strong">{say({ ko: item.title, en: item.titleEn })}</p>
      <p className="fs13 panel__motion" lang="ko">
        {item.motion}
      </p>
      <LastChange item={item} />
      <p className="basis">
        {t('panel.fingerprint')} <span className="mono">{shortHash(item.fingerprint)}</span>
      </p>
    </section>
  )
}
