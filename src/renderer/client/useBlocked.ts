import type { Role } from '#core/desk/actor'
import { useWords } from '../i18n/useWords'
import { useOpenDesk } from './deskState'

/** Why someone cannot do at this window what these roles may do; undefined when they can. Main decides again. */
export function useBlocked(roles: readonly Role[]): string | undefined {
  const { t, label, word } = useWords()
  const { actor, readOnlyReason } = useOpenDesk()
  if (readOnlyReason !== null) return t('common.blockedReadOnly')
  if (roles.includes(actor.role)) return undefined
  return t('common.blockedRole', { role: label(actor.role), roles: roles.map(word).join(', ') })
}
