import { Check } from 'lucide-react'
import { createContext, startTransition, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'

const shownMs = 4000
const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says that something is done, beside the work. Never for errors: those stand where they belong and stay. */
export const useToast = (): ((text: string) => void) => useContext(ToastContext)

/** One at a time: the newest goes before. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<{ readonly text: string } | null>(null)
  const show = useCallback((text: string) => {
    // What was done is shown first, and then that it was done.
    startTransition(() => {
      setToast({ text })
    })
  }, [])
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => {
      setToast(null)
    }, shownMs)
    return () => {
      clearTimeout(timer)
    }
  }, [toast])
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {toast ? (
          <div className="toast">
            <Check className="i" aria-hidden />
            {toast.text}
          </div>
        ) : null}
      </div>
    </ToastContext>
  )
}
