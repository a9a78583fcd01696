import { ChevronDown, Download } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { act } from '../../../client/desk'
import { useOpenDesk } from '../../../client/deskState'
import { useWork } from '../../../client/useWork'
import { useWords } from '../../../i18n/useWords'
import { RosterPaperDialog } from '../person/papers/RosterPaperDialog'

const ways = {
  publicCsv: { format: 'csv', audience: 'public' },
  internalCsv: { format: 'csv', audience: 'internal' },
  popolo: { format: 'popolo', audience: 'public' },
} as const
type Way = keyof typeof ways
const isWay = (key: string): key is Way => Object.hasOwn(ways, key)

interface ExportMenuProps {
  readonly roster: MembersRoster
  readonly onWritten: (said: Written) => void
}

export type Written = Awaited<ReturnType<typeof act<'exportMembers'>>>

/** Writes the members into the folder: a public table, one of the office with contact data, or Popolo. */
export function ExportMenu({ roster, onWritten }: ExportMenuProps) {
  const { t, language } = useWords()
  const { actor } = useOpenDesk()
  const [busy, setBusy] = useState(false)
  const [asPaper, setAsPaper] = useState(false)
  const { body, term, day } = roster
  const write = useWork(
    useCallback(
      (way: Way) => act('exportMembers', { bodyId: body.id, termId: term?.id ?? null, day, language, ...ways[way] }),
      [body.id, term?.id, day, language],
    ),
  )
  // Contact data is for the office alone.
  const offered = (['publicCsv', 'internalCsv', 'popolo'] as const).filter(
    (way) => way !== 'internalCsv' || actor.role === 'officer',
  )
  return (
    <>
      <MenuTrigger>
        <AriaButton className={busy ? 'btn btn--busy' : 'btn'}>
          <Download className="i" aria-hidden />
          {t('members.export.menu')}
          <ChevronDown className="i i--s" aria-hidden />
        </AriaButton>
        <Popover className="pop" placement="bottom end" offset={4}>
          <Menu
            aria-label={t('members.export.menu')}
            onAction={(key) => {
              const way = String(key)
              if (way === 'paper') setAsPaper(true)
              if (!isWay(way) || busy) return
              setBusy(true)
              void write.start(way).then((said) => {
                setBusy(false)
                onWritten(said)
              })
            }}
          >
            {offered.map((way) => (
              <MenuItem key={way} id={way} className="pop__item" textValue={t(`members.export.${way}`)}>
                <span className="grow">
                  {t(`members.export.${way}`)}
                  <small>{t(`members.export.what.${way}`)}</small>
                </span>
              </MenuItem>
            ))}
            <MenuItem id="paper" className="pop__item" textValue={t('person.paper.rosterMenu')}>
              <span className="grow">
                {t('person.paper.rosterMenu')}
                <small>{t('person.paper.rosterMenuWhat')}</small>
              </span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {asPaper ? (
        <RosterPaperDialog
          roster={roster}
          onClose={() => {
            setAsPaper(false)
          }}
        />
      ) : null}
    </>
  )
}
