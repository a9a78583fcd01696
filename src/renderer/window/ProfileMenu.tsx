import { useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Role } from '#core/desk/actor'
import { wordFor } from '#core/desk/refusals/vocabulary'
import { showState, useOpenDesk } from '../client/deskState'
import { act } from '../client/desk'
import { useWork } from '../client/useWork'
import { useWords } from '../i18n/useWords'
import { RefusalNotice } from '../ui/RefusalNotice'

const isRoleName = (profile: string): boolean =>
  Role.options.some((role) => (['ko', 'en'] as const).some((language) => wordFor(role, language) === profile.toLowerCase()))

/** Who sits at the desk. A profile is chosen; passphrases for profiles are not there yet, and the menu does not pretend so. */
export function ProfileMenu() {
  const { t, label } = useWords()
  const { actor } = useOpenDesk()
  // A profile that is only the name of its role is said in the reader's language.
  const profile = isRoleName(actor.profile) ? label(actor.role) : actor.profile
  const client = useQueryClient()
  const choose = useWork((role: Role) => act('chooseProfile', { actor: { profile: label(role), role, personId: null } }))
  return (
    <>
      <RefusalNotice refusal={choose.refusal} />
      <MenuTrigger>
        <Button className="rail__who">
          <span className="avatar" aria-hidden>
            {t(`shell.initials.${actor.role}`)}
          </span>
          <span className="rail__word">
            {profile}
            <br />
            <span className="muted fs12">{t(`shell.may.${actor.role}`)}</span>
            <span className="sr">{t('shell.changeProfile')}</span>
          </span>
        </Button>
        <Popover className="pop" placement="top start">
          <Menu
            aria-label={t('shell.chooseProfile')}
            onAction={(key) => {
              const role = Role.parse(key)
              void choose.start(role).then((said) => {
                if (said.ok) showState(client, said.reply)
              })
            }}
          >
            {Role.options.map((role) => (
              <MenuItem key={role} id={role} className="pop__item" textValue={label(role)}>
                <span className="grow">
                  {label(role)}
                  <small>{t(`shell.may.${role}`)}</small>
                </span>
                {role === actor.role ? <Check className="i i--s" aria-label={t('shell.currentProfile')} /> : null}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  )
}
