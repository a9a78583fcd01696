import { z } from 'zod'
import { Head } from '../desk/rows/store'
import { Instant } from '../desk/rows/time'
import { cleanText } from '../text/clean'
import type { Language } from '../text/language'

/**
 * One semantic tree, many writers (design 6). It says what is on the paper, never how wide or where: a builder makes it,
 * a writer turns it into bytes. All of it is plain data, so it can cross to a worker thread and be fingerprinted.
 */

const LanguageSchema = z.enum(['ko', 'en'])

/** A stretch of text of one kind. Texts are clean (see `cleanText`): every writer can print them as they are. */
export const Run = z.strictObject({ text: z.string(), language: LanguageSchema, strong: z.boolean() }).readonly()
export type Run = z.infer<typeof Run>

const Runs = z.array(Run).readonly()
const Align = z.enum(['start', 'center', 'end'])
export type Align = z.infer<typeof Align>

/** `note` is small print; `lead` is a name or sender that stands out. */
const Tone = z.enum(['body', 'note', 'lead'])

const Paragraph = z
  .strictObject({
    kind: z.literal('paragraph'),
    runs: Runs,
    align: Align,
    tone: Tone,
    /** Whether the end mark (끝.) closes it: one Hangul letter after the last one. */
    endMark: z.boolean(),
  })
  .readonly()
export type Paragraph = z.infer<typeof Paragraph>

/** Level 1 is the name of the paper, once; 2 and 3 are its sections. */
const Heading = z
  .strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    runs: Runs,
    align: Align,
  })
  .readonly()

const FieldList = z
  .strictObject({
    kind: z.literal('fields'),
    /** What the list is about, for readers who cannot see it. */
    caption: z.string(),
    entries: z.array(z.strictObject({ label: z.string(), runs: Runs }).readonly()).readonly(),
    tone: Tone,
  })
  .readonly()
export type FieldList = z.infer<typeof FieldList>

export const Cell = z
  .strictObject({
    paragraphs: z.array(Runs).readonly(),
    align: Align,
    columns: z.int().min(1),
    rows: z.int().min(1),
    /** `column` and `row` are header cells for what stands under or beside them. `muted` is printed grey: not to be filled in. */
    role: z.enum(['data', 'column', 'row', 'muted']),
  })
  .readonly()
export type Cell = z.infer<typeof Cell>

const Table = z
  .strictObject({
    kind: z.literal('table'),
    /** Printed above the table; empty for none. */
    caption: z.string(),
    /** What the table is about, for readers who cannot see it. */
    summary: z.string(),
    /** Widths as shares; their sum is the whole width. */
    widths: z.array(z.number().positive()).min(1).readonly(),
    /** Repeated on every page. A row lists the cells that begin in it. */
    header: z.array(z.array(Cell).readonly()).readonly(),
    /** Rows never split where they fit a page. */
    body: z.array(z.array(Cell).readonly()).readonly(),
    /** Room that a row keeps for a hand: a mark and an opinion, or a signature. */
    room: z.enum(['text', 'writing', 'signature']),
    tone: z.enum(['body', 'note']),
  })
  .readonly()
export type Table = z.infer<typeof Table>

const Attachments = z
  .strictObject({
    kind: z.literal('attachments'),
    label: z.string(),
    entries: z.array(Runs).min(1).readonly(),
    endMark: z.boolean(),
    language: LanguageSchema,
  })
  .readonly()

/** The end mark on a line of its own, one Hangul letter in: after a full table. */
const EndMark = z.strictObject({ kind: z.literal('endMark') }).readonly()
const PageBreak = z.strictObject({ kind: z.literal('pageBreak') }).readonly()
/** A line across the page between head, body and tail of a letter; carries no text. */
const Rule = z.strictObject({ kind: z.literal('rule') }).readonly()

const Simple = z.discriminatedUnion('kind', [Paragraph, Heading, FieldList, Table, Attachments, EndMark, PageBreak, Rule])

export interface List {
  readonly kind: 'list'
  readonly level: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
  readonly items: readonly ListItem[]
}

/** The marker stands in the text of the paper (1. 가. 1) …), because letters refer to it. Empty for a single item. */
interface ListItem {
  readonly marker: string
  readonly blocks: readonly Block[]
}

/** Blocks that stand on one page: a signature is never alone on a page. Where they do not fit one page they are let go. */
interface Together {
  readonly kind: 'together'
  readonly blocks: readonly Block[]
}

export type Block = z.infer<typeof Simple> | List | Together

export const Block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    Simple,
    z.strictObject({
      kind: z.literal('list'),
      level: z.literal([1, 2, 3, 4, 5, 6, 7, 8]),
      items: z.array(z.strictObject({ marker: z.string(), blocks: z.array(Block) })),
    }),
    z.strictObject({ kind: z.literal('together'), blocks: z.array(Block) }),
  ]),
)

/** Search metadata (forms D21): document properties of every file. */
export const DocumentMetadata = z
  .strictObject({
    /** A form of forms.md by its number; KEY is the certificate of a signing key, which is no official form. */
    form: z.enum(['D02', 'D04', 'D05', 'D07', 'D08', 'D09', 'D10', 'D11', 'D22', 'KEY']),
    title: z.string().min(1),
    /** 문서요지 and 키워드, OPREG 5(2). */
    summary: z.string(),
    keywords: z.array(z.string()).readonly(),
    language: LanguageSchema,
    /** The office, never a person. */
    author: z.string(),
    body: z.string(),
    createdAt: Instant,
    journalHead: Head,
    /** Fingerprint of what the paper is about, 64 hex digits; empty where it is about nothing signed. */
    fingerprint: z.string(),
  })
  .readonly()
export type DocumentMetadata = z.infer<typeof DocumentMetadata>

/** What stands at the edge of every page. */
export const PageFrame = z
  .strictObject({
    /** forms.md 2.1: PG-L, PG-R, PG-F, PG-C. */
    profile: z.enum(['letter', 'report', 'form', 'certificate']),
    /** Words on top of every page, such as 연습. */
    marks: z.array(z.string()).readonly(),
    /** Left and right of the page number. */
    footStart: z.string(),
    footEnd: z.string(),
    /** `totalAndPage` prints 4-1 (OPRULE 18(1)); `page` prints 1. */
    numbering: z.enum(['page', 'totalAndPage']),
  })
  .readonly()
export type PageFrame = z.infer<typeof PageFrame>

export const DocumentTree = z
  .strictObject({ metadata: DocumentMetadata, page: PageFrame, blocks: z.array(Block).readonly() })
  .readonly()
export type DocumentTree = z.infer<typeof DocumentTree>

/** The end mark of Korean official papers, with the dot that offices write (forms 4.2). */
export const endMarkText = '끝.'

export function run(text: string, language: Language): Run {
  return { text: cleanText(text), language, strong: false }
}
