import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, it } from 'vitest'
import { Dispatches } from '#core/resolution/dispatch/dispatches'
import { readSheetCode } from '#core/document/parts/sheetCode'
import { desk } from './cli'
import { replies, root, run, script } from './cliFolders'

/** The packs of the sample vote, from the command line: what is written, recorded and mailed. */

describe('desk export packs', () => {
  const path = join(root, 'packed')
  let resolutionId = ''
  let list: Dispatches

  const query = async (name: string, input: unknown): Promise<unknown> => {
    const { lines, said } = await desk(['--folder', path, 'query', name, JSON.stringify(input)])
    if (lines[0] === undefined) throw new Error(said.join(' '))
    return JSON.parse(lines[0])
  }
  const look = async (): Promise<Dispatches> => Dispatches.parse(await query('resolution.dispatches', { resolutionId }))
  const packing = (...args: string[]) =>
    desk(['--folder', path, 'export', 'packs', '--resolution', resolutionId, '--out', join(root, 'mails'), ...args])

  beforeAll(async () => {
    await desk(['--folder', path, 'sample'])
    const { votes } = (await query('resolution.list', {})) as { votes: { resolutionId: string }[] } // the reply of the query
    resolutionId = votes[0]?.resolutionId ?? ''
    list = await look()
    // Two members have an address, one an address that is a list: that is none.
    const people = list.seats.filter(({ personId }) => personId !== null).slice(0, 3)
    const emails = ['member1@example.org', 'member2@example.org', 'a@example.org, b@example.org']
    const saves = people.map(({ personId }, index) => ({
      name: 'contact.save',
      input: { personId, telephone: null, email: emails[index] ?? '', birthDate: null, account: null, seenRev: null },
    }))
    expect(replies((await run(path, script(...saves))).lines).every(({ ok }) => ok)).toBe(true)
    list = await look()
  })

  it('one member’s pack: letter, agenda sheets and the sheet in both of its forms, each recorded with its fingerprint', async () => {
    const [seat] = list.seats.filter(({ hasEmail }) => hasEmail === true)
    if (!seat) throw new Error('nobody has an address')
    const { code, lines, said } = await packing('--seat', seat.seatId)
    expect({ code, said }).toEqual({ code: 0, said: [] })
    const files = lines.map((line) => JSON.parse(line) as { path: string; sha256: string }) // what `export` prints
    for (const file of files) expect(createHash('sha256').update(readFileSync(file.path)).digest('hex')).toBe(file.sha256)
    const names = files.map((file) => file.path.split('/').at(-1) ?? '')
    const stem = `KOGF-2021-W07-S${seat.number.toString().padStart(2, '0')}-P1`
    expect(names).toContain(`${stem}_서면의결서_입력용.pdf`)
    expect(names).toContain(`${stem}_서면의결서.docx`)
    expect(names).toContain(`${stem}_메일.eml`)
    expect(names.filter((name) => name.includes('심의안건지'))).toHaveLength(28)

    const now = (await look()).seats.find(({ seatId }) => seatId === seat.seatId)
    const [pack] = now?.packs ?? []
    expect(readSheetCode(pack?.code ?? '')).toMatchObject({ bodyCode: 'KOGF', meeting: 7, seat: seat.number, pack: 1 })
    expect(pack?.files.map(({ sha256 }) => sha256).sort()).toEqual(files.map(({ sha256 }) => sha256).sort())
    expect(now?.next).toBe(seat.answered ? 'nothing' : 'send')
  })

  it('its mail goes to the one member and carries letter, agenda sheets and the sheet with the same code', async () => {
    const file = readdirSync(join(path, 'documents')).find((name) => name.endsWith('.eml')) ?? ''
    const mail = await PostalMime.parse(readFileSync(join(path, 'documents', file)))
    expect(mail.to).toHaveLength(1)
    expect(mail.cc ?? mail.bcc ?? []).toEqual([])
    expect(mail.subject).toContain('서면의결 시행 알림')
    expect(mail.text).toContain(list.seats.find(({ hasEmail }) => hasEmail === true)?.label.ko)
    expect(mail.text).toMatch(/식별번호: KOGF-2021-W07-S\d\d-P1-[0-9A-Z]{2}/u)
    const names = mail.attachments.map(({ filename }) => filename ?? '')
    expect(names.filter((name) => name.includes('시행_알림'))).toHaveLength(2)
    expect(names.filter((name) => name.includes('심의안건지') && name.endsWith('.pdf'))).toHaveLength(14)
    expect(names.filter((name) => name.includes('입력용'))).toHaveLength(1)
  })

  it('nobody named: all who have none; those without a usable address are named and have a pack all the same', async () => {
    const { code, said } = await packing()
    expect(code).toBe(0)
    const after = await look()
    const counted = after.seats.filter((seat) => seat.counted)
    expect(counted.every(({ packs }) => packs.length === 1 && packs[0]?.current === true)).toBe(true)
    const without = counted.filter(
      ({ hasEmail, packs }) => !packs[0]?.files.some(({ fileName }) => fileName.endsWith('.eml')) && hasEmail !== null,
    )
    for (const seat of without) expect(said.join(' ')).toContain(seat.label.ko)
    expect(counted.length - without.length).toBe(2)
    // Once more: nobody needs one.
    expect((await packing()).code).toBe(1)
  })

  it('the list of what was sent holds no choice, opinion or condition of anybody', async () => {
    const text = JSON.stringify(await query('resolution.dispatches', { resolutionId }))
    expect(text).not.toMatch(/"choice"|"opinion"|"condition"|"yes"|"abstain"/u)
  })

  it('whoever may not see contact data is not told who has an address', async () => {
    const { lines } = await desk([
      '--folder',
      path,
      '--role',
      'auditor',
      'query',
      'resolution.dispatches',
      JSON.stringify({ resolutionId }),
    ])
    const seen = Dispatches.parse(JSON.parse(lines[0] ?? ''))
    expect(seen.seats.every(({ hasEmail }) => hasEmail === null)).toBe(true)
  })
})
