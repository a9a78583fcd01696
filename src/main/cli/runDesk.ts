import { Actor } from '#core/desk/actor'
import type { DocumentWriter } from '#main/documents/documentWriter'
import { DiskFailure } from '#main/journal/files'
import { type CommandLine, readCommandLine } from './commandLine'
import { runDemo } from './demo/runDemo'
import { type ExitCode, exitCodes } from './exitCodes'
import { helpText } from './help'
import type { Speaker, Terminal } from './terminal'
import { listCommands } from './verbs/commands'
import { createFolder } from './verbs/create'
import { exportDocuments } from './verbs/exportDocuments'
import { exportDeadlines } from './verbs/exportDeadlines'
import { exportMemberPapers } from './verbs/exportMemberPapers'
import { exportPacks } from './verbs/exportPacks'
import { exportMembers } from './verbs/exportMembers'
import { exportProof } from './verbs/exportProof'
import { generateFolder } from './verbs/generate'
import { importMembers } from './verbs/importMembers'
import { queryDesk } from './verbs/query'
import { rebuildDesk } from './verbs/rebuild'
import { runFile } from './verbs/run'
import { makeSampleFolder } from './verbs/sample'
import { signByFile } from './verbs/sign'
import { verifyDesk } from './verbs/verify'
import { complain } from './words'

/** What the verbs need beside the folder. */
export interface CliTools {
  readonly writer: DocumentWriter
}

/** The desk without a window. Gives the exit code; whatever goes wrong is a sentence, never a stack. */
export async function runDesk(args: readonly string[], terminal: Terminal, tools: CliTools): Promise<ExitCode> {
  const read = readCommandLine(args)
  if (!read.ok) {
    complain({ terminal, language: read.language }, read.word, read.facts)
    return exitCodes.usage
  }
  const speaker: Speaker = { terminal, language: read.line.language }
  try {
    return await perform(read.line, speaker, tools)
  } catch (error) {
    if (error instanceof DiskFailure) complain(speaker, 'disk', { kind: error.kind, path: error.path })
    else complain(speaker, 'fault', { message: error instanceof Error ? error.message : String(error) })
    return exitCodes.refused
  }
}

function perform(line: CommandLine, speaker: Speaker, tools: CliTools): Promise<ExitCode> | ExitCode {
  const { request } = line
  const actor = Actor.parse({ profile: line.profile, role: line.role, personId: null })
  switch (request.verb) {
    case 'help':
      speaker.terminal.print(helpText(speaker.language))
      return exitCodes.done
    case 'commands':
      return listCommands(request, speaker)
    case 'create':
      return createFolder(request, speaker)
    case 'run':
      return runFile(request, actor, speaker)
    case 'query':
      return queryDesk(request, actor, speaker)
    case 'exportProof':
      return exportProof(request, actor, speaker)
    case 'signRequest':
    case 'signRegister':
    case 'signAccept':
    case 'signKey':
    case 'signAnswer':
      return signByFile(request, actor, speaker)
    case 'verify':
      return verifyDesk(request, speaker)
    case 'rebuild':
      return rebuildDesk(request, speaker)
    case 'sample':
      return makeSampleFolder(request, speaker)
    case 'demo':
      return runDemo(request, tools.writer, speaker)
    case 'generate':
      return generateFolder(request, speaker)
    case 'exportDocuments':
      return exportDocuments(request, tools.writer, actor, speaker)
    case 'exportPacks':
      return exportPacks(request, tools.writer, actor, speaker)
    case 'exportMembers':
      return exportMembers(request, actor, speaker)
    case 'exportDeadlines':
      return exportDeadlines(request, actor, speaker)
    case 'exportMemberPapers':
      return exportMemberPapers(request, tools.writer, actor, speaker)
    case 'importMembers':
      return importMembers(request, actor, speaker)
  }
}
