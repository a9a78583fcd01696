import { refuse } from '../desk/refusals/refusal'
import { cleanText, paragraphsOf } from '../text/clean'
import { writeCitation } from '../text/citations'
import { formatDateWithWeekday } from '../text/dates'
import { lead, localText, numbered, paragraph, typed } from './parts/blocks'
import type { Built } from './built'
import { frame, meetingName, metadata, metadataBox, recordFoot, voteKeywords } from './parts/frame'
import type { CallInput } from './inputs'
import { letterHead, letterTail } from './parts/letter'
import { signatureBlocks } from './parts/signatures'
import { type Block, run } from './tree'
import { attachments, daysText, groundName, itemTable, windowText } from './parts/vote'
import { saying } from './parts/words'

/**
 * D02 서면의결 시행 통보: the letter that opens a vote in writing, with its ground, window, items and how replies are counted.
 * Refused without an item or a reason.
 */
export function callForWrittenVote(input: CallInput): Built {
  if (input.items.length === 0) return refuse('document.noItem')
  if (cleanText(input.vote.reason).trim() === '') return refuse('document.noReason', {}, input.vote.terms.ground)
  const { language, vote } = input
  const say = saying(language)
  const body = localText(input.body.name, language)
  const title = say('callTitle', { meeting: meetingName(input, vote) })
  const data = metadata(
    input,
    'D02',
    title,
    {
      summary: say('callSummary', { days: daysText(input, vote), count: input.items.length }),
      keywords: voteKeywords(input, 'keywordCall'),
    },
    input.callFingerprint,
  )
  const blocks: readonly Block[] = [
    ...letterHead(input, say('recipientsValue', { body }), title),
    numbered(1, language, [
      [paragraph(run(say('related', { cite: writeCitation(vote.terms.meeting, language) }), language))],
      [paragraph(run(say('callRequest'), language)), numbered(2, language, terms(input))],
    ]),
    ...attachments(input.annexes, language),
    {
      kind: 'together',
      blocks: [lead('center', run(body, language)), ...signatureBlocks(input, input.signatures)],
    },
    ...letterTail(input),
    ...metadataBox(input, data),
  ]
  return {
    ok: true,
    tree: { metadata: data, page: frame(input, 'letter', 'page', recordFoot(input, input.callFingerprint)), blocks },
  }
}

/** 가 to 바: ground, window, roster, items, how to reply, how it is counted. */
function terms(input: CallInput): readonly (readonly Block[])[] {
  const { language, vote } = input
  const say = saying(language)
  const cited = (text: string, cite: string): string => (cite === '' ? text : `${text} ${say('cited', { cite })}`)
  const countRule = [
    say(vote.terms.base === 'present' ? 'countPresent' : 'countInOffice'),
    say(vote.terms.abstentionsInBase ? 'abstentionsIn' : 'abstentionsOut'),
  ].join(' ')
  const reason = paragraphsOf(vote.reason).join(' ')
  const ground = say('callGround', {
    ground: groundName(vote, language),
    reason,
    cite: writeCitation(vote.terms.ground, language),
  })
  const replyTo = paragraphsOf(vote.returnTo).join(' ')
  return [
    [paragraph(typed(ground, language))],
    [paragraph(run(say('callWindow', { window: windowText(input, vote) }), language))],
    [paragraph(run(say('callRoster', { day: formatDateWithWeekday(vote.rosterOn, language), count: vote.inOffice }), language))],
    [paragraph(run(say('items'), language)), itemTable(input.items, language)],
    replyTo === ''
      ? [paragraph(run(say('howToReplyLine', { how: say('howToMark') }), language))]
      : [
          paragraph(run(say('howToReply'), language)),
          numbered(3, language, [
            [paragraph(run(say('howToMark'), language))],
            [paragraph(typed(say('returnTo', { place: replyTo }), language))],
          ]),
        ],
    [paragraph(run(cited(countRule, writeCitation(vote.terms.baseCite, language)), language))],
    [paragraph(run(say(vote.terms.lastReplyCounts ? 'change' : 'noChange'), language))],
  ]
}
