import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk } from './cli'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'forum-desk-cli-'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

let made = 0
async function folder(practice: boolean): Promise<string> {
  made += 1
  const path = join(root, `folder-${made.toString()}`)
  expect((await desk(['--folder', path, 'create', ...(practice ? ['--practice'] : [])])).code).toBe(0)
  return path
}

const script = (...steps: unknown[]): string => steps.map((step) => JSON.stringify(step)).join('\n')
const run = (path: string, steps: string, ...options: string[]) => desk(['--folder', path, 'run', '-', ...options], steps)
const replies = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as { ok: boolean; reply?: unknown; refusal?: Record<string, string> }) // what `run` prints

const body = {
  name: 'body.establish',
  input: { name: { ko: '포럼', en: 'Forum' }, code: 'AB', ruleFamily: 'neutral', predecessorId: null, from: '2020-01-01', until: null },
  save: { body: 'reply.bodyId' },
}
const term = { name: 'term.open', input: { bodyId: '$body', number: 1, from: '2020-01-01', until: null } }
const list = { name: 'bodies.list', input: {} }

describe('desk run', () => {
  it('runs commands and queries, and puts what was saved into later lines', async () => {
    const { code, lines } = await run(await folder(false), script(body, term, list))
    const [established, , listed] = replies(lines)
    expect(code).toBe(0)
    expect(established).toMatchObject({ ok: true })
    expect(listed).toMatchObject({ ok: true, reply: { bodies: [{ name: { ko: '포럼' }, terms: [{ number: 1 }] }] } })
  })

  it('says a refusal in the language asked for, goes on, and ends with 1', async () => {
    const path = await folder(false)
    const { code, lines } = await run(path, script(body, term, term, list), '--language', 'en')
    const [, , refused, listed] = replies(lines)
    expect(refused).toEqual({ ok: false, refusal: { code: 'term.numberTaken', what: expect.any(String), clause: '', next: expect.any(String) } }) // matchers are typed any
    expect(listed?.ok).toBe(true)
    expect(code).toBe(1)
    const korean = replies((await run(path, script({ ...term, input: { ...term.input, bodyId: 'x' } }))).lines)
    expect(korean[0]?.refusal?.['what']).toMatch(/[가-힣]/)
  })

  it('ends at the first refusal when asked to', async () => {
    const { code, lines } = await run(await folder(false), script(body, term, term, list), '--stop')
    expect(replies(lines)).toHaveLength(3)
    expect(code).toBe(1)
  })

  it.each([
    ['an unknown command', { name: 'body.abolish', input: {} }, 'desk.unknownCommand'],
    ['an extra field', { ...body, input: { ...body.input, extra: 1 }, save: {} }, 'desk.badInput'],
    ['a wrong type', { ...body, input: { ...body.input, from: 20200101 }, save: {} }, 'desk.badInput'],
    ['a day that is not in the calendar', { ...body, input: { ...body.input, from: '2021-02-30' }, save: {} }, 'desk.badInput'],
    ['ten megabytes of text', { ...body, input: { ...body.input, name: { ko: '가'.repeat(3_500_000), en: '' } }, save: {} }, 'desk.tooLarge'],
    ['an id that does not exist', { ...term, input: { ...term.input, bodyId: '00000000-0000-7000-8000-000000000000' } }, 'desk.notFound'],
    ['a role that may not', { ...body, actor: 'auditor', save: {} }, 'desk.notPermitted'],
  ])('refuses %s and writes nothing', async (_, step, refusal) => {
    const path = await folder(false)
    const { code, lines } = await run(path, script(step))
    expect(replies(lines)[0]?.refusal?.['code']).toBe(refusal)
    expect(code).toBe(1)
    expect((await desk(['--folder', path, 'verify'])).lines[0]).toContain('온전한 기록 0건')
  })

  it('text typed in decomposed Hangul is kept composed', async () => {
    const path = await folder(false)
    await run(path, script({ ...body, input: { ...body.input, name: { ko: '포럼'.normalize('NFD'), en: '' } } }))
    expect((await desk(['--folder', path, 'query', 'bodies.list'])).lines[0]).toContain('"ko":"포럼"')
  })

  it.each([
    ['a line that is no JSON', 'establish', /1째 줄/],
    ['an unknown key of a step', script({ name: 'bodies.list', input: {}, when: 'now' }), /1째 줄/],
    ['a name that was not saved', script({ ...list, input: { bodyId: '$nobody' } }), /\$nobody/],
    ['a path that leads nowhere', script(body, { ...term, input: { ...term.input, bodyId: '$body.x' } }), /\$body\.x/],
    ['an actor that is none', script({ ...list, actor: 'king' }), /actor/],
  ])('ends with 2 and names the line for %s', async (_, steps, said) => {
    const ran = await run(await folder(true), steps)
    expect(ran.code).toBe(2)
    expect(ran.said.join('\n')).toMatch(said)
  })

  it('empty lines and notes are passed over, and $$ stands for a dollar sign', async () => {
    const path = await folder(false)
    const named = { ...body, input: { ...body.input, name: { ko: '$$body', en: '$5' } } }
    const { code } = await run(path, `\n{"note":"what follows"}\n\n${script(named)}\n`)
    expect(code).toBe(0)
    expect((await desk(['--folder', path, 'query', 'bodies.list'])).lines[0]).toContain('{"ko":"$body","en":"$5"}')
  })

  it('compares a reply with what the script expects, and says where it differs', async () => {
    const path = await folder(false)
    const expected = { ...list, expect: { reply: { bodies: [] } } }
    expect((await run(path, script(expected))).code).toBe(0)
    const { code, said } = await run(path, script(body, expected))
    expect(code).toBe(1)
    expect(said.join('\n')).toContain('reply.bodies: expected []')
  })

  it('a refusal that the script expects is no failure; another one is', async () => {
    const path = await folder(false)
    expect((await run(path, script(body, term, { ...term, expect: { refused: 'term.numberTaken' } }))).code).toBe(0)
    const again = (refused: string) => run(path, script({ ...body, save: {}, expect: { refused } }))
    expect((await again('body.codeTaken')).code).toBe(0)
    expect((await again('term.numberTaken')).code).toBe(1)
  })

  it('moves the clock of a practice folder, and refuses to in an office’s folder', async () => {
    const practice = await folder(true)
    const at = '2021-07-06T00:00:00.000Z'
    await run(practice, script({ ...body, at }))
    const journal = readdirSync(join(practice, 'journal'))
    expect(journal).toEqual(['2021-07.ndjson'])
    const office = await folder(false)
    const { code, said } = await run(office, script({ ...body, at }))
    expect(code).toBe(2)
    expect(said[0]).toContain('연습용')
  })

  it('makes signing keys in practice folders only: a passphrase does not belong into an office’s script', async () => {
    const step = { name: 'makeSigningKey', input: { personId: '00000000-0000-7000-8000-000000000000', device: 'x', passphrase: 'long enough' } }
    expect((await run(await folder(false), script(step))).code).toBe(2)
    const { code, lines } = await run(await folder(true), script(step))
    expect(replies(lines)[0]?.refusal?.['code']).toBe('desk.notFound')
    expect(code).toBe(1)
  })

  it('keeps evidence by its fingerprint and finds it again', async () => {
    const path = await folder(false)
    const file = join(root, '회신.txt')
    writeFileSync(file, '원안에 찬성합니다.')
    const keep = { name: 'keepEvidence', input: { path: file, mediaType: 'text/plain' } }
    const [first, second] = replies((await run(path, script(keep, keep))).lines)
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
    expect((await desk(['--folder', path, 'verify'])).code).toBe(0)
    const [missing] = replies((await run(path, script({ ...keep, input: { ...keep.input, path: join(root, 'none') } }))).lines)
    expect(missing?.refusal?.['code']).toBe('desk.badInput')
  })

  it('a script that is not there ends with 2', async () => {
    const { code, said } = await desk(['--folder', await folder(false), 'run', join(root, 'none.ndjson')])
    expect(code).toBe(2)
    expect(said[0]).toContain('ENOENT')
  })
})

