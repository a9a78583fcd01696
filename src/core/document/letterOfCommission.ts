import { writeCitation } from '../text/citations'
import { formatDate, formatDateRange } from '../text/dates'
import { wordFor } from '../desk/refusals/vocabulary'
import type { Built } from './built'
import type { LetterInput } from './memberInputs'
import { aligned, lead, localText, note, paragraph, typed } from './parts/blocks'
import { frame, metadata, recordFoot } from './parts/frame'
import { sayingOfMembers } from './parts/memberWords'
import { type Block, run } from './tree'

/**
 * D22 위촉장, and 해촉 통보, on the page of a certificate (PG-C): number and date are left open, because they are given when it is signed; what nobody recorded is left to be
 * written by hand, never invented.
 */
export function letterOfCommission(input: LetterInput): Built {
  const { language, letter } = input
  const say = sayingOfMembers(language)
  const body = localText(input.body.name, language)
  const title = say(letter.kind === 'commission' ? 'letterOfCommission' : 'noticeOfDismissal')
  const summary = say('letterSummary', { body, title })
  const keywords = [say('keywordGovernment'), say('keywordCommission'), body]
  const data = metadata(input, 'D22', title, { summary, keywords }, '')
  const affiliation = [input.member.organisation, input.member.post].map((part) => localText(part, language))
  const blocks: readonly Block[] = [
    paragraph(run(say('letterNumber'), language)),
    { kind: 'heading', level: 1, runs: [run(title, language)], align: 'center' },
    line(input, say('affiliation'), affiliation.filter((part) => part !== '').join(' ')),
    line(input, say('name'), localText(input.member.name, language)),
    ...terms(input, body),
    {
      kind: 'together',
      blocks: [
        aligned('center', paragraph(run(say('blankDate'), language))),
        lead('center', typed(localText(input.by, language), language), run(` ${say('seal')}`, language)),
      ],
    },
  ]
  return { ok: true, tree: { metadata: data, page: frame(input, 'certificate', 'page', recordFoot(input, '')), blocks } }
}

function line({ language }: LetterInput, label: string, value: string): Block {
  const say = sayingOfMembers(language)
  const said = value === '' ? say('toBeWritten') : value
  return aligned('end', paragraph(typed(say('memberLine', { label, value: said }), language)))
}

function terms({ language, letter, cite }: LetterInput, body: string): readonly Block[] {
  const say = sayingOfMembers(language)
  const basis = note(run(say('basis', { cite: writeCitation(cite, language) }), language))
  if (letter.kind === 'dismissal') {
    const ground = wordFor(letter.ground, language)
    return [
      lead('start', run(say('dismissalSentence', { body }), language)),
      paragraph(run(say('dismissedOn', { day: formatDate(letter.on, language) }), language)),
      paragraph(run(say('dismissedFor', { ground, cite: writeCitation(letter.groundCite, language) }), language)),
    ]
  }
  const { from, until, appointed } = letter
  const period = until === null ? formatDate(from, language) : formatDateRange(from, until, language, 'tight', false)
  return [
    lead('start', run(say('commissionSentence', { body }), language)),
    paragraph(run(say('periodLine', { period, kind: say(appointed) }), language)),
    basis,
  ]
}
