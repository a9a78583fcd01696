import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Annex, Extension } from '#core/resolution/correspondenceRows'
import { extensionFingerprint } from '#core/resolution/extension/extensionFingerprint'
import { noTally, signoffFingerprint } from '#core/resolution/fingerprint'
import type { SignedAct } from '#core/resolution/rows'
import { checkOf, writeCarried } from '#core/resolution/signoff/byFile/carriedFile'
import { keyFingerprint, KeyFile, makeKeyFile, readKeyFile } from '#core/resolution/signoff/byFile/keyFile'
import { readSigningAnswer, requestedStatement, SigningAnswer } from '#core/resolution/signoff/byFile/signingAnswer'
import { readSigningRequest, SigningRequest } from '#core/resolution/signoff/byFile/signingRequest'
import { passphraseFault } from '#core/resolution/signoff/passphrase'
import { signStatement } from '#core/resolution/signoff/signedBytes'
import { signedTextOf } from '#core/resolution/signoff/signedText'
import { itemResult } from '#core/resolution/views/signoffView'
import { textOf, type Vote } from '#core/resolution/vote'
import { after, ballotOf, body, during, folderId, keyOf, law, resolutionId, seatId, term, uuid, voteIn, zone } from './world'

const privateKey = new Uint8Array(32).fill(7)
const publicKey = Buffer.from(ed25519.getPublicKey(privateKey)).toString('hex')
const key = keyOf(1, publicKey)

const extension = {
  ...Extension.parse({
    id: uuid(0x90),
    resolutionId,
    from: '2023-06-07T09:00:00.000Z',
    to: '2023-06-09T09:00:00.000Z',
    reason: '회신이 모자람',
    proposedAt: during,
    proposedBy: '사무국',
    state: 'proposed',
    agreedAt: null,
  }),
  rev: 20,
}

const annex = {
  ...Annex.parse({
    id: uuid(0x95),
    resolutionId,
    itemId: null,
    number: 1,
    title: '붙임 자료',
    evidenceId: uuid(0x96),
    sha256: 'ab'.repeat(32),
    addedAt: during,
  }),
  rev: 21,
}

function voteFor(act: SignedAct): Vote {
  const ballots = [1, 2].map((item) =>
    ballotOf({ item, seat: 1, choice: 'yes', state: 'received', version: 1, arrivedAt: during }),
  )
  if (act === 'result') return { ...voteIn('closed'), ballots, annexes: [annex] }
  return act === 'extension' ? { ...voteIn('open'), extensions: [extension] } : voteIn('draft')
}

/** A request as the desk makes it, from plain rows. */
function requestFor(act: SignedAct): SigningRequest {
  const vote = voteFor(act)
  const signed = signedTextOf(vote, act, law)
  if (!signed) throw new Error('nothing to sign')
  const { resolution } = vote
  const { number, title, titleEn, ground, reason, opensAt, closesAt, sealed, illustrative } = resolution
  const made = {
    format: 'forum-desk-signing-request/1' as const,
    folderId,
    practice: false,
    officeName: { ko: '사무국', en: 'Office' },
    body: { id: body.id, name: body.name },
    termNumber: 1,
    zone,
    madeAt: during,
    act,
    call: {
      ...{ resolutionId, termId: term.id, number, title, titleEn, ground, reason, opensAt, closesAt, sealed, illustrative },
      items: vote.items.map((item) => {
        const { motion, reason: why, content, fingerprint } = textOf(vote, item.id, item.currentVersion)
        const { id: itemId, number: n, kind, title: name, titleEn: nameEn, currentVersion: version } = item
        return { itemId, number: n, kind, title: name, titleEn: nameEn, version, motion, reason: why, content, fingerprint }
      }),
      annexes: vote.annexes.map(({ itemId, number: place, title: name, sha256 }) => ({
        itemId,
        number: place,
        title: name,
        sha256,
      })),
    },
    extension: signed.extension && {
      extensionId: signed.extension.id,
      from: signed.extension.from,
      to: signed.extension.to,
      reason: signed.extension.reason,
    },
    tally: signed.tally && {
      rulesId: law.rulesId,
      rulesTitle: law.title,
      rulesNumber: law.number,
      rosterOn: law.from,
      roster: resolution.roster.map((seat) => ({ seatId: seat.seatId, label: seat.label, counted: seat.counted })),
      items: signed.tally.items.map((counted) => ({ itemId: counted.item.id, version: 1, result: itemResult(counted) })),
    },
    textHash: signed.textHash,
    tallyHash: signed.tallyHash,
    fingerprint: signoffFingerprint(signed.textHash, signed.tallyHash),
    signer: {
      office: 'governmentCoChair' as const,
      title: { ko: '정부 공동위원장', en: '' },
      seatId: seatId(1),
      seatLabel: { ko: '위원 1', en: '' },
      acting: false,
      actingReason: '',
      actingCite: null,
      cite: law.cite('call.signers'),
    },
    keys: [{ id: key.id, device: key.device, publicKey }],
    other: null,
  }
  return SigningRequest.parse({ ...made, check: checkOf(made) })
}

