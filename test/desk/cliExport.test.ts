import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { desk } from './cli'
import { root } from './cliFolders'

describe('desk export', () => {
  let path = ''
  let closed = ''
  beforeAll(async () => {
    path = join(root, 'exported')
    await desk(['--folder', path, 'sample'])
    const { votes } = JSON.parse((await desk(['--folder', path, 'query', 'resolution.list'])).lines[0] ?? '') as {
      votes: { resolutionId: string }[]
    } // the reply of the query
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
    const recorded =
      (await desk(['--folder', path, 'query', 'resolution.desk', JSON.stringify({ resolutionId: closed })])).lines[0] ?? ''
    for (const { sha256 } of printed) expect(recorded).toContain(sha256)
  })

  it('one member’s sheet, and never over a file that holds something else', async () => {
    const roster = (
      JSON.parse(
        (await desk(['--folder', path, 'query', 'resolution.desk', JSON.stringify({ resolutionId: closed })])).lines[0] ?? '',
      ) as { roster: { seatId: string }[] }
    ).roster // the reply of the query
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
    const { votes } = JSON.parse((await desk(['--folder', generated, 'query', 'resolution.list'])).lines[0] ?? '') as {
      votes: { resolutionId: string }[]
    } // as above
    const out = join(root, 'proof.json')
    for (const [index, { resolutionId }] of votes.entries()) {
      const asked = ['--folder', generated, 'export', 'proof', '--resolution', resolutionId]
      const { lines, code } = await desk(asked)
      expect(code).toBe(0)
      expect((await desk([...asked, '--out', out])).code).toBe(index === 0 ? 0 : 1)
      const file = join(root, `proof-${index.toString()}.json`)
      writeFileSync(file, lines.join('\n'))
      const recount = spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/recount.mjs'), file], {
        encoding: 'utf8',
      })
      expect(recount.stdout).toContain('검증 자료와 같습니다.')
      expect(recount.status).toBe(0)
    }
  })
})
