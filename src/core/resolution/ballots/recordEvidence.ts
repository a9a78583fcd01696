import { z } from 'zod'
import { accept, defineCommand } from '../../desk/command'
import { put } from '../../desk/rows/change'
import { EvidenceId } from '../../desk/rows/identifiers'
import { limits } from '../../desk/limits'
import { Evidence } from '../rows'

/** Records a file that was kept by its SHA-256 before (the bytes are written first, so a row never names a missing file). */
export const recordEvidence = defineCommand({
  name: 'evidence.record',
  title: { ko: '증빙 파일을 올린다', en: 'Record an evidence file' },
  roles: ['officer'],
  input: Evidence.pick({ sha256: true, fileName: true, mediaType: true }).extend({
    sizeBytes: z.int().min(0).max(limits.evidenceBytesMax),
  }),
  reply: z.strictObject({ evidenceId: EvidenceId }),
  refusals: [],
  load: (read, input) => read.where('evidence', 'sha256', input.sha256),
  decide({ known, input, now, ids }) {
    const [kept] = known
    if (kept) return accept([], { evidenceId: kept.id })
    const id = ids.next(EvidenceId)
    return accept([put('evidence', { ...input, id, keptAt: now })], { evidenceId: id })
  },
})
