import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk } from './cli'
import { body, folder, list, replies, root, run, script, term } from './cliFolders'

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
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'term.numberTaken', clause: '' } })
    expect(Object.keys(refused?.refusal ?? {})).toEqual(['code', 'what', 'clause', 'next'])
    expect([refused?.refusal?.['what'], refused?.refusal?.['next']].map((words) => /^[A-Z].*\.$/.test(words ?? ''))).toEqual([
      true,
      true,
    ])
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
    [
      'ten megabytes of text',
      { ...body, input: { ...body.input, name: { ko: '가'.repeat(3_500_000), en: '' } }, save: {} },
      'desk.tooLarge',
    ],
    [
      'an id that does not exist',
      { ...term, input: { ...term.input, bodyId: '00000000-0000-7000-8000-000000000000' } },
      'desk.notFound',
    ],
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
    const step = {
      name: 'makeSigningKey',
      input: { personId: '00000000-0000-7000-8000-000000000000', device: 'x', passphrase: 'long enough' },
    }
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