describe('desk', () => {
  it.each([
    ['an unknown verb', ['--folder', 'F', 'dance']],
    ['an unknown option', ['--folder', 'F', 'verify', '--fast']],
    ['no folder', ['verify']],
    ['no script', ['--folder', 'F', 'run']],
    ['a language that is not there', ['commands', '--language', 'fr']],
    ['an unknown form', ['--folder', 'F', 'export', '--resolution', 'x', '--out', 'o', '--forms', 'D99']],
    ['half a year', ['--folder', 'F', 'generate', '--years', '0.5']],
    ['a query that is no JSON', ['--folder', 'F', 'query', 'bodies.list', '{']],
    ['more words than it takes', ['--folder', 'F', 'verify', 'now']],
  ])('ends with 2 for %s, with one sentence', async (_, args) => {
    const { code, said, lines } = await desk(args)
    expect(code).toBe(2)
    expect(lines).toEqual([])
    expect(said).toHaveLength(1)
    expect(said[0]).not.toMatch(/^\s+at /m)
  })

  it('explains itself in both languages', async () => {
    expect((await desk(['help'])).lines.join('')).toContain('끝 값')
    expect((await desk([], '')).code).toBe(0)
    expect((await desk(['--help', '--language', 'en'])).lines.join('')).toContain('Exit codes')
  })

  it('a folder that is not there, a file, and a folder with other things in it are refused and left alone', async () => {
    const file = join(root, 'a-file')
    writeFileSync(file, 'x')
    const full = join(root, 'full')
    mkdirSync(full)
    writeFileSync(join(full, 'thesis.txt'), 'x')
    expect((await desk(['--folder', join(root, 'nowhere'), 'verify'])).code).toBe(1)
    expect((await desk(['--folder', join(root, 'nowhere'), 'query', 'bodies.list'])).code).toBe(1)
    expect((await desk(['--folder', file, 'run', '-'])).code).toBe(1)
    expect((await desk(['--folder', full, 'create'])).code).toBe(1)
    expect(readdirSync(full)).toEqual(['thesis.txt'])
  })

  it('never makes a folder over one that holds records', async () => {
    const path = await folder(true)
    await run(path, script(body))
    for (const verb of [['create'], ['sample'], ['generate', '--years', '1']]) {
      expect((await desk(['--folder', path, ...verb])).code).toBe(1)
    }
    expect((await desk(['--folder', path, 'verify'])).lines[0]).toContain('온전한 기록 1건')
  })

  // Root may write everywhere; the tests run as another user then (scripts/run/room.mjs).
  it.skipIf(process.getuid?.() === 0)('an unwritable folder can be read; a command is refused with words', async () => {
    const path = await folder(true)
    await run(path, script(body))
    for (const inside of [path, join(path, 'journal')]) chmodSync(inside, 0o500)
    try {
      expect((await desk(['--folder', path, 'query', 'bodies.list'])).code).toBe(0)
      const { code, lines } = await run(path, script({ ...term, input: { ...term.input, bodyId: 'x' } }))
      expect(replies(lines)[0]?.refusal?.['code']).toBe('desk.readOnly')
      expect(code).toBe(1)
    } finally {
      for (const inside of [path, join(path, 'journal')]) chmodSync(inside, 0o700)
    }
  })

  it('lists every command and query with its input, in the order of their names', async () => {
    const { code, lines } = await desk(['commands', '--language', 'en'])
    const entries = lines.map((line) => JSON.parse(line) as { kind: string; name: string; title: string; input: { type: string }; refusals: string[] }) // what `commands` prints
    const names = entries.filter((entry) => entry.kind === 'command').map((entry) => entry.name)
    expect(code).toBe(0)
    expect(names).toContain('resolution.recordReply')
    expect(names).toEqual([...names].sort())
    expect(entries.find((entry) => entry.name === 'resolution.recordReply')?.refusals).toContain('ballot.duplicate')
    for (const entry of entries) expect(entry.title).toMatch(/[A-Za-z]/)
  })
})

