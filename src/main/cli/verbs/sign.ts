import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '#core/desk/actor'
import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { keyFingerprint, keyFingerprintDigits, readKeyFile } from '#core/resolution/signoff/byFile/keyFile'
import { registerSigningKey } from '#core/resolution/signoff/registerSigningKey'
import { systemClock } from '#main/desk/clocks'
import { createIds } from '#main/desk/ids'
import { systemRandom } from '#main/desk/random'
import { answerRequest, keyFileText, keysFor, makeOwnKey, openRequest, ownKeys, type SignerTools } from '#main/desk/signerCopy'
import { acceptSigningAnswer, makeSigningRequest, textOfFile, type ChosenFile } from '#main/desk/signingByFile'
import { codeOf } from '#main/journal/files'
import { nodeDisk } from '#main/journal/nodeDisk'
import { signerFolder } from '#main/wiring/signerFolder'
import { type ExitCode, exitCodes } from '../exitCodes'
import type { SignRequest } from '../line/signRequests'
import { type CliFolder, complainRefusal, existing, withFolder } from '../openFolder'
import type { Speaker } from '../terminal'
import { complain, sayWord } from '../words'

type Asked<Verb extends SignRequest['verb']> = Extract<SignRequest, { verb: Verb }>

/** Signing by file without a window. A passphrase is read from standard input, never from the line: others could read it there. */
export function signByFile(request: SignRequest, actor: Actor, speaker: Speaker): Promise<ExitCode> {
  switch (request.verb) {
    case 'signRequest':
      return atDesk(request.folder, speaker, (folder) => writeRequest(folder, request, actor, speaker))
    case 'signRegister':
      return atDesk(request.folder, speaker, (folder) => register(folder, request, actor, speaker))
    case 'signAccept':
      return atDesk(request.folder, speaker, (folder) => acceptAnswer(folder, request, actor, speaker))
    case 'signKey':
      return makeKey(request, speaker)
    case 'signAnswer':
      return answer(request, speaker)
  }
}

const atDesk = (folder: string, speaker: Speaker, work: (folder: CliFolder) => Promise<ExitCode>): Promise<ExitCode> =>
  withFolder(existing(folder), speaker, work)

const copyIn = (folder: string, practice: boolean): SignerTools => ({
  files: signerFolder(nodeDisk, path.resolve(folder)),
  clock: systemClock,
  ids: createIds(systemClock, systemRandom),
  random: systemRandom,
  practice,
})

function refused({ refusal }: Refused, speaker: Speaker): ExitCode {
  complainRefusal(refusal, speaker)
  return exitCodes.refused
}

async function chosen(file: string, speaker: Speaker): Promise<ChosenFile | null> {
  try {
    return { fileName: path.basename(file).normalize('NFC'), bytes: await readFile(file) }
  } catch (error) {
    complain(speaker, 'noScript', { path: file, code: codeOf(error) })
    return null
  }
}

/** Never over a file that is there: it may be the one that somebody carries. */
async function put(out: string, text: string, speaker: Speaker): Promise<ExitCode> {
  try {
    await writeFile(out, text, { flag: 'wx' })
  } catch (error) {
    complain(speaker, 'cannotWrite', { path: out, code: codeOf(error) })
    return exitCodes.refused
  }
  speaker.terminal.print(sayWord('wrote', { path: out }, speaker.language))
  return exitCodes.done
}

async function writeRequest(
  { opened }: CliFolder,
  { resolutionId, act, office, actingReason, out }: Asked<'signRequest'>,
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  const made = await makeSigningRequest(opened.signing, actor, { resolutionId, act, office, actingReason })
  return made.ok ? put(out, made.reply.text, speaker) : refused(made, speaker)
}

async function register(
  { opened }: CliFolder,
  { file, personId }: Asked<'signRegister'>,
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  const carried = await chosen(file, speaker)
  if (carried === null) return exitCodes.refused
  const text = textOfFile(carried)
  if (!text.ok) return refused(text, speaker)
  const read = readKeyFile(text.reply)
  if (!read.ok) return refused(read, speaker)
  if (read.value.practice && !opened.folder.practice) return refused(refuse('signing.practiceKey'), speaker)
  const { keyId: id, device, publicKey } = read.value
  const done = await opened.desk.execute(actor, registerSigningKey.name, { id, personId, device, publicKey })
  if (!done.ok) return refused(done, speaker)
  sayFingerprint(publicKey, speaker)
  return exitCodes.done
}

async function acceptAnswer(
  { opened }: CliFolder,
  { file, resolutionId, act }: Asked<'signAccept'>,
  actor: Actor,
  speaker: Speaker,
): Promise<ExitCode> {
  const carried = await chosen(file, speaker)
  if (carried === null) return exitCodes.refused
  const done = await acceptSigningAnswer(opened.signing, actor, { resolutionId, act, file: carried })
  if (!done.ok) return refused(done, speaker)
  speaker.terminal.print(JSON.stringify({ ok: true, complete: done.reply.complete }))
  return exitCodes.done
}

async function makeKey({ folder, owner, device, practice, out }: Asked<'signKey'>, speaker: Speaker): Promise<ExitCode> {
  const made = await makeOwnKey(copyIn(folder, practice), { owner, device, passphrase: await passphraseFrom(speaker) })
  if (!made.ok) return refused(made, speaker)
  const code = await put(out, keyFileText(made.reply), speaker)
  sayFingerprint(made.reply.publicKey, speaker)
  return code
}

async function answer({ folder, file, practice, out }: Asked<'signAnswer'>, speaker: Speaker): Promise<ExitCode> {
  const tools = copyIn(folder, practice)
  const carried = await chosen(file, speaker)
  if (carried === null) return exitCodes.refused
  const opened = openRequest(tools, carried)
  if (!opened.ok) return refused(opened, speaker)
  const keys = await ownKeys(tools)
  if (!keys.ok) return refused(keys, speaker)
  const [key] = keysFor(opened.reply, keys.reply)
  const { fingerprint: seenFingerprint } = opened.reply
  const passphrase = await passphraseFrom(speaker)
  const made = await answerRequest(tools, { file: carried, keyId: key?.keyId ?? '', passphrase, seenFingerprint })
  return made.ok ? put(out, made.reply.text, speaker) : refused(made, speaker)
}

async function passphraseFrom({ terminal }: Speaker): Promise<string> {
  for await (const line of terminal.input()) return line.normalize('NFC')
  return ''
}

function sayFingerprint(publicKey: string, { terminal, language }: Speaker): void {
  const digits = keyFingerprint(publicKey).slice(0, keyFingerprintDigits).toUpperCase()
  terminal.print(sayWord('keyFingerprint', { fingerprint: (digits.match(/.{4}/gu) ?? []).join(' ') }, language))
}
