import { describe, expect, it } from 'vitest'
import { accept } from '#core/desk/command'
import { recordEvidence } from '#core/resolution/ballots/recordEvidence'
import { contextOf, during, nowhere, uuid } from './world'

describe('evidence', () => {
  const file = { sha256: 'a'.repeat(64), fileName: '회신.pdf', mediaType: 'application/pdf', sizeBytes: 10 }

  it('the same bytes are one row', () => {
    const evidenceId = recordEvidence.reply.shape.evidenceId.parse(uuid(5))
    const kept = [{ ...file, id: evidenceId, keptAt: during, rev: 1 }]
    expect(recordEvidence.decide(contextOf(kept, file, during))).toEqual(accept([], { evidenceId }))
  })

  it('other bytes are another', () => {
    const decision = recordEvidence.decide(contextOf([], file, during))
    expect(decision).toMatchObject({ ok: true, changes: [{ op: 'put', table: 'evidence', row: { ...file, keptAt: during } }] })
    expect(recordEvidence.refusals).toEqual([])
  })

  it('a name that is no fingerprint is not taken', () => {
    expect(recordEvidence.input.safeParse({ ...file, sha256: nowhere }).success).toBe(false)
  })
})
