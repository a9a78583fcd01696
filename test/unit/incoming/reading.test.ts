import { describe, expect, it } from 'vitest'
import { limits } from '#core/desk/limits'
import { propose, type Proposed, type ReadAgainst } from '#core/resolution/ballots/reading/propose'
import { readFile } from '#main/exchange/incoming/readFile'
import { itemId, packOf, seatId, voteIn, zone } from '../resolution/world'
import { codeOf, filledSheet, mailOf, plainPdf } from './sheets'

const ours = codeOf('TEST', 2023, 1, 3, 1)
const against = (change: Partial<ReadAgainst> = {}): ReadAgainst => ({
  vote: voteIn('open'),
  packs: [
    packOf(3, [
      [1, 1],
      [2, 1],
    ]),
  ],
  zone,
  seatId: null,
  ...change,
})
const read = async (name: string, bytes: Uint8Array, change: Partial<ReadAgainst> = {}): Promise<Proposed> =>
  propose(await readFile(name, bytes), against(change))
const codes = ({ findings }: Proposed): string[] => findings.map(({ code }) => code)
const pdf = (name: string, bytes: Uint8Array) => ({ name, type: 'application/pdf', bytes })

describe('a reply sheet that was filled in', () => {
  it('proposes seat, pack, choices, opinions and the declared interest', async () => {
    const bytes = await filledSheet({
      code: ours,
      votes: { 1: 'no', 2: null },
      opinions: { 1: 'too late' },
      coi: 'declared',
      coiItems: 'item 2',
      coiReason: 'member of the board',
      signer: 'S03',
    })
    const proposed = await read('reply.pdf', bytes)
    expect(codes(proposed)).toEqual([])
    expect(proposed.proposal).toMatchObject({
      seatId: seatId(3),
      pack: 1,
      conflictGround: 'member of the board',
      signer: 'S03',
      marks: [
        { itemId: itemId(1), version: 1, choice: 'no', opinion: 'too late', conflict: 'none' },
        { itemId: itemId(2), version: 1, choice: 'blank', conflict: 'declared' },
      ],
    })
  })

  it('has the words beside a conditional yes as its condition', async () => {
    const bytes = await filledSheet({ code: ours, votes: { 1: 'cond', 2: 'yes' }, opinions: { 1: 'if funded' }, coi: 'none' })
    expect((await read('reply.pdf', bytes)).proposal?.marks).toMatchObject([
      { choice: 'conditional', condition: 'if funded', opinion: '' },
      { choice: 'yes' },
    ])
  })

  it('of an old pack asks for the versions of that pack, and says so', async () => {
    const vote = voteIn('open')
    const items = vote.items.map((item) => (item.number === 1 ? { ...item, currentVersion: 2 } : item))
    const bytes = await filledSheet({ code: ours, votes: { 1: 'yes', 2: 'yes' }, coi: 'none' })
    const proposed = await read('reply.pdf', bytes, { vote: { ...vote, items } })
    expect(codes(proposed)).toEqual(['oldPack'])
    expect(proposed.proposal?.marks.map(({ version }) => version)).toEqual([1, 1])
  })

  it.each([
    ['another body', codeOf('ELSE', 2023, 1, 3, 1), 'otherVote'],
    ['another year', codeOf('TEST', 2022, 1, 3, 1), 'otherVote'],
    ['another meeting', codeOf('TEST', 2023, 2, 3, 1), 'otherVote'],
    ['a seat that does not exist', codeOf('TEST', 2023, 1, 77, 1), 'unknownSeat'],
    ['a seat that does not count', codeOf('TEST', 2023, 1, 4, 1), 'unknownSeat'],
    ['wrong check characters', `${ours.slice(0, -2)}${ours.endsWith('00') ? '11' : '00'}`, 'badCode'],
    ['no code', '', 'notOurs'],
  ])('whose code names %s proposes nothing', async (_, code, expected) => {
    const proposed = await read('reply.pdf', await filledSheet({ code, votes: { 1: 'yes', 2: 'yes' }, coi: 'none' }))
    expect(codes(proposed)).toContain(expected)
    expect(proposed.proposal).toBeNull()
  })

  it('of another seat than the office has said proposes nothing', async () => {
    const bytes = await filledSheet({ code: ours, votes: { 1: 'yes', 2: 'yes' }, coi: 'none' })
    const proposed = await read('reply.pdf', bytes, { seatId: seatId(2) })
    expect(codes(proposed)).toEqual(['otherSeat'])
    expect(proposed.proposal).toBeNull()
  })

  it('that declares an interest without saying in what leaves the statement open', async () => {
    const bytes = await filledSheet({ code: ours, votes: { 1: 'yes', 2: 'yes' }, coi: 'declared' })
    const proposed = await read('reply.pdf', bytes)
    expect(codes(proposed)).toEqual(['conflictUnclear'])
    expect(proposed.proposal?.marks.map(({ conflict }) => conflict)).toEqual(['notStated', 'notStated'])
  })

  it('left empty proposes nothing', async () => {
    expect(codes(await read('reply.pdf', await filledSheet({ code: ours, votes: { 1: null, 2: null } })))).toEqual([
      'nothingMarked',
    ])
  })

  it('with a script in it is read like any other', async () => {
    const bytes = await filledSheet({ code: ours, votes: { 1: 'yes', 2: 'no' }, coi: 'none', script: true })
    expect((await read('reply.pdf', bytes)).proposal?.marks).toMatchObject([{ choice: 'yes' }, { choice: 'no' }])
  })
})

