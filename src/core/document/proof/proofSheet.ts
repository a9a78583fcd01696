import { refuse } from '../../desk/refusals/refusal'
import { paragraphsOf } from '../../text/clean'
import { formatDate, formatDateWithWeekday, formatDeadline } from '../../text/dates'
import { aligned, cell, centred, columnHead, localText, note, numbered, paragraph, rowHead } from '../parts/blocks'
import type { Built } from '../built'
import { checkCounts } from '../parts/checkCount'
import { frame, meetingName, metadata, metadataBox, recordFoot, shortFingerprint } from '../parts/frame'
import type { Language } from '../inputs'
import { excludedTable, officeTable, quorumTable, rulesTable, sideTable } from './proofTables'
import { replyLists, rosterList } from './proofLists'
import { type ProofWord, sayingOfProof } from './proofWords'
import { countSentence } from './countSentence'
import type { ProofItem, ProofSheetInput } from './proofInputs'
import { type Block, run, type Table } from '../tree'
import { daysText, itemName, resultTable, windowText } from '../parts/vote'
import { saying } from '../parts/words'

/**
 * D10 의결 검증서: all that a stranger needs to work the result out with a pencil. The internal copy lists every seat with the reason why it
 * counts, and every reply with its arrival; the public copy holds numbers only. Refused without an item, and when a count does not add up.
 */
export function proofSheet(input: ProofSheetInput): Built {
  const { language, vote } = input
  const decided = input.items.filter((item) => item.result !== null)
  if (decided.length === 0) return refuse('document.noItem')
  const mismatch = checkCounts(input, decided)
  if (mismatch !== null) return mismatch
  const say = sayingOfProof(language)
  const keywords = [
    saying(language)('keywordGovernment'),
    saying(language)('keywordWritten'),
    say('keywordProof'),
    localText(input.body.name, language),
  ]
  const data = metadata(
    input,
    'D10',
    say('proofFileTitle', { meeting: meetingName(input, vote) }),
    { summary: say('proofSummary', { days: daysText(input, vote), count: decided.length }), keywords },
    input.resultFingerprint,
  )
  let section = 0
  const part = (word: ProofWord, blocks: readonly Block[]): readonly Block[] => {
    section += 1
    return [sectionHead(`${section.toString()}. ${say(word)}`, language), ...blocks]
  }
  const isInternal = input.copy === 'internal'
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, runs: [run(say('proofTitle'), language)], align: 'center' },
    aligned('center', paragraph(run(meetingName(input, vote), language))),
    ...part('rulesHeading', [overview(input), rulesTable(input)]),
    ...part('officeHeading', [officeTable(input)]),
    ...part('quorumHeading', [quorumTable(input, decided)]),
    ...part('countHeading', [resultTable(decided, language), ...sides(input, decided)]),
    ...part('sentencesHeading', [sentences(input, decided)]),
    ...part('excludedHeading', excluded(input, decided)),
    ...part('marksHeading', [marks(input)]),
    ...part('selfHeading', [checkItYourself(input)]),
    { kind: 'together', blocks: [sectionHead(say('signHeading'), language), signTable(language)] },
    ...(isInternal
      ? [
          { kind: 'pageBreak' as const },
          sectionHead(say('listHeading'), language),
          rosterList(input),
          sectionHead(say('repliesHeading'), language),
          ...replyLists(input, decided),
        ]
      : []),
    ...metadataBox(input, data),
  ]
  return { ok: true, tree: { metadata: data, page: edge(input), blocks } }
}

function edge(input: ProofSheetInput) {
  const foot = recordFoot(input, input.resultFingerprint)
  if (input.copy === 'internal') return frame(input, 'report', 'totalAndPage', foot)
  const start = `${sayingOfProof(input.language)('publicCopy')} · ${foot.start}`
  return frame(input, 'report', 'totalAndPage', { ...foot, start })
}

const sectionHead = (text: string, language: Language): Block => ({
  kind: 'heading',
  level: 2,
  runs: [run(text, language)],
  align: 'start',
})

