import type { WireRefusal } from '#core/desk/wire/wire'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import { useWords } from '../i18n/useWords'
import { Note } from './Note'

/** What cannot be done, by which clause, and what to do next. What was typed stays where it is. */
export function RefusalNotice({ refusal }: { readonly refusal: WireRefusal | null }) {
  const { language, zone } = useWords()
  if (!refusal) return null
  const { what, clause, next } = sayRefusal(refusal, language, zone)
  return (
    <Note tone="danger" urgent>
      {what}
      {clause === '' ? null : <span className="refusal__clause">{clause}</span>}
      <span className="refusal__next">{next}</span>
    </Note>
  )
}