describe('a file that is not a sheet of ours', () => {
  it.each([
    ['a PDF without fields (a scan, or flattened)', 'scan.pdf', plainPdf, 'noFields'],
    ['a damaged PDF', 'broken.pdf', async () => (await plainPdf()).subarray(0, 200), 'damaged'],
    ['noise with the name of a PDF', 'noise.pdf', () => Promise.resolve(Buffer.alloc(500, 7)), 'damaged'],
    ['nothing at all', 'empty.pdf', () => Promise.resolve(new Uint8Array()), 'damaged'],
    ['a picture', 'fax.tif', () => Promise.resolve(Buffer.from('II*\0fax')), 'byHand'],
    ['a mail of forty megabytes', 'large.eml', () => Promise.resolve(Buffer.alloc(40_000_000, 65)), 'tooLarge'],
  ])('%s says why it cannot be read and proposes nothing', async (_, name, make, expected) => {
    const proposed = await read(name, await make())
    expect(codes(proposed)).toEqual([expected])
    expect(proposed.proposal).toBeNull()
  })

  it('the limit lies between the two', () => {
    expect(limits.incomingReadBytesMax).toBeLessThan(40_000_000)
    expect(limits.evidenceBytesMax).toBeGreaterThan(40_000_000)
  })

  it('an encrypted PDF is named as such', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const document = await PDFDocument.load(await filledSheet({ code: ours, votes: { 1: 'yes' } }))
    document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
    expect(codes(await read('locked.pdf', await document.save()))).toEqual(['encrypted'])
  })

  it('a form of another office is named as such', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const document = await PDFDocument.create()
    const page = document.addPage()
    document.getForm().createTextField('name').addToPage(page)
    expect(codes(await read('form.pdf', await document.save()))).toEqual(['notOurs'])
  })
})

