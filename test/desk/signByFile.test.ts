import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { SignoffView } from '#core/resolution/views/signoffShape'
import { listVotes } from '#core/resolution/views/overview'
import { desk } from './cli'
import { replies, root, run, script } from './cliFolders'

/** The sample forum after its close; the government's co-chair signs by file from a folder of keys, the civil one on paper. */
const office = join(root, 'office')
const keys = join(root, 'co-chair')
const at = (name: string): string => join(root, name)
const passphrase = '나만 아는 긴 문장 하나'
let resolutionId = ''

async function ask(folder: string, name: string, input: object): Promise<unknown> {
  const { lines, said } = await desk(['--folder', folder, 'query', name, JSON.stringify(input)])
  if (lines[0] === undefined) throw new Error(said.join(' '))
  return JSON.parse(lines[0])
}
const view = async (act: string, folder = office): Promise<SignoffView> =>
  SignoffView.parse(await ask(folder, 'signoff.view', { resolutionId, act }))
const slot = (of: SignoffView, which: SignoffView['slots'][number]['office']) => {
  const found = of.slots.find((one) => one.office === which)
  if (!found) throw new Error('no such slot')
  return found
}
const evidenceCount = (folder: string): number =>
  readdirSync(join(folder, 'files')).flatMap((part) => readdirSync(join(folder, 'files', part))).length
const sign = (...args: string[]) => desk(['--language', 'en', ...args], `${passphrase}\n`)
const about = (act: string): string[] => ['--resolution', resolutionId, '--act', act]
const request = (folder: string, act: string, out: string) =>
  sign('--folder', folder, 'sign', 'request', ...about(act), '--office', 'governmentCoChair', '--out', at(out))
const answer = (of: string, out: string, from = keys) => sign('--folder', from, 'sign', 'answer', at(of), '--out', at(out))
const accept = (folder: string, file: string, act: string) => sign('--folder', folder, 'sign', 'accept', at(file), ...about(act))

beforeAll(async () => {
  await desk(['--folder', office, 'sample'])
  const { votes } = listVotes.reply.parse(await ask(office, 'resolution.list', {}))
  resolutionId = votes[0]?.resolutionId ?? ''
  await run(office, script({ at: '2021-07-12T10:00:00.000Z', name: 'resolution.close', input: { resolutionId } }))
  await sign('--folder', keys, 'sign', 'key', '--owner', '차관', '--device', '노트북', '--out', at('key.json'))
})

it('no request is made before the signer’s key is registered, and none can be answered with a key that the desk does not know', async () => {
  // The practice key of the sample stands for "a key that is registered"; the one on the co-chair's own copy is not yet.
  expect((await request(office, 'result', 'early.json')).code).toBe(0)
  const refused = await answer('early.json', 'never.json')
  expect(refused.code).toBe(1)
  expect(refused.said.join(' ')).toContain('No key on this computer')
})

it('a request is answered on the co-chair’s copy and recorded at the desk; verify checks it', async () => {
  const personId = slot(await view('result'), 'governmentCoChair').signer?.personId ?? ''
  expect((await sign('--folder', office, 'sign', 'register', at('key.json'), '--person', personId)).code).toBe(0)
  expect((await request(office, 'result', 'request.json')).code).toBe(0)
  expect((await answer('request.json', 'answer.json')).code).toBe(0)
  cpSync(office, at('before'), { recursive: true })
  expect((await accept(office, 'answer.json', 'result')).lines).toEqual(['{"ok":true,"complete":false}'])
  expect(slot(await view('result'), 'governmentCoChair').signature).toMatchObject({ way: 'file', check: 'verified' })
  const { lines, code } = await desk(['--folder', office, 'verify', '--language', 'en'])
  expect(lines.join(' ')).toContain('3 signatures hold, 0 do not')
  expect(code).toBe(0)
})

it.each([
  ['twice', 'answer.json', 'result', 'has already signed'],
  ['for another act', 'answer.json', 'call', 'It signs the result'],
])('an answer is refused %s', async (_, file, act, words) => {
  const refused = await accept(office, file, act)
  expect(refused.said.join(' ')).toContain(words)
  expect(refused.code).toBe(1)
})

it('an answer with a changed byte is refused and kept all the same, and nothing is counted', async () => {
  const changed = readFileSync(at('answer.json'), 'utf8').replace('"acting": false', '"acting": true')
  writeFileSync(at('changed.json'), changed)
  const before = evidenceCount(at('before'))
  const refused = await accept(at('before'), 'changed.json', 'result')
  expect(refused.said.join(' ')).toContain('was changed after it was made')
  expect(evidenceCount(at('before'))).toBe(before + 1)
  expect(slot(await view('result', at('before')), 'governmentCoChair').signature).toBeNull()
})