describe('desk verify', () => {
  it('finds a flipped byte in any record and says which', async () => {
    const path = await folder(true)
    await run(path, script({ ...body, at: '2021-07-30T00:00:00.000Z' }, term, { ...term, at: '2021-08-02T00:00:00.000Z', input: { ...term.input, bodyId: '$body', number: 2 } }))
    const names = readdirSync(join(path, 'journal'))
    let n = 0
    for (const name of names) {
      const whole = readFileSync(join(path, 'journal', name))
      let offset = 0
      for (const [index, line] of whole.toString('latin1').split('\n').slice(0, -1).entries()) {
        n += 1
        for (const at of [0, Math.floor(line.length / 3), line.length - 1]) {
          const copy = join(root, `flipped-${n.toString()}-${at.toString()}`)
          cpSync(path, copy, { recursive: true })
          const bytes = Buffer.from(whole)
          bytes.writeUInt8(bytes.readUInt8(offset + at) ^ 1, offset + at)
          writeFileSync(join(copy, 'journal', name), bytes)
          const { code, lines } = await desk(['--folder', copy, 'verify', '--language', 'en'])
          expect(lines.join('\n')).toContain(`Record ${n.toString()} is damaged: line ${(index + 1).toString()} of journal/${name}`)
          expect(code).toBe(3)
          expect((await desk(['--folder', copy, 'query', 'bodies.list'])).code).toBe(3)
        }
        offset += line.length + 1
      }
    }
    expect(n).toBe(2)
  })

  it('a torn last line is found by verify, and cut with a word when the folder is opened', async () => {
    const path = await folder(true)
    await run(path, script({ ...body, at: '2021-07-30T00:00:00.000Z' }))
    appendFileSync(join(path, 'journal', '2021-07.ndjson'), '{"n":2,"at":"2021')
    const torn = await desk(['--folder', path, 'verify', '--language', 'en'])
    expect(torn.lines.join('\n')).toContain('Record 2 is damaged')
    const { code, said } = await desk(['--folder', path, 'query', 'bodies.list'])
    expect(code).toBe(0)
    expect(said.join('')).toContain('알림')
    expect((await desk(['--folder', path, 'verify'])).code).toBe(0)
  })

  it('checks every signature of the sample, and rebuilds its working copy from the journal alone', async () => {
    const path = join(root, 'sample')
    expect((await desk(['--folder', path, 'sample'])).code).toBe(0)
    const { code, lines } = await desk(['--folder', path, 'verify', '--language', 'en'])
    expect(lines.join('\n')).toContain('2 signatures hold, 0 do not')
    expect(code).toBe(0)
    const rebuilt = await desk(['--folder', path, 'rebuild'])
    expect(rebuilt.lines).toContain('{"table":"commitments","rows":14}')
    expect(rebuilt.code).toBe(0)
  })
})

