import { describe, expect, it } from 'vitest'
import { AnnexId, EvidenceId } from '#core/desk/rows/identifiers'
import type { Row } from '#core/desk/rows/tables'
import { addAnnex } from '#core/resolution/call/addAnnex'
import { removeAnnex } from '#core/resolution/call/removeAnnex'
import { Annex } from '#core/resolution/correspondenceRows'
import { callFingerprint } from '#core/resolution/fingerprint'
import { Evidence } from '#core/resolution/rows'
import { currentTextHash, textOf } from '#core/resolution/vote'
import { called } from './called'
import { refusalTable } from './refusalTable'
import { contextOf, itemId, opensAt, resolutionId, uuid, voteIn } from './world'

const sha = (digit: string): string => digit.repeat(64)
const fileId = EvidenceId.parse(uuid(0x91))
const file: Row<'evidence'> = {
  ...Evidence.parse({
    id: fileId,
    sha256: sha('a'),
    fileName: '과제 목록.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 10,
    keptAt: opensAt,
  }),
  rev: 5,
}

const annexOf = (n: number, item: number | null, number: number): Row<'annexes'> => ({
  ...Annex.parse({
    id: uuid(0xa0 + n),
    resolutionId,
    itemId: item === null ? null : itemId(item),
    number,
    title: `붙임 ${n.toString()}`,
    evidenceId: fileId,
    sha256: sha(n.toString(16)),
    addedAt: opensAt,
  }),
  rev: 6,
})

type Add = Parameters<typeof addAnnex.decide>[0]
const adding = (): Add =>
  contextOf(
    { vote: called(voteIn('called')), file },
    { resolutionId, itemId: itemId(1), title: '과제 목록', evidenceId: fileId },
    opensAt,
  )

refusalTable(addAnnex, adding, [
  {
    because: 'there is no such vote',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { ...context.known, vote: null } }),
  },
  {
    because: 'replies come in already',
    code: 'annex.fixed',
    bad: (context) => ({ ...context, known: { ...context.known, vote: voteIn('open') } }),
  },
  {
    because: 'the item is of another vote',
    code: 'ballot.itemElsewhere',
    bad: (context) => ({ ...context, input: { ...context.input, itemId: itemId(9) } }),
  },
  {
    because: 'no such file is kept',
    code: 'annex.noFile',
    bad: (context) => ({ ...context, known: { ...context.known, file: null } }),
  },
  {
    because: 'the file is attached to the item already',
    code: 'annex.twice',
    bad: (context) => ({
      ...context,
      known: { ...context.known, vote: { ...voteIn('draft'), annexes: [{ ...annexOf(1, 1, 1), sha256: file.sha256 }] } },
    }),
  },
  {
    because: 'the list of the item is full',
    code: 'annex.full',
    bad: (context) => ({
      ...context,
      known: {
        ...context.known,
        vote: { ...voteIn('draft'), annexes: Array.from({ length: 99 }, (_, n) => annexOf(1, 1, n + 1)) },
      },
    }),
  },
])

type Remove = Parameters<typeof removeAnnex.decide>[0]
const removing = (): Remove => {
  const annex = annexOf(1, 1, 1)
  const vote = { ...called(voteIn('called')), annexes: [annex, annexOf(2, 1, 2), annexOf(3, null, 1)] }
  return contextOf({ annex, vote }, { annexId: annex.id }, opensAt)
}

refusalTable(removeAnnex, removing, [
  {
    because: 'there is no such annex',
    code: 'desk.notFound',
    bad: (context) => ({ ...context, known: { annex: null, vote: null } }),
  },
  {
    because: 'replies come in already',
    code: 'annex.fixed',
    bad: (context) => ({ ...context, known: { ...context.known, vote: voteIn('open') } }),
  },
])

describe('an annex', () => {
  it('stands after the others of its item and sends a called vote back to its draft, with the signatures void', () => {
    const before = { ...called(voteIn('called')), annexes: [annexOf(1, 1, 1), annexOf(2, null, 1)] }
    const decided = addAnnex.decide({ ...adding(), known: { vote: before, file } })
    if (!decided.ok) throw new Error(decided.refusal.code)
    expect(decided.reply).toMatchObject({ number: 2, signaturesVoided: 2 })
    expect(decided.changes.map((change) => change.table)).toEqual(['annexes', 'resolutions', 'signatures', 'signatures'])
  })

  it('that is taken off lets those after it move up, and no others', () => {
    const decided = removeAnnex.decide(removing())
    if (!decided.ok) throw new Error(decided.refusal.code)
    expect(decided.changes.slice(0, 2)).toMatchObject([
      { op: 'delete', table: 'annexes', id: AnnexId.parse(uuid(0xa1)) },
      { op: 'put', table: 'annexes', row: { id: uuid(0xa2), number: 1 } },
    ])
    expect(decided.changes.filter((change) => change.table === 'annexes')).toHaveLength(2)
  })
})

describe('what the co-chairs sign', () => {
  it('of a call without annexes is the very fingerprint that earlier folders hold', () => {
    const vote = voteIn('called')
    expect(currentTextHash(vote)).toBe(
      callFingerprint(
        vote.resolution,
        vote.items.map((item) => ({ ...item, fingerprint: textOf(vote, item.id, 1).fingerprint })),
        [],
      ),
    )
    // Taken from the version that had no annexes.
    expect(currentTextHash(vote)).toBe('e4b2f5a4b1fc9532e73ea266e3dd9b06a8de9fc00d079a458ce450eafacce5f4')
  })

  it('changes with every annex, its name, its place and its content, and not with the order in which they are read', () => {
    const hash = (...annexes: Row<'annexes'>[]): string => currentTextHash({ ...voteIn('called'), annexes })
    const [one, two, whole] = [annexOf(1, 1, 1), annexOf(2, 1, 2), annexOf(3, null, 1)]
    const all = [
      hash(),
      hash(one),
      hash(one, two),
      hash(one, two, whole),
      hash({ ...one, title: '다른 이름' }),
      hash({ ...one, sha256: sha('f') }),
      hash({ ...one, itemId: itemId(2) }),
      hash({ ...one, itemId: null }),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(hash(whole, two, one)).toBe(hash(one, two, whole))
  })

  it('an annex in decomposed Hangul is the same annex', () => {
    expect(addAnnex.input.parse({ ...adding().input, title: '과제 목록'.normalize('NFD') }).title).toBe('과제 목록')
  })
})