describe('a mail', () => {
  const sheet = (votes: Parameters<typeof filledSheet>[0]['votes']) => filledSheet({ code: ours, votes, coi: 'none' })

  it('with one sheet proposes what the sheet says', async () => {
    const bytes = mailOf({ text: '첨부합니다.', attachments: [pdf('reply.pdf', await sheet({ 1: 'yes', 2: 'no' }))] })
    const proposed = await read('reply.eml', bytes)
    expect(codes(proposed)).toEqual([])
    expect(proposed.proposal?.marks).toMatchObject([{ choice: 'yes' }, { choice: 'no' }])
  })

  it('with two different replies from one seat proposes neither', async () => {
    const attachments = [pdf('a.pdf', await sheet({ 1: 'yes', 2: 'no' })), pdf('b.pdf', await sheet({ 1: 'no', 2: 'no' }))]
    const proposed = await read('reply.eml', mailOf({ text: '', attachments }))
    expect(codes(proposed)).toEqual(['twoReplies'])
    expect(proposed.proposal).toBeNull()
  })

  it('with the same sheet twice is one reply', async () => {
    const one = await sheet({ 1: 'yes', 2: 'no' })
    const proposed = await read('reply.eml', mailOf({ text: '', attachments: [pdf('a.pdf', one), pdf('b.pdf', one)] }))
    expect(proposed.proposal).not.toBeNull()
  })

  it('with sheets of two seats proposes neither', async () => {
    const other = await filledSheet({ code: codeOf('TEST', 2023, 1, 2, 1), votes: { 1: 'yes', 2: 'yes' }, coi: 'none' })
    const attachments = [pdf('a.pdf', await sheet({ 1: 'yes', 2: 'no' })), pdf('b.pdf', other)]
    expect(codes(await read('reply.eml', mailOf({ text: '', attachments })))).toEqual(['severalSeats'])
  })

  it('with a sheet that cannot be read proposes nothing, whatever its words say', async () => {
    const attachments = [pdf('scan.pdf', await plainPdf())]
    const proposed = await read('reply.eml', mailOf({ text: `${ours}\n안건 1: 찬성`, attachments }))
    expect(codes(proposed)).toEqual(['noFields'])
    expect(proposed.proposal).toBeNull()
  })

  it('that says it in words proposes the plain lines, in decomposed Hangul too, and not what it quotes', async () => {
    const text = [
      `식별번호 ${ours}`,
      '안건 1: 반대 – 예산이 없습니다',
      '안건 2. 찬성합니다',
      '> 안건 2: 반대',
      '----- 원본 메일 -----',
      '안건 1: 찬성 반대 기권',
    ].join('\n')
    const proposed = await read('reply.eml', mailOf({ text: text.normalize('NFD') }))
    expect(codes(proposed)).toEqual([])
    expect(proposed.proposal).toMatchObject({
      seatId: seatId(3),
      marks: [
        { choice: 'no', opinion: '예산이 없습니다', conflict: 'notStated' },
        { choice: 'yes', opinion: '' },
      ],
    })
  })

  it('whose words are not plain leaves the item to the officer', async () => {
    const text = `${ours}\n안건 1: 찬성 또는 반대\n안건 2: 기권`
    const proposed = await read('reply.eml', mailOf({ text }))
    expect(proposed.findings).toEqual([{ code: 'unclearMark', facts: { item: 1 } }])
    expect(proposed.proposal?.marks).toMatchObject([{ itemId: itemId(2), choice: 'abstain' }])
  })

  it('without a code proposes no seat', async () => {
    const proposed = await read('reply.eml', mailOf({ text: '안건 1: 찬성\n안건 2: 찬성' }))
    expect(codes(proposed)).toEqual(['noCode'])
    expect(proposed.proposal?.seatId).toBeNull()
  })

  it('in HTML with scripts keeps its words only', async () => {
    const html = `<html><head><title>x</title><style>p{}</style><script>안건 1: 반대</script></head><body onload="evil()"><p>${ours}</p>
      <p>안건 1: 찬성</p><!-- 안건 2: 반대 --><svg><script>fetch('//evil')</script></svg><div>안건 2: 기&#44428;</div></body></html>`
    const content = await readFile('reply.eml', mailOf({ html }))
    if (content.kind !== 'mail') throw new Error(content.kind)
    expect(content.text).not.toMatch(/[<>]|evil|fetch/u)
    const proposed = propose(content, against())
    expect(codes(proposed)).toEqual(['htmlDropped'])
    expect(proposed.proposal?.marks).toMatchObject([{ choice: 'yes' }, { choice: 'abstain' }])
  })

  it('says when the office’s own server took it, before when it was sent', async () => {
    const content = await readFile('a.eml', mailOf({ text: '', received: 'Fri, 02 Jun 2023 10:30:00 +0900 (KST)' }))
    expect(content).toMatchObject({ receivedAt: '2023-06-02T01:30:00.000Z', sentAt: '2023-06-02T00:00:00.000Z' })
  })

  it('nested past all measure is unread', async () => {
    let inner = 'Content-Type: text/plain\r\n\r\nx'
    for (let depth = 0; depth < 60; depth += 1) {
      inner = `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${inner}\r\n--b${depth}--`
    }
    expect(codes(await read('deep.eml', Buffer.from(inner)))).toEqual(['damaged'])
  })
})
