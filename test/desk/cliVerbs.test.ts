import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '#main/cli/exitCodes'
import { existing, withFolder } from '#main/cli/openFolder'
import { desk } from './cli'
import { body, folder, list, replies, root, run, script, term } from './cliFolders'

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

  it('a folder that another desk has open can be read; a command is refused, and nothing is lost', async () => {
    const path = await folder(true)
    await run(path, script(body))
    const quiet = { print: () => undefined, complain: () => undefined, input: () => (async function* () {})() }
    await withFolder(existing(path), { terminal: quiet, language: 'ko' }, async ({ opened }) => {
      const second = await run(path, script(list, { ...body, save: {} }))
      expect(replies(second.lines).map((reply) => reply.refusal?.['code'] ?? 'done')).toEqual(['done', 'desk.readOnly'])
      expect(second.code).toBe(1)
      const actor = { profile: '사무국', role: 'officer', personId: null } as const
      expect((await opened.desk.query(actor, 'bodies.list', {})).ok).toBe(true)
      return exitCodes.done
    })
    expect((await run(path, script({ ...body, input: { ...body.input, code: 'CD' } }))).code).toBe(0)
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
    const entries = lines.map(
      (line) => JSON.parse(line) as { kind: string; name: string; title: string; input: { type: string }; refusals: string[] },
    ) // what `commands` prints
    const names = entries.filter((entry) => entry.kind === 'command').map((entry) => entry.name)
    expect(code).toBe(0)
    expect(names).toContain('resolution.recordReply')
    expect(names).toEqual([...names].sort())
    expect(entries.find((entry) => entry.name === 'resolution.recordReply')?.refusals).toContain('ballot.duplicate')
    for (const entry of entries) expect(entry.title).toMatch(/[A-Za-z]/)
  })
})
