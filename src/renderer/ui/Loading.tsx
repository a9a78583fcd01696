import { useEffect, useState } from 'react'
import { useWords } from '../i18n/useWords'

const quietMs = 200

/** Nothing for the first 200 ms, so that what is quick does not flicker; then bars. */
export function Loading() {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true)
    }, quietMs)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  if (!shown) return null
  return (
    <div className="bones" role="status" aria-label={t('common.loading')}>
      <span />
      <span />
      <span />
    </div>
  )
}
