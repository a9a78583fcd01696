import { refuse, type Refused } from '#core/desk/refusals/refusal'
import { wireVersion } from '#core/desk/wire/wire'
import { makeLetters as writeLetters } from '#main/wiring/makeLetters'
import { makePacks as writePacks } from '#main/wiring/makePacks'
import type { LetterOptions, LetterTools } from '#main/wiring/memberLetters'
import { noFolder } from '../deskHolder'
import { openMailOutside } from '../security/openOutside'
import type { Action, ActionContext } from './action'
import { writable } from './writable'

export const makePacks: Action<'makePacks'> = (context, { language, job, ...asked }) =>
  inJob(context, { language, job }, async (tools, options) => {
    const made = await writePacks(tools, asked, options)
    if (!made.ok) return made
    const { packs, mails, noAddress, cancelled } = made
    return { ok: true, reply: { packs: packs.length, mails: [...mails], noAddress: [...noAddress], cancelled } }
  })

export const makeLetters: Action<'makeLetters'> = (context, { language, job, ...asked }) =>
  inJob(context, { language, job }, async (tools, options) => {
    const made = await writeLetters(tools, asked, options)
    if (!made.ok) return made
    const { mails, noAddress, cancelled } = made
    return { ok: true, reply: { mails: [...mails], noAddress: [...noAddress], cancelled } }
  })

async function inJob<Done>(
  { holder, writer, jobs, tell }: ActionContext,
  { language, job }: { readonly language: 'ko' | 'en'; readonly job: number },
  act: (tools: LetterTools, options: LetterOptions) => Promise<Done | Refused>,
): Promise<Done | Refused> {
  const found = writable(holder)
  if (!found.ok) return found
  const { signal, finish } = jobs.begin(job)
  try {
    const { desk, files } = found.open
    return await act(
      { desk, actor: holder.actor, files, writer },
      {
        language,
        signal,
        onProgress: (done, step) => {
          tell({ v: wireVersion, topic: 'progress', job, done, step })
        },
      },
    )
  } finally {
    finish()
  }
}

export const openMail: Action<'openMail'> = async ({ holder }, { fileName }) => {
  if (holder.open === null) return noFolder
  const problem = await openMailOutside(holder.open.path, fileName)
  if (problem === null) return { ok: true, reply: {} }
  if (problem === 'system') return refuse('mail.noProgram')
  return refuse('desk.notFound', { thing: 'documents', id: fileName })
}
