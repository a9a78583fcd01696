import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { ResolutionId } from '../../desk/rows/identifiers'
import { loadDraftSurroundings, newDraft, NewDraft, newDraftRefusals } from './newDraft'

export const draftResolution = defineCommand({
  name: 'resolution.draft',
  title: { ko: '서면의결 초안을 만든다', en: 'Draft a written vote' },
  roles: ['officer'],
  input: NewDraft,
  reply: z.strictObject({ resolutionId: ResolutionId }),
  refusals: newDraftRefusals,
  load: (read, input) => loadDraftSurroundings(read, input),
  decide({ known, input, rules, ids }) {
    const id = ids.next(ResolutionId)
    const drafted = newDraft(known, input, rules, id, null)
    if (!drafted.ok) return drafted
    return accept([put('resolutions', drafted.row)], { resolutionId: id })
  },
})
