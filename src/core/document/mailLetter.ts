import { z } from 'zod'
import { cleanText } from '../text/clean'
import { formatDeadline } from '../text/dates'
import { addressed } from '../text/names'
import { itemMarker } from '../text/numbering'
import type { Instant } from '../desk/rows/time'
import { localText } from './parts/blocks'
import { sayingOfMail } from './parts/mailWords'
import { meetingName } from './parts/frame'
import type { ReplySheetInput } from './inputs'
import { codeOfSheet, memberText } from './replySheet'
import { windowText } from './parts/vote'
import { saying } from './parts/words'

/** What the mail around a letter says. The letter itself is attached. */
export const MailLetter = z.strictObject({ subject: z.string(), text: z.string() })
export type MailLetter = z.infer<typeof MailLetter>

export interface MailInput extends ReplySheetInput {
  readonly letter: 'call' | 'changedText' | 'reminder' | 'extension' | 'withdrawal' | 'notConstituted' | 'result'
  /** Title of the letter that is attached. */
  readonly title: string
  readonly deadline: Instant
  /** Names of the files in their order. */
  readonly attached: readonly string[]
}

/** The words of the mail to one member: what it is about, until when, how to reply, and with which code. Official Korean, or English. */
export function mailLetter(input: MailInput): MailLetter {
  const { language, letter, vote, office } = input
  const say = sayingOfMail(language)
  const member = memberText(input.seat, language)
  const asks = letter === 'call' || letter === 'changedText' || letter === 'reminder'
  const until = formatDeadline(input.deadline, office.zone, language)
  const place = cleanText(vote.returnTo).trim()
  const points = [
    letter === 'call' ? say('window', { window: windowText(input, vote) }) : say('deadline', { deadline: until }),
    say('items', { count: input.items.filter((item) => item.kind === 'decision').length }),
    say('how'),
    place === '' ? say('returnHere') : say('returnTo', { place }),
    say('code', { code: codeOfSheet(input) }),
  ]
  const attached = input.attached.map((name, index) => `${index + 1}. ${name}`)
  const lines = [
    language === 'ko' ? addressed(member, 'person') : say('dear', { member }),
    '',
    say(letter, { meeting: meetingName(input, vote) }),
    ...(asks ? ['', ...points.map((point, index) => `  ${itemMarker(2, index + 1, language)} ${point}`)] : []),
    ...(attached.length === 0
      ? []
      : [
          '',
          saying(language)('attachment'),
          ...attached.map((line, index) => `  ${line}${end(index === attached.length - 1, language)}`),
        ]),
    '',
    ...sender(input),
  ]
  return { subject: cleanText(input.title), text: `${lines.join('\n')}\n` }
}

const end = (isLast: boolean, language: ReplySheetInput['language']): string => (isLast && language === 'ko' ? '  끝.' : '')

function sender({ body, office, language }: MailInput): readonly string[] {
  const name = localText(office.officeName, language)
  const reach = [office.department, office.telephone, office.email]
    .map((part) => cleanText(part).trim())
    .filter((part) => part !== '')
  return [name === '' ? localText(body.name, language) : name, ...(reach.length === 0 ? [] : [reach.join(' / ')])]
}
