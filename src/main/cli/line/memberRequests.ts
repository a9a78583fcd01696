import type { MemberPaperInput } from '#core/body/papers/memberPaperShape'
import { AppointmentId, BodyId, TermId } from '#core/desk/rows/identifiers'
import { PlainDate } from '#core/desk/rows/time'
import { folderOf, listOf, Mistake, needed, oneOf, parsed, parsedNeeded, type Values } from './lineParts'

/** A body that is not named is the only one that exists on the day; a day that is not named is today. */
export type MemberRequest =
  | {
      readonly verb: 'exportMembers'
      readonly folder: string
      readonly out: string
      readonly bodyId: BodyId | null
      readonly termId: TermId | null
      readonly day: PlainDate | null
      readonly audience: 'public' | 'internal'
      readonly format: 'csv' | 'popolo'
    }
  | {
      readonly verb: 'exportDeadlines'
      readonly folder: string
      readonly out: string
      /** Null for all bodies. */
      readonly bodyId: BodyId | null
      readonly from: PlainDate | null
      /** Null for a year. */
      readonly until: PlainDate | null
      readonly method: 'publish' | 'cancel'
    }
  | {
      readonly verb: 'exportMemberPapers'
      readonly folder: string
      readonly out: string
      readonly bodyId: BodyId | null
      readonly paper: MemberPaperAsked
      readonly formats: readonly ('docx' | 'pdf')[]
    }
  | {
      readonly verb: 'importMembers'
      readonly folder: string
      readonly file: string
      readonly bodyId: BodyId | null
      /** Null where only people are imported. */
      readonly termId: TermId | null
      readonly asOf: PlainDate | null
      readonly reason: string | null
      /** Only say what would happen. */
      readonly preview: boolean
    }

type Letter = Extract<MemberPaperInput, { form: 'D22' }>
export type MemberPaperAsked =
  | { readonly form: 'D11'; readonly day: PlainDate | null; readonly copy: 'public' | 'internal' }
  | Pick<Letter, 'form' | 'appointmentId' | 'letter'>

export function exportMembersRequest(values: Values): MemberRequest {
  return {
    verb: 'exportMembers',
    ...places(values),
    termId: parsed('--term', values.term, TermId),
    day: parsed('--day', values.day, PlainDate),
    audience: oneOf('audience', values.audience ?? 'public', ['public', 'internal']),
    format: oneOf('format', needed(values.format, '--format'), ['csv', 'popolo']),
  }
}

export function exportDeadlinesRequest(values: Values): MemberRequest {
  return {
    verb: 'exportDeadlines',
    ...places(values),
    from: parsed('--from', values.from, PlainDate),
    until: parsed('--until', values.until, PlainDate),
    method: oneOf('method', values.method ?? 'publish', ['publish', 'cancel']),
  }
}

export function exportMemberPapersRequest(values: Values): MemberRequest {
  return {
    verb: 'exportMemberPapers',
    ...places(values),
    paper: paperOf(values),
    formats: listOf('formats', values.formats, ['docx', 'pdf']),
  }
}

export function importMembersRequest(what: string | undefined, file: string | undefined, values: Values): MemberRequest {
  if (what !== 'members') throw new Mistake('needs', { what: 'members FILE.csv' })
  const bodyId = parsed('--body', values.body, BodyId)
  const termId = parsed('--term', values.term, TermId)
  if (termId === null && bodyId === null) throw new Mistake('needs', { what: '--term' })
  return {
    verb: 'importMembers',
    folder: folderOf(values),
    file: needed(file, 'FILE.csv'),
    bodyId,
    termId,
    asOf: parsed('--as-of', values['as-of'], PlainDate),
    reason: values.reason ?? null,
    preview: values.preview === true,
  }
}

const places = (values: Values) => ({
  folder: folderOf(values),
  out: needed(values.out, '--out'),
  bodyId: parsed('--body', values.body, BodyId),
})

function paperOf(values: Values): MemberPaperAsked {
  const form = oneOf('form', needed(values.form, '--form'), ['D11', 'D22'])
  if (form === 'D11') {
    const copy = oneOf('copy', values.copy ?? 'public', ['public', 'internal'])
    return { form, day: parsed('--day', values.day, PlainDate), copy }
  }
  const appointmentId = parsedNeeded('--appointment', values.appointment, AppointmentId)
  const kind = oneOf('letter', values.letter ?? 'commission', ['commission', 'reappointment', 'dismissal'])
  if (kind !== 'reappointment') return { form, appointmentId, letter: { kind } }
  const from = parsedNeeded('--from', values.from, PlainDate)
  const until = parsedNeeded('--until', values.until, PlainDate)
  return { form, appointmentId, letter: { kind, from, until } }
}
