import { WireEvent } from '#core/desk/wire/wire'
import { bridge } from './bridge'

type Listener = (event: WireEvent) => void
const listeners = new Set<Listener>()
let listening = false

/** Hears what main tells all windows; gives back how to stop. */
export function onDeskEvent(listener: Listener): () => void {
  if (!listening) {
    listening = true
    bridge().onEvent((told) => {
      const event = WireEvent.parse(told)
      for (const each of [...listeners]) each(event)
    })
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
