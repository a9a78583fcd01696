import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk } from './cli'
import { root } from './cliFolders'

/** All files of a folder with their bytes. */
function contentOf(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name).slice(path.length),
      readFileSync(join(entry.parentPath, entry.name)).toString('base64'),
    ]),
  )
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

  it('generate: members are renewed and replaced, sit in subcommittees, and the office has a rule and closing days of its own', async () => {
    const path = join(root, 'generated-a')
    const ask = async <Reply>(name: string, input: unknown = {}): Promise<Reply> =>
      JSON.parse((await desk(['--folder', path, 'query', name, JSON.stringify(input)])).lines[0] ?? '') as Reply // the reply of the query
    const { bodies } = await ask<{ bodies: { id: string }[] }>('bodies.list')
    const bodyId = bodies[0]?.id ?? ''
    const { lines } = await ask<{ lines: { standing: string; history: { kind: string; endedOn: string | null }[] }[] }>(
      'members.roster',
      {
        bodyId,
        day: '2024-07-31',
      },
    )
    expect(new Set(lines.map(({ standing }) => standing))).toEqual(new Set(['inOffice']))
    const kinds = lines.flatMap(({ history }) => history.map(({ kind }) => kind))
    expect(kinds.filter((kind) => kind === 'renewed')).toHaveLength(22)
    expect(kinds).toContain('replacement')
    const { groups } = await ask<{ groups: { members: unknown[] }[] }>('groups.list', { bodyId, day: '2023-09-01' })
    // That of the first term has ended with it.
    expect(groups.map(({ members }) => members.length)).toEqual([0, 5])
    const { rules } = await ask<{ rules: { key: string; value: unknown }[] }>('rules.view', {
      family: 'open-government-korea',
      day: '2022-01-01',
    })
    expect(rules.find(({ key }) => key === 'written.recused')?.value).toBe('outOfOffice')
    const closing: string[] = []
    for (const year of [2022, 2023, 2024]) {
      const { added } = await ask<{ added: { name: { ko: string } }[] }>('calendar.days', { year })
      closing.push(...added.map(({ name }) => name.ko))
    }
    expect(closing).toEqual(['연습용 휴무일', '연습용 휴무일', '연습용 휴무일'])
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
