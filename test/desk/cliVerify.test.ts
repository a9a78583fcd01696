import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderRefusals } from '#core/desk/refusals/folderRefusals'
import { desk } from './cli'
import { body, folder, root, run, script, term } from './cliFolders'

describe('desk verify', () => {
  it('says that there is no such folder, or that it is another one, and what to do; it makes nothing', async () => {
    const nowhere = join(root, 'nowhere')
    const missing = await desk(['--folder', nowhere, 'verify', '--language', 'en'])
    const { what, next } = folderRefusals['folder.missing'].en
    expect(missing).toMatchObject({ code: 1, lines: [] })
    expect(missing.said.join('')).toContain(what.split('{')[0])
    expect(missing.said.join('')).toContain(next.split('{')[0])
    expect(existsSync(nowhere)).toBe(false)
    const strange = join(root, 'strange')
    mkdirSync(strange)
    writeFileSync(join(strange, 'a.txt'), 'a')
    const other = await desk(['--folder', strange, 'verify', '--language', 'en'])
    expect(other).toMatchObject({ code: 1, lines: [] })
    expect(other.said.join('')).toContain(folderRefusals['folder.notADeskFolder'].en.next.split('{')[0])
    expect(readdirSync(strange)).toEqual(['a.txt'])
  })

  it('finds a flipped byte in any record and says which', async () => {
    const path = await folder(true)
    await run(
      path,
      script({ ...body, at: '2021-07-30T00:00:00.000Z' }, term, {
        ...term,
        at: '2021-08-02T00:00:00.000Z',
        input: { ...term.input, bodyId: '$body', number: 2 },
      }),
    )
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
          expect(lines.join('\n')).toContain(
            `Record ${n.toString()} is damaged: line ${(index + 1).toString()} of journal/${name}`,
          )
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