describe('desk export', () => {
  let path = ''
  let closed = ''
  beforeAll(async () => {
    path = join(root, 'exported')
    await desk(['--folder', path, 'sample'])
    const { votes } = JSON.parse((await desk(['--folder', path, 'query', 'resolution.list'])).lines[0] ?? '') as { votes: { resolutionId: string }[] } // the reply of the query
    closed = votes[0]?.resolutionId ?? ''
  })
  const exporting = (...args: string[]) => desk(['--folder', path, 'export', '--resolution', closed, '--language', 'en', ...args])

  it('a result cannot be written before the close, and nothing is left behind', async () => {
    const out = join(root, 'too-early')
    const { code, said } = await exporting('--forms', 'D02,D08', '--out', out)
    expect(code).toBe(1)
    expect(said.join(' ')).toContain('not closed')
    expect(existsSync(out)).toBe(false)
    expect(existsSync(join(path, 'documents'))).toBe(false)
    expect((await desk(['--folder', path, 'export', 'proof', '--resolution', closed])).code).toBe(1)
  })

  it('writes each form in each format, prints where, and records every file with its fingerprint', async () => {
    const out = join(root, 'papers')
    const { code, lines } = await exporting('--forms', 'D02,D05', '--formats', 'docx,pdf', '--out', out)
    expect(code).toBe(0)
    // The call, and a reply sheet for each of the twenty members, in two formats.
    expect(lines).toHaveLength(42)
    const printed = lines.map((line) => JSON.parse(line) as { path: string; sha256: string }) // what `export` prints
    for (const file of printed) expect(createHash('sha256').update(readFileSync(file.path)).digest('hex')).toBe(file.sha256)
    const recorded = (await desk(['--folder', path, 'query', 'resolution.desk', JSON.stringify({ resolutionId: closed })])).lines[0] ?? ''
    for (const { sha256 } of printed) expect(recorded).toContain(sha256)
  })

  it('one member’s sheet, and never over a file that holds something else', async () => {
    const roster = (JSON.parse((await desk(['--folder', path, 'query', 'resolution.desk', JSON.stringify({ resolutionId: closed })])).lines[0] ?? '') as { roster: { seatId: string }[] }).roster // the reply of the query
    const out = join(root, 'one-sheet')
    const seat = ['--forms', 'D05', '--formats', 'docx', '--seat', roster[2]?.seatId ?? '', '--out', out]
    const { lines } = await exporting(...seat)
    const [file] = lines.map((line) => (JSON.parse(line) as { path: string }).path) // as above
    expect(lines).toHaveLength(1)
    expect(file).toMatch(/-S03_/)
    writeFileSync(file ?? '', 'somebody’s own notes')
    const again = await exporting(...seat)
    expect(again.lines[0]).toContain(' (2).docx')
    expect(readFileSync(file ?? '', 'utf8')).toBe('somebody’s own notes')
    expect((await exporting('--forms', 'D05', '--seat', 'nobody', '--out', out)).code).toBe(1)
  })

  it('the proof goes into a file once, or to the terminal', async () => {
    const generated = join(root, 'proven')
    await desk(['--folder', generated, 'generate', '--years', '1'])
    const { votes } = JSON.parse((await desk(['--folder', generated, 'query', 'resolution.list'])).lines[0] ?? '') as { votes: { resolutionId: string }[] } // as above
    const out = join(root, 'proof.json')
    for (const [index, { resolutionId }] of votes.entries()) {
      const asked = ['--folder', generated, 'export', 'proof', '--resolution', resolutionId]
      const { lines, code } = await desk(asked)
      expect(code).toBe(0)
      expect((await desk([...asked, '--out', out])).code).toBe(index === 0 ? 0 : 1)
      const file = join(root, `proof-${index.toString()}.json`)
      writeFileSync(file, lines.join('\n'))
      const recount = spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/recount.mjs'), file], { encoding: 'utf8' })
      expect(recount.stdout).toContain('검증 자료와 같습니다.')
      expect(recount.status).toBe(0)
    }
  })
})

