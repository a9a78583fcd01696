import { memo } from 'react'
import type { VoteDesk } from '#core/resolution/views/voteDesk'
import { useWords } from '../../../i18n/useWords'
import { Glyph } from './Glyph'
import { shortTitles } from './shortTitles'
import type { DeskItem, DeskSeat } from '../desk/deskItem'

interface MatrixHeadProps {
  readonly desk: VoteDesk
  readonly seats: readonly DeskSeat[]
  readonly column: number
}

/** Headings of groups of items as the sheet has them (blank where it is blank), the items, and what the signs mean. */
export const MatrixHead = memo(function MatrixHead({ desk, seats, column }: MatrixHeadProps) {
  const { t, say } = useWords()
  const titles = desk.items.map((item) => say({ ko: item.title, en: item.titleEn }))
  const short = shortTitles(titles)
  return (
    <thead>
      <tr>
        <th className="corner" rowSpan={2} colSpan={2} scope="col">
          <b className="strong">{t('desk.seats', { count: seats.length })}</b>
          <Legend sealed={desk.sealedNow} secondCheck={desk.secondCheck} />
        </th>
        {groupsOf(desk.items).map(({ start, group, count }) =>
          group === '' ? (
            <td key={start} className="vg" colSpan={count} />
          ) : (
            <th key={start} className="vg" colSpan={count} scope="colgroup" title={group}>
              <span className="ell">{group}</span>
            </th>
          ),
        )}
        <th className="mx__rest" aria-hidden />
      </tr>
      <tr>
        {desk.items.map((item, at) => (
          <th
            key={item.itemId}
            className={['c', at === column ? 'sel' : '', startsGroup(desk.items, at) ? 'gs' : ''].join(' ')}
            scope="col"
            title={t('desk.itemTitle', { item: item.number, title: titles[at] })}
          >
            <div className="vt">
              <span>{short[at]}</span>
              <b className="num">{item.number}</b>
            </div>
          </th>
        ))}
        <th className="mx__rest" aria-hidden />
      </tr>
    </thead>
  )
})

export const startsGroup = (items: readonly DeskItem[], at: number): boolean =>
  at === 0 || items[at]?.group !== items[at - 1]?.group

function groupsOf(
  items: readonly DeskItem[],
): readonly { readonly start: number; readonly group: string; readonly count: number }[] {
  const starts = items.flatMap((_, at) => (startsGroup(items, at) ? [at] : []))
  return starts.map((start, n) => ({ start, group: items[start]?.group ?? '', count: (starts[n + 1] ?? items.length) - start }))
}

function Legend({ sealed, secondCheck }: { readonly sealed: boolean; readonly secondCheck: boolean }) {
  const { t, label } = useWords()
  const open = [
    { key: 'sealed', sign: <Glyph sign="sealed" />, text: t('desk.legend.sealed') },
    { key: 'again', sign: <span className="old">v1</span>, text: t('desk.legend.askAgain') },
    { key: 'late', sign: <Glyph sign="late" />, text: t('desk.legend.late') },
    { key: 'empty', sign: <span className="lg__blank" />, text: t('desk.legend.empty') },
  ]
  const counted = (['yes', 'no', 'abstain', 'conditional'] as const).map((choice) => ({
    key: choice,
    sign: <Glyph sign={choice} />,
    text: label(choice),
  }))
  const beside = [
    { key: 'lacks', sign: <b className="warn">?</b>, text: t('incoming.legend.lacks') },
    ...(secondCheck ? [{ key: 'unchecked', sign: <b className="muted">2</b>, text: t('incoming.legend.unchecked') }] : []),
  ]
  return (
    <div className="lg">
      {[...(sealed ? open : counted), ...beside].map(({ key, sign, text }) => (
        <div key={key}>
          <span className="box">{sign}</span>
          {text}
        </div>
      ))}
    </div>
  )
}
