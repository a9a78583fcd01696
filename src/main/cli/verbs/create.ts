import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { refuse } from '#core/desk/refusals/refusal'
import { type ExitCode, exitCodes } from '../exitCodes'
import { complainRefusal, withFolder } from '../openFolder'
import type { Speaker } from '../terminal'
import { complain } from '../words'

/** Makes an empty folder. One that holds records already is left as it is. */
export function createFolder(
  request: { readonly folder: string; readonly practice: boolean },
  speaker: Speaker,
): Promise<ExitCode> {
  const { folder: path, practice } = request
  const options = { path, create: { practice }, seeded: null, rules: standardRuleBooks }
  return withFolder(options, speaker, ({ opened }) => {
    if (opened.desk.head.n > 0) {
      complainRefusal(refuse('folder.notEmpty').refusal, speaker)
      return Promise.resolve(exitCodes.refused)
    }
    complain(speaker, 'created', { path, id: opened.folder.id })
    return Promise.resolve(exitCodes.done)
  })
}
