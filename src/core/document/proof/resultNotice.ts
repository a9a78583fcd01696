import { refuse } from '../../desk/refusals/refusal'
import { paragraphsOf } from '../../text/clean'
import { writeCitation } from '../../text/citations'
import { formatDate, formatDateWithWeekday } from '../../text/dates'
import { formatShare } from '../../text/numbers'
import type { Built } from '../built'
import { lead, localText, numbered, paragraph, typed } from '../parts/blocks'
import { checkCounts } from '../parts/checkCount'
import { frame, meetingName, metadata, metadataBox, recordFoot } from '../parts/frame'
import { letterHead, letterTail } from '../parts/letter'
import { attachments, daysText, itemName, resultSentence, resultTable, titleWithVersion, windowText } from '../parts/vote'
import { saying } from '../parts/words'
import { memberText } from '../replySheet'
import { type Block, run } from '../tree'
import type { ResultNoticeInput } from './proofInputs'
import { type ProofWord, sayingOfProof } from './proofWords'

/**
 * D08 (b), the result as a letter to members and agencies: numbers and sentences, nothing of how anybody voted. Refused without an item, and
 * when a count does not add up.
 */
export function resultNotice(input: ResultNoticeInput): Built {
  const { language, vote, addressee } = input
  if (input.items.length === 0) return refuse('document.noItem')
  const mismatch = checkCounts(input, input.items)
  if (mismatch !== null) return mismatch
  const say = saying(language)
  const sayHere = sayingOfProof(language)
  const meeting = meetingName(input, vote)
  const body = localText(input.body.name, language)
  const title = sayHere('noticeTitle', { meeting })
  const data = metadata(
    input,
    'D08',
    title,
    {
      summary: sayHere('noticeSummary', { days: daysText(input, vote), count: input.items.length }),
      keywords: [say('keywordGovernment'), say('keywordWritten'), sayHere('keywordNotice'), body],
    },
    input.resultFingerprint,
  )
  const related = sayHere('noticeRelated', {
    cite: writeCitation(vote.terms.meeting, language),
    title: say('callTitle', { meeting }),
  })
  const recipient = addressee === null ? sayHere('noticeTo', { body }) : memberText(addressee, language)
  const blocks: readonly Block[] = [
    ...letterHead(input, recipient, title),
    numbered(1, language, [
      [paragraph(run(related, language))],
      [paragraph(run(sayHere('noticeTell'), language)), numbered(2, language, points(input))],
    ]),
    ...attachments(input.annexes, language),
    ...(input.annexes.length === 0 && language === 'ko' ? [{ kind: 'endMark' as const }] : []),
    lead('center', run(body, language)),
    ...letterTail(input),
    ...metadataBox(input, data),
  ]
  const foot = recordFoot(input, input.resultFingerprint)
  return { ok: true, tree: { metadata: data, page: frame(input, 'letter', 'page', foot), blocks } }
}

function points(input: ResultNoticeInput): readonly (readonly Block[])[] {
  const { language, vote, items } = input
  const say = sayingOfProof(language)
  const line = (word: ProofWord, facts: Readonly<Record<string, string | number>>): readonly Block[] => [
    paragraph(run(say(word, facts), language)),
  ]
  const number = paragraphsOf(input.resolutionNumber).join(' ')
  const notConstituted = items.some((item) => item.result?.judgement.outcome === 'notConstituted')
  const share = formatShare(input.repliedSeats, vote.inOffice)
  return [
    line('noticeWindow', { window: windowText(input, vote) }),
    line('noticeReplies', { office: vote.inOffice, present: input.repliedSeats, share }),
    [
      paragraph(run(say('noticeResults'), language)),
      resultTable(items, language),
      numbered(
        3,
        language,
        items.map((item) => [
          paragraph(
            run(`${itemName(item, language)} `, language),
            titleWithVersion(item, language),
            run(`: ${resultSentence(item, language)}`, language),
          ),
        ]),
      ),
    ],
    ...(input.decidedOn === null ? [] : [line('noticeDecided', { day: formatDateWithWeekday(input.decidedOn, language) })]),
    ...(number === '' ? [] : [[paragraph(typed(say('noticeNumber', { number }), language))]]),
    ...(input.effectiveOn === null ? [] : [line('noticeEffective', { day: formatDate(input.effectiveOn, language) })]),
    ...(notConstituted ? [line('noticeNotConstituted', {})] : []),
  ]
}
