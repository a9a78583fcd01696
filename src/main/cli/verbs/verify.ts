import { wordFor } from '#core/desk/refusals/vocabulary'
import type { SignedAct } from '#core/resolution/rows'
import { verifySignature } from '#core/resolution/signoff/verifySignature'
import { StoreReader } from '#main/desk/storeReader'
import { nodeDisk } from '#main/journal/nodeDisk'
import { journalSettings } from '#main/journal/settings'
import { type FolderProblem, verifyFolder } from '#main/journal/verify'
import { type ExitCode, exitCodes } from '../exitCodes'
import { type CliFolder, existing, withFolder } from '../openFolder'
import type { Speaker } from '../terminal'
import { sayWord, type Word } from '../words'

/**
 * Checks a folder from its bytes: every record of the chain, what vouches for it, snapshots, evidence; then every signature of every
 * vote. Says what is damaged and where. 0 when all holds, 3 when something does not.
 */
export async function verifyDesk(request: { readonly folder: string }, speaker: Speaker): Promise<ExitCode> {
  const say = (word: Word, facts: Readonly<Record<string, string | number>>): void => {
    speaker.terminal.print(sayWord(word, facts, speaker.language))
  }
  const report = await verifyFolder(nodeDisk, request.folder, journalSettings)
  if (report.problems.some(({ kind }) => kind === 'notADeskFolder')) {
    // Opening it says which of the two it is, that there is no folder or that it is another's, and what to do; nothing is made.
    return withFolder(existing(request.folder), speaker, () => Promise.resolve(exitCodes.refused))
  }
  for (const problem of report.problems) if (problem.kind !== 'notADeskFolder') say(...problemWords(problem))
  for (const file of report.strangeFiles) say('strangeFile', { file })
  say('recordsHold', { records: report.records, n: report.head.n, hash: report.head.hash })
  if (!report.ok) return exitCodes.damaged
  return withFolder(existing(request.folder), speaker, async (folder) => {
    const { good, onPaper, bad } = await checkSignatures(folder)
    for (const { vote, act, office } of bad)
      say('signatureBroken', { vote, act: actWords[act][speaker.language], office: wordFor(office, speaker.language) })
    say('signaturesHold', { good, bad: bad.length })
    if (onPaper > 0) say('signaturesOnPaper', { count: onPaper })
    return bad.length === 0 ? exitCodes.done : exitCodes.damaged
  })
}

const actWords = {
  call: { ko: '소집', en: 'call' },
  result: { ko: '결과', en: 'result' },
  extension: { ko: '기간 연장', en: 'extension' },
} as const

function problemWords(
  problem: Exclude<FolderProblem, { readonly kind: 'notADeskFolder' }>,
): [Word, Readonly<Record<string, string | number>>] {
  switch (problem.kind) {
    case 'record': {
      const { n, file, line, why } = problem.broken
      return ['recordBroken', { n, file, line, why }]
    }
    case 'newerVersion':
      return ['newerVersion', { schema: problem.schema }]
    case 'deskFile':
      return ['deskFileProblem', { why: problem.why }]
    case 'recordsLost':
      return ['recordsLost', { n: problem.vouched.n, end: problem.journalEndsAt }]
    case 'snapshot':
      return ['snapshotBroken', { file: problem.file, why: problem.why }]
    case 'evidence':
      return ['evidenceProblem', { file: problem.fileName, sha256: problem.sha256, why: problem.why }]
    case 'keys':
      return ['keysProblem', { lines: problem.damagedLines, people: problem.people }]
  }
}

/**
 * Every signature that was ever recorded, voided ones too: over the statement that its row claims, with the key that is registered for it.
 * That a standing one is over the present text and tally is what the desk itself asks before it counts one.
 */
async function checkSignatures({ opened, store }: CliFolder) {
  const read = new StoreReader(store)
  const keys = new Map((await read.all('signingKeys')).map((key) => [key.id, key]))
  const votes = new Map((await read.all('resolutions')).map((vote) => [vote.id, vote]))
  let good = 0
  let onPaper = 0
  const bad: { readonly vote: string; readonly act: SignedAct; readonly office: string }[] = []
  for (const signature of await read.all('signatures')) {
    const vote = votes.get(signature.resolutionId)
    const said = vote ? verifySignature(signature, opened.folder.id, vote.bodyId, keys) : 'broken'
    if (said === 'verified') good += 1
    else if (said === 'onPaper') onPaper += 1
    else bad.push({ vote: vote?.title ?? signature.resolutionId, act: signature.act, office: signature.office })
  }
  return { good, onPaper, bad }
}
