import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { listOffices } from '#core/body/roster/listOffices'
import type { MembersRoster } from '#core/body/roster/membersRoster'
import { useAnswer } from '../../../client/queries'
import type { Reply } from '../../../client/replyOf'
import { useWords } from '../../../i18n/useWords'
import { Chip } from '../../../ui/Chip'
import { Basis } from '../../../ui/figures/Basis'
import { holderName } from '../holderName'
import type { ListedOffice } from './SeatOffices'
import './setUp.css'

/** Opens the list of who acts for which co-chair on the day, in which order. */
export function ActingOrder({ roster }: { readonly roster: MembersRoster }) {
  const { t, date } = useWords()
  const asked = useAnswer(listOffices, { bodyId: roster.body.id, day: roster.day })
  if (!asked?.ok) return null
  const { offices, sides } = asked.reply
  const cites = sides[0]?.cites ?? []
  return (
    <DialogTrigger>
      <AriaButton className="comp__acting">{t('setUp.acting.open')}</AriaButton>
      <Popover className="pop acting" placement="bottom start" offset={6}>
        <Dialog aria-label={t('setUp.acting.title', { day: date(roster.day) })}>
          <h3>{t('setUp.acting.title', { day: date(roster.day) })}</h3>
          {sides.map((side) => (
            <SideOf key={side.office} side={side} offices={offices} />
          ))}
          <Basis cites={cites} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

type Side = Reply<typeof listOffices>['sides'][number]

function SideOf({ side, offices }: { readonly side: Side; readonly offices: readonly ListedOffice[] }) {
  const { t, label } = useWords()
  const byId = (officeId: string | null) => offices.find((office) => office.officeId === officeId)
  const coChair = byId(side.holder)
  const acting = side.actingOrder.flatMap((officeId) => byId(officeId) ?? [])
  return (
    <section>
      <h4>{label(side.office)}</h4>
      <p>{coChair ? <Who office={coChair} /> : <Chip tone="warn">{t('setUp.acting.vacant')}</Chip>}</p>
      {acting.length === 0 ? (
        <p className="muted">{t('setUp.acting.none')}</p>
      ) : (
        <ol>
          {acting.map((office) => (
            <li key={office.officeId} value={office.order}>
              <Who office={office} />{' '}
              {coChair === undefined && office.officeId === side.signs ? (
                <Chip tone="accent">{t('setUp.acting.now')}</Chip>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Who({ office }: { readonly office: ListedOffice }) {
  const { t, say, language } = useWords()
  const holder = holderName(office.holder, language, say)
  const seat = say(office.seat.label)
  return holder === '' ? seat : t('setUp.acting.who', { seat, holder })
}
