import { shell } from 'electron'
import path from 'node:path'
import { refuse } from '#core/desk/refusal'
import { noFolder } from '../deskHolder'
import type { Action } from './action'

/** Only papers of the open folder can be shown: a window cannot make the file manager open any other place. */
export const revealDocument: Action<'revealDocument'> = ({ holder }, input) => {
  if (holder.open === null) return Promise.resolve(noFolder)
  const papers = path.join(holder.open.path, 'documents')
  const asked = path.resolve(papers, input.path)
  if (!asked.startsWith(papers + path.sep))
    return Promise.resolve(refuse('desk.notFound', { thing: 'documents', id: input.path }))
  shell.showItemInFolder(asked)
  return Promise.resolve({ ok: true, reply: {} })
}
