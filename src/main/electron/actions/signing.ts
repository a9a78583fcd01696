import { PersonId } from '#core/desk/rows/identifiers'
import * as signing from '#main/desk/signing'
import { noFolder } from '../deskHolder'
import type { Action } from './action'

export const makeSigningKey: Action<'makeSigningKey'> = ({ holder }, { personId, device, passphrase }) => {
  const open = holder.open
  if (open === null) return Promise.resolve(noFolder)
  return signing.makeSigningKey(open.signing, holder.actor, { personId: PersonId.parse(personId), device, passphrase })
}

export const sign: Action<'sign'> = ({ holder }, input) => {
  const open = holder.open
  if (open === null) return Promise.resolve(noFolder)
  return signing.signAct(open.signing, holder.actor, input)
}