const acts = ['call', 'result', 'extension'] as const
const fileOf = (text: string) => ({ fileName: 'a.json', text })
/** The same with some values changed and its own check made again: what somebody would write who knows the format. */
const forged = (request: SigningRequest, change: Partial<SigningRequest>): string =>
  writeCarried(SigningRequest, { ...request, ...change })

function answerTo(request: SigningRequest): SigningAnswer {
  const signature = Buffer.from(signStatement(requestedStatement(request, after), privateKey)).toString('hex')
  const { act, textHash, tallyHash, signer } = request
  const { office, title, acting, actingReason } = signer
  const made = {
    format: 'forum-desk-signing-answer/1' as const,
    requestSha256: 'a'.repeat(64),
    ...{
      folderId,
      bodyId: body.id,
      act,
      resolutionId,
      textHash,
      tallyHash,
      seatId: seatId(1),
      office,
      title,
      acting,
      actingReason,
    },
    ...{ signedAt: after, keyId: key.id, publicKey, signature },
  }
  return SigningAnswer.parse({ ...made, check: checkOf(made) })
}

/** One bit of one byte is turned; null where the bytes are no text any more, which a reader refuses before. */
function flipped(text: string, at: number, bit: number): string | null {
  const bytes = Buffer.from(text, 'utf8')
  const place = at % bytes.length
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
const place = { at: fc.nat(100_000), bit: fc.nat(7) }

describe.each(acts)('a request to sign the %s', (act) => {
  const request = requestFor(act)
  const text = writeCarried(SigningRequest, request)

  it('is read back as it was written', () => {
    expect(readSigningRequest(fileOf(text))).toEqual({ ok: true, value: request })
  })

  it('is refused when any bit of it is turned', () => {
    fc.assert(
      fc.property(place.at, place.bit, (at, bit) => {
        const changed = flipped(text, at, bit)
        expect(changed === null || readSigningRequest(fileOf(changed)).ok).toBe(changed === null)
      }),
      { numRuns: 150 },
    )
  })

  it('is refused with a mark in front, another end of line or a space more', () => {
    for (const changed of [`\u{feff}${text}`, text.replaceAll('\n', '\r\n'), `${text} `, text.trimEnd()]) {
      expect(readSigningRequest(fileOf(changed))).toMatchObject({ refusal: { code: 'signing.fileChanged' } })
    }
  })

  it('shows nothing that the fingerprints do not cover, even where its own check was made again', () => {
    const { call } = request
    const first = call.items[0]
    if (!first) throw new Error('no item')
    const items = [{ ...first, motion: '수정하여 의결한다.' }, ...call.items.slice(1)]
    const later = [{ ...first, version: 2 }, ...call.items.slice(1)]
    const changes: Partial<SigningRequest>[] = [
      { call: { ...call, items } },
      { textHash: 'c'.repeat(64) },
      { tallyHash: 'c'.repeat(64) },
      { fingerprint: 'c'.repeat(64) },
      ...(act === 'extension' && request.extension
        ? [{ extension: { ...request.extension, reason: '다른 사유' } }, { extension: null }]
        : [
            { call: { ...call, reason: '다른 사유' } },
            { call: { ...call, items: later } },
            { call: { ...call, items: call.items.slice(1) } },
          ]),
    ]
    for (const change of changes) {
      expect(readSigningRequest(fileOf(forged(request, change)))).toMatchObject({ refusal: { code: 'signing.fileChanged' } })
    }
  })

  it('is answered over exactly its statement, and the answer is refused when any bit of it is turned', () => {
    const answer = answerTo(request)
    const written = writeCarried(SigningAnswer, answer)
    expect(readSigningAnswer(fileOf(written))).toEqual({ ok: true, value: answer })
    fc.assert(
      fc.property(place.at, place.bit, (at, bit) => {
        const changed = flipped(written, at, bit)
        expect(changed === null || readSigningAnswer(fileOf(changed)).ok).toBe(changed === null)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a request for a result', () => {
  const request = requestFor('result')
  it('is refused with another count, outcome, roster or rule book', () => {
    const { tally } = request
    const [first, ...rest] = tally?.items ?? []
    if (!tally || !first) throw new Error('no tally')
    const { count } = first.result
    const withFirst = (result: Partial<typeof first.result>) => ({
      tally: { ...tally, items: [{ ...first, result: { ...first.result, ...result } }, ...rest] },
    })
    const changes: Partial<SigningRequest>[] = [
      withFirst({ count: { ...count, yes: count.yes + 1 } }),
      withFirst({ outcome: first.result.outcome === 'passed' ? 'rejected' : 'passed' }),
      { tally: { ...tally, rulesId: 'another' } },
      { tally: { ...tally, roster: tally.roster.slice(1) } },
      { tally: { ...tally, items: rest } },
      { tally: null },
    ]
    for (const change of changes) {
      expect(readSigningRequest(fileOf(forged(request, change)))).toMatchObject({ refusal: { code: 'signing.fileChanged' } })
    }
  })
})

describe('a file of another kind', () => {
  it('is said to be another one, and one of a newer version to be newer', () => {
    const text = writeCarried(SigningRequest, requestFor('call'))
    expect(readSigningAnswer(fileOf(text))).toMatchObject({ refusal: { code: 'signing.notOurFile' } })
    expect(readSigningRequest(fileOf('{"a":1}'))).toMatchObject({ refusal: { code: 'signing.notOurFile' } })
    expect(readSigningRequest(fileOf(''))).toMatchObject({ refusal: { code: 'signing.notOurFile' } })
    const newer = text.replace('forum-desk-signing-request/1', 'forum-desk-signing-request/2')
    expect(readSigningRequest(fileOf(newer))).toMatchObject({ refusal: { code: 'signing.newerFile' } })
  })
})

describe('a key file', () => {
  const claimed = { keyId: key.id, owner: '민간 공동위원장', device: '노트북', publicKey, madeAt: during, practice: false }
  const made = makeKeyFile(claimed, privateKey)

  it('is read back, and refused when any bit of it is turned', () => {
    const text = writeCarried(KeyFile, made)
    expect(readKeyFile(fileOf(text))).toEqual({ ok: true, value: made })
    fc.assert(
      fc.property(place.at, place.bit, (at, bit) => {
        const changed = flipped(text, at, bit)
        expect(changed === null || readKeyFile(fileOf(changed)).ok).toBe(changed === null)
      }),
      { numRuns: 150 },
    )
  })

  it('of a key that whoever hands it in does not hold is refused', () => {
    const stolen = makeKeyFile(claimed, new Uint8Array(32).fill(8))
    expect(readKeyFile(fileOf(writeCarried(KeyFile, stolen)))).toMatchObject({ refusal: { code: 'signing.fileChanged' } })
    expect(keyFingerprint(publicKey)).not.toBe(keyFingerprint(publicKey.replace(/^./u, (digit) => (digit === '0' ? '1' : '0'))))
  })
})

it('an extension is fingerprinted with its ends and its reason, and has no tally', () => {
  expect(signedTextOf(voteFor('extension'), 'extension', law)).toMatchObject({
    textHash: extensionFingerprint(extension),
    tallyHash: noTally,
  })
  expect(extensionFingerprint({ ...extension, to: after })).not.toBe(extensionFingerprint(extension))
  expect(signedTextOf(voteIn('open'), 'extension', law)).toBe(null)
})

it.each([
  ['짧다', 'short'],
  ['aaaaaaaaaa', 'weak'],
  ['2021-07-06', 'weak'],
  ['연습용 암호문 2021', null],
  ['연습용 암호문 2021'.normalize('NFD'), null],
])('the passphrase %j is %s', (passphrase, fault) => {
  expect(passphraseFault(passphrase)).toBe(fault)
})
