import type { RosterHolder } from '#core/body/roster/rosterLine'
import type { Bilingual } from '#core/desk/rows/text'
import type { Language } from '#core/text/language'
import { affiliationPostName } from '#core/text/names'

/** Organisation, post and name as far as a source gives them; a post that begins with its organisation names it once. */
export function holderName(holder: RosterHolder, language: Language, say: (text: Bilingual) => string): string {
  const [organisation, post, name] = [say(holder.organisation), say(holder.post), say(holder.name)]
  if (language === 'en') return [name, post, organisation].filter((part) => part !== '').join(', ')
  return affiliationPostName(post.includes(organisation) ? '' : organisation, post, name)
}
