import { z } from 'zod'
import { officeSettings } from '../../desk/office'
import { answer, defineQuery } from '../../desk/query'
import type { Bilingual } from '../../desk/rows/text'
import { writeCitation } from '../../text/citations'
import { formatDate } from '../../text/dates'
import { vocabulary } from '../../desk/refusals/vocabulary'
import type { Deadline } from './deadline'
import { type CalendarEntry, writeICalendar } from './iCalendar'
import { DeadlinesAsked, loadDeadlines } from './loadDeadlines'

export const deadlineCalendar = defineQuery({
  name: 'deadlines.iCalendar',
  title: { ko: '기한을 달력 파일(.ics)로 쓴다', en: 'Write the deadlines as a calendar file (.ics)' },
  roles: ['officer', 'coChair', 'publisher', 'auditor'],
  input: DeadlinesAsked.extend({
    language: z.enum(['ko', 'en']),
    /** `publish`: all, the cancelled ones marked. `cancel`: only the cancelled ones, for a reader that has them already. */
    method: z.enum(['publish', 'cancel']),
  }),
  reply: z.strictObject({ fileName: z.string(), text: z.string(), entries: z.int().min(0) }),
  async answer(context) {
    const { language, method, ...asked } = context.input
    const loaded = await loadDeadlines(context, asked)
    if (!loaded.ok) return loaded
    const settings = await officeSettings(context.read)
    const officeName = settings?.officeName ?? { ko: '', en: '' }
    const entries = loaded.deadlines
      .filter(({ state }) => method === 'publish' || state === 'cancelled')
      .map((deadline) => entryOf(deadline, context.folderId, language))
    const name = [inLanguage(officeName, language), language === 'ko' ? '기한' : 'deadlines']
      .filter((part) => part !== '')
      .join(' ')
    const text = writeICalendar({
      name,
      method,
      zone: loaded.zone,
      stamp: context.now,
      organiser: { name: inLanguage(officeName, language), address: addressOf(settings?.email ?? '', context.folderId) },
      entries,
    })
    const kind = method === 'cancel' ? '-cancel' : ''
    return answer({ fileName: `deadlines_${asked.from}_${asked.until}_${language}${kind}.ics`, text, entries: entries.length })
  },
})

function entryOf(deadline: Deadline, folderId: string, language: 'ko' | 'en'): CalendarEntry {
  const kind = vocabulary.deadlineKind[deadline.kind][language]
  const about = inLanguage(deadline.about, language)
  const others = deadline.otherReadings.map(
    ({ reading, due }) => `${inLanguage(reading, language)}: ${formatDate(due, language)}`,
  )
  return {
    uid: `${deadline.id}@${folderId}`,
    sequence: deadline.rev,
    cancelled: deadline.state === 'cancelled',
    summary: about === '' ? kind : `${kind}: ${about}`,
    description: [
      inLanguage(deadline.counted, language),
      ...others,
      ...new Set(deadline.cites.map((cite) => writeCitation(cite, language))),
    ].join('\n'),
    category: kind,
    when: whenOf(deadline),
  }
}

function whenOf({ kind, due, dueAt }: Deadline): CalendarEntry['when'] {
  if (dueAt === null) return { kind: 'day', day: due }
  return { kind: kind === 'voteOpens' ? 'from' : 'until', at: dueAt }
}

const inLanguage = (words: Bilingual, language: 'ko' | 'en'): string => {
  const [first, second] = language === 'ko' ? [words.ko, words.en] : [words.en, words.ko]
  return first === '' ? second : first
}

/** An organiser is an address; an office without e-mail is named by its folder. */
const addressOf = (email: string, folderId: string): string =>
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(email) ? `mailto:${email}` : `urn:uuid:${folderId}`
