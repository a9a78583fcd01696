import { cleanText } from '../../text/clean'
import { formatDate, dayOf } from '../../text/dates'
import { local, localText, typed } from './blocks'
import type { Language, PaperContext, VoteInput } from '../inputs'
import { type Block, type DocumentMetadata, type FieldList, type PageFrame, run } from '../tree'
import { saying } from './words'
import { englishOrdinal } from '../../text/numbers'

/** What stands around the text of every paper: marks, foot, search metadata. */

/** The first 16 hex digits in groups of four: enough to compare by eye (forms 2.4). */
export function shortFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 16).match(/.{1,4}/gu) ?? []).join(' ')
}

/** `제7차 대한민국 열린정부 포럼` / `7th meeting of the Open Government Forum Korea` */
export function meetingName(context: PaperContext, vote: Pick<VoteInput, 'number'>): string {
  const say = saying(context.language)
  const body = localText(context.body.name, context.language)
  return say('meetingName', { number: vote.number, ordinal: englishOrdinal(vote.number), body })
}

/** Words on top of every page: a practice folder and illustrative replies must never be taken for the real thing. */
function pageMarks(context: PaperContext): readonly string[] {
  const say = saying(context.language)
  return [...(context.practice ? [say('practice')] : []), ...(context.illustrative ? [say('illustrative')] : [])]
}

export function frame(
  context: PaperContext,
  profile: PageFrame['profile'],
  numbering: PageFrame['numbering'],
  foot: { readonly start: string; readonly end: string },
): PageFrame {
  return { profile, marks: pageMarks(context), footStart: cleanText(foot.start), footEnd: cleanText(foot.end), numbering }
}

/** Foot of internal copies: `문서지문 xxxx xxxx xxxx xxxx` and `기록번호 n`. */
export function recordFoot(context: PaperContext, fingerprint: string): { readonly start: string; readonly end: string } {
  const say = saying(context.language)
  return {
    start: fingerprint === '' ? '' : say('fingerprintFoot', { fingerprint: shortFingerprint(fingerprint) }),
    end: say('recordFoot', { n: context.journalHead.n }),
  }
}

/** Titles stay under 60 letters where the office's own words allow (D21); what is longer is kept whole, never cut. */
export function metadata(
  context: PaperContext,
  form: DocumentMetadata['form'],
  title: string,
  own: { readonly summary: string; readonly keywords: readonly string[] },
  fingerprint: string,
): DocumentMetadata {
  const summary = context.summary === '' ? own.summary : context.summary
  const keywords = context.keywords.length === 0 ? own.keywords : context.keywords
  return {
    form,
    title: cleanText(title),
    summary: cleanText(summary),
    keywords: keywords.map(cleanText).filter((keyword) => keyword !== ''),
    language: context.language,
    author: authorOf(context, context.language),
    body: localText(context.body.name, context.language),
    createdAt: context.createdAt,
    journalHead: context.journalHead,
    fingerprint,
  }
}

function authorOf(context: PaperContext, language: Language): string {
  const office = localText(context.office.officeName, language)
  const department = cleanText(context.office.department)
  return [office, department].filter((part) => part !== '').join(' ')
}

/** The box of search metadata at the end of a paper (D21, OPREG 5(2)). Before registration no number is invented. */
export function metadataBox(context: PaperContext, data: DocumentMetadata): readonly Block[] {
  const { language } = context
  const say = saying(language)
  const fields: FieldList = {
    kind: 'fields',
    caption: say('metadataCaption'),
    tone: 'note',
    entries: [
      { label: say('registration'), runs: [run(say('notRegistered'), language)] },
      { label: say('summary'), runs: [typed(data.summary, language)] },
      { label: say('keywords'), runs: [typed(data.keywords.join(', '), language)] },
      { label: say('author'), runs: [typed(data.author === '' ? say('notStated') : data.author, language)] },
      { label: say('producedAt'), runs: [run(formatDate(dayOf(context.createdAt, context.office.zone), language), language)] },
      ...(data.fingerprint === '' ? [] : [{ label: say('fingerprint'), runs: [run(data.fingerprint, language)] }]),
      {
        label: say('journalHead'),
        runs: [run(say('journalHeadValue', { n: context.journalHead.n, hash: context.journalHead.hash }), language)],
      },
    ],
  }
  return [
    {
      kind: 'together',
      blocks: [{ kind: 'heading', level: 2, runs: [run(say('metadataCaption'), language)], align: 'start' }, fields],
    },
  ]
}

/** Keywords that every paper on a written vote starts from; three to ten of them (D21). */
export function voteKeywords(
  context: PaperContext,
  own: 'keywordCall' | 'keywordSheet' | 'keywordReport' | 'keywordResolution',
): readonly string[] {
  const say = saying(context.language)
  return [say('keywordGovernment'), say('keywordWritten'), say(own), local(context.body.name, context.language).text]
}