/** All files of a folder with their bytes. */
function contentOf(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map((entry) => [join(entry.parentPath, entry.name).slice(path.length), readFileSync(join(entry.parentPath, entry.name)).toString('base64')]))
}

describe('folders that come out the same twice', () => {
  it('generate: the same years and seed give the same bytes, another seed gives others', async () => {
    const paths = ['a', 'b', 'c'].map((name) => join(root, `generated-${name}`))
    const seeds = ['7', '7', '8']
    for (const [index, path] of paths.entries()) {
      expect((await desk(['--folder', path, 'generate', '--years', '3', '--seed', seeds[index] ?? ''])).code).toBe(0)
    }
    const [first, second, third] = paths.map(contentOf)
    expect(second).toEqual(first)
    expect(third).not.toEqual(first)
    const { lines, code } = await desk(['--folder', paths[0] ?? '', 'verify', '--language', 'en'])
    expect(lines.join('\n')).toMatch(/\d+ signatures hold, 0 do not/)
    expect(code).toBe(0)
  })

  it('generate: replies of every kind are there: late, replaced, superseded', async () => {
    const path = join(root, 'generated-a')
    const { lines } = await desk(['--folder', path, 'query', 'resolution.list'])
    const { votes } = JSON.parse(lines[0] ?? '') as { votes: { resolutionId: string; state: string }[] } // the reply of the query
    expect(votes).toHaveLength(12)
    expect(new Set(votes.map((vote) => vote.state))).toEqual(new Set(['announced']))
    const states = new Set<string>()
    for (const { resolutionId } of votes) {
      const desk1 = await desk(['--folder', path, 'query', 'resolution.desk', JSON.stringify({ resolutionId })])
      for (const { state } of (JSON.parse(desk1.lines[0] ?? '') as { ballots: { state: string }[] }).ballots) states.add(state) // as above
    }
    expect(states).toEqual(new Set(['received', 'late', 'replaced', 'superseded']))
  })

  it('demo: twice the same bytes and the same words', async () => {
    const outs = ['one', 'two'].map((name) => join(root, `demo-${name}`))
    const printed: string[][] = []
    for (const out of outs) {
      const { code, lines } = await desk(['demo', '--out', out, '--language', 'en'])
      expect(code).toBe(0)
      printed.push(lines.map((line) => line.replaceAll(out, 'OUT')))
    }
    expect(printed[1]).toEqual(printed[0])
    expect(contentOf(outs[1] ?? '')).toEqual(contentOf(outs[0] ?? ''))
  })

  it('demo: prints the tally with thresholds and clause, the fingerprint and the journal head', async () => {
    const { lines } = await desk(['demo', '--out', join(root, 'demo-three')])
    const text = lines.join('\n')
    expect(text).toContain('재적위원 20명')
    expect(text).toContain('의사정족수 11명')
    expect(text).toContain('(행정안전부훈령 제83호) 제7조제3항')
    expect(text).toMatch(/→ 합의/)
    expect(text).toMatch(/→ 가결 \(의결정족수 9명\)/)
    expect(text).toMatch(/기한 후 1/)
    expect(text).toMatch(/대체 1/)
    expect(text).toMatch(/회피 1/)
    expect(text).toMatch(/결과 지문\(글과 집계\) [0-9a-f]{64}/)
    expect(text).toMatch(/기록장 끝 \d+ [0-9a-f]{64}/)
  })
})
