/** True when a key belongs to a text field or to a syllable that is being composed. */
export function isTyping(event: { readonly target: EventTarget | null; readonly nativeEvent: KeyboardEvent }): boolean {
  if (event.nativeEvent.isComposing) return true
  return event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable="true"]')
}
