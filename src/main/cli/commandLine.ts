import { Role } from '#core/desk/actor'
import { DocumentForm } from '#core/desk/wire/wire'
import type { Language } from '#core/text/language'
import { folderOf, listOf, Mistake, needed, oneOf, parse, type Values, wholeNumber } from './line/lineParts'
import {
  exportDeadlinesRequest,
  exportMemberPapersRequest,
  exportMembersRequest,
  importMembersRequest,
  type MemberRequest,
} from './line/memberRequests'
import { type SignRequest, signRequestOf } from './line/signRequests'
import type { PacksLine } from './verbs/exportPacks'
import type { Word } from './words'

/** What a person or a script asks of the command line. */
export type Request =
  | { readonly verb: 'help' }
  | { readonly verb: 'commands'; readonly out: string | null }
  | { readonly verb: 'create'; readonly folder: string; readonly practice: boolean }
  | { readonly verb: 'sample' | 'verify' | 'rebuild'; readonly folder: string }
  | { readonly verb: 'run'; readonly folder: string; readonly script: string; readonly stop: boolean }
  | { readonly verb: 'query'; readonly folder: string; readonly name: string; readonly input: string }
  | { readonly verb: 'exportDocuments'; readonly folder: string; readonly papers: PapersAsked }
  | { readonly verb: 'exportProof'; readonly folder: string; readonly resolutionId: string; readonly out: string | null }
  | { readonly verb: 'generate'; readonly folder: string; readonly years: number; readonly seed: string }
  | { readonly verb: 'demo'; readonly out: string }
  | PacksLine
  | MemberRequest
  | SignRequest

export interface PapersAsked {
  readonly resolutionId: string
  readonly forms: readonly DocumentForm[]
  readonly formats: readonly ('docx' | 'pdf')[]
  readonly out: string
  /** For reply sheets: the seat whose sheet it is; null for one sheet of every member who may vote. */
  readonly seatId: string | null
}

export interface CommandLine {
  readonly language: Language
  readonly profile: string
  readonly role: Role
  readonly request: Request
}

export type ReadCommandLine =
  | { readonly ok: true; readonly line: CommandLine }
  | {
      readonly ok: false
      readonly language: Language
      readonly word: Word
      readonly facts: Readonly<Record<string, string | number>>
    }

/** Reads the arguments behind the program's name. Every option must be known, so that a typing mistake is not passed over. */
export function readCommandLine(args: readonly string[]): ReadCommandLine {
  const language = args.includes('en') && args[args.indexOf('en') - 1] === '--language' ? 'en' : 'ko'
  try {
    const { values, positionals } = parse(args)
    return {
      ok: true,
      line: {
        language: oneOf('language', values.language ?? 'ko', ['ko', 'en']),
        profile: values.profile ?? (language === 'ko' ? '명령줄' : 'command line'),
        role: oneOf('role', values.role ?? 'officer', Role.options),
        request: values.help === true ? { verb: 'help' } : requestOf(positionals, values),
      },
    }
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, language, word: error.word, facts: error.facts }
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { ok: false, language, word: 'badOptions', facts: { problem } }
  }
}

function requestOf([verb, ...rest]: readonly string[], values: Values): Request {
  const takes = (most: number): void => {
    const extra = rest[most]
    if (extra !== undefined) throw new Mistake('badOptions', { problem: extra })
  }
  const [first, second] = rest
  switch (verb) {
    case undefined:
    case 'help':
      return { verb: 'help' }
    case 'commands':
      takes(0)
      return { verb, out: values.out ?? null }
    case 'sample':
    case 'verify':
    case 'rebuild':
      takes(0)
      return { verb, folder: folderOf(values) }
    case 'create':
      takes(0)
      return { verb, folder: folderOf(values), practice: values.practice === true }
    case 'run':
      takes(1)
      return { verb, folder: folderOf(values), script: needed(first, 'SCRIPT.ndjson'), stop: values.stop === true }
    case 'query':
      takes(2)
      return { verb, folder: folderOf(values), name: needed(first, 'NAME'), input: second ?? '{}' }
    case 'export':
      takes(1)
      return exportRequest(first, values)
    case 'import':
      takes(2)
      return importMembersRequest(first, second, values)
    case 'sign':
      takes(2)
      return signRequestOf(first, second, values)
    case 'generate':
      takes(0)
      return { verb, folder: folderOf(values), years: wholeNumber('--years', values.years ?? '10', 50), seed: values.seed ?? '1' }
    case 'demo':
      takes(0)
      return { verb, out: values.out ?? 'demo-out' }
    default:
      throw new Mistake('unknownVerb', { verb })
  }
}

function exportRequest(what: string | undefined, values: Values): Request {
  switch (what) {
    case 'members':
      return exportMembersRequest(values)
    case 'deadlines':
      return exportDeadlinesRequest(values)
    case 'papers':
      return exportMemberPapersRequest(values)
    case 'proof':
      return { verb: 'exportProof', folder: folderOf(values), resolutionId: voteOf(values), out: values.out ?? null }
    case 'packs':
      return {
        verb: 'exportPacks',
        folder: folderOf(values),
        resolutionId: voteOf(values),
        purpose: oneOf('purpose', values.purpose ?? 'call', ['call', 'changedText']),
        seatId: values.seat ?? null,
        out: needed(values.out, '--out'),
      }
    case undefined:
      return { verb: 'exportDocuments', folder: folderOf(values), papers: papersOf(values, voteOf(values)) }
    default:
      throw new Mistake('badOptions', { problem: `export ${what}` })
  }
}

const voteOf = (values: Values): string => needed(values.resolution, '--resolution')

function papersOf(values: Values, resolutionId: string): PapersAsked {
  return {
    resolutionId,
    forms: listOf('forms', values.forms, DocumentForm.options),
    formats: listOf('formats', values.formats, ['docx', 'pdf']),
    out: needed(values.out, '--out'),
    seatId: values.seat ?? null,
  }
}
