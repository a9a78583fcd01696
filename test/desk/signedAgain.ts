import { generateKeyPairSync, sign } from 'node:crypto'
import canonicalize from 'canonicalize'
import { BodyId, TermId } from '#core/desk/rows/identifiers'
import { extensionFingerprint } from '#core/resolution/extension/extensionFingerprint'
import { callFingerprint, noTally, signoffFingerprint, tallyFingerprint } from '#core/resolution/fingerprint'
import { Proof } from '#core/resolution/views/proofShape'

/** A proof in which everything may be changed, its ids without their marks. */
export type Mutable<Value> = Value extends string
  ? string
  : Value extends readonly (infer Part)[]
    ? Mutable<Part>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
      : Value

export const copyOf = (proof: Proof): Mutable<Proof> => JSON.parse(JSON.stringify(proof)) as Mutable<Proof> // plain data

/**
 * The proof after a change, with every fingerprint made again by the desk's own functions and every standing signature by keys of its own:
 * what the desk would have written, had the vote gone so. Signatures on paper stay without bytes.
 */
export function signedAgain(proof: Proof, change: (copy: Mutable<Proof>) => void): Proof {
  const copy = copyOf(proof)
  change(copy)
  const made = Proof.parse(copy)
  const textHash = callFingerprint(
    { ...made.call, id: made.call.resolutionId, bodyId: BodyId.parse(made.body.id), termId: TermId.parse(made.term.id) },
    made.items.map((item) => ({
      ...item,
      id: item.itemId,
      fingerprint: item.texts.find((text) => text.version === item.currentVersion)?.fingerprint ?? '',
    })),
    made.call.annexes,
  )
  const tallyHash = tallyFingerprint(
    made.call.resolutionId,
    made.rules.book,
    made.roster,
    made.items.flatMap(({ itemId, currentVersion, result }) =>
      result === null ? [] : [{ itemId, version: currentVersion, count: result.count, outcome: result.outcome }],
    ),
  )
  const keys = new Map<string, ReturnType<typeof generateKeyPairSync>>()
  const agreed = made.extensions.find((one) => one.state === 'agreed')
  const extensionHash =
    agreed && extensionFingerprint({ ...agreed, id: agreed.extensionId, resolutionId: made.call.resolutionId })
  const signatures = made.signatures.map((one) => {
    const text = one.act === 'extension' ? (extensionHash ?? textHash) : textHash
    const statement = { ...one.statement, act: one.act, textHash: text, tallyHash: one.act === 'result' ? tallyHash : noTally }
    if (one.way === 'paper') return { ...one, statement }
    const office = String(one.statement['office'])
    const pair = keys.get(office) ?? generateKeyPairSync('ed25519')
    keys.set(office, pair)
    const der = pair.publicKey.export({ format: 'der', type: 'spki' })
    const bytes = Buffer.from(`forum-desk/sign-off/1\n${canonicalize(statement) ?? ''}`)
    return {
      ...one,
      statement,
      signature: sign(null, bytes, pair.privateKey).toString('hex'),
      publicKey: Buffer.from(der).subarray(-32).toString('hex'),
    }
  })
  return Proof.parse({ ...made, textHash, tallyHash, fingerprint: signoffFingerprint(textHash, tallyHash), signatures })
}
