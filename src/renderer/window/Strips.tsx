import { Info, Lock, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { WireRefusal } from '#core/desk/wire/wire'
import { useOpenDesk } from '../client/deskState'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import { useWords } from '../i18n/useWords'
import { Button } from '../ui/controls/Button'

/** What everyone at this window has to know: the runtime, reading only, what opening found and mended. */
export function Strips() {
  const { t } = useWords()
  const { runtimeIsStandIn, readOnlyReason, notices } = useOpenDesk()
  const [read, setRead] = useState<readonly WireRefusal[]>([])
  const unread = notices.filter((notice) => !read.includes(notice))
  if (!runtimeIsStandIn && readOnlyReason === null && unread.length === 0) return null
  return (
    <section className="strips" aria-label={t('shell.notices')}>
      {runtimeIsStandIn ? (
        <div className="strip strip--info" role="note">
          <Info className="i" aria-hidden />
          {t('shell.standIn')}
        </div>
      ) : null}
      {readOnlyReason === null ? null : (
        <div className="strip" role="note">
          <Lock className="i" aria-hidden />
          <span>
            <b>{t('shell.readOnly')}</b> {t(readOnlyReason === 'folder.locked' ? 'shell.readOnlyLocked' : 'shell.readOnlyOther')}
          </span>
        </div>
      )}
      {unread.map((notice) => (
        <Notice
          key={notice.code}
          notice={notice}
          onRead={() => {
            setRead((before) => [...before, notice])
          }}
        />
      ))}
    </section>
  )
}

function Notice({ notice, onRead }: { readonly notice: WireRefusal; readonly onRead: () => void }) {
  const { t, language, zone } = useWords()
  const { what, next } = sayRefusal(notice, language, zone)
  return (
    <div className="strip strip--warn" role="alert">
      <TriangleAlert className="i" aria-hidden />
      <span className="grow">
        <b>{what}</b> {next}
      </span>
      <Button size="table" onPress={onRead}>
        {t('shell.noticeRead')}
      </Button>
    </div>
  )
}
