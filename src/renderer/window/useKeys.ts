import { useEffect } from 'react'
import type { Place } from '../client/window/place'

const byDigit: Readonly<Record<string, Place>> = {
  Digit1: { screen: 'today' },
  Digit2: { screen: 'votes' },
  Digit3: { screen: 'members' },
  Digit4: { screen: 'deadlines' },
  Digit5: { screen: 'rules' },
}

/** Keys of the whole window. They act on the physical key, so they work while the Korean input mode is on. */
export function useWindowKeys(go: (place: Place) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      const place = event.ctrlKey && !event.altKey && !event.shiftKey ? byDigit[event.code] : undefined
      if (place) {
        event.preventDefault()
        go(place)
      }
      if (event.code === 'F6') {
        event.preventDefault()
        focusPane(event.shiftKey ? -1 : 1)
      }
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [go])
}

/** Moves to the next pane and to what was last used there, or to its first control. */
function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + step + panes.length) % panes.length]
  const control = next?.querySelector<HTMLElement>('[tabindex="0"], button, a[href], input, textarea, select')
  ;(control ?? next)?.focus()
}
