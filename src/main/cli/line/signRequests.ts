import { PersonId, ResolutionId } from '#core/desk/rows/identifiers'
import { SignedAct } from '#core/resolution/rows'
import { folderOf, Mistake, needed, oneOf, parsedNeeded, type Values } from './lineParts'

/** Signing by file on the command line: at the desk, and on a co-chair's own copy, which is a folder with keys only. */
export type SignRequest =
  | {
      readonly verb: 'signRequest'
      readonly folder: string
      readonly resolutionId: ResolutionId
      readonly act: SignedAct
      readonly office: 'governmentCoChair' | 'civilCoChair'
      readonly actingReason: string
      readonly out: string
    }
  | { readonly verb: 'signRegister'; readonly folder: string; readonly file: string; readonly personId: PersonId }
  | {
      readonly verb: 'signAccept'
      readonly folder: string
      readonly file: string
      readonly resolutionId: ResolutionId
      readonly act: SignedAct
    }
  | {
      readonly verb: 'signKey'
      readonly folder: string
      readonly owner: string
      readonly device: string
      readonly practice: boolean
      readonly out: string
    }
  | {
      readonly verb: 'signAnswer'
      readonly folder: string
      readonly file: string
      readonly practice: boolean
      readonly out: string
    }

export function signRequestOf(what: string | undefined, file: string | undefined, values: Values): SignRequest {
  const folder = folderOf(values)
  const practice = values.practice === true
  const about = () => ({
    resolutionId: parsedNeeded('--resolution', values.resolution, ResolutionId),
    act: oneOf('act', needed(values.act, '--act'), SignedAct.options),
  })
  const out = () => needed(values.out, '--out')
  switch (what) {
    case 'request':
      return {
        verb: 'signRequest',
        folder,
        ...about(),
        office: oneOf('office', needed(values.office, '--office'), ['governmentCoChair', 'civilCoChair']),
        actingReason: values.reason ?? '',
        out: out(),
      }
    case 'register':
      return {
        verb: 'signRegister',
        folder,
        file: needed(file, 'KEY.json'),
        personId: parsedNeeded('--person', values.person, PersonId),
      }
    case 'accept':
      return { verb: 'signAccept', folder, file: needed(file, 'ANSWER.json'), ...about() }
    case 'key':
      return {
        verb: 'signKey',
        folder,
        owner: needed(values.owner, '--owner'),
        device: needed(values.device, '--device'),
        practice,
        out: out(),
      }
    case 'answer':
      return { verb: 'signAnswer', folder, file: needed(file, 'REQUEST.json'), practice, out: out() }
    case undefined:
    default:
      throw new Mistake('badOptions', { problem: `sign ${what ?? ''}`.trim() })
  }
}
