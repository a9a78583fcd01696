import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '#core/desk/actor'
import { DocumentForm } from '#core/desk/wire/wire'
import { Proof } from '#core/resolution/views/proofShape'
import { SignoffView } from '#core/resolution/views/signoffShape'
import { VoteDesk } from '#core/resolution/views/voteDesk'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { createScriptClock } from '#main/desk/clocks'
import { seededRandom } from '#main/desk/random'
import type { DocumentWriter } from '#main/documents/documentWriter'
import { refusedByMistake } from '#main/wiring/must'
import { enterSampleForum, sampleForum } from '#main/wiring/sampleForum'
import { type ExitCode, exitCodes } from '../exitCodes'
import { withFolder } from '../openFolder'
import { putPapers } from '../papers/putPapers'
import type { Speaker } from '../terminal'
import { sayWord } from '../words'
import { proofText } from '../verbs/exportProof'
import { resultLines } from './resultLines'

/**
 * The main job without a window: the sample forum's written vote from its call to published papers, in a practice folder that is thrown away.
 * Ids, keys and clock follow from the sample, so that two runs on the same runtime write the same bytes. Only what the desk can do
 * anyway: commands, queries, signing, papers.
 */
export async function runDemo(request: { readonly out: string }, writer: DocumentWriter, speaker: Speaker): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'forum-desk-demo-'))
  const clock = createScriptClock(sampleForum.enteredAt)
  const seeded = { clock, random: seededRandom('forum-desk demo') }
  try {
    return await withFolder(
      { path: folder, create: { practice: true }, seeded, rules: standardRuleBooks },
      speaker,
      async ({ opened, store }) => {
        const until = sampleForum.vote.clock.announcedAt
        const resolutionId = await enterSampleForum({ tools: opened.signing, store, clock, until })
        const ask = async (name: string, input: unknown): Promise<unknown> => {
          const asked = await opened.desk.query(officer, name, input)
          if (!asked.ok) throw refusedByMistake(name, asked)
          return asked.reply
        }
        const vote = VoteDesk.parse(await ask('resolution.desk', { resolutionId }))
        const signed = SignoffView.parse(await ask('signoff.view', { resolutionId, act: 'result' }))
        const proof = await proofText(opened.desk, officer, resolutionId)
        if (!proof.ok) throw refusedByMistake('resolution.proof', proof)

        const seatId = vote.roster.find((seat) => seat.counted)?.seatId ?? null
        const asked = { resolutionId, forms: DocumentForm.options, formats: ['docx', 'pdf'] as const, out: request.out, seatId }
        const put = await putPapers(opened, writer, officer, asked, speaker.language)
        if (!put.ok) throw refusedByMistake('document.tree', put)
        await writeFile(join(request.out, 'proof.json'), proof.text)

        for (const line of resultLines(vote, speaker.language)) speaker.terminal.print(line)
        const papers = Proof.parse(JSON.parse(proof.text)).journalHead
        const { n, hash } = opened.desk.head
        speaker.terminal.print(sayWord('demoFingerprint', { fingerprint: signed.fingerprint }, speaker.language))
        speaker.terminal.print(sayWord('demoPaperHead', papers, speaker.language))
        speaker.terminal.print(sayWord('demoHead', { n, hash }, speaker.language))
        for (const path of [...put.files.map((file) => file.path), join(request.out, 'proof.json')]) {
          speaker.terminal.print(sayWord('wrote', { path }, speaker.language))
        }
        return exitCodes.done
      },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const officer: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }
