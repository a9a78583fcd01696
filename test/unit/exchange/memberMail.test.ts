import PostalMime from 'postal-mime'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MemberMail, readMailAddress, writeMemberMail } from '#main/exchange/outgoing/memberMail'

const address = (typed: string) => {
  const read = readMailAddress(typed)
  if (read === null) throw new Error(`${typed} is no address`)
  return read
}

const pdf = Uint8Array.from(Array.from({ length: 5000 }, (_, n) => n % 256))
const mail: MemberMail = {
  to: { name: '시민사회 위원 5', address: address('member@example.org') },
  from: { name: '열린정부 사무국', address: address('office@example.go.kr') },
  subject: '제7차 대한민국 열린정부 포럼 서면의결 시행 알림',
  text: '시민사회 위원 5 귀하\n\n의견을 회신하여 주시기 바랍니다.\n',
  attachments: [
    { fileName: 'KOGF-2021-W07_서면의결_시행_알림.pdf', mediaType: 'application/pdf', bytes: pdf },
    { fileName: 'KOGF-2021-W07-S13-P1_서면의결서_입력용.pdf', mediaType: 'application/pdf', bytes: pdf.slice(0, 10) },
  ],
  id: 'KOGF-2021-W07-S13-P1-RV.call.20210706',
  date: new Date('2021-07-06T00:00:00.000Z'),
}

const read = async (wanted: MemberMail) => PostalMime.parse(await writeMemberMail(wanted))
const headOf = (bytes: Uint8Array): string =>
  (new TextDecoder('latin1').decode(bytes).split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/gu, ' ')

describe('the mail to one member', () => {
  it('is read back with its one receiver, subject, words and files as they were', async () => {
    const found = await read(mail)
    expect(found.to).toEqual([{ name: '시민사회 위원 5', address: 'member@example.org' }])
    expect(found.cc ?? []).toEqual([])
    expect(found.bcc ?? []).toEqual([])
    expect(found.from).toMatchObject({ name: '열린정부 사무국', address: 'office@example.go.kr' })
    expect(found.subject).toBe(mail.subject)
    expect(found.text?.replaceAll('\r\n', '\n')).toBe(mail.text)
    expect(found.html).toBeUndefined()
    expect(found.attachments.map(({ filename, mimeType }) => ({ filename, mimeType }))).toEqual(
      mail.attachments.map(({ fileName, mediaType }) => ({ filename: fileName, mimeType: mediaType })),
    )
    for (const [index, { bytes }] of mail.attachments.entries()) {
      const content = found.attachments[index]?.content
      expect(content instanceof ArrayBuffer && Buffer.compare(Buffer.from(content), Buffer.from(bytes)) === 0).toBe(true)
    }
  })

  it('opens as a draft, and carries the number and time of its record', async () => {
    const head = headOf(await writeMemberMail(mail))
    expect(head).toContain('X-Unsent: 1')
    expect(head).toContain('Message-ID: <KOGF-2021-W07-S13-P1-RV.call.20210706@forum-desk.invalid>')
    expect(head).toContain('Date: Tue, 06 Jul 2021 00:00:00 +0000')
  })

  it('names no sender where the office has not said its address', async () => {
    expect(headOf(await writeMemberMail({ ...mail, from: null }))).not.toMatch(/^From:/imu)
  })

  it('is the same bytes when it is made again, whatever the time', async () => {
    expect(Buffer.compare(await writeMemberMail(mail), await writeMemberMail(mail))).toBe(0)
  })

  it('composes decomposed Hangul in every word of it', async () => {
    const nfd = (text: string): string => text.normalize('NFD')
    const found = await read({
      ...mail,
      to: { ...mail.to, name: nfd(mail.to.name) },
      subject: nfd(mail.subject),
      text: nfd(mail.text),
      attachments: mail.attachments.map((file) => ({ ...file, fileName: nfd(file.fileName) })),
    })
    expect(found.subject).toBe(mail.subject)
    expect(found.text?.replaceAll('\r\n', '\n')).toBe(mail.text)
    expect(found.attachments.map(({ filename }) => filename)).toEqual(mail.attachments.map(({ fileName }) => fileName))
  })

  it.each(['\r\nBcc: thief@example.org', '\nBcc: thief@example.org', '\rBcc: thief@example.org', '\u2028Bcc: thief@example.org'])(
    'a name with a line break (%j) makes no header',
    async (evil) => {
      const found = await read({
        ...mail,
        to: { ...mail.to, name: `위원${evil}` },
        from: { name: `사무국${evil}`, address: address('office@example.go.kr') },
        subject: `알림${evil}`,
        attachments: [{ fileName: `서면의결서${evil}.pdf`, mediaType: `application/pdf${evil}`, bytes: pdf }],
        id: `id${evil}`,
      })
      expect(found.bcc ?? []).toEqual([])
      expect(found.to).toHaveLength(1)
      expect(found.headers.map(({ key }) => key).sort()).toEqual(
        ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to', 'x-unsent'].sort(),
      )
    },
  )

  it('whatever is typed as a name or subject stays one header, and the headers stay the same', async () => {
    const plain = (await read(mail)).headers.map(({ key }) => key)
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        async (name, subject) => {
          const found = await read({ ...mail, to: { ...mail.to, name }, subject, attachments: [] })
          expect(found.headers.map(({ key }) => key).filter((key) => !plain.includes(key) && !/^content-/u.test(key))).toEqual([])
          expect(found.to?.map((one) => one.address)).toEqual(['member@example.org'])
        },
      ),
    )
  })
})

describe('an address', () => {
  it('is one mailbox, with blanks around it taken off', () => {
    expect(readMailAddress('  kim.minsu@korea.kr ')).toBe('kim.minsu@korea.kr')
    expect(readMailAddress('담당자@한국.kr'.normalize('NFD'))).toBe('담당자@한국.kr')
  })

  it.each([
    '',
    'nobody',
    'a@b',
    'a@b.kr, c@d.kr',
    'a@b.kr;c@d.kr',
    'Kim <a@b.kr>',
    'a@b.kr\r\nBcc: c@d.kr',
    'a b@c.kr',
    '"a"@b.kr',
    'a@b@c.kr',
    'a@b..',
    `${'a'.repeat(65)}@b.kr`,
  ])('%j is none', (typed) => {
    expect(readMailAddress(typed)).toBeNull()
  })
})
