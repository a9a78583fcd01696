import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { desk } from './cli'
import { body as neutralBody, folder, replies, root, run, script } from './cliFolders'

interface Listed {
  readonly bodies: readonly { readonly id: string; readonly terms: readonly { readonly id: string; readonly number: number }[] }[]
}
const ask = async <Reply>(path: string, name: string, input: unknown = {}): Promise<Reply> =>
  JSON.parse((await desk(['--folder', path, 'query', name, JSON.stringify(input)])).lines[0] ?? '') as Reply // the reply of the query
const paths = (lines: readonly string[]): string[] => lines.map((line) => (JSON.parse(line) as { path: string }).path) // what the verbs print

let sample = ''
let bodyId = ''
let termId = ''
beforeAll(async () => {
  sample = join(root, 'sample-members')
  await desk(['--folder', sample, 'sample'])
  // The forum of the sample has a successor, which begins a month later.
  const body = (await ask<Listed>(sample, 'bodies.list')).bodies.at(-1)
  bodyId = body?.id ?? ''
  termId = body?.terms[0]?.id ?? ''
})

describe('desk export members', () => {
  it('writes the table of the term in force with its description, of the only body, by the clock of the folder', async () => {
    const out = join(root, 'members-csv')
    const { code, lines } = await desk(['--folder', sample, 'export', 'members', '--format', 'csv', '--out', out])
    expect(code).toBe(0)
    const [csv, metadata] = paths(lines)
    expect(readFileSync(csv ?? '').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(readFileSync(csv ?? '', 'utf8').split('\r\n').length).toBeGreaterThan(20)
    expect(JSON.parse(readFileSync(metadata ?? '', 'utf8'))).toMatchObject({ url: basename(csv ?? '') })
    expect(existsSync(join(sample, 'documents'))).toBe(false)
  })

  it('writes Popolo, and the same again is the same file', async () => {
    const out = join(root, 'members-popolo')
    const asked = ['--folder', sample, 'export', 'members', '--format', 'popolo', '--day', '2021-07-06', '--out', out]
    const first = paths((await desk(asked)).lines)
    expect(paths((await desk(asked)).lines)).toEqual(first)
    expect(readdirSync(out)).toHaveLength(1)
    const popolo = JSON.parse(readFileSync(first[0] ?? '', 'utf8')) as { memberships: unknown[] } // Popolo
    expect(popolo.memberships.length).toBeGreaterThan(19)
  })

  it('gives contact data to no one but the officer', async () => {
    const out = join(root, 'members-internal')
    const asked = ['--folder', sample, 'export', 'members', '--format', 'csv', '--audience', 'internal', '--out', out]
    expect((await desk([...asked, '--role', 'publisher'])).code).toBe(1)
    expect(existsSync(out)).toBe(false)
    expect((await desk(asked)).code).toBe(0)
  })

  it('asks which body where there is more than one, or none', async () => {
    const path = await folder(true)
    const { code, said } = await desk(['--folder', path, 'export', 'members', '--format', 'csv', '--out', join(root, 'none')])
    expect(code).toBe(2)
    expect(said.join('')).toContain('--body')
  })

  it.each([
    ['a day that is none', ['members', '--format', 'csv', '--day', '2021-02-30']],
    ['an id that is none', ['members', '--format', 'csv', '--body', 'x']],
    ['a format that is not there', ['members', '--format', 'xlsx']],
    ['a letter about nobody', ['papers', '--form', 'D22']],
    ['a letter for another term without its days', ['papers', '--form', 'D22', '--letter', 'reappointment']],
    ['something that is not there', ['minutes']],
  ])('ends with 2 for %s', async (_, args) => {
    expect((await desk(['--folder', sample, 'export', ...args, '--out', join(root, 'never')])).code).toBe(2)
    expect(existsSync(join(root, 'never'))).toBe(false)
  })
})

describe('desk export deadlines', () => {
  it('writes a calendar file of a year from today, or of the days that are named', async () => {
    const out = join(root, 'deadlines')
    const { code, lines } = await desk(['--folder', sample, 'export', 'deadlines', '--out', out])
    expect(code).toBe(0)
    const [year] = paths(lines)
    expect(basename(year ?? '')).toBe('deadlines_2021-07-09_2022-07-08_ko.ics')
    expect(readFileSync(year ?? '', 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\r\n$/u)
    const refused = await desk([
      '--folder',
      sample,
      'export',
      'deadlines',
      '--from',
      '2022-01-02',
      '--until',
      '2022-01-01',
      '--out',
      out,
    ])
    expect(refused.code).toBe(1)
    expect(readdirSync(out)).toHaveLength(1)
  })
})

describe('desk export papers', () => {
  it('issues the roster of a day, records it about the body, and puts a copy outside', async () => {
    const out = join(root, 'roster')
    const asked = ['--folder', sample, 'export', 'papers', '--form', 'D11', '--day', '2021-07-06', '--out', out]
    const { code, lines } = await desk(asked)
    expect(code).toBe(0)
    const files = lines.map((line) => JSON.parse(line) as { path: string; sha256: string }) // what `export` prints
    expect(files.map(({ path }) => path.split('.').at(-1))).toEqual(['docx', 'pdf'])
    for (const { path, sha256 } of files) expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256)
    const { documents } = await ask<{ documents: { form: string; subject: string; sha256: string }[] }>(
      sample,
      'document.listIssued',
      {
        subjectId: bodyId,
      },
    )
    expect(new Set(documents.map(({ sha256 }) => sha256))).toEqual(new Set(files.map(({ sha256 }) => sha256)))
    expect(new Set(documents.map(({ form, subject }) => `${form} ${subject}`))).toEqual(new Set(['D11 body']))
  })

  it('issues a letter of commission about one appointment, and drafts one for another term', async () => {
    const roster = await ask<{ lines: { seatClass: string; appointmentId: string | null }[] }>(sample, 'members.roster', {
      bodyId,
      day: '2021-07-06',
    })
    const held =
      roster.lines.find((line) => line.seatClass === 'commissioned' && line.appointmentId !== null)?.appointmentId ?? ''
    const out = join(root, 'letters')
    const asked = [
      '--folder',
      sample,
      'export',
      'papers',
      '--form',
      'D22',
      '--appointment',
      held,
      '--formats',
      'pdf',
      '--out',
      out,
    ]
    expect((await desk(asked)).code).toBe(0)
    const again = ['--letter', 'reappointment', '--from', '2021-09-01', '--until', '2022-08-31']
    expect((await desk([...asked, ...again])).code).toBe(0)
    expect((await desk([...asked, '--letter', 'dismissal'])).code).toBe(1)
    const { documents } = await ask<{ documents: { form: string; subject: string }[] }>(sample, 'document.listIssued', {
      subjectId: held,
    })
    expect(documents.map(({ form, subject }) => `${form} ${subject}`)).toEqual(['D22 appointment', 'D22 appointment'])
    expect(readdirSync(out)).toHaveLength(2)
  })
})

describe('desk import members', () => {
  const file = (name: string, text: string): string => {
    const path = join(root, name)
    writeFileSync(path, text)
    return path
  }
  const header = '좌석,좌석 이름,구분,성명,임기 시작,임기 끝'

  it('only looks with --preview, then imports all of it in one record, and nothing new the second time', async () => {
    const path = await folder(true)
    const made = await run(
      path,
      script(
        { ...neutralBody, input: { ...neutralBody.input, ruleFamily: 'open-government-korea', from: '2021-08-02' } },
        { name: 'term.open', input: { bodyId: '$body', number: 3, from: '2021-08-02', until: '2023-08-01' } },
      ),
    )
    const reply = replies(made.lines)[1]?.reply as { termId: string } // of term.open
    // Decomposed Hangul, as a Mac writes it.
    const csv = file('members.csv', `${header}\r\n1,위원 1,위촉,가나다,2021. 8. 2.,2023-08-01\r\n`.normalize('NFD'))
    const asked = ['--folder', path, 'import', 'members', csv, '--term', reply.termId, '--as-of', '2021-08-02']
    const looked = await desk([...asked, '--preview'])
    expect(looked.code).toBe(0)
    expect(looked.lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { encoding: 'UTF-8' },
      { row: 2, outcome: 'added', name: '가나다' },
      { totals: { rows: 1, added: 1 }, problemCount: 0 },
    ])
    expect((await desk(['--folder', path, 'verify'])).lines[0]).toContain('온전한 기록 2건')
    expect((await desk(asked)).lines).toEqual(['{"added":1,"changed":0,"left":0}'])
    expect((await desk(['--folder', path, 'verify'])).lines[0]).toContain('온전한 기록 3건')
    const again = await desk(asked)
    expect([again.code, again.said.join('')]).toEqual([1, expect.stringContaining('이미 모두 기록되어')])
  })

  it('names row and column of what is wrong, in the language that is spoken, and imports nothing', async () => {
    const csv = file('wrong.csv', `${header}\n1,위원,위촉,가,2021-08-02,2021. 2. 30.\n`)
    const asked = ['--folder', sample, 'import', 'members', csv, '--term', termId, '--language', 'en']
    const looked = await desk([...asked, '--preview'])
    expect(looked.code).toBe(1)
    expect(JSON.parse(looked.lines[1] ?? '')).toEqual({
      row: 2,
      column: '임기 끝',
      problem: '“2021. 2. 30.” is not a day of the calendar.',
    })
    const { code, said } = await desk(asked)
    expect(code).toBe(1)
    expect(said.join('')).toContain('Row 2, 임기 끝: “2021. 2. 30.” is not a day of the calendar.')
  })

  it('is for the officer alone, needs a term or a body, and a file that is there', async () => {
    const csv = file('people.csv', '성명\n가\n')
    const asked = ['--folder', sample, 'import', 'members', csv]
    expect((await desk(asked)).code).toBe(2)
    expect((await desk([...asked, '--body', bodyId, '--preview', '--role', 'publisher'])).code).toBe(1)
    expect((await desk([...asked, '--body', bodyId, '--preview'])).code).toBe(0)
    const nowhere = ['--folder', sample, 'import', 'members', join(root, 'nowhere.csv'), '--body', bodyId]
    expect((await desk(nowhere)).said.join('')).toContain('ENOENT')
  })
})
