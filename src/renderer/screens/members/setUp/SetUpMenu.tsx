import { ChevronDown, Landmark } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { establishBody } from '#core/body/setUp/establishBody'
import { useBlocked } from '../../../client/useBlocked'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/controls/Button'

export const setUpActs = ['term', 'seats', 'organisations', 'body'] as const
export type SetUpAct = (typeof setUpActs)[number]

interface SetUpMenuProps {
  /** The term of the day; seats are added to it. Null where there is none. */
  readonly term: MembersRoster['term']
  readonly onChoose: (act: SetUpAct) => void
}

/** What makes a body and its terms. */
export function SetUpMenu({ term, onChoose }: SetUpMenuProps) {
  const { t } = useWords()
  const blocked = useBlocked(establishBody.roles)
  const said = (
    <>
      <Landmark className="i" aria-hidden />
      {t('setUp.menu')}
      <ChevronDown className="i i--s" aria-hidden />
    </>
  )
  if (blocked !== undefined) return <Button blocked={blocked}>{said}</Button>
  return (
    <MenuTrigger>
      <AriaButton className="btn">{said}</AriaButton>
      <Popover className="pop" placement="bottom end" offset={4}>
        <Menu
          aria-label={t('setUp.menu')}
          disabledKeys={term === null ? ['seats'] : []}
          onAction={(key) => {
            const act = setUpActs.find((each) => each === key)
            if (act) onChoose(act)
          }}
        >
          {setUpActs.map((act) => (
            <MenuItem key={act} id={act} className="pop__item" textValue={t(`setUp.item.${act}`)}>
              <span className="grow">
                {t(`setUp.item.${act}`)}
                <small>
                  {act !== 'seats'
                    ? t(`setUp.what.${act}`)
                    : term === null
                      ? t('setUp.needsTerm')
                      : t('setUp.what.seats', { number: term.number })}
                </small>
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
