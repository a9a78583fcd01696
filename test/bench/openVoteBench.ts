import type { Actor } from '#core/desk/actor'
import { listBodies } from '#core/body/roster/listBodies'
import { saveSettings } from '#core/body/saveSettings'
import { daysAfter } from '#core/body/span'
import { officeSettings } from '#core/desk/office'
import { Instant } from '#core/desk/rows/time'
import { addItem } from '#core/resolution/call/addItem'
import { draftResolution } from '#core/resolution/call/draftResolution'
import { openResolution } from '#core/resolution/call/openResolution'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { exitCodes } from '#main/cli/exitCodes'
import { GeneratedSigners } from '#main/cli/generate/signers'
import { withFolder } from '#main/cli/openFolder'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import { must } from '#main/wiring/must'

/** Adds one more written vote of five items to a generated folder, opens it, and leaves the practice clock in its window. */
const [, , folder = ''] = process.argv
const actor: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }
const items = 5

const terminal = {
  print: (line: string): void => {
    process.stdout.write(`${line}\n`)
  },
  complain: (line: string): void => {
    process.stderr.write(`${line}\n`)
  },
  async *input() {
    // Nobody types here.
  },
}

const clock = createScriptClock(Instant.parse('2099-01-01T00:00:00.000Z'))
const seeded = { clock, random: seededRandom('open vote') }
void withFolder(
  { path: folder, create: null, seeded, rules: standardRuleBooks },
  { terminal, language: 'ko' },
  async ({ opened }) => {
    const { desk, signing, read, folder: identity } = opened
    const asked = await desk.query(actor, listBodies.name, {})
    if (!asked.ok) throw new Error(asked.refusal.code)
    const [body] = listBodies.reply.parse(asked.reply).bodies
    const term = body?.terms.at(-1)
    if (!body || !term?.until) throw new Error('the folder has no term')
    const opensAt = Instant.parse(`${daysAfter(term.until, -20)}T00:00:00.000Z`)
    const closesAt = Instant.parse(`${daysAfter(term.until, -10)}T09:00:00.000Z`)
    clock.moveTo(opensAt)
    const { resolutionId } = await must(desk, actor, draftResolution, {
      bodyId: body.id,
      termId: term.id,
      number: 999,
      title: '측정용 서면의결',
      titleEn: '',
      ground: 'minor',
      reason: '측정',
      opensAt,
      closesAt,
      returnTo: '',
      sealed: false,
      illustrative: true,
    })
    for (let number = 1; number <= items; number += 1) {
      await must(desk, actor, addItem, {
        resolutionId,
        kind: 'decision',
        title: `안건 ${number.toString()}`,
        titleEn: '',
        group: '',
        proposer: '',
        itemNumber: '',
        motion: '원안대로 의결한다.',
        reason: '',
        content: '',
      })
    }
    const signers = new GeneratedSigners(signing)
    for (const office of ['governmentCoChair', 'civilCoChair'] as const) await signers.sign(resolutionId, 'call', office)
    await must(desk, actor, openResolution, { resolutionId })
    const settings = await officeSettings(read)
    if (settings === null) throw new Error('the folder has no settings')
    const { rev, id, ...fields } = settings
    if (id !== identity.id) throw new Error('the settings are of another folder')
    await must(desk, actor, saveSettings, { ...fields, practiceNow: opensAt, seenRev: rev })
    terminal.print(`BENCH ${JSON.stringify({ resolutionId, records: desk.head.n })}`)
    return exitCodes.done
  },
).then((code) => {
  process.exitCode = code
})
