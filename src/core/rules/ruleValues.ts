import { z } from 'zod'
import { Bilingual } from '../desk/rows/text'
import { PlainDate } from '../desk/rows/time'

/** How far a rule was checked: read in the text, inferred by us from it, or typed by the office. */
const Verified = z.enum(['read', 'inferred', 'office'])

/** Words of law in both languages; a clause or source that says nothing is a mistake in the book. */
const LegalWords = Bilingual.refine((words) => words.ko !== '' && words.en !== '', 'needs words in both languages')

/** One rule of one book: its value, what it is measured in, and where it stands in the law. */
function rule<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    unit: z.enum(['members', 'organisations', 'offices', 'years', 'renewals', 'days', 'choice', 'share', 'yesOrNo']),
    clause: LegalWords,
    /** Title of the text in which the clause stands. */
    source: LegalWords,
    /** Number of that text, such as 행정안전부훈령 제83호. */
    version: LegalWords,
    verified: Verified,
    /** What was left open and which reading was taken; empty where the text says it plainly. */
    note: Bilingual,
  })
}

const count = z.int().min(1).max(999)

const percent = z.int().min(1).max(100).nullable()

export const BalanceAxis = z.enum(['sector', 'gender', 'region'])
export type BalanceAxis = z.infer<typeof BalanceAxis>

/** More than half of those named: ⌊n/2⌋+1. */
const majority = <Base extends readonly [string, ...string[]]>(...bases: Base) =>
  z.strictObject({ share: z.literal('majority'), of: z.enum(bases) })

/**
 * Every rule that the desk asks for. A book has all of them: a matter on which a text is silent is a rule that says so,
 * with the reading that was taken, never an absence.
 */
export const RuleTable = z.strictObject({
  /** The most members, co-chairs and secretaries included. */
  'body.sizeMax': rule(count),
  'body.memberIs': rule(z.enum(['organisation', 'person'])),
  /** Whether commissioned members must be more than half. */
  'body.commissionedMajority': rule(z.boolean()),
  /** Co-chairs; one is of the government, one is elected from among the commissioned members. */
  'body.coChairs': rule(z.strictObject({ count: z.int().min(1).max(9) })),
  'body.secretaries': rule(z.int().min(0).max(9)),
  'term.years': rule(z.int().min(1).max(20)),
  /** How often in a row a commissioned member may be renewed; null where the text sets no limit. */
  'term.renewalsMax': rule(z.int().min(0).max(20).nullable()),
  /** When a row of terms is broken: by a term of the body in which the holder did not serve, or never. */
  'term.gap': rule(z.enum(['skippedTermResets', 'neverResets'])),
  /** A replacement serves what remains of the predecessor's term. */
  'term.replacement': rule(z.literal('remainder')),
  /** Whether a member whose term expired may serve until a successor is commissioned. */
  'term.holdover': rule(z.boolean()),
  /** Whether such a member counts among the members in office. */
  'holdover.counted': rule(z.boolean()),
  'quorum.open': rule(majority('inOffice')),
  'decision.method': rule(z.enum(['consensusThenVote', 'vote'])),
  'decision.majority': rule(majority('present', 'inOffice')),
  'decision.abstentions': rule(z.literal('inBase')),
  'decision.tie': rule(z.literal('fails')),
  /** On which grounds a meeting may be held in writing. */
  'written.grounds': rule(z.array(z.enum(['minor', 'urgent', 'unavoidable'])).min(1)),
  'written.silence': rule(z.literal('absent')),
  'written.late': rule(z.literal('keptNotCounted')),
  'written.replacement': rule(z.literal('untilClose')),
  'written.textChange': rule(z.literal('askAgain')),
  /** Whether a member recused from an item stays among the members in office for it. Never is the member present. */
  'written.recused': rule(z.enum(['inOffice', 'outOfOffice'])),
  'written.conditional': rule(z.enum(['notYes', 'yes'])),
  /** Whether the office may close before the end of the window once every member has answered. */
  'written.closeEarly': rule(z.boolean()),
  'written.decisionDay': rule(z.enum(['lastDay', 'lastSignature'])),
  /** Whether a written vote leaves a record with the headings of minutes, which the body decides itself. */
  'written.record': rule(z.enum(['kept', 'notKept'])),
  'call.signers': rule(z.literal('bothCoChairs')),
  'result.signers': rule(z.literal('bothCoChairs')),
  /** How the acting chair is found: the order that was fixed beforehand. */
  'actingChair.order': rule(z.literal('fixedBeforehand')),
  /** Days between notice and meeting. */
  'meeting.noticeDays': rule(z.int().min(0).max(90)),
  /** `strict`: back from the day of the meeting, which is not counted, and the notice has arrived before; `dMinus`: that many days off. */
  'meeting.noticeCounting': rule(z.enum(['strict', 'dMinus'])),
  /** How often a regular meeting is due. */
  'meeting.rhythm': rule(z.enum(['quarterly', 'halfYearly', 'none'])),
  /** Whether somebody may stand in for a member at a meeting, and what for. */
  deputies: rule(z.enum(['none', 'speak', 'vote'])),
  /** Whether who presides over a meeting decides a tie. */
  castingVote: rule(z.enum(['none', 'presiding'])),
  /** The most members of a subcommittee or task force; null where the text sets no limit. */
  'group.membersMax': rule(count.nullable()),
  'group.namedBy': rule(z.enum(['bothCoChairs', 'oneCoChair'])),
  /** Who appoints and commissions the members, as letters of commission are signed. */
  'appointment.by': rule(LegalWords),
  'dismissal.grounds': rule(z.array(z.enum(['incapacity', 'misconduct', 'neglect', 'unfit', 'ownWish'])).min(1)),
  /** By what the membership is asked to be balanced, as an effort. */
  'balance.axes': rule(z.array(BalanceAxis)),
  /** The largest share in per cent that one kind may have before the desk warns; null where no figure is set. */
  'balance.shareMax': rule(z.strictObject({ sector: percent, gender: percent, region: percent })),
  /** The lengths in years that an action plan may have. */
  'plan.cycleYears': rule(z.array(z.int().min(1).max(10)).min(1)),
})

type ParsedTable = z.infer<typeof RuleTable>
export type RuleKey = keyof ParsedTable
export type RuleValues = { readonly [Key in RuleKey]: ParsedTable[Key]['value'] }

/** One rule with its value; the same shape for all, so that key and value stay a pair where the key is not known. */
export type Rule<Value> = Omit<ParsedTable[RuleKey], 'value'> & { readonly value: Value }
export type RuleTable = { readonly [Key in RuleKey]: Rule<RuleValues[Key]> }

export const ruleKeys = Object.keys(RuleTable.shape) as readonly RuleKey[] // Object.keys widens to string

/**
 * A rule book: one version of one body of rules. It says its last day where a later text ended it; the next book of the family
 * then begins on the day after, so that a book that is missing between two shows as a gap.
 */
export const RuleBook = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  family: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: LegalWords,
  number: LegalWords,
  /** The day from which it is in force. */
  from: PlainDate,
  /** The last day on which it is in force; null while it is. */
  until: PlainDate.nullable(),
  /** What was read, and what was not. */
  note: Bilingual,
  rules: RuleTable,
})
export type RuleBook = Omit<z.infer<typeof RuleBook>, 'rules'> & { readonly rules: RuleTable }
