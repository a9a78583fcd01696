import { Inbox } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useWords } from '../../../i18n/useWords'

interface DropZoneProps {
  readonly children: ReactNode
  /** Why nothing can be taken in; undefined when it can. */
  readonly blocked: string | undefined
  readonly onFiles: (files: readonly File[]) => void
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files may be dropped anywhere on the desk. Only files: a dragged word or link does nothing. With the keyboard it is F. */
export function DropZone({ children, blocked, onFiles }: DropZoneProps) {
  const { t } = useWords()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = blocked === undefined ? 'copy' : 'none'
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // Only when it leaves the window: between elements there is a next one.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (blocked === undefined && files.length > 0) onFiles(files)
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [blocked, onFiles])
  return (
    <>
      {children}
      {over ? (
        <div className="drop" aria-hidden>
          <div className="drop__box">
            <Inbox className="i i--l" />
            <b>{blocked ?? t('incoming.drop.here')}</b>
            <span className="fs13 muted">{t('incoming.drop.what')}</span>
          </div>
        </div>
      ) : null}
    </>
  )
}
