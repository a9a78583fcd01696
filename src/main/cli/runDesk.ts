import { Actor } from '#core/desk/actor'
import { DiskFailure } from '#main/journal/files'
import { type CommandLine, readCommandLine } from './commandLine'
import { type ExitCode, exitCodes } from './exitCodes'
import { helpText } from './help'
import type { Speaker, Terminal } from './terminal'
import { createFolder } from './verbs/create'
import { listCommands } from './verbs/commands'
import { runDemo } from './demo/runDemo'
import { exportProof } from './verbs/exportProof'
import { queryDesk } from './verbs/query'
import { generateFolder } from './verbs/generate'
import { rebuildDesk } from './verbs/rebuild'
import { makeSampleFolder } from './verbs/sample'
import { verifyDesk } from './verbs/verify'
import { runFile } from './verbs/run'
import { complain } from './words'

/** The desk without a window. Gives the exit code; whatever goes wrong is a sentence, never a stack. */
export async function runDesk(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readCommandLine(args)
  if (!read.ok) {
    complain({ terminal, language: read.language }, read.word, read.facts)
    return exitCodes.usage
  }
  const speaker: Speaker = { terminal, language: read.line.language }
  try {
    return await perform(read.line, speaker)
  } catch (error) {
    if (error instanceof DiskFailure) complain(speaker, 'disk', { kind: error.kind, path: error.path })
    else complain(speaker, 'fault', { message: error instanceof Error ? error.message : String(error) })
    return exitCodes.refused
  }
}

function perform(line: CommandLine, speaker: Speaker): Promise<ExitCode> | ExitCode {
  const { request } = line
  const actor = Actor.parse({ profile: line.profile, role: line.role, personId: null })
  switch (request.verb) {
    case 'help':
      speaker.terminal.print(helpText(speaker.language))
      return exitCodes.done
    case 'commands':
      return listCommands(speaker)
    case 'create':
      return createFolder(request, speaker)
    case 'run':
      return runFile(request, actor, speaker)
    case 'query':
      return queryDesk(request, actor, speaker)
    case 'exportProof':
      return exportProof(request, actor, speaker)
    case 'verify':
      return verifyDesk(request, speaker)
    case 'rebuild':
      return rebuildDesk(request, speaker)
    case 'sample':
      return makeSampleFolder(request, speaker)
    case 'demo':
      return runDemo(request, speaker)
    case 'generate':
      return generateFolder(request, speaker)
    case 'exportDocuments':
      throw new Error('coming')
  }
}
