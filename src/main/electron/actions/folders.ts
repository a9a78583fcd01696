import { dialog, type OpenDialogOptions } from 'electron'
import { refuse, type Refusal } from '#core/desk/refusals/refusal'
import { paths } from '../paths'
import { runtimeIsStandIn } from '../runtime'
import type { Action, ActionContext, Done } from './action'

/** A reply to everything that changes which folder is open: how it stands now, or why not. */
function stateOr(context: ActionContext, refusal: Refusal | null): Done<'state'> {
  return refusal === null ? { ok: true, reply: context.holder.state } : { ok: false, refusal }
}

export const state: Action<'state'> = (context) => Promise.resolve(stateOr(context, null))

export const openSample: Action<'openSample'> = async (context) =>
  stateOr(context, await context.holder.openSample(paths.practiceFolder()))

export const createFolder: Action<'createFolder'> = async (context) => {
  if (runtimeIsStandIn) return refuse('folder.practiceOnly')
  const path = await askForFolder(context, ['openDirectory', 'createDirectory'])
  return stateOr(context, path === null ? null : await context.holder.openFolder(path, { practice: false }))
}

export const openFolder: Action<'openFolder'> = async (context) => {
  const path = await askForFolder(context, ['openDirectory'])
  return stateOr(context, path === null ? null : await context.holder.openFolder(path, null))
}

export const chooseProfile: Action<'chooseProfile'> = (context, { actor }) => {
  context.holder.chooseActor(actor)
  return Promise.resolve(stateOr(context, null))
}

/** Null when the person thought better of it: then everything stays as it is. */
async function askForFolder(
  { window }: ActionContext,
  properties: OpenDialogOptions['properties'] & object,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties, defaultPath: paths.home() })
  return canceled ? null : (filePaths[0] ?? null)
}
