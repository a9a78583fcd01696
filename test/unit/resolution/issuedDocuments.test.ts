import { beforeEach, describe, expect, it } from 'vitest'
import { recordIssuedDocument } from '#core/resolution/result/recordIssuedDocument'
import { issuedDocuments } from '#core/resolution/views/issuedDocuments'
import { appoint, committee, nth, people, person, wish } from '../body/bodies'
import { smallDesk, type SmallDesk } from '../body/smallDesk'

let desk: SmallDesk
let bodyId: Awaited<ReturnType<typeof committee>>['bodyId']
let appointmentId: Awaited<ReturnType<typeof appoint>>[number]
beforeEach(async () => {
  desk = smallDesk()
  const body = await committee(desk, ['commissioned'])
  bodyId = body.bodyId
  const holder = person(nth(await people(desk, 1), 0))
  appointmentId = nth(await appoint(desk, body, wish(nth(body.seatIds, 0), holder, '2021-08-02', '2023-08-01')), 0)
})

const file = {
  format: 'pdf' as const,
  language: 'ko' as const,
  fileName: '문서.pdf',
  contentHash: 'a'.repeat(64),
  sha256: 'b'.repeat(64),
}

describe('an issued paper about members', () => {
  it('is recorded about what its form is about: a roster about the body, a letter about the appointment', async () => {
    await desk.does(recordIssuedDocument, { ...file, form: 'D11', subjectId: bodyId })
    await desk.does(recordIssuedDocument, { ...file, form: 'D22', subjectId: appointmentId })
    expect(desk.all('documents').map(({ form, subject, subjectId }) => ({ form, subject, subjectId }))).toEqual([
      { form: 'D11', subject: 'body', subjectId: bodyId },
      { form: 'D22', subject: 'appointment', subjectId: appointmentId },
    ])
  })

  it('is refused where its form is about something else, or about nothing that is there', async () => {
    expect(await desk.refuses(recordIssuedDocument, { ...file, form: 'D11', subjectId: appointmentId })).toMatchObject({
      code: 'desk.notFound',
      facts: { thing: 'bodies' },
    })
    expect(await desk.refuses(recordIssuedDocument, { ...file, form: 'D22', subjectId: bodyId })).toMatchObject({
      code: 'desk.notFound',
      facts: { thing: 'appointments' },
    })
    expect(await desk.refuses(recordIssuedDocument, { ...file, form: 'D09', subjectId: bodyId })).toMatchObject({
      code: 'desk.notFound',
      facts: { thing: 'resolutions' },
    })
  })

  it('is listed with the others of the same subject, the newest first, and not with those of another', async () => {
    await desk.does(recordIssuedDocument, { ...file, form: 'D22', subjectId: appointmentId, fileName: '첫째.pdf' })
    await desk.does(recordIssuedDocument, { ...file, form: 'D22', subjectId: appointmentId, fileName: '둘째.pdf' })
    await desk.does(recordIssuedDocument, { ...file, form: 'D11', subjectId: bodyId })
    const listed = await desk.asks(issuedDocuments, { subjectId: appointmentId })
    expect(listed.ok && listed.reply.documents.map(({ fileName }) => fileName)).toEqual(['둘째.pdf', '첫째.pdf'])
  })
})