function overview(input: ProofSheetInput): Block {
  const { language, vote, rules, deadline } = input
  const say = sayingOfProof(language)
  const until = formatDeadline(deadline, input.office.zone, language)
  const ruleSet = say('ruleSetValue', {
    title: localText(rules.title, language).replace(/^「(.*)」$/u, '$1'),
    number: localText(rules.number, language),
    from: formatDate(rules.from, language),
  })
  const entry = (word: ProofWord, text: string) => ({ label: say(word), runs: [run(text, language)] })
  return {
    kind: 'fields',
    caption: say('rulesHeading'),
    tone: 'body',
    entries: [
      entry('ruleSet', ruleSet),
      entry('asOf', formatDateWithWeekday(vote.rosterOn, language)),
      entry('window', windowText(input, vote)),
      entry('deadline', input.extendedTo === null ? until : say('extendedTo', { deadline: until })),
    ],
  }
}

function sides(input: ProofSheetInput, items: readonly ProofItem[]): readonly Block[] {
  const { language } = input
  const say = sayingOfProof(language)
  if (items.every((item) => item.bySide === null)) return [note(run(say('noSides'), language))]
  return [sideTable(input, items)]
}

/** One sentence for all items that are alike in every figure, in the order of the first of them. */
function sentences(input: ProofSheetInput, items: readonly ProofItem[]): Block {
  const { language } = input
  const say = sayingOfProof(language)
  const alike = new Map<string, ProofItem[]>()
  for (const item of items) {
    const sentence = countSentence(input, item)
    alike.set(sentence, [...(alike.get(sentence) ?? []), item])
  }
  return numbered(
    2,
    language,
    [...alike].map(([sentence, same]) => {
      const names = same.map((item) => itemName(item, language)).join(', ')
      const text =
        same.length === 1 ? say('sentenceOf', { item: names, sentence }) : say('sentenceOfSome', { items: names, sentence })
      return [paragraph(run(text, language))]
    }),
  )
}

function excluded(input: ProofSheetInput, items: readonly ProofItem[]): readonly Block[] {
  const { language } = input
  const say = sayingOfProof(language)
  const table = excludedTable(items, language)
  return table === null ? [paragraph(run(say('noExcluded'), language))] : [table, note(run(say('excludedNote'), language))]
}

function marks(input: ProofSheetInput): Block {
  const { language } = input
  const say = sayingOfProof(language)
  const { n, hash } = input.journalHead
  const texts = input.items.map((item) =>
    say('textOfItem', {
      item: itemName(item, language),
      version: saying(language)('version', { version: item.version }),
      fingerprint: shortFingerprint(item.fingerprint),
    }),
  )
  return {
    kind: 'fields',
    caption: say('marksHeading'),
    tone: 'note',
    entries: [
      { label: say('textsOfItems'), runs: [run(texts.join('; '), language)] },
      { label: say('textHash'), runs: [run(input.textHash, language)] },
      { label: say('tallyHash'), runs: [run(input.tallyHash, language)] },
      { label: say('signedHash'), runs: [run(input.resultFingerprint, language)] },
      { label: say('head'), runs: [run(say('headValue', { n, hash }), language)] },
    ],
  }
}

function checkItYourself({ language, copy }: ProofSheetInput): Block {
  const say = sayingOfProof(language)
  const steps = [
    'selfOffice',
    copy === 'internal' ? 'selfReplies' : 'selfRepliesPublic',
    'selfThresholds',
    'selfProgram',
    'selfMarks',
  ] as const
  return numbered(
    2,
    language,
    steps.map((step) => paragraphsOf(say(step)).map((line) => paragraph(run(line, language)))),
  )
}

/** Who drafted it and which secretary checked it sign by hand: the desk knows neither by name. */
export function signTable(language: Language): Table {
  const say = sayingOfProof(language)
  const heads = ['roleHead', 'postHead', 'nameHead', 'signatureHead', 'dateHead'] as const
  const row = (word: ProofWord) => [rowHead(run(say(word), language)), cell(), cell(), cell(), centred()]
  return {
    kind: 'table',
    caption: '',
    summary: say('signHeading'),
    widths: [22, 24, 18, 18, 18],
    header: [heads.map((head) => columnHead(say(head), language))],
    body: [row('drafter'), row('secretary')],
    room: 'signature',
    tone: 'body',
  }
}
