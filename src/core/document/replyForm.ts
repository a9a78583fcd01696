import { z } from 'zod'
import type { Refused } from '../desk/refusals/refusal'
import { cleanText } from '../text/clean'
import { addressed } from '../text/names'
import { fingerprintOf } from '../resolution/fingerprint'
import type { Fingerprint } from '../resolution/rows'
import { localText } from './parts/blocks'
import { sayingOfDispatch } from './parts/dispatchWords'
import { frame, meetingName } from './parts/frame'
import type { ItemInput, ReplySheetInput } from './inputs'
import { codeOfSheet, memberText, replySheet } from './replySheet'
import { DocumentMetadata } from './tree'
import { groupHeading, itemName, titleWithVersion, windowText } from './parts/vote'
import { saying } from './parts/words'

/** The values of a vote on the form (forms D05): the reader of returned forms knows exactly these. */
const FormChoice = z.enum(['yes', 'no', 'abstain', 'cond'])

/**
 * D05 as a form that is filled in on the screen: every word on it, and nothing of where it stands. Its fields are `vote_N` and `opinion_N`
 * with the number of the item, `coi`, `coi_items`, `coi_reason`, `remarks`, `date`, `signer`, `signature` and the read-only `code`.
 */
export const ReplyForm = z.strictObject({
  metadata: DocumentMetadata,
  marks: z.array(z.string()),
  /** The code of the sheet, alone: it is the value of the field and stands at the foot of every page. */
  code: z.string(),
  formNumber: z.string(),
  codeLabel: z.string(),
  title: z.string(),
  /** Numbered lines above the votes: the meeting with its window, the member. */
  lines: z.array(z.array(z.string())),
  voteHeading: z.string(),
  heads: z.strictObject({
    number: z.string(),
    item: z.string(),
    choices: z.array(z.strictObject({ value: FormChoice, label: z.string() })),
    opinion: z.string(),
  }),
  items: z.array(
    z.strictObject({
      number: z.int(),
      /** A heading over this and the following items; empty for none. */
      group: z.string(),
      text: z.string(),
      /** Why there is nothing to fill in; empty where there is. */
      closed: z.string(),
      tips: z.array(z.string()),
      opinionTip: z.string(),
    }),
  ),
  interests: z.strictObject({
    heading: z.string(),
    label: z.string(),
    none: z.string(),
    noneTip: z.string(),
    declared: z.string(),
    declaredTip: z.string(),
    items: z.string(),
    itemsTip: z.string(),
    reason: z.string(),
    reasonTip: z.string(),
    note: z.string(),
  }),
  remarks: z.string(),
  closing: z.string(),
  date: z.string(),
  signer: z.string(),
  signatureSpace: z.string(),
  addressee: z.string(),
  notes: z.array(z.string()),
  foot: z.string(),
})
export type ReplyForm = z.infer<typeof ReplyForm>

/** Builds the form from what the reply sheet on paper is built from; refused where that is. */
export function replyForm(input: ReplySheetInput): { readonly ok: true; readonly form: ReplyForm } | Refused {
  const sheet = replySheet(input)
  if (!sheet.ok) return sheet
  const { language, vote, seat } = input
  const say = saying(language)
  const sayHere = sayingOfDispatch(language)
  const meeting = meetingName(input, vote)
  const coChairs = say('coChairs', { body: localText(input.body.name, language) })
  const choices = [
    { value: 'yes' as const, label: say('yes') },
    { value: 'no' as const, label: say('no') },
    { value: 'abstain' as const, label: say('abstain') },
    ...(vote.terms.conditionalOffered ? [{ value: 'cond' as const, label: say('conditional') }] : []),
  ]
  const returnTo = cleanText(vote.returnTo).trim()
  return {
    ok: true,
    form: {
      metadata: sheet.tree.metadata,
      marks: [...frame(input, 'form', 'totalAndPage', { start: '', end: '' }).marks],
      code: codeOfSheet(input),
      formNumber: say('formNumber'),
      codeLabel: sayHere('fieldCode'),
      title: say('sheetTitle'),
      lines: [
        [say('sheetMeeting', { meeting }), say('sheetWindow', { window: windowText(input, vote) })],
        [cleanText(say('sheetMember', { member: memberText(seat, language) }))],
      ],
      voteHeading: say('sheetVote'),
      heads: { number: say('number'), item: say('itemAndVersion'), choices, opinion: say('opinion') },
      items: input.items.map((item, index) => ({
        number: item.number,
        group: groupHeading(input.items, index, language)?.text ?? '',
        text: itemText(item, input),
        closed: closedBecause(item, input),
        tips: choices.map(({ label }) => sayHere('fieldMark', { item: item.number, choice: label })),
        opinionTip: sayHere('fieldOpinion', { item: item.number }),
      })),
      interests: {
        heading: say('sheetOther'),
        label: say('interests'),
        none: sayHere('interestNone'),
        noneTip: sayHere('fieldInterestNone'),
        declared: sayHere('interestDeclared'),
        declaredTip: sayHere('fieldInterestDeclared'),
        items: sayHere('interestItems'),
        itemsTip: sayHere('fieldInterestItems'),
        reason: sayHere('interestReason'),
        reasonTip: sayHere('fieldInterestReason'),
        note: say('interestNote'),
      },
      remarks: say('otherOpinion'),
      closing: say('sheetClosing'),
      date: sayHere('date'),
      signer: sayHere('signer'),
      signatureSpace: sayHere('signatureSpace'),
      addressee: language === 'ko' ? addressed(coChairs, 'person') : coChairs,
      notes: [
        `${say('sheetNotes')}: ${[say('sheetNoteMark'), say('sheetNoteLate'), say('sheetNoteSilence')].join(' ')}`,
        sayHere('fillNote'),
        ...(returnTo === '' ? [] : [say('returnTo', { place: returnTo })]),
      ],
      foot: localText(seat.label, language),
    },
  }
}

/** Fingerprint of what the form says, as `contentHash` is of a paper. */
export const formHash = (form: ReplyForm): Fingerprint => fingerprintOf('form/1', form)

function itemText(item: ItemInput, { language }: ReplySheetInput): string {
  const title = titleWithVersion(item, language).text
  return item.itemNumber === '' ? title : `${itemName(item, language)} ${title}`
}

function closedBecause(item: ItemInput, { seat, language }: ReplySheetInput): string {
  const say = saying(language)
  if (item.kind === 'report') return say('reportRow')
  return seat.recusedItems.includes(item.number) ? say('recusedRow') : ''
}
