import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk } from './cli'
import { root } from './cliFolders'

/** The built program, as `npm run desk` starts it; `npm test` has built it. */
const cli = join(import.meta.dirname, '../../out/main/cli.js')
const built = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', timeout: 60_000 })

describe('the built command line', () => {
  it('demo: writes every paper of the vote as DOCX and PDF from its own thread, the same bytes as without a thread', async () => {
    const [threaded, direct] = [join(root, 'threaded'), join(root, 'direct')]
    const { status, stdout, stderr } = built('demo', '--out', threaded)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('재적위원 20명')
    expect((await desk(['demo', '--out', direct])).code).toBe(0)
    const names = readdirSync(threaded)
    const papers = (kind: string) => names.filter((name) => name.endsWith(kind)).map((name) => name.slice(0, -kind.length))
    expect(papers('.docx')).toEqual(papers('.pdf'))
    for (const paper of [
      '시행_알림',
      '심의안건지',
      '서면의결서',
      '서면의결_기록',
      '결과보고',
      '결과_알림',
      '의결서',
      '의결검증서',
    ]) {
      expect(
        papers('.pdf').some((name) => name.endsWith(paper)),
        paper,
      ).toBe(true)
    }
    expect(readdirSync(direct)).toEqual(names)
    for (const name of names) expect(readFileSync(join(direct, name)).equals(readFileSync(join(threaded, name)))).toBe(true)
  }, 120_000)

  it('ends with the exit codes that it promises', () => {
    const folder = join(root, 'codes')
    expect(built('--folder', folder, 'create', '--practice').status).toBe(0)
    expect(built('--folder', folder, 'query', 'bodies.list').stdout).toBe('{"bodies":[]}\n')
    expect(built('--folder', folder, 'query', 'no.such').status).toBe(1)
    expect(built('dance').status).toBe(2)
  })
})
