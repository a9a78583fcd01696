import { CircleCheck, CircleDashed, CircleX, Handshake, Lock, type LucideIcon } from 'lucide-react'
import { memo } from 'react'
import type { ItemResult } from '#core/resolution/views/itemResult'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import type { DeskItem } from '../desk/deskItem'
import { startsGroup } from './MatrixHead'

export const outcomeLook: Readonly<
  Record<ItemResult['outcome'], { readonly icon: LucideIcon; readonly tone: 'ok' | 'danger' | 'warn' }>
> = {
  consensus: { icon: Handshake, tone: 'ok' },
  passed: { icon: CircleCheck, tone: 'ok' },
  rejected: { icon: CircleX, tone: 'danger' },
  notConstituted: { icon: CircleDashed, tone: 'warn' },
}

/** The sums under the matrix: replies while it runs, the count and the outcome after the close. */
export const MatrixFoot = memo(function MatrixFoot({ desk, column }: { readonly desk: VoteDesk; readonly column: number }) {
  const { t, label } = useWords()
  const counted = desk.items.some((item) => item.result)
  const line = (name: string, say: (item: DeskItem) => React.ReactNode) => (
    <tr key={name}>
      <th colSpan={2} scope="row">
        {name}
      </th>
      {desk.items.map((item, at) => (
        <td key={item.itemId} className={['c', startsGroup(desk.items, at) ? 'gs' : '', at === column ? 'selc' : ''].join(' ')}>
          {item.kind === 'report' ? '–' : say(item)}
        </td>
      ))}
      <td className="mx__rest" aria-hidden />
    </tr>
  )
  if (!counted) {
    return (
      <tfoot>
        {line(t('desk.foot.replied'), (item) => item.replied)}
        {desk.sealedNow ? line(t('desk.tally'), () => <Lock className="i i--xs muted" aria-label={t('desk.sealed')} />) : null}
      </tfoot>
    )
  }
  const other = ({ count }: ItemResult): number => count.conditional + count.blank + count.invalid
  return (
    <tfoot>
      {line(label('yes'), (item) => item.result?.count.yes)}
      {line(label('no'), (item) => item.result?.count.no)}
      {line(label('abstain'), (item) => item.result?.count.abstain)}
      {line(t('desk.foot.other'), (item) => (item.result ? other(item.result) || '–' : ''))}
      {line(t('desk.foot.outcome'), (item) => (item.result ? <Outcome outcome={item.result.outcome} /> : ''))}
    </tfoot>
  )
})

function Outcome({ outcome }: { readonly outcome: ItemResult['outcome'] }) {
  const { label } = useWords()
  const { icon: Icon, tone } = outcomeLook[outcome]
  return <Icon className={`i i--s ${tone}`} aria-label={label(outcome)} />
}
