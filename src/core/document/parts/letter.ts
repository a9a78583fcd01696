import { cleanText } from '../../text/clean'
import { aligned, lead, localText, note, paragraph, typed } from './blocks'
import type { PaperContext } from '../inputs'
import { type Block, run } from '../tree'
import { saying } from './words'

/** The head of a letter (두문): sender, to whom, subject. */
export function letterHead(context: PaperContext, recipient: string, title: string): readonly Block[] {
  const { language } = context
  const say = saying(language)
  return [
    lead('center', run(localText(context.body.name, language), language)),
    paragraph(typed(`${say('recipients')}  ${recipient}`, language)),
    paragraph(run(say('via'), language)),
    { kind: 'heading', level: 1, runs: [run(`${say('subject')}  ${title}`, language)], align: 'start' },
    { kind: 'rule' },
  ]
}

/** The foot of a letter (결문): number and receipt left open, then what is known of the office. */
export function letterTail(context: PaperContext): readonly Block[] {
  const { language, office } = context
  const say = saying(language)
  const known = (
    label: 'department' | 'address' | 'website' | 'telephone' | 'fax' | 'email',
    value: string,
  ): readonly string[] => (cleanText(value).trim() === '' ? [] : [`${say(label)} ${cleanText(value).trim()}`])
  const lines = [
    `${say('enforcement')} ${say('notRegistered')}          ${say('receipt')}`,
    [...known('department', office.department), ...known('address', office.address), ...known('website', office.website)].join(
      ' / ',
    ),
    [...known('telephone', office.telephone), ...known('fax', office.fax), ...known('email', office.email)].join(' / '),
  ]
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'rule' },
        ...lines.filter((line) => line !== '').map((line) => aligned('start', note(typed(line, language)))),
      ],
    },
  ]
}
