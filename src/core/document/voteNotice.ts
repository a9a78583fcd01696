import { paragraphsOf } from '../text/clean'
import { writeCitation } from '../text/citations'
import { formatDeadline, formatWindow } from '../text/dates'
import { cell, centred, columnHead, figure, lead, local, localText, numbered, paragraph, typed, typedCell } from './parts/blocks'
import type { Built } from './built'
import type { NoticeInput } from './dispatchInputs'
import { sayingOfDispatch } from './parts/dispatchWords'
import { frame, meetingName, metadata, metadataBox, recordFoot } from './parts/frame'
import { letterHead, letterTail } from './parts/letter'
import { memberText } from './replySheet'
import { signatureBlocks } from './parts/signatures'
import { type Block, run, type Table } from './tree'
import { attachments, itemName, itemTable } from './parts/vote'
import { saying } from './parts/words'
import { refuse } from '../desk/refusals/refusal'

/**
 * D02, variants: reminder, extension, request after a changed text, withdrawal, not constituted. A reminder says that the addressee's own
 * reply is missing and nothing of anybody else's. Refused without an item to speak of.
 */
export function voteNotice(input: NoticeInput): Built {
  if (input.items.length === 0) return refuse('document.noItem')
  const { language, vote, about, addressee } = input
  const say = saying(language)
  const sayHere = sayingOfDispatch(language)
  const meeting = meetingName(input, vote)
  const title = sayHere(`${about.kind}Title`, { meeting })
  const body = localText(input.body.name, language)
  const recipient = addressee === null ? say('recipientsValue', { body }) : memberText(addressee, language)
  const keywords = [say('keywordGovernment'), say('keywordWritten'), sayHere('keywordNotice'), body]
  const data = metadata(input, 'D02', title, { summary: sayHere('noticeSummary', { title }), keywords }, input.callFingerprint)
  const related = sayHere('relatedCall', {
    cite: writeCitation(vote.terms.meeting, language),
    title: say('callTitle', { meeting }),
  })
  const blocks: readonly Block[] = [
    ...letterHead(input, recipient, title),
    numbered(1, language, [
      [paragraph(run(related, language))],
      [paragraph(run(opening(input), language)), numbered(2, language, closed(points(input), input))],
    ]),
    ...attachments(input.annexes, language),
    { kind: 'together', blocks: [lead('center', run(body, language)), ...signed(input)] },
    ...letterTail(input),
    ...metadataBox(input, data),
  ]
  const foot = recordFoot(input, input.callFingerprint)
  return { ok: true, tree: { metadata: data, page: frame(input, 'letter', 'page', foot), blocks } }
}

/** The end mark of a Korean letter stands behind its last line; behind the annexes where there are some. */
function closed(lines: readonly (readonly Block[])[], { language, annexes }: NoticeInput): readonly (readonly Block[])[] {
  if (language !== 'ko' || annexes.length > 0) return lines
  return lines.map((blocks, index) =>
    index < lines.length - 1 ? blocks : blocks.map((block) => (block.kind === 'paragraph' ? { ...block, endMark: true } : block)),
  )
}

const signed = (input: NoticeInput): readonly Block[] =>
  input.signatures.length === 0 ? [] : signatureBlocks(input, input.signatures)

function opening({ language, about }: NoticeInput): string {
  const say = sayingOfDispatch(language)
  switch (about.kind) {
    case 'reminder':
      return say('reminderAsk')
    case 'extension':
      return say('extensionTell')
    case 'changedText':
      return say('changedTextAsk')
    case 'withdrawal':
      return say('withdrawalTell')
    case 'notConstituted':
      return say('notConstitutedTell')
  }
}

function points(input: NoticeInput): readonly (readonly Block[])[] {
  const { language, vote, about, items, deadline } = input
  const { zone } = input.office
  const say = saying(language)
  const sayHere = sayingOfDispatch(language)
  const line = (text: string): readonly Block[] => [paragraph(typed(text, language))]
  const until = line(sayHere('reminderDeadline', { deadline: formatDeadline(deadline, zone, language) }))
  const window = (to: typeof deadline): string => formatWindow(vote.opensAt, to, zone, language, 'tight')
  const place = paragraphsOf(vote.returnTo).join(' ')
  const returnTo = place === '' ? [] : [line(say('returnTo', { place }))]
  switch (about.kind) {
    case 'reminder':
      return [
        until,
        [paragraph(run(sayHere('reminderItems'), language)), itemTable(items, language)],
        line(say('howToReplyLine', { how: say('howToMark') })),
        ...returnTo,
        line(sayHere('reminderSilence')),
        line(sayHere('reminderCrossed')),
      ]
    case 'extension':
      return [
        line(sayHere('windowBefore', { window: window(about.from) })),
        line(sayHere('windowAfter', { window: window(about.to) })),
        line(sayHere('why', { reason: paragraphsOf(about.reason).join(' ') })),
        line(sayHere(vote.terms.lastReplyCounts ? 'repliesKept' : 'repliesKeptFixed')),
      ]
    case 'changedText':
      return [
        [paragraph(run(sayHere('changedItems'), language)), changedTable(input)],
        line(sayHere('oldReplies')),
        line(sayHere('replyAgain')),
        ...returnTo,
        until,
      ]
    case 'withdrawal':
      return [
        line(sayHere('why', { reason: paragraphsOf(about.reason).join(' ') })),
        [paragraph(run(say('items'), language)), itemTable(items, language)],
        line(sayHere('withdrawnReplies')),
      ]
    case 'notConstituted':
      return [
        [paragraph(run(sayHere('notConstitutedItems'), language)), shortTable(input, about.results)],
        line(sayHere('againTold')),
      ]
  }
}

function changedTable({ items, language }: NoticeInput): Table {
  const say = saying(language)
  const heads = [say('itemNumber'), say('itemTitle'), say('itemVersion'), sayingOfDispatch(language)('changeReason')]
  return {
    kind: 'table',
    caption: '',
    summary: sayingOfDispatch(language)('changedItems'),
    widths: [17, 38, 11, 34],
    header: [heads.map((head) => columnHead(head, language))],
    body: items.map((item) => [
      centred(run(itemName(item, language), language)),
      cell(local(item.title, language)),
      centred(run(say('version', { version: item.version }), language)),
      typedCell(item.changeReason, language),
    ]),
    room: 'text',
    tone: 'body',
  }
}

function shortTable(
  { language }: NoticeInput,
  results: Extract<NoticeInput['about'], { kind: 'notConstituted' }>['results'],
): Table {
  const say = saying(language)
  const sayHere = sayingOfDispatch(language)
  const heads = [say('itemNumber'), say('itemTitle'), sayHere('inOffice'), sayHere('replied'), sayHere('quorum')]
  return {
    kind: 'table',
    caption: say('unitMembers'),
    summary: sayHere('notConstitutedItems'),
    widths: [19, 42, 11, 11, 17],
    header: [heads.map((head) => columnHead(head, language))],
    body: results.flatMap((item) =>
      item.result === null
        ? []
        : [
            [
              centred(run(itemName(item, language), language)),
              cell(local(item.title, language)),
              figure(item.result.count.inOffice, language),
              figure(item.result.count.present, language),
              figure(item.result.judgement.quorumNeeded, language),
            ],
          ],
    ),
    room: 'text',
    tone: 'body',
  }
}
