import { Check } from 'lucide-react'
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'

const shownMs = 5000
const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says that something is done, beside the work. Never for errors: those stand where they belong and stay. */
export const useToast = (): ((text: string) => void) => useContext(ToastContext)

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly { readonly id: number; readonly text: string }[]>([])
  const last = useRef(0)
  const show = useCallback((text: string) => {
    last.current += 1
    const id = last.current
    setToasts((before) => [...before.slice(-2), { id, text }])
    setTimeout(() => {
      setToasts((before) => before.filter((toast) => toast.id !== id))
    }, shownMs)
  }, [])
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {toasts.map(({ id, text }) => (
          <div key={id} className="toast">
            <Check className="i" aria-hidden />
            {text}
          </div>
        ))}
      </div>
    </ToastContext>
  )
}