it('an answer is refused in another folder', async () => {
  const other = at('other')
  await desk(['--folder', other, 'sample'])
  const { votes } = listVotes.reply.parse(await ask(other, 'resolution.list', {}))
  const refused = await sign(
    ...['--folder', other, 'sign', 'accept', at('answer.json')],
    ...['--resolution', votes[0]?.resolutionId ?? '', '--act', 'result'],
  )
  expect(refused.said.join(' ')).toContain('answers a request of another folder')
})

it('an answer that was signed with a key revoked since is refused; what the key signed before stays verified', async () => {
  const folder = at('before')
  const own = slot(await view('result', folder), 'governmentCoChair').signer?.keys.find((key) => key.device === '노트북')
  const revoked = await run(
    folder,
    script({ at: '2021-07-12T11:00:00.000Z', name: 'signingKey.revoke', input: { keyId: own?.keyId, reason: '암호문을 잊음' } }),
  )
  expect(revoked.code).toBe(0)
  const refused = await accept(folder, 'answer.json', 'result')
  expect(refused.said.join(' ')).toContain('revoked')
})

it('an answer to an older tally is refused', async () => {
  const folder = at('older')
  cpSync(office, folder, { recursive: true })
  const { votes } = listVotes.reply.parse(await ask(folder, 'resolution.list', {}))
  expect(votes).toHaveLength(1)
  const Desk = z.looseObject({
    roster: z.array(z.looseObject({ seatId: z.string(), counted: z.boolean() })),
    items: z.array(z.looseObject({ itemId: z.string(), version: z.int() })),
    ballots: z.array(z.looseObject({ seatId: z.string() })),
  })
  const { roster, items, ballots } = Desk.parse(await ask(folder, 'resolution.desk', { resolutionId }))
  const silent = roster.find((seat) => seat.counted && !ballots.some((ballot) => ballot.seatId === seat.seatId))
  const mark = { itemId: items[0]?.itemId, version: 1, choice: 'yes', opinion: '', condition: '', note: '' }
  const late = await run(
    folder,
    script({
      at: '2021-07-12T12:00:00.000Z',
      name: 'resolution.recordReply',
      input: {
        ...{ resolutionId, seatId: silent?.seatId, way: 'post', arrivedAt: '2021-07-12T08:00:00.000Z', evidenceId: null },
        marks: [mark],
      },
    }),
  )
  expect(replies(late.lines)[0]?.ok).toBe(true)
  const changed = slot(await view('result', folder), 'governmentCoChair')
  expect(changed.signature).toBeNull()
  expect(changed.changes).toMatchObject({ texts: [], head: false, tallies: [{ number: 1 }] })
  const refused = await accept(folder, 'answer.json', 'result')
  expect(refused.said.join(' ')).toContain('changed after you read it')
})

it('a signature on paper counts, is said apart by verify, and decides the day of effect when it is the last', async () => {
  const { printed } = await view('result')
  writeFileSync(at('scan.pdf'), '%PDF-1.4 a scan')
  const steps = (fingerprint: string) =>
    script(
      {
        at: '2021-07-14T01:00:00.000Z',
        name: 'keepEvidence',
        input: { path: at('scan.pdf'), mediaType: 'application/pdf' },
        save: { scan: 'reply.evidenceId' },
      },
      {
        name: 'signature.recordPaper',
        input: {
          ...{ resolutionId, act: 'result', office: 'civilCoChair', evidenceId: '$scan', keptAt: '문서고 3번 함' },
          ...{ signedOn: '2021-07-13', fingerprint, actingReason: '' },
        },
      },
    )
  const wrong = replies((await run(office, steps('0000 0000 0000 0000'))).lines)
  expect(wrong[1]?.refusal?.['code']).toBe('signature.paperOtherText')
  const right = replies((await run(office, steps((printed[0] ?? '').toUpperCase().replace(/(.{4})/gu, '$1 ')))).lines)
  expect(right[1]).toMatchObject({ ok: true, reply: { complete: true } })
  expect(slot(await view('result'), 'civilCoChair').signature).toMatchObject({
    way: 'paper',
    check: 'onPaper',
    keptAt: '문서고 3번 함',
  })
  const { lines } = await desk(['--folder', office, 'verify', '--language', 'en'])
  expect(lines.join(' ')).toContain('1 signatures on paper')
  const announced = await run(office, script({ name: 'resolution.announce', input: { resolutionId } }))
  expect(replies(announced.lines)[0]).toMatchObject({ ok: true, reply: { effectiveOn: '2021-07-13' } })
})
